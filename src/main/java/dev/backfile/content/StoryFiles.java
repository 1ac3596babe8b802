package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Source;
import dev.backfile.content.citations.Citations;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files of an issue's folder that are one story each. */
final class StoryFiles {

  private static final List<String> KEYS =
      List.of(
          "title",
          "section",
          "sources",
          "companies",
          "models",
          "update-of",
          "correction",
          "slug",
          "author");
  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\((https?://[^\\s)]+)\\)");

  private final Sources sources;
  private final Tree tree;
  private final Tree.Unit unit;
  private final List<String> order;
  private final List<Problem> problems;

  /**
   * Reads nothing yet.
   *
   * @param order the issue's sections as its front matter lists them
   */
  StoryFiles(
      Sources sources, Tree tree, Tree.Unit unit, List<String> order, List<Problem> problems) {
    this.sources = sources;
    this.tree = tree;
    this.unit = unit;
    this.order = order;
    this.problems = problems;
  }

  /** A file that is read but not yet in its place. */
  private record Read(String path, Body body, Stories.FileStory front) {}

  /** Adds the stories by section and file name; those without a section come first. */
  void addTo(Stories stories) throws IOException {
    List<String> known = new ArrayList<>(order);
    known.addAll(stories.sections());
    List<Read> files = new ArrayList<>();
    for (String path : unit.stories()) {
      files.add(read(path, known));
    }
    files.sort(
        Comparator.comparing((Read file) -> file.front().section()).thenComparing(Read::path));
    Address page = Address.issue(unit.slug());
    for (Read file : files) {
      Links links = new Links(sources, tree, file.path(), page);
      stories.addStory(file.body(), file.front(), links, Tree.name(file.path()));
    }
  }

  private Read read(String path, List<String> known) throws IOException {
    SourceText source = SourceText.decode(sources.prefix() + path, sources.read(path));
    problems.addAll(source.problems());
    FrontMatter front = FrontMatter.parse(source, problems);
    Keys keys = new Keys(source, front, KEYS, problems);
    Optional<String> title = keys.required("title");
    Optional<Keys.Text> section = keys.located("section");
    if (!order.isEmpty() && section.isPresent() && !known.contains(section.get().text())) {
      problems.add(
          Problem.warning(
              "unknown-section",
              section.get().place(),
              "the issue has no section \"" + section.get().text() + "\"",
              "use one of: " + String.join(", ", order) + "; or add it to sections in issue.md"));
    }
    Stories.FileStory story =
        new Stories.FileStory(
            title.orElse(Tree.name(path)),
            section.map(Keys.Text::text).orElse(""),
            keys.text("slug"),
            cited(keys),
            keys.tags(),
            keys.text("author"),
            keys.text("update-of"),
            keys.text("correction"),
            Place.of(source.file()));
    Checked<Body> body = Markdown.parse(source, front.body());
    problems.addAll(body.problems());
    return new Read(path, body.value(), story);
  }

  /** Sources in front matter: Markdown links, addresses, names, or pairs of text and url. */
  private List<Source> cited(Keys keys) {
    List<Source> cited = new ArrayList<>();
    List<Yaml.Node> items =
        keys.node("sources")
            .map(node -> node instanceof Yaml.Sequence list ? list.items() : List.of(node))
            .orElse(List.of());
    for (Yaml.Node item : items) {
      Optional<Source> source = Optional.empty();
      if (item instanceof Yaml.Text text) {
        Matcher link = MARKDOWN_LINK.matcher(text.text().strip());
        if (link.matches()) {
          source = Citations.source(link.group(1), link.group(2));
        } else if (text.text().strip().matches("https?://\\S+")) {
          source = Citations.source("", text.text().strip());
        } else if (!text.text().contains("](")) {
          source = Citations.named(text.text().strip());
        }
      } else if (item instanceof Yaml.Mapping mapping) {
        source = pair(mapping);
      }
      if (source.isPresent()) {
        cited.add(source.get());
      } else {
        problems.add(
            Problem.error(
                "wrong-value",
                keys.place(item),
                "this source cannot be read",
                "write \"[Outlet](https://…)\" or the outlet's name, in quotes"));
      }
    }
    return cited;
  }

  private static Optional<Source> pair(Yaml.Mapping mapping) {
    String text = "";
    String url = "";
    for (Yaml.Pair pair : mapping.pairs()) {
      if (pair.value() instanceof Yaml.Text value) {
        switch (pair.key().text()) {
          case "text", "name" -> text = value.text().strip();
          case "url" -> url = value.text().strip();
          default -> {
            return Optional.empty();
          }
        }
      }
    }
    if (url.isEmpty()) {
      return Citations.named(text);
    }
    return url.matches("https?://\\S+") ? Citations.source(text, url) : Optional.empty();
  }
}
