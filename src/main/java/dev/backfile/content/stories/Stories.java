package dev.backfile.content.stories;

import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.archive.Tag;
import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Footnotes;
import dev.backfile.content.blocks.Headings;
import dev.backfile.content.blocks.Opening;
import dev.backfile.content.html.HtmlBuilder;
import dev.backfile.content.html.Ids;
import dev.backfile.content.html.Resolver;
import dev.backfile.content.markdown.Body;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

  private final List<Group> groups = new ArrayList<>();
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

  /**
   * Adds all sections and stories of one document.
   *
   * @param title names the story that stands under no section
   */
  public void addDocument(Body body, String title, Resolver resolver) {
    List<Element> blocks = Blocks.of(body.root());
    Part.Origin origin = new Part.Origin(body, resolver, "", Footnotes.takeFrom(blocks));
    List<Element> empty = new ArrayList<>();
    for (Draft.Part part : Outline.of(blocks, title, empty)) {
      List<Part> parts = new ArrayList<>();
      part.drafts().forEach(draft -> parts.add(new Part(draft, origin, Optional.empty())));
      groups.add(new Group(part.title(), part.depth(), part.id(), parts));
    }
    for (Element heading : empty) {
      problems.add(
          Problem.warning(
              "empty-section",
              body.place(heading),
              "there is nothing below the heading \"" + Headings.name(heading) + "\"",
              "write something there, or delete the heading"));
    }
  }

  /**
   * Adds a file that is one story, to the section of that name.
   *
   * @param file the file's name, which tells its ids apart from other files'
   */
  public void addStory(Body body, FileStory front, Resolver resolver, String file) {
    List<Element> blocks = Blocks.of(body.root());
    Part.Origin origin = new Part.Origin(body, resolver, file, Footnotes.takeFrom(blocks));
    Draft draft =
        new Draft(front.title(), front.pin(), List.of(), body.root(), Blocks.trimmed(blocks));
    Optional<Group> known =
        groups.stream().filter(group -> group.title().equals(front.section())).findFirst();
    Group group =
        known.orElseGet(() -> new Group(front.section(), 1, Optional.empty(), new ArrayList<>()));
    group.parts().add(new Part(draft, origin, Optional.of(front)));
    if (known.isEmpty()) {
      groups.add(group);
    }
  }

  /** The titles of the sections so far. */
  public List<String> sections() {
    return groups.stream().map(Group::title).toList();
  }

  /** The HTML of a document that is no issue, such as a free page, with its pictures. */
  public static Html page(
      Body body, Resolver resolver, List<Image> images, List<Problem> problems) {
    List<Element> blocks = Blocks.of(body.root());
    Footnotes footnotes = Footnotes.takeFrom(blocks);
    blocks.addAll(footnotes.of(blocks));
    Ids ids = new Ids(Ids.Page.of(Set.of(), Set.of()), "", Map.of(), () -> blocks);
    HtmlBuilder html =
        new HtmlBuilder(body, ids, resolver, shift(blocks, PAGE_HEADINGS), problems).add(blocks);
    images.addAll(html.images());
    return html.build();
  }

  /**
   * The sections, and every problem seen.
   *
   * @param order the titles of sections in the order wanted; others follow in their own
   */
  public Checked<Built> build(List<String> order) {
    List<Group> ordered = Group.inOrder(groups, order);
    List<Part> parts = ordered.stream().flatMap(group -> group.parts().stream()).toList();
    parts.forEach(Part::settle);
    List<Slug> slugs = slugs(parts);
    List<String> anchors = Group.anchors(ordered);
    Set<String> stories = new HashSet<>();
    slugs.forEach(slug -> stories.add(slug.text()));
    Ids.Page page = Ids.Page.of(stories, Set.copyOf(anchors));
    Map<String, String> headings = Group.links(ordered, slugs, anchors);
    Map<String, Ids> ids = new HashMap<>();
    Iterator<Slug> slug = slugs.iterator();
    Iterator<String> anchor = anchors.iterator();
    List<Section> sections = new ArrayList<>();
    for (Group group : ordered) {
      List<Story> told = new ArrayList<>();
      for (Part part : group.parts()) {
        String file = part.origin().file();
        Ids known =
            ids.computeIfAbsent(
                file,
                key -> new Ids(page, key, key.isEmpty() ? headings : Map.of(), in(parts, key)));
        told.add(story(group.title(), part, slug.next(), known));
      }
      sections.add(new Section(group.title(), group.depth(), anchor.next(), told));
    }
    return new Checked<>(new Built(sections, images), problems);
  }

  /** What will be published of a file. */
  private static Supplier<List<Element>> in(List<Part> parts, String file) {
    return () ->
        parts.stream()
            .filter(part -> part.origin().file().equals(file))
            .flatMap(part -> part.blocks().stream())
            .toList();
  }

  private Story story(String section, Part part, Slug slug, Ids ids) {
    Part.Origin origin = part.origin();
    HtmlBuilder builder =
        new HtmlBuilder(
            origin.body(), ids, origin.resolver(), shift(part.blocks(), STORY_HEADINGS), problems);
    Html html = builder.add(part.blocks()).build();
    images.addAll(builder.images());
    Optional<FileStory> front = part.front();
    return new Story(
        slug,
        section,
        part.draft().headline(),
        html,
        Opening.of(html.text()),
        part.citations().all(),
        List.of(),
        front.map(FileStory::tags).orElse(List.of()),
        front.flatMap(FileStory::author),
        front.flatMap(FileStory::updateOf),
        front.flatMap(FileStory::correction),
        part.place());
  }

  private List<Slug> slugs(List<Part> parts) {
    StorySlugs slugs = new StorySlugs();
    List<Optional<Slug>> pinned = new ArrayList<>();
    for (Part part : parts) {
      pinned.add(part.draft().pin().flatMap(pin -> pinned(pin, part, slugs)));
    }
    List<Slug> given = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Draft draft = parts.get(i).draft();
      given.add(pinned.get(i).orElseGet(() -> slugs.of(draft)));
    }
    return given;
  }

  private Optional<Slug> pinned(String pin, Part part, StorySlugs slugs) {
    Optional<Slug> slug = Slug.parse(pin);
    if (slug.isEmpty()) {
      String better =
          Slug.from(pin)
              .or(() -> Slug.from(part.draft().headline()))
              .map(Slug::text)
              .orElse("my-story");
      problems.add(
          Problem.error(
              "not-a-slug",
              part.place(),
              "\"" + pin + "\" cannot be a story's address",
              "use letters, digits and single hyphens, such as " + better));
    } else if (!slugs.take(slug.get())) {
      problems.add(
          Problem.error(
              "equal-addresses",
              part.place(),
              "another story of this issue has the address #" + slug.get(),
              "give one of the two another slug"));
      return Optional.empty();
    }
    return slug;
  }

  /** How far headings move so that the highest of these gets a level. */
  private static int shift(List<Element> blocks, int level) {
    int highest = 0;
    for (Element block : blocks) {
      int found = Blocks.headingLevel(block);
      highest = found > 0 && (highest == 0 || found < highest) ? found : highest;
    }
    return highest == 0 ? 0 : Math.max(level - highest, 1 - highest);
  }
}
