package dev.backfile.content.edit;

import dev.backfile.content.front.FrontMatter;
import dev.backfile.content.markdown.SourceText;
import dev.backfile.problem.Problem;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A content file that can be changed in single places: what is not changed keeps every character,
 * comments, quotes, line ends and a byte-order mark included.
 *
 * <p>It is immutable: each change gives a new one. After every change the file is parsed again, and
 * a change that would say anything but what was meant is refused.
 */
public final class Editable {

  /** A change that cannot be made in the way the head of a file is written. */
  public static final class Refusal extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    Refusal(String file, String what) {
      super(file + ": " + what);
    }
  }

  /** Which end of a list. */
  public enum End {
    FIRST,
    LAST
  }

  /**
   * A replacement of some characters.
   *
   * @param start offset into the text with line feeds for line ends
   * @param text what stands there afterwards, with line feeds for line ends
   */
  public record Edit(int start, int end, String text) {}

  private final SourceText source;
  private final String original;
  private final FrontMatter front;

  private Editable(SourceText source, String original, FrontMatter front) {
    this.source = source;
    this.original = original;
    this.front = front;
  }

  /**
   * A file.
   *
   * @param file its path as problems name it
   * @return nothing when it is not UTF-8, or its head cannot be read
   */
  public static Optional<Editable> parse(String file, byte[] bytes) {
    SourceText source = SourceText.decode(file, bytes);
    List<Problem> problems = new ArrayList<>(source.problems());
    FrontMatter front = FrontMatter.parse(source, problems);
    return problems.stream().anyMatch(Problem::isError)
        ? Optional.empty()
        : Optional.of(new Editable(source, new String(bytes, StandardCharsets.UTF_8), front));
  }

  /** The file as it is to be written. */
  public byte[] bytes() {
    return original.getBytes(StandardCharsets.UTF_8);
  }

  /** The whole text, with line feeds for line ends. */
  public String text() {
    return source.text();
  }

  /** The offset of the body in the text. */
  public int body() {
    return front.body();
  }

  /** The texts that a key has, stripped; none when it is absent, empty, or no text or list. */
  public List<String> values(String key) {
    return Said.of(front).values(key);
  }

  /** The same file with a key that has this one text; a new key goes to the end of the head. */
  public Editable set(String key, String value) throws Refusal {
    return edited(head().set(key, value), Said.of(front).set(key, List.of(value)));
  }

  /** The same file with more texts in a list; a single text becomes a list. */
  public Editable add(String key, List<String> values, End end) throws Refusal {
    List<String> all = new ArrayList<>(values(key));
    all.addAll(end == End.FIRST ? 0 : all.size(), values);
    return values.isEmpty()
        ? this
        : edited(head().add(key, values, end), Said.of(front).set(key, all));
  }

  /** The same file with every text of a key that is {@code old} replaced. */
  public Editable replace(String key, String old, String value) throws Refusal {
    List<String> all = values(key).stream().map(text -> text.equals(old) ? value : text).toList();
    return edited(head().replace(key, old, value), Said.of(front).set(key, all));
  }

  /** The same file without a key. */
  public Editable without(String key) throws Refusal {
    return edited(head().remove(key), Said.of(front).set(key, List.of()));
  }

  /** The same file without the first text of a key that is this one; a last text takes the key. */
  public Editable without(String key, String value) throws Refusal {
    List<String> rest = new ArrayList<>(values(key));
    if (!rest.remove(value)) {
      return this;
    }
    List<Edit> edits = rest.isEmpty() ? head().remove(key) : head().remove(key, value);
    return edited(edits, Said.of(front).set(key, rest));
  }

  /** The same file with changes in the body only. */
  public Editable withBody(List<Edit> edits) throws Refusal {
    if (edits.stream().anyMatch(edit -> edit.start() < front.body())) {
      throw refusal("this change is not in the body");
    }
    return edits.isEmpty() ? this : edited(edits, Said.of(front));
  }

  private Head head() throws Refusal {
    if (front.values().isEmpty()) {
      throw refusal("there is no front matter to change");
    }
    return front.jbake()
        ? new JBakeLines(source, front)
        : new YamlLines(source.text(), front.body());
  }

  private Refusal refusal(String what) {
    return new Refusal(source.file(), what);
  }

  private Editable edited(List<Edit> edits, Said meant) throws Refusal {
    int[] offsets = offsets();
    StringBuilder text = new StringBuilder(original);
    StringBuilder body = new StringBuilder(source.text());
    int bodyStart = front.body();
    for (Edit edit : edits.stream().sorted(Comparator.comparing(Edit::start).reversed()).toList()) {
      int start = offsets[edit.start()];
      String written = edit.text().replace("\n", lineEnd(start));
      text.replace(start, offsets[edit.end()], written);
      body.replace(edit.start(), edit.end(), edit.text());
      if (edit.start() < front.body()) {
        bodyStart += edit.text().length() - (edit.end() - edit.start());
      }
    }
    Editable result =
        parse(source.file(), text.toString().getBytes(StandardCharsets.UTF_8))
            .orElseThrow(() -> refusal("this head cannot be changed as it is written"));
    boolean kept =
        result.front.body() == bodyStart
            && result.source.text().contentEquals(body)
            && result.front.jbake() == front.jbake();
    if (!kept || !Said.of(result.front).equals(meant)) {
      throw refusal("this head cannot be changed as it is written");
    }
    return result;
  }

  /** The line end before an offset into the original. */
  private String lineEnd(int offset) {
    for (int i = offset - 1; i >= 0; i--) {
      if (original.charAt(i) == '\n') {
        return i > 0 && original.charAt(i - 1) == '\r' ? "\r\n" : "\n";
      }
      if (original.charAt(i) == '\r') {
        return "\r";
      }
    }
    return "\n";
  }

  /** For every offset into the text the offset into the original. */
  private int[] offsets() {
    int[] offsets = new int[source.text().length() + 1];
    int at = original.startsWith("\uFEFF") ? 1 : 0;
    for (int i = 0; i < source.text().length(); i++) {
      offsets[i] = at;
      boolean pair =
          original.charAt(at) == '\r'
              && at + 1 < original.length()
              && original.charAt(at + 1) == '\n';
      at += pair ? 2 : 1;
    }
    offsets[source.text().length()] = at;
    return offsets;
  }

  /** How a kind of head is changed. */
  sealed interface Head permits YamlLines, JBakeLines {
    List<Edit> set(String key, String value) throws Refusal;

    List<Edit> add(String key, List<String> values, End end) throws Refusal;

    List<Edit> replace(String key, String old, String value) throws Refusal;

    List<Edit> remove(String key) throws Refusal;

    List<Edit> remove(String key, String value) throws Refusal;
  }
}
