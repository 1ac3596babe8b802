package dev.backfile.content.citations;

import dev.backfile.archive.Source;
import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Trim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A {@code Source:} line: the label, then links and names up to the end of the line.
 *
 * <p>The label begins a line or follows the end of a sentence, so that "open source: a new model"
 * stays what it is.
 */
public final class SourceLine {

  private static final String WORD = "(?:sources?|source\\(s\\)|来源|出处)";
  private static final Pattern LABEL = Pattern.compile("(?i)" + WORD + "\\s?[:：]");
  private static final Pattern LABEL_WORD = Pattern.compile("(?i)" + WORD);
  private static final Pattern NAME_GAP =
      Pattern.compile("[,;|·、，；\\n]|\\s/\\s|(?:^|(?<=\\s))(?:and|&|和)(?=\\s|$)");
  private static final Pattern WORD_GAP = Pattern.compile("\\s++");

  private static final int LONGEST_TEXT = 600;
  private static final int MOST_NODES = 120;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 7;
  private static final int MOST_LOWER_CASE_WORDS = 3;

  private final String start;
  private final List<Node> nodes;
  private final List<Source> found = new ArrayList<>();

  private SourceLine(String start, List<Node> nodes) {
    this.start = start;
    this.nodes = nodes;
  }

  /** A link's text without a label before it. */
  static String withoutLabel(String text) {
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? text.substring(label.end()).strip() : text;
  }

  /** Whether an item of a list is a source line and nothing else. */
  public static boolean isAllOf(Element item) {
    return LABEL.matcher(item.text().stripLeading()).lookingAt();
  }

