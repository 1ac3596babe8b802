package dev.backfile.content.stories;

import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.archive.Tag;
import dev.backfile.content.markdown.Body;
import dev.backfile.content.markdown.HtmlBuilder;
import dev.backfile.content.markdown.Ids;
import dev.backfile.content.markdown.Resolver;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The sections and stories of one issue, gathered from its file or from its folder's files.
 *
 * <p>Add the parts in their order, then {@link #build}. Slugs are given at the end: those that were
 * pinned first, so that a headline never takes one, then by headline; the second of two equal
 * headlines takes a short hash of its text.
 */
public final class Stories {

  /** Headings inside a story begin here: the page has its title, sections and headlines above. */
  private static final int STORY_HEADINGS = 4;

  private static final int PAGE_HEADINGS = 2;
  private static final int HASH = 8;

  private final List<Part> parts = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** What the front matter of a story file says. */
  public record FileStory(
      String title,
      String section,
      Optional<String> pin,
      List<Source> sources,
      List<Tag> tags,
      Optional<String> author,
      Optional<String> updateOf,
      Optional<String> correction,
      Place place) {}

  /** What an issue is made of. */
  public record Built(List<Section> sections, List<Image> images) {}

  private record Part(
      String section,
      int depth,
      Draft draft,
      Body body,
      Resolver resolver,
      Footnotes footnotes,
      String file,
      Optional<FileStory> front) {}

  /**
   * Adds all sections and stories of one document.
   *
   * @param title names the story that stands under no section
   */
  public void addDocument(Body body, String title, Resolver resolver) {
    List<Element> blocks = Blocks.of(body.root());
    Footnotes footnotes = Footnotes.takeFrom(blocks);
    for (Draft.Part part : Outline.of(body, blocks, title)) {
      for (Draft draft : part.drafts()) {
        parts.add(
            new Part(
                part.title(),
                part.depth(),
                draft,
                body,
                resolver,
                footnotes,
                "",
                Optional.empty()));
      }
    }
  }

  /**
   * Adds a file that is one story.
   *
   * @param file the file's name, which tells its ids apart from other files'
   */
  public void addStory(Body body, FileStory front, Resolver resolver, String file) {
    List<Element> blocks = Blocks.of(body.root());
    Footnotes footnotes = Footnotes.takeFrom(blocks);
    Draft draft =
        new Draft(front.title(), front.pin(), List.of(), body.root(), Blocks.trimmed(blocks));
    parts.add(
        new Part(front.section(), 1, draft, body, resolver, footnotes, file, Optional.of(front)));
  }

  /** The HTML of a document that is no issue, such as a free page, with its pictures. */
  public static Html page(
      Body body, Resolver resolver, List<Image> images, List<Problem> problems) {
    List<Element> blocks = Blocks.of(body.root());
    Footnotes footnotes = Footnotes.takeFrom(blocks);
    Ids ids = new Ids(body.root(), Set.of(), "");
    HtmlBuilder html =
        new HtmlBuilder(body, ids, resolver, shift(blocks, PAGE_HEADINGS), problems).add(blocks);
    html.add(footnotes.of(blocks));
    images.addAll(html.images());
    return html.build();
  }

  /** The sections in their order, and every problem seen. */
  public Checked<Built> build() {
    List<Citations> citations = new ArrayList<>();
    for (Part part : parts) {
      Citations found = new Citations();
      part.front().ifPresent(front -> front.sources().forEach(found::add));
      citations.add(found.links(part.draft().lead()).take(part.draft().blocks()));
    }
    List<Slug> slugs = slugs();
    Set<String> anchors = new HashSet<>();
    slugs.forEach(slug -> anchors.add(slug.text()));
    Map<Body, Ids> ids = new LinkedHashMap<>();
    Map<String, Integer> depths = new LinkedHashMap<>();
    Map<String, List<Story>> sections = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Ids known =
          ids.computeIfAbsent(part.body(), body -> new Ids(body.root(), anchors, part.file()));
      Story story = story(part, slugs.get(i), citations.get(i), known);
      depths.putIfAbsent(part.section(), part.depth());
      sections.computeIfAbsent(part.section(), key -> new ArrayList<>()).add(story);
    }
    Set<String> taken = new LinkedHashSet<>();
    List<Section> built = new ArrayList<>();
    sections.forEach(
        (title, stories) ->
            built.add(
                new Section(title, depths.getOrDefault(title, 1), anchor(title, taken), stories)));
    return new Checked<>(new Built(built, images), problems);
  }

  private Story story(Part part, Slug slug, Citations citations, Ids ids) {
    List<Element> blocks = Blocks.trimmed(part.draft().blocks());
    HtmlBuilder builder =
        new HtmlBuilder(part.body(), ids, part.resolver(), shift(blocks, STORY_HEADINGS), problems);
    builder.add(blocks).add(part.footnotes().of(blocks));
    Html html = builder.build();
    images.addAll(builder.images());
    Optional<FileStory> front = part.front();
    return new Story(
        slug,
        part.section(),
        part.draft().headline(),
        html,
        Opening.of(html.text()),
        citations.all(),
        List.of(),
        front.map(FileStory::tags).orElse(List.of()),
        front.flatMap(FileStory::author),
        front.flatMap(FileStory::updateOf),
        front.flatMap(FileStory::correction),
        place(part));
  }

  private static Place place(Part part) {
    return part.front().map(FileStory::place).orElseGet(() -> part.body().place(part.draft().at()));
  }

  private List<Slug> slugs() {
    Map<Integer, Slug> given = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<String> pin = parts.get(i).draft().pin();
      if (pin.isPresent()) {
        Optional<Slug> slug = Slug.parse(pin.get());
        if (slug.isEmpty()) {
          problem(
              i,
              "not-a-slug",
              "\"" + pin.get() + "\" cannot be a story's address",
              "use letters, digits and single hyphens, such as " + suggestion(i));
        } else if (!taken.add(slug.get().folded())) {
          problem(
              i,
              "equal-addresses",
              "two stories of this issue want the address #" + slug.get(),
              "give one of them another slug");
        } else {
          given.put(i, slug.get());
        }
      }
    }
    List<Slug> slugs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      slugs.add(given.containsKey(i) ? given.get(i) : fromHeadline(parts.get(i).draft(), taken));
    }
    return slugs;
  }

  private String suggestion(int part) {
    return Slug.from(parts.get(part).draft().headline()).map(Slug::text).orElse("my-story");
  }

  private void problem(int part, String rule, String what, String fix) {
    problems.add(Problem.error(rule, place(parts.get(part)), what, fix));
  }

  private static Slug fromHeadline(Draft draft, Set<String> taken) {
    Optional<Slug> plain = Slug.from(draft.headline());
    if (plain.isPresent() && taken.add(plain.get().folded())) {
      return plain.get();
    }
    String base = plain.map(Slug::text).orElse("story");
    String hash = draft.headline();
    for (Element block : draft.blocks()) {
      hash += "\n" + block.text();
    }
    while (true) {
      hash = sha256(hash);
      String end = "-" + hash.substring(0, HASH);
      String start = base;
      Optional<Slug> slug = Slug.parse(start + end);
      while (slug.isEmpty()) {
        start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        slug = Slug.parse(start.replaceFirst("[-.]+$", "") + end);
      }
      if (taken.add(slug.get().folded())) {
        return slug.get();
      }
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String anchor(String title, Set<String> taken) {
    String base = "_" + Slug.from(title).map(Slug::text).orElse("section");
    String anchor = base;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = base + "-" + i;
    }
    return anchor;
  }

  /** How far headings move so that the highest of these gets a level. */
  private static int shift(List<Element> blocks, int level) {
    int highest =
        blocks.stream()
            .mapToInt(Blocks::headingLevel)
            .filter(found -> found > 0)
            .min()
            .orElse(level);
    return Math.max(level - highest, -highest + 1);
  }
}
