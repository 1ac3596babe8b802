package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Content;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A content folder written out in a test, and what is read from it. */
final class Written implements Sources {

  /** The path that {@link #issue} uses. */
  static final String FILE = "issues/2026-04-10-test.md";

  private static final String HEAD = "---\ntitle: Test\n---\n";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** A folder with one file. */
  static Written file(String path, String text) {
    return new Written().and(path, text);
  }

  /** A folder with one issue of the title "Test". */
  static Written issue(String body) {
    return file(FILE, HEAD + body);
  }

  /** Adds a file. */
  Written and(String path, String text) {
    return and(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  Written and(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  @Override
  public List<Entry> entries() {
    return files.entrySet().stream()
        .map(file -> new Entry(file.getKey(), Kind.FILE, file.getValue().length))
        .toList();
  }

  @Override
  public String prefix() {
    return "content/";
  }

  @Override
  public byte[] read(String path) {
    return files.getOrDefault(path, new byte[0]);
  }

  /** Everything read, drafts and later issues included. */
  Checked<Content> read() {
    ContentReader.Selection all =
        new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.BUILT);
    try {
      return ContentReader.read(this, all, 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The problems as a contributor sees them, the two lines of each joined by {@code |}. */
  List<String> problems() {
    return read().problems().stream()
        .map(Problem::toString)
        .map(text -> text.replace("\n  fix: ", " | "))
        .toList();
  }

  /** The rules of the problems. */
  List<String> rules() {
    return read().problems().stream().map(Problem::rule).toList();
  }

  /** The only issue. */
  Issue only() {
    List<Issue> issues = read().value().issues();
    if (issues.size() != 1) {
      throw new AssertionError(issues.size() + " issues; " + problems());
    }
    return issues.get(0);
  }

  /** The only story of the only issue. */
  Story story() {
    List<Story> stories = only().stories();
    if (stories.size() != 1) {
      throw new AssertionError(told());
    }
    return stories.get(0);
  }

  /** The HTML of the only story. */
  String html() {
    return story().body().with(Address::toString);
  }

  /** The address of every story. */
  List<String> slugs() {
    return only().stories().stream().map(story -> story.slug().text()).toList();
  }

  /** The sections and stories, one a line: {@code # Section}, {@code - headline: text <source>}. */
  String told() {
    return only().sections().stream().map(Written::told).collect(Collectors.joining());
  }

  private static String told(Section section) {
    String heading = "#".repeat(section.depth()) + " " + section.title();
    return heading.strip()
        + "\n"
        + section.stories().stream().map(Written::told).collect(Collectors.joining());
  }

  private static String told(Story story) {
    String text = story.text().isEmpty() ? "" : ": " + story.text().replace('\n', '/');
    return "- " + story.headline() + text + cited(story.sources()) + "\n";
  }

  /** Sources as {@code <name>} or {@code <name url>}. */
  static String cited(List<Source> sources) {
    return sources.stream()
        .map(source -> " <" + source.text() + source.url().map(url -> " " + url).orElse("") + ">")
        .collect(Collectors.joining());
  }
}
