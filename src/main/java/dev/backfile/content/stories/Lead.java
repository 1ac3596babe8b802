package dev.backfile.content.stories;

import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Footnotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The bold text or link that an item of a list leads with.
 *
 * <p>Tags such as {@code [video]}, pictures, and whatever is no letter or digit may stand before
 * it.
 */
record Lead(Element element) {

  private static final int LONGEST_BEFORE = 80;
  private static final int LONGEST_TAG = 24;
  private static final Set<String> WRAPPERS = Set.of("em", "i", "span", "u", "mark", "del", "s");

  /** Signs between a lead and what is said of it. */
  private static final String SEPARATORS = ":：,，、.。;；|·•—–";

  private static final Pattern BY_LINE = Pattern.compile("(?is)(?:by|from|via|\\d{4})\\b.{0,60}");
  private static final Pattern ENDED = Pattern.compile("(?s).*[:：.。!?！？…]");

  /** The lead of an item; nothing when it has none. Changes nothing. */
  static Optional<Lead> of(Element item) {
    return in(firstLine(item));
  }

  /** The lead of a paragraph. */
  static Optional<Lead> in(Element paragraph) {
    return in(paragraph.childNodes());
  }

  /** The nodes of an item's first paragraph; none when it begins with another block. */
  private static List<Node> firstLine(Element item) {
    List<Node> line = new ArrayList<>();
    for (Node node : item.childNodes()) {
      boolean blank = node instanceof TextNode text && text.isBlank();
      if (line.isEmpty() && node instanceof Element block && Blocks.isParagraph(block)) {
        return block.childNodes();
      }
      if (!Blocks.isInline(node)) {
        break;
      }
      if (!line.isEmpty() || !blank) {
        line.add(node);
      }
    }
    return line;
  }

  private static Optional<Lead> in(List<Node> line) {
    StringBuilder before = new StringBuilder();
    for (Node node : line) {
      if (node instanceof TextNode text) {
        before.append(text.getWholeText());
        if (before.length() > LONGEST_BEFORE) {
          return Optional.empty();
        }
      } else if (node instanceof Element element
          && !element.nameIs("img")
          && !element.nameIs("br")) {
        boolean leads = leads(element) && element.hasText() && isBefore(before);
        return leads ? Optional.of(new Lead(element)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Bold, a link, or nothing but one of them in italics. */
  private static boolean leads(Element element) {
    Element at = element;
    while (WRAPPERS.contains(at.normalName())
        && at.childNodeSize() == 1
        && at.childNode(0) instanceof Element only) {
      at = only;
    }
    return Blocks.isBold(at) || at.nameIs("a");
  }

  /** Tags in brackets, and whatever is no letter or digit. */
  private static boolean isBefore(CharSequence text) {
    int at = 0;
    while (at < text.length()) {
      int character = Character.codePointAt(text, at);
      if (character == '[' || character == '【') {
        int close = at + 1;
        while (close < text.length() && text.charAt(close) != ']' && text.charAt(close) != '】') {
          close++;
        }
        boolean tag = close < text.length() && close - at - 1 <= LONGEST_TAG;
        at = tag ? close + 1 : at + 1;
      } else if (Character.isLetterOrDigit(character)) {
        return false;
      } else {
        at += Character.charCount(character);
      }
    }
    return true;
  }

  /** Its text. */
  String text() {
    return element.text().strip();
  }

  /** Whether the sentence that begins with the lead goes on behind it. */
  boolean continues() {
    String lead = text();
    String behind = behind().map(TextNode::getWholeText).orElse("");
    String next = behind.strip();
    if (next.isEmpty() || ENDED.matcher(lead).matches() || BY_LINE.matcher(next).matches()) {
      return false;
    }
    boolean joined = !Character.isWhitespace(behind.charAt(0));
    int first = next.codePointAt(0);
    if (first == '\'' || first == '’') {
      return true;
    }
    // Scripts without spaces between words have none behind a lead that is part of a sentence.
    return Character.isLetterOrDigit(first)
        && (joined
            || Character.isLowerCase(first)
            || Character.isDigit(first)
            || (isIdeographic(first) && !isIdeographic(lead.codePointBefore(lead.length()))));
  }

  /** The text behind the lead and the marks of its footnotes. */
  private Optional<TextNode> behind() {
    Node next = element.nextSibling();
    while (next instanceof Element mark && Footnotes.isMark(mark)) {
      next = mark.nextSibling();
    }
    return next instanceof TextNode text ? Optional.of(text) : Optional.empty();
  }

  private static boolean isIdeographic(int character) {
    return Character.isIdeographic(character)
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA;
  }

  /**
   * Takes the lead out of its paragraph, with the tags before it and the separator behind it.
   *
   * @return the headline: the tags, then the lead's text
   */
  String take(String text) {
    StringBuilder tags = new StringBuilder();
    Node before = element.previousSibling();
    while (before != null) {
      Node next = before.previousSibling();
      if (before instanceof TextNode words) {
        tags.insert(0, words.getWholeText());
        words.remove();
      }
      before = next;
    }
    behind().ifPresent(after -> after.text(withoutSeparator(after.getWholeText())));
    element.remove();
    String tag = tags.toString().strip();
    boolean opens = !tag.isEmpty() && "“\"‘'(（「『《".indexOf(tag.charAt(tag.length() - 1)) >= 0;
    return (tag + (opens ? "" : " ") + text).strip();
  }

  private static String withoutSeparator(String behind) {
    String text = behind.stripLeading();
    boolean separator =
        !text.isEmpty()
            && !text.startsWith("...")
            && (SEPARATORS.indexOf(text.charAt(0)) >= 0
                || text.toLowerCase(Locale.ROOT).startsWith("- "));
    return separator ? text.substring(1).stripLeading() : text;
  }
}
