package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Image;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.content.front.Dates;
import dev.backfile.content.front.FrontMatter;
import dev.backfile.content.front.Keys;
import dev.backfile.content.front.Yaml;
import dev.backfile.content.markdown.Body;
import dev.backfile.content.markdown.Markdown;
import dev.backfile.content.markdown.SourceText;
import dev.backfile.content.stories.Stories;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads one issue, from its file or from the files of its folder. */
final class IssueReader {

  private static final List<String> KEYS =
      List.of(
          "title",
          "date",
          "number",
          "summary",
          "author",
          "companies",
          "models",
          "status",
          "sections",
          "lang",
          "dir",
          "corrections",
          "anchors",
          "redirect-from",
          "image");
  private final Sources sources;
  private final Tree tree;
  private final Tree.Unit unit;
  private final Links links;
  private final List<Problem> problems = new ArrayList<>();

  IssueReader(Sources sources, Tree tree, Tree.Unit unit) {
    this.sources = sources;
    this.tree = tree;
    this.unit = unit;
    this.links = new Links(sources, tree, unit.file(), Address.issue(unit.slug()));
  }

  /** The issue; nothing when it has no title or no date. */
  Checked<Optional<Issue>> read() throws IOException {
    SourceText source = decode(unit.file());
    FrontMatter front = FrontMatter.parse(source, problems);
    Keys keys = new Keys(source, front, KEYS, problems);
    Optional<String> title = keys.required("title");
    Optional<OffsetDateTime> date = date(keys);
    Stories stories = new Stories();
    String name = title.orElse(unit.slug().text());
    stories.addDocument(parse(source, front), name, links);
    List<String> order = unit.stories().isEmpty() ? List.of() : keys.list("sections");
    new StoryFiles(sources, tree, unit, order, problems).addTo(stories);
    Checked<Stories.Built> built = stories.build(order);
    problems.addAll(built.problems());
    if (built.value().sections().isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      problems.add(
          Problem.warning(
              "empty-issue",
              Place.of(source.file()),
              "the issue has no stories",
              "write one, or delete the file"));
    }
    boolean draft = keys.status().filter(status -> status.equals("draft")).isPresent();
    Optional<Image> image = image(keys);
    Optional<Issue> issue =
        date.flatMap(
            day -> title.map(text -> issue(source, keys, text, day, draft, image, built.value())));
    return new Checked<>(issue, problems);
  }

  private Issue issue(
      SourceText source,
      Keys keys,
      String title,
      OffsetDateTime date,
      boolean draft,
      Optional<Image> image,
      Stories.Built built) {
    List<Image> images = new ArrayList<>(built.images());
    image.ifPresent(images::add);
    return new Issue(
        unit.slug(),
        title,
        date,
        keys.text("number"),
        keys.plain("summary"),
        keys.list("author"),
        keys.tags(),
        draft,
        keys.language("lang"),
        keys.oneOf("dir", "ltr", "rtl", "auto"),
        keys.list("corrections"),
        anchors(keys, built.sections()),
        keys.redirects(),
        image,
        images.stream().distinct().sorted(Comparator.comparing(Image::address)).toList(),
        built.sections(),
        Place.of(source.file()));
  }

  private SourceText decode(String file) throws IOException {
    SourceText source = SourceText.decode(sources.prefix() + file, sources.read(file));
    problems.addAll(source.problems());
    return source;
  }

  private Body parse(SourceText source, FrontMatter front) {
    Checked<Body> body = Markdown.parse(source, front.body());
    problems.addAll(body.problems());
    return body.value();
  }

  private Optional<OffsetDateTime> date(Keys keys) {
    String name = unit.slug().text();
    Optional<String> inName = Dates.inName(name);
    Optional<OffsetDateTime> fromName = inName.flatMap(Dates::parse);
    Optional<Keys.Text> written = keys.located("date");
    if (written.isEmpty()) {
      if (fromName.isEmpty() && keys.areReadable()) {
        String what = inName.map(date -> date + " is not a date").orElse("there is no date");
        problems.add(
            Problem.error(
                inName.isPresent() ? "impossible-date" : "missing-date",
                keys.place("date"),
                what,
                "add a line such as \"date: 2026-04-10\", or begin the file's name with the date"));
      }
      return fromName;
    }
    Optional<OffsetDateTime> date = Dates.parse(written.get().text());
    if (date.isEmpty()) {
      problems.add(
          Problem.error(
              "impossible-date",
              written.get().place(),
              "\"" + written.get().text() + "\" is not a date",
              "write a day that exists as YYYY-MM-DD, such as 2026-04-10"));
    } else if (fromName.isPresent()
        && !fromName.get().toLocalDate().equals(date.get().toLocalDate())) {
      problems.add(
          Problem.warning(
              "date-disagreement",
              written.get().place(),
              "the date is " + date.get().toLocalDate() + ", the file's name says " + inName.get(),
              "make them agree; the date in the front matter counts"));
    }
    return date;
  }

