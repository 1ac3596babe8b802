package dev.backfile.content.edit;

import dev.backfile.content.edit.Editable.Edit;
import dev.backfile.content.edit.Editable.End;
import dev.backfile.content.edit.Layout.Form;
import dev.backfile.content.edit.Layout.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A head of YAML, changed in the style it is written in. */
final class YamlLines implements Editable.Head {

  private final String text;
  private final int end;
  private final Layout layout;

  /**
   * A head that can be read.
   *
   * @param text the file
   * @param body where its body begins
   */
  YamlLines(String text, int body) {
    this.text = text;
    this.end = lastLine(text, body);
    int start = text.indexOf('\n') + 1;
    this.layout = Layout.of(text.substring(start, end), start);
  }

  /** Where the line begins that ends a head. */
  static int lastLine(String text, int body) {
    int last = body > 0 && text.charAt(body - 1) == '\n' ? body - 2 : body - 1;
    return text.lastIndexOf('\n', last) + 1;
  }

  @Override
  public List<Edit> set(String key, String value) {
    Optional<Layout.Key> found = layout.key(key);
    if (found.isEmpty()) {
      return newKey(key, Quoting.block(value, Quotes.NONE));
    }
    Layout.Key old = found.get();
    Quotes quotes = old.texts().stream().findFirst().map(Layout.Text::quotes).orElse(Quotes.NONE);
    String written = Quoting.block(value, quotes);
    if (old.isEmpty()) {
      return List.of(new Edit(old.start(), old.start(), " " + written));
    }
    boolean list = old.form() != Form.TEXT && old.texts().size() == 1;
    return list
        ? List.of(replacement(old, old.texts().get(0), value))
        : List.of(new Edit(old.start(), withoutLineEnd(old.end()), written));
  }

  @Override
  public List<Edit> add(String key, List<String> values, End where) {
    Optional<Layout.Key> found = layout.key(key);
    if (found.isEmpty()) {
      return newKey(key, brackets(values, Quotes.NONE));
    }
    Layout.Key old = found.get();
    if (old.isEmpty()) {
      return List.of(new Edit(old.start(), old.start(), " " + brackets(values, Quotes.NONE)));
    }
    Quotes quotes = old.texts().isEmpty() ? Quotes.NONE : nearest(old, where).quotes();
    return switch (old.form()) {
      case FLOW_LIST -> List.of(addToFlow(old, values, where, quotes));
      case BLOCK_LIST -> List.of(addToBlock(old, values, where, quotes));
      default -> List.of(fromText(old, values, where));
    };
  }

  @Override
  public List<Edit> replace(String key, String old, String value) {
    List<Edit> edits = new ArrayList<>();
    layout
        .key(key)
        .ifPresent(
            found ->
                found.texts().stream()
                    .filter(item -> stripped(item).equals(old))
                    .forEach(item -> edits.add(replacement(found, item, value))));
    return edits;
  }

  @Override
  public List<Edit> remove(String key) {
    return layout.key(key).stream()
        .map(found -> new Edit(lineStart(found.name().start()), behindLine(found.end()), ""))
        .toList();
  }

  @Override
  public List<Edit> remove(String key, String value) {
    Layout.Key list = layout.key(key).orElseThrow();
    int index = 0;
    while (!stripped(list.texts().get(index)).equals(value)) {
      index++;
    }
    Layout.Text item = list.texts().get(index);
    if (list.form() == Form.BLOCK_LIST) {
      return List.of(new Edit(lineStart(dash(list, item)), behindLine(item.end()), ""));
    }
    if (index + 1 < list.texts().size()) {
      int next = list.texts().get(index + 1).start();
      int stop = text.substring(item.end(), next).contains("#") ? behindComma(item) : next;
      return List.of(new Edit(item.start(), stop, ""));
    }
    int previous = list.texts().get(index - 1).end();
    boolean note = text.substring(previous, item.start()).contains("#");
    return List.of(new Edit(note ? item.start() : previous, item.end(), ""));
  }

  private int behindComma(Layout.Text item) {
    return text.indexOf(',', item.end()) + 1;
  }

  private List<Edit> newKey(String key, String value) {
    int indent =
        layout.keys().stream()
            .findFirst()
            .map(first -> first.name().start() - lineStart(first.name().start()))
            .orElse(0);
    return List.of(new Edit(end, end, " ".repeat(indent) + key + ": " + value + "\n"));
  }

  private Edit addToFlow(Layout.Key list, List<String> values, End where, Quotes quotes) {
    Stream<String> items = values.stream().map(value -> Quoting.flow(value, quotes));
    String joined = items.collect(Collectors.joining(", "));
    if (list.texts().isEmpty()) {
      return new Edit(list.start() + 1, list.start() + 1, joined);
    }
    Layout.Text near = nearest(list, where);
    return where == End.FIRST
        ? new Edit(near.start(), near.start(), joined + ", ")
        : new Edit(near.end(), near.end(), ", " + joined);
  }

  private Edit addToBlock(Layout.Key list, List<String> values, End where, Quotes quotes) {
    Layout.Text near = nearest(list, where);
    int dash = dash(list, near);
    int stop = dash + 1;
    while (stop < near.start() && text.charAt(stop) == ' ') {
      stop++;
    }
    String lead = text.substring(lineStart(dash), stop);
    String lines =
        values.stream()
            .map(value -> lead + Quoting.block(value, quotes) + "\n")
            .collect(Collectors.joining());
    int at = where == End.FIRST ? lineStart(dash) : behindLine(near.end());
    return new Edit(at, at, lines);
  }

  private Edit fromText(Layout.Key key, List<String> values, End where) {
    Layout.Text old = key.texts().get(0);
    String kept = stripped(old);
    List<String> items = new ArrayList<>();
    values.forEach(value -> items.add(Quoting.flow(value, Quotes.NONE)));
    boolean nothing = old.quotes() == Quotes.NONE && List.of("", "~", "null").contains(kept);
    if (!nothing && !kept.isEmpty()) {
      items.add(where == End.FIRST ? items.size() : 0, Quoting.flow(kept, old.quotes()));
    }
    return new Edit(old.start(), withoutLineEnd(old.end()), "[" + String.join(", ", items) + "]");
  }

  private Edit replacement(Layout.Key key, Layout.Text item, String value) {
    String written =
        key.form() == Form.FLOW_LIST
            ? Quoting.flow(value, item.quotes())
            : Quoting.block(value, item.quotes());
    return new Edit(item.start(), withoutLineEnd(item.end()), written);
  }

  private static String brackets(List<String> values, Quotes quotes) {
    return values.stream()
        .map(value -> Quoting.flow(value, quotes))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Layout.Text nearest(Layout.Key list, End where) {
    return list.texts().get(where == End.FIRST ? 0 : list.texts().size() - 1);
  }

  private static String stripped(Layout.Text item) {
    return item.text().strip().replaceAll("\\s+", " ");
  }

  /** The hyphen of an item in a block list. */
  private int dash(Layout.Key list, Layout.Text item) {
    int at = text.lastIndexOf('-', Math.max(list.start(), item.start() - 1));
    return Math.max(at, list.start());
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** A block of lines ends behind its last line end, which is kept. */
  private int withoutLineEnd(int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) == '\n') {
      at--;
    }
    return at;
  }

  /** The beginning of the next line. */
  private int behindLine(int offset) {
    if (offset > 0 && text.charAt(offset - 1) == '\n') {
      return offset;
    }
    int next = text.indexOf('\n', offset);
    return next < 0 ? text.length() : next + 1;
  }
}
