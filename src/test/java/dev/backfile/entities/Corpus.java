package dev.backfile.entities;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.backfile.content.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The labelled sentences, as a content folder with the registry and one issue. */
final class Corpus implements Sources {

  /** The entries that the labels name. */
  static final Path REGISTRY = Path.of("src/test/resources/mentions/registry");

  private static final Path LINES = Path.of("src/test/resources/mentions/corpus.jsonl");
  private static final String ISSUE = "issues/2026-04-10-corpus/";

  private final List<Line> lines;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private Corpus(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * A mention that counts.
   *
   * @param entity such as {@code models/gpt-5.4}
   * @param text as the story has it
   */
  record Label(String entity, String text) {

    /** This without the ending of a plural or possessive. */
    Label bare() {
      return new Label(entity, text.replaceFirst("(?:['’]?s|['’])$", ""));
    }

    @Override
    public String toString() {
      return "\"" + text.replace('\n', ' ') + "\" (" + entity + ")";
    }
  }

  /**
   * One story.
   *
   * @param number its line in the file
   * @param headline empty when the story has one that names nothing
   */
  record Line(int number, String rule, String headline, String text, List<Label> mentions) {

    String slug() {
      return "line-" + number;
    }

    /** The line for a person. */
    String told() {
      String whole = headline.isEmpty() ? text : headline + " | " + text;
      return "line " + number + " [" + rule + "]: " + whole.replace('\n', ' ');
    }
  }

  /** Reads the files of the project. */
  static Corpus read() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String json : Files.readAllLines(LINES)) {
      lines.add(line(lines.size() + 1, json));
    }
    Corpus corpus = new Corpus(lines);
    try (Stream<Path> registry = Files.walk(REGISTRY)) {
      for (Path file : registry.filter(Files::isRegularFile).toList()) {
        String path = REGISTRY.relativize(file).toString().replace('\\', '/');
        corpus.files.put(path, Files.readAllBytes(file));
      }
    }
    corpus.put(ISSUE + "issue.md", "---\ntitle: Corpus\n---\n");
    for (Line line : lines) {
      String headline = line.headline().isEmpty() ? "item " + line.number() : line.headline();
      String head =
          "---\ntitle: \"%s\"\nslug: %s\n---\n"
              .formatted(headline.replace("\"", "\\\""), line.slug());
      corpus.put(ISSUE + line.slug() + ".md", head + line.text() + "\n");
    }
    return corpus;
  }

  List<Line> lines() {
    return lines;
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
  public byte[] read(String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IOException(path + ": no such file");
    }
    return bytes;
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Line line(int number, String json) throws IOException {
    String rule = "";
    String headline = "";
    String text = "";
    List<Label> mentions = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "rule" -> rule = parser.getText();
          case "headline" -> headline = parser.getText();
          case "text" -> text = parser.getText();
          case "mentions" -> mentions.addAll(labels(parser));
          default -> throw new IOException("line " + number + ": unknown key " + key);
        }
      }
    }
    return new Line(number, rule, headline, text, List.copyOf(mentions));
  }

  private static List<Label> labels(JsonParser parser) throws IOException {
    List<Label> labels = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String entity = "";
      String text = "";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("entity")) {
          entity = parser.nextTextValue();
        } else {
          text = parser.nextTextValue();
        }
      }
      labels.add(new Label(entity, text));
    }
    return labels;
  }
}
