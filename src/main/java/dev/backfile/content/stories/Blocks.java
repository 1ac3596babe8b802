package dev.backfile.content.stories;

import dev.backfile.content.markdown.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Looks at blocks: is it a heading, a bold line, a list; and makes paragraphs of loose text. */
final class Blocks {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
          "time", "u", "var", "wbr");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{P}]*");

  private Blocks() {}

  /** The element children, loose text and inline elements gathered into paragraphs. */
  static List<Element> of(Element parent) {
    List<Element> blocks = new ArrayList<>();
    Element loose = null;
    for (Node node : List.copyOf(parent.childNodes())) {
      boolean inline =
          node instanceof TextNode
              || (node instanceof Element element && INLINE.contains(element.normalName()));
      if (!inline) {
        loose = null;
        if (node instanceof Element element) {
          blocks.add(element);
        }
      } else if (loose != null) {
        loose.appendChild(node);
      } else if (!(node instanceof TextNode text && text.isBlank())) {
        loose = paragraphAt(parent);
        blocks.add(loose);
        loose.appendChild(node);
      }
    }
    return blocks;
  }

  /** An empty paragraph that stands where another element does. */
  static Element paragraphAt(Element place) {
    Element paragraph = new Element("p");
    String position = place.attr(Body.POSITION);
    if (!position.isEmpty()) {
      paragraph.attr(Body.POSITION, position);
    }
    return paragraph;
  }

  /** 1 to 6, or 0 for what is no heading. */
  static int headingLevel(Element block) {
    String name = block.normalName();
    boolean heading =
        name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6';
    return heading ? name.charAt(1) - '0' : 0;
  }

  static boolean isList(Element block) {
    return block.normalName().equals("ul") || block.normalName().equals("ol");
  }

  static boolean isRule(Element block) {
    return block.normalName().equals("hr");
  }

  static boolean isBold(Node node) {
    return node instanceof Element element
        && (element.normalName().equals("strong") || element.normalName().equals("b"));
  }

  /** A link to somewhere outside the site. */
  static boolean isOutsideLink(Node node) {
    return node instanceof Element element
        && element.normalName().equals("a")
        && (element.attr("href").regionMatches(true, 0, "http://", 0, 7)
            || element.attr("href").regionMatches(true, 0, "https://", 0, 8));
  }

  /** A paragraph of nothing but bold text. */
  static boolean isBoldLine(Element block) {
    if (!block.normalName().equals("p") || block.text().isBlank()) {
      return false;
    }
    boolean bold = false;
    for (Node node : block.childNodes()) {
      if (isBold(node)) {
        bold = true;
      } else if (!(node instanceof TextNode text && PUNCTUATION.matcher(text.text()).matches())) {
        return false;
      }
    }
    return bold;
  }

  /** Without rules at either end. */
  static List<Element> trimmed(List<Element> blocks) {
    int from = 0;
    int to = blocks.size();
    while (from < to && isRule(blocks.get(from))) {
      from++;
    }
    while (to > from && isRule(blocks.get(to - 1))) {
      to--;
    }
    return new ArrayList<>(blocks.subList(from, to));
  }
}
