package dev.backfile.author.registry;

import dev.backfile.content.edit.Editable.Edit;
import dev.backfile.content.html.Addresses;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the links of a Markdown file that lead to another file, and where they must lead now.
 *
 * <p>Inline links, reference definitions and {@code <a href>} count; code and comments do not.
 */
final class MarkdownLinks {

  private static final String TO =
      "(?:<([^<>\\n]*+)>|([^\\s()<>]++(?:\\([^\\s()]*+\\)[^\\s()<>]*+)*+))";
  private static final List<Pattern> LINKS =
      List.of(
          Pattern.compile("\\]\\([ \\t]*\\n?[ \\t]*" + TO),
          Pattern.compile("(?m)^[ \\t>*+-]*+\\[(?!\\^)[^\\]\\n]++\\]:[ \\t]*\\n?[ \\t]*" + TO),
          Pattern.compile("(?i)<a\\b[^<>]*?\\shref\\s*=\\s*(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)')"));
  private static final List<List<String>> RAW =
      List.of(List.of("<!--", "-->"), List.of("<pre", "</pre"), List.of("<code", "</code"));
  private static final Pattern FENCE =
      Pattern.compile("[ \\t]*(?:(?:[-*+>]|[0-9]{1,9}[.)])[ \\t]*)*+(`{3,}+|~{3,}+)([^\\n]*)");
  private static final Pattern ITEM = Pattern.compile("[ \\t>]*(?:[-*+]|[0-9]{1,9}[.)])[ \\t].*");
  private static final Pattern INDENTED = Pattern.compile("(?: {4}| {0,3}\\t).*");

  private final String file;
  private final String from;
  private final String to;
  private final char[] text;

  /**
   * Links of one file.
   *
   * @param file its path within the content folder, as are the others
   * @param from the file that the links lead to
   * @param to the file that they are to lead to
   * @param text the file's text
   * @param body where its body begins
   */
  MarkdownLinks(String file, String from, String to, String text, int body) {
    this.file = file;
    this.from = Normalizer.normalize(from, Normalizer.Form.NFC);
    this.to = to;
    this.text = text.toCharArray();
    Arrays.fill(this.text, 0, body, '\n');
    blocks(body);
    RAW.forEach(pair -> raw(pair.get(0), pair.get(1)));
  }

  /** The changes of the file's text, by place. */
  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    String visible = new String(text);
    for (Pattern pattern : LINKS) {
      Matcher link = pattern.matcher(visible);
      while (link.find()) {
        int group = link.start(1) >= 0 ? 1 : 2;
        String written = link.group(group);
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        if (path.endsWith(".md") && resolved(Addresses.decoded(path)).equals(from)) {
          int start = link.start(group);
          edits.add(new Edit(start, start + path.length(), target(path)));
        }
      }
    }
    return edits.stream().distinct().sorted(Comparator.comparing(Edit::start)).toList();
  }

  /** The path of the new target, written as the old one was where the folder stays. */
  private String target(String written) {
    String name = to.substring(to.lastIndexOf('/') + 1);
    if (folder(to).equals(folder(from))) {
      return written.substring(0, written.lastIndexOf('/') + 1) + name;
    }
    List<String> here = List.of(folder(file).split("/", -1));
    List<String> there = List.of(to.split("/", -1));
    int shared = 0;
    while (shared < Math.min(here.size(), there.size() - 1)
        && here.get(shared).equals(there.get(shared))) {
      shared++;
    }
    return "../".repeat(here.size() - shared)
        + String.join("/", there.subList(shared, there.size()));
  }

  /** A relative path as a path within the content folder; empty when it leads elsewhere. */
  private String resolved(String path) {
    if (path.startsWith("/") || path.contains(":") || path.contains("\\")) {
      return "";
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder(file) + "/" + path).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return "";
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Hides fenced and indented code line by line, and code spans paragraph by paragraph. */
  private void blocks(int body) {
    String fence = "";
    boolean blank = true;
    boolean inList = false;
    int paragraph = body;
    for (int start = body; start < text.length; ) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      String line = new String(text, start, end - start);
      Matcher mark = FENCE.matcher(line);
      if (!fence.isEmpty()) {
        hide(start, end);
        boolean closes = mark.matches() && mark.group(2).isBlank();
        fence = closes && mark.group(1).startsWith(fence) ? "" : fence;
        paragraph = end;
      } else if (mark.matches()
          && !(mark.group(1).startsWith("`") && mark.group(2).contains("`"))) {
        spans(paragraph, start);
        fence = mark.group(1);
        hide(start, end);
      } else if (line.isBlank()) {
        spans(paragraph, start);
        paragraph = end;
        blank = true;
      } else if (INDENTED.matcher(line).matches() && blank && !inList) {
        hide(start, end);
        paragraph = end;
      } else {
        boolean item = ITEM.matcher(line).matches();
        inList = item || (inList && !(blank && line.charAt(0) != ' ' && line.charAt(0) != '\t'));
        blank = false;
      }
      start = end + 1;
    }
    spans(paragraph, text.length);
  }

  /** Hides what stands between equally long runs of backticks. */
  private void spans(int from, int end) {
    int at = from;
    while (at < end) {
      if (text[at] == '\\') {
        at += 2;
      } else if (text[at] != '`') {
        at++;
      } else {
        int opened = run(at, end);
        int close = closing(opened, end, opened - at);
        if (close > 0) {
          hide(at, close);
        }
        at = close > 0 ? close : opened;
      }
    }
  }

  /** The end of the run of backticks that closes one of a length; -1 when there is none. */
  private int closing(int from, int end, int length) {
    int at = from;
    while (at < end) {
      if (text[at] == '`') {
        int stop = run(at, end);
        if (stop - at == length) {
          return stop;
        }
        at = stop;
      } else {
        at++;
      }
    }
    return -1;
  }

  private int run(int from, int end) {
    int at = from;
    while (at < end && text[at] == '`') {
      at++;
    }
    return at;
  }

  /** Hides comments, and code written as HTML. */
  private void raw(String open, String close) {
    // One character stays one, which toLowerCase does not promise.
    char[] lower = text.clone();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = lower[i] >= 'A' && lower[i] <= 'Z' ? (char) (lower[i] + 32) : lower[i];
    }
    String visible = new String(lower);
    int start = visible.indexOf(open);
    int end = start < 0 ? -1 : visible.indexOf(close, start);
    while (start >= 0 && end >= 0) {
      hide(start, Math.min(end, text.length));
      start = visible.indexOf(open, end);
      end = start < 0 ? -1 : visible.indexOf(close, start);
    }
  }

  private void hide(int from, int end) {
    for (int i = from; i < end; i++) {
      text[i] = text[i] == '\n' ? '\n' : '\u0000';
    }
  }
}
