package dev.backfile.content.edit;

import dev.backfile.content.edit.Editable.Edit;
import dev.backfile.content.edit.Editable.End;
import dev.backfile.content.edit.Editable.Refusal;
import dev.backfile.content.front.FrontMatter;
import dev.backfile.content.front.Yaml;
import dev.backfile.content.markdown.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JBake's {@code key=value} lines: one text a key, and tags with commas between them. */
record JBakeLines(SourceText source, FrontMatter front) implements Editable.Head {

  private static final Pattern TAG = Pattern.compile("[^,\\s](?:[^,]*[^,\\s])?");
  private static final String TAGS = "tags";

  @Override
  public List<Edit> set(String key, String value) {
    return List.of(
        find(key)
            .map(text -> edit(text, value))
            .orElseGet(() -> new Edit(end(), end(), key + "=" + value + "\n")));
  }

  @Override
  public List<Edit> add(String key, List<String> values, End end) throws Refusal {
    Optional<Yaml.Text> found = find(key).filter(text -> !text.text().isEmpty());
    if (!key.equals(TAGS) && (found.isPresent() || values.size() > 1)) {
      throw new Refusal(
          source.file(),
          "%s takes one text in a head of JBake's kind; write the head as YAML between lines of ---"
              .formatted(key));
    }
    String old = found.map(Yaml.Text::text).orElse("");
    String comma = old.contains(",") && !old.contains(", ") ? "," : ", ";
    Stream<String> kept = old.isEmpty() ? Stream.of() : Stream.of(old);
    Stream<String> all =
        end == End.FIRST
            ? Stream.concat(values.stream(), kept)
            : Stream.concat(kept, values.stream());
    return set(key, all.collect(Collectors.joining(comma)));
  }

  @Override
  public List<Edit> replace(String key, String old, String value) {
    Optional<Yaml.Text> found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    return key.equals(TAGS)
        ? TAG.matcher(found.get().text())
            .results()
            .filter(tag -> tag.group().equals(old))
            .map(tag -> at(found.get(), tag.start(), tag.end(), value))
            .toList()
        : List.of(edit(found.get(), value));
  }

  @Override
  public List<Edit> remove(String key) {
    return front.values().stream()
        .filter(pair -> pair.key().text().equals(key))
        .map(pair -> pair.key().offset())
        .map(offset -> new Edit(lineStart(offset), lineEnd(offset), ""))
        .toList();
  }

  @Override
  public List<Edit> remove(String key, String value) {
    Yaml.Text line = find(key).orElseThrow();
    Matcher tag = TAG.matcher(line.text());
    int previous = -1;
    while (tag.find()) {
      if (tag.group().equals(value)) {
        if (previous >= 0) {
          return List.of(at(line, previous, tag.end(), ""));
        }
        int start = tag.start();
        int end = tag.find() ? tag.start() : line.text().length();
        return List.of(at(line, start, end, ""));
      }
      previous = tag.end();
    }
    return List.of();
  }

  private Optional<Yaml.Text> find(String key) {
    return front.values().stream()
        .filter(pair -> pair.key().text().equals(key) && pair.value() instanceof Yaml.Text)
        .map(pair -> (Yaml.Text) pair.value())
        .findFirst();
  }

  private static Edit edit(Yaml.Text text, String value) {
    return at(text, 0, text.text().length(), value);
  }

  private static Edit at(Yaml.Text text, int start, int end, String value) {
    return new Edit(text.offset() + start, text.offset() + end, value);
  }

  /** Where the line of {@code ~~~~~~} begins. */
  private int end() {
    return YamlLines.lastLine(source.text(), front.body());
  }

  private int lineStart(int offset) {
    return source.text().lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(int offset) {
    return source.text().indexOf('\n', offset) + 1;
  }
}
