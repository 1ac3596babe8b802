package dev.backfile.content.blocks;

import dev.backfile.content.markdown.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Looks at blocks: is it a heading, a bold line, a list; and makes paragraphs of loose text. */
public final class Blocks {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
          "sub", "sup", "time", "u", "var", "wbr");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{P}]*+");

  private Blocks() {}

  /** The element children, loose text and inline elements gathered into paragraphs. */
  public static List<Element> of(Element parent) {
    List<Element> blocks = new ArrayList<>();
    Element loose = null;
    for (Node node : List.copyOf(parent.childNodes())) {
      if (!isInline(node)) {
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
    blocks.forEach(Blocks::trimEnd);
    return blocks;
  }

  /** Takes the line feed away that stood between a line of text and the block behind it. */
  private static void trimEnd(Element block) {
    if (isParagraph(block) && block.lastChild() instanceof TextNode last) {
      String text = last.getWholeText();
      String trimmed = text.stripTrailing();
      if (trimmed.isEmpty()) {
        last.remove();
      } else if (trimmed.length() < text.length()) {
        last.text(trimmed);
      }
    }
  }

  /** Text, or an element that stands within a line of text and holds no block. */
  public static boolean isInline(Node node) {
    if (!(node instanceof Element element)) {
      return node instanceof TextNode;
    }
    boolean inline = INLINE.contains(element.normalName());
    for (Node child : inline ? element.childNodes() : List.<Node>of()) {
      inline &= !(child instanceof Element) || isInline(child);
    }
    return inline;
  }

  /** An empty paragraph that stands where another element does. */
  public static Element paragraphAt(Element place) {
    Element paragraph = new Element("p");
    String position = place.attr(Body.POSITION);
    if (!position.isEmpty()) {
      paragraph.attr(Body.POSITION, position);
    }
    return paragraph;
  }

  /** 1 to 6, or 0 for what is no heading. */
  public static int headingLevel(Element block) {
    String name = block.normalName();
    boolean heading =
        name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6';
    return heading ? name.charAt(1) - '0' : 0;
  }

  /** A bullet or numbered list. */
  public static boolean isList(Element block) {
    return block.normalName().equals("ul") || block.normalName().equals("ol");
  }

  /** A thematic break. */
  public static boolean isRule(Element block) {
    return block.normalName().equals("hr");
  }

  /** A paragraph. */
  public static boolean isParagraph(Element block) {
    return block.normalName().equals("p");
  }

  /** A bold element. */
  public static boolean isBold(Node node) {
    return node instanceof Element element
        && (element.normalName().equals("strong") || element.normalName().equals("b"));
  }

  /** A link to somewhere outside the site. */
  public static boolean isOutsideLink(Node node) {
    return node instanceof Element element
        && element.normalName().equals("a")
        && (element.attr("href").regionMatches(true, 0, "http://", 0, 7)
            || element.attr("href").regionMatches(true, 0, "https://", 0, 8));
  }

  /** The links within an element, itself included. */
  public static List<Element> links(Element element) {
    List<Element> links = new ArrayList<>();
    element.traverse(
        (node, depth) -> {
          if (node instanceof Element link && link.nameIs("a") && link.hasAttr("href")) {
            links.add(link);
          }
        });
    return links;
  }

  /** The pictures within an element. */
  public static List<Element> pictures(Element element) {
    return element.childrenSize() == 0 ? List.of() : List.copyOf(element.getElementsByTag("img"));
  }

  /** Neither text nor a picture. */
  public static boolean isBlank(Element block) {
    return !block.hasText() && pictures(block).isEmpty();
  }

  /** A paragraph of nothing but bold text. */
  public static boolean isBoldLine(Element block) {
    if (!isParagraph(block)) {
      return false;
    }
    boolean bold = false;
    for (Node node : block.childNodes()) {
      if (isBold(node)) {
        bold |= node instanceof Element element && element.hasText();
      } else if (!(node instanceof TextNode text && PUNCTUATION.matcher(text.text()).matches())) {
        return false;
      }
    }
    return bold;
  }

  /** Without rules at either end. */
  public static List<Element> trimmed(List<Element> blocks) {
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