  /**
   * Takes the line out of a paragraph.
   *
   * @return what it cites; empty when there is no such line, and then nothing is changed
   */
  public static List<Source> take(Element paragraph) {
    String text = paragraph.text();
    if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
      return List.of();
    }
    Element within = innermost(paragraph);
    List<Node> children = List.copyOf(within.childNodes());
    for (int i = 0; i < children.size(); i++) {
      Optional<SourceLine> line =
          children.get(i) instanceof TextNode words
              ? inText(children, i, words)
              : inElement(children, i, (Element) children.get(i));
      if (line.isPresent()) {
        line.get().nodes.forEach(Node::remove);
        tidy(within);
        if (!within.equals(paragraph) && Blocks.isBlank(within)) {
          within.remove();
          tidy(paragraph);
        }
        return line.get().found;
      }
    }
    return List.of();
  }

  /** The italics or bold that all of a paragraph, or its end, stands in. */
  private static Element innermost(Element paragraph) {
    int last = paragraph.childNodeSize() - 1;
    if (last >= 0
        && paragraph.childNode(last) instanceof Element end
        && (end.nameIs("em") || end.nameIs("i") || Blocks.isBold(end))
        && isAllOf(end)
        && !withoutLabel(end.text().strip()).isEmpty()
        && isLineStart(paragraph.childNodes(), last, "")) {
      return innermost(end);
    }
    return paragraph;
  }

  /** A label within text; the text keeps what stands before it. */
  private static Optional<SourceLine> inText(List<Node> children, int at, TextNode text) {
    String whole = text.getWholeText();
    Matcher label = LABEL.matcher(whole);
    while (label.find()) {
      String before = whole.substring(0, label.start());
      if (whole.length() - label.end() <= LONGEST_TEXT && isLineStart(children, at, before)) {
        Optional<SourceLine> line = read(whole.substring(label.end()), children, at + 1);
        if (line.isPresent()) {
          text.text(line.get().kept(before));
          return line;
        }
      }
    }
    return Optional.empty();
  }

  /** A label that is an element of its own, such as {@code **Source:**}. */
  private static Optional<SourceLine> inElement(List<Node> children, int at, Element element) {
    String text = element.nameIs("a") ? "" : element.text().strip();
    Node next = at + 1 < children.size() ? children.get(at + 1) : element;
    String behind = next instanceof TextNode words ? words.getWholeText().stripLeading() : "";
    boolean colonBehind = behind.startsWith(":") || behind.startsWith("：");
    boolean label =
        LABEL.matcher(text).matches() || (colonBehind && LABEL_WORD.matcher(text).matches());
    if (!label || !isLineStart(children, at, "")) {
      return Optional.empty();
    }
    Optional<SourceLine> line = read("", children, at + 1);
    if (line.isPresent()) {
      element.remove();
      if (at > 0 && children.get(at - 1) instanceof TextNode before) {
        before.text(line.get().kept(before.getWholeText()));
      }
    }
    return line;
  }

  /** Whether a label may stand here: at a line's start, or behind a sentence's end. */
  private static boolean isLineStart(List<Node> children, int at, String before) {
    String text = before;
    if (before.isBlank() && at > 0) {
      Node node = children.get(at - 1);
      text = node instanceof TextNode words ? words.getWholeText() : ((Element) node).text();
    }
    String ended = Trim.end(text, "");
    return ended.isEmpty()
        || text.indexOf('\n', ended.length()) >= 0
        || (before.isBlank() && before.indexOf('\n') >= 0)
        || opens(ended)
        || Trim.isEnded(ended)
        || ":：;；|·".indexOf(ended.charAt(ended.length() - 1)) >= 0;
  }

  /** The line that begins with a text and goes on to a line break; nothing when it is no line. */
  private static Optional<SourceLine> read(String start, List<Node> children, int from) {
    int end = from;
    while (end < children.size() && !(children.get(end) instanceof Element br && br.nameIs("br"))) {
      end++;
      if (end - from > MOST_NODES) {
        return Optional.empty();
      }
    }
    SourceLine line = new SourceLine(start, children.subList(from, end));
    return line.read() ? Optional.of(line) : Optional.empty();
  }

  /** Reads links and names with separators between them; false when there is anything else. */
  private boolean read() {
    StringBuilder names = new StringBuilder(start);
    for (Node node : nodes) {
      if (node instanceof TextNode words) {
        names.append(words.getWholeText());
      } else if (Citations.isCitation(node)) {
        Optional<Source> source = Citations.linked((Element) node);
        if (source.isEmpty() || !addNames(names.toString())) {
          return false;
        }
        names.setLength(0);
        found.add(source.get());
      } else if (node instanceof Element element
          && Blocks.links(element).isEmpty()
          && Blocks.pictures(element).isEmpty()) {
        names.append(element.text());
      } else {
        return false;
      }
    }
    return addNames(Trim.end(names.toString(), ".。)）")) && !found.isEmpty();
  }

  private boolean addNames(String text) {
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    for (String part : NAME_GAP.split(Trim.start(text, ":："), -1)) {
      String name = part.strip();
      if (!isName(name)) {
        return false;
      }
      if (!name.isEmpty()) {
        Citations.named(name).ifPresent(found::add);
      }
    }
    return true;
  }

  /** Short, and not the beginning of a sentence about anonymous people. */
  private static boolean isName(String text) {
    long words = WORD_GAP.splitAsStream(text).count();
    boolean lowerCase = !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    return text.length() <= LONGEST_NAME
        && words <= (lowerCase ? MOST_LOWER_CASE_WORDS : MOST_WORDS)
        && !text.contains(". ");
  }

  /** The text before the label without what led to it. */
  private String kept(String before) {
    if (!opens(Trim.end(before, ""))) {
      return Trim.dash(before);
    }
    String kept = Trim.end(before, "(（");
    // The full stop behind a parenthesis belongs to the sentence before it.
    String tail =
        nodes.isEmpty()
            ? start
            : nodes.get(nodes.size() - 1) instanceof TextNode text ? text.getWholeText() : "";
    String end = Trim.end(tail, "");
    boolean stopped = end.endsWith(").") || end.endsWith("）。") || end.endsWith(")。");
    boolean needed = stopped && !kept.isEmpty() && !Trim.isEnded(kept);
    return needed ? kept + end.charAt(end.length() - 1) : kept;
  }

  private static boolean opens(String text) {
    return text.endsWith("(") || text.endsWith("（");
  }

  /** Removes line breaks and blanks that nothing follows any more. */
  private static void tidy(Element element) {
    int last = element.childNodeSize() - 1;
    while (last >= 0) {
      Node node = element.childNode(last);
      boolean blank = node instanceof TextNode text && text.isBlank();
      if (!blank && !(node instanceof Element br && br.nameIs("br"))) {
        if (node instanceof TextNode text) {
          text.text(Trim.end(text.getWholeText(), ""));
        }
        return;
      }
      node.remove();
      last--;
    }
  }
}
