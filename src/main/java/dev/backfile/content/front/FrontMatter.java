package dev.backfile.content.front;

import dev.backfile.content.markdown.SourceText;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a file: YAML between lines of {@code ---}, or JBake's {@code key=value} lines above a
 * line of {@code ~~~~~~}.
 *
 * @param values the keys in their order, offsets counted from the file's start
 * @param jbake whether it is JBake's kind, with JBake's own keys
 * @param body where the body begins
 */
public record FrontMatter(List<Yaml.Pair> values, boolean jbake, int body) {

  /** Front matter may be so long, in UTF-16 units. */
  private static final int LONGEST = 64 * 1024;

  private static final Pattern FENCE = Pattern.compile("^---[ \\t]*\\n");
  private static final Pattern END = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$\\n?");
  private static final Pattern JBAKE_END = Pattern.compile("(?m)^~~~~~~[ \\t]*$\\n?");
  private static final Pattern JBAKE_LINE =
      Pattern.compile("[ \\t]*([A-Za-z_][\\w.-]*)[ \\t]*=[ \\t]*(.*?)[ \\t]*");

  /** Reads the head; a file without one has no values. */
  public static FrontMatter parse(SourceText source, List<Problem> problems) {
    String text = source.text();
    Matcher fence = FENCE.matcher(text);
    if (fence.find()) {
      return yaml(source, fence.end(), problems);
    }
    Matcher end = JBAKE_END.matcher(text);
    if (end.find() && end.start() <= LONGEST) {
      List<Yaml.Pair> pairs = jbake(text, end.start());
      if (!pairs.isEmpty()) {
        return new FrontMatter(pairs, true, end.end());
      }
    }
    return new FrontMatter(List.of(), false, 0);
  }

  private static FrontMatter yaml(SourceText source, int start, List<Problem> problems) {
    Matcher end = END.matcher(source.text()).region(start, source.text().length());
    end.useAnchoringBounds(false);
    if (!end.find()) {
      problems.add(
          Problem.error(
              "front-matter",
              source.place(0),
              "the front matter has no end",
              "put a line of --- behind its last key"));
      return new FrontMatter(List.of(), false, source.text().length());
    }
    if (end.start() - start > LONGEST) {
      problems.add(
          Problem.error(
              "front-matter",
              source.place(0),
              "the front matter is longer than " + LONGEST / 1024 + " KB",
              "move text into the body"));
      return new FrontMatter(List.of(), false, end.end());
    }
    try {
      Yaml.Mapping mapping = Yaml.parse(source.text().substring(start, end.start()));
      return new FrontMatter(shifted(mapping, start).pairs(), false, end.end());
    } catch (Yaml.Fault e) {
      problems.add(
          Problem.error(
              "front-matter",
              source.place(Math.min(start + e.offset(), end.start())),
              "the front matter is not valid YAML: " + e.getMessage(),
              "write one \"key: value\" a line, and quote values that hold : # [ ] { } or quotes"));
      return new FrontMatter(List.of(), false, end.end());
    }
  }

  /** JBake takes a head for one only when every line of it is a key with a value. */
  private static List<Yaml.Pair> jbake(String text, int end) {
    List<Yaml.Pair> pairs = new ArrayList<>();
    int start = 0;
    while (start < end) {
      int next = text.indexOf('\n', start);
      int stop = next < 0 || next > end ? end : next;
      String line = text.substring(start, stop);
      Matcher matcher = JBAKE_LINE.matcher(line);
      if (matcher.matches()) {
        pairs.add(
            new Yaml.Pair(
                new Yaml.Text(matcher.group(1), true, start + matcher.start(1)),
                new Yaml.Text(matcher.group(2), true, start + matcher.start(2))));
      } else if (!line.isBlank()) {
        return List.of();
      }
      start = stop + 1;
    }
    return pairs;
  }

  private static Yaml.Mapping shifted(Yaml.Mapping mapping, int by) {
    List<Yaml.Pair> pairs = new ArrayList<>();
    for (Yaml.Pair pair : mapping.pairs()) {
      Yaml.Text key =
          new Yaml.Text(pair.key().text(), pair.key().plain(), pair.key().offset() + by);
      pairs.add(new Yaml.Pair(key, shifted(pair.value(), by)));
    }
    return new Yaml.Mapping(pairs, mapping.offset() + by);
  }

  private static Yaml.Node shifted(Yaml.Node node, int by) {
    if (node instanceof Yaml.Mapping mapping) {
      return shifted(mapping, by);
    }
    if (node instanceof Yaml.Sequence sequence) {
      return new Yaml.Sequence(
          sequence.items().stream().map(item -> shifted(item, by)).toList(),
          sequence.offset() + by);
    }
    Yaml.Text text = (Yaml.Text) node;
    return new Yaml.Text(text.text(), text.plain(), text.offset() + by);
  }
}