  private Optional<Image> image(Keys keys) {
    Optional<Keys.Text> value = keys.located("image");
    Optional<Image> image = value.flatMap(text -> links.image(text.text()));
    if (image.isEmpty()) {
      value.ifPresent(
          text ->
              problems.add(
                  Problem.warning(
                      "missing-image",
                      text.place(),
                      "there is no picture " + text.text(),
                      "put it beside the issue and name it by its path from there")));
    }
    return image;
  }

  private SortedMap<String, Slug> anchors(Keys keys, List<Section> sections) {
    SortedMap<String, Slug> anchors = new TreeMap<>();
    List<Slug> stories =
        sections.stream().flatMap(s -> s.stories().stream()).map(Story::slug).toList();
    Yaml.Node node = keys.node("anchors").orElse(new Yaml.Mapping(List.of(), 0));
    if (!(node instanceof Yaml.Mapping mapping)) {
      problem(
          keys.place(node),
          "wrong-value",
          "anchors takes pairs of old and new",
          "write \"anchors: {old: new}\"");
      return anchors;
    }
    Map<String, Optional<String>> ends = ends(mapping, keys);
    for (Yaml.Pair pair : mapping.pairs()) {
      String old = pair.key().text();
      Optional<String> end = ends.getOrDefault(old, Optional.empty());
      Optional<Slug> target = end.flatMap(Slug::parse).filter(stories::contains);
      if (end.isEmpty()) {
        continue; // It leads into a circle, which is reported once.
      }
      if (target.isEmpty()) {
        problem(
            keys.place(pair.value()),
            "unknown-anchor",
            "no story of this issue has the anchor that \"" + old + "\" should lead to",
            "write the slug of a story of this issue");
      } else if (old.isBlank()
          || old.chars().anyMatch(Character::isWhitespace)
          || stories.stream().anyMatch(slug -> slug.text().equals(old))) {
        problem(
            keys.place(pair.key()),
            "wrong-value",
            "\"" + old + "\" cannot be kept as an old anchor",
            "write an anchor that no story of this issue has, without spaces");
      } else {
        anchors.put(old, target.get());
      }
    }
    return anchors;
  }

  /** Where each old anchor leads in the end; nothing for those that lead into a circle. */
  private Map<String, Optional<String>> ends(Yaml.Mapping mapping, Keys keys) {
    Map<String, Yaml.Pair> next = new LinkedHashMap<>();
    mapping.pairs().forEach(pair -> next.putIfAbsent(pair.key().text(), pair));
    Map<String, Optional<String>> ends = new HashMap<>();
    for (String old : next.keySet()) {
      Set<String> way = new LinkedHashSet<>();
      String at = old;
      Yaml.Pair pair = next.get(at);
      while (pair != null && !ends.containsKey(at) && way.add(at)) {
        at = pair.value() instanceof Yaml.Text text ? text.text() : "";
        pair = next.get(at);
      }
      Optional<String> end = ends.getOrDefault(at, Optional.of(at));
      if (way.contains(at)) {
        String first = at;
        end = Optional.empty();
        problem(
            keys.place(next.getOrDefault(at, mapping.pairs().get(0)).key()),
            "anchor-circle",
            "old anchors lead in a circle: "
                + way.stream()
                    .dropWhile(anchor -> !anchor.equals(first))
                    .map(anchor -> anchor + " → ")
                    .collect(Collectors.joining("", "", first)),
            "let one of them lead to a story of this issue");
      }
      for (String anchor : way) {
        ends.put(anchor, end);
      }
    }
    return ends;
  }

  private void problem(Place place, String rule, String what, String fix) {
    problems.add(Problem.error(rule, place, what, fix));
  }
}
