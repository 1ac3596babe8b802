package dev.backfile.content.citations;

import dev.backfile.archive.Source;
import dev.backfile.content.blocks.Trim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Links at the end of a paragraph, in parentheses or behind its last sentence. */
final class EndLinks {

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*+(?:(?:[,;|·/、，；+&]|and\\b)\\s*+)?+");
  private static final Pattern LABEL = Pattern.compile("(?i)(?:via|sources?|h/t|来源|出处)\\s?[:：]?+");
  private static final Pattern CLOSING = Pattern.compile("\\s*+[)）]\\s*+([.。]?+)\\s*+");
  private static final Pattern FULL_STOP = Pattern.compile("\\s*+[.。]?+\\s*+");

  private EndLinks() {}

  /** Whether a paragraph is nothing but links with separators between them. */
  static boolean isAllLinks(Element paragraph) {
    return first(paragraph.childNodes(), paragraph.childNodeSize()) == 0;
  }

  /**
   * Takes {@code (A, B)} off the end, when all of it is links.
   *
   * @param last whether the story ends here; elsewhere the parenthesis must say that it cites
   */
  static List<Source> takeParenthesis(Element paragraph, boolean last) {
    List<Node> nodes = paragraph.childNodes();
    int end = nodes.size() - 1;
    if (end < 2 || !(nodes.get(end) instanceof TextNode close)) {
      return List.of();
    }
    Matcher closing = CLOSING.matcher(close.getWholeText());
    int from = closing.matches() ? first(nodes, end) : end;
    if (from == end || from == 0 || !(nodes.get(from - 1) instanceof TextNode open)) {
      return List.of();
    }
    String before = open.getWholeText();
    int parenthesis = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
    String label = before.substring(parenthesis + 1).strip();
    if (parenthesis < 0 || !(label.isEmpty() || LABEL.matcher(label).matches())) {
      return List.of();
    }
    List<Source> found = sources(nodes.subList(from, end));
    boolean says = !label.isEmpty() || found.stream().allMatch(EndLinks::isNamedByHost);
    if (found.isEmpty() || (!last && !says)) {
      return List.of();
    }
    String kept = Trim.end(before.substring(0, parenthesis), "");
    boolean stopped = kept.isEmpty() || Trim.isEnded(kept);
    List.copyOf(nodes.subList(from, nodes.size())).forEach(Node::remove);
    open.text(kept + (stopped ? "" : closing.group(1)));
    return found;
  }

  /** Its link said nothing but {@code via} or the like. */
  private static boolean isNamedByHost(Source source) {
    return source.text().equals(source.outlet().text());
  }

  /** Takes links off the end, when they stand behind a finished sentence. */
  static List<Source> take(Element paragraph) {
    List<Node> nodes = paragraph.childNodes();
    int end = nodes.size();
    while (end > 0
        && nodes.get(end - 1) instanceof TextNode text
        && FULL_STOP.matcher(text.getWholeText()).matches()) {
      end--;
    }
    int from = first(nodes, end);
    if (from == end) {
      return List.of();
    }
    Optional<Node> before = from == 0 ? Optional.empty() : Optional.of(nodes.get(from - 1));
    if (before.filter(EndLinks::isUnfinished).isPresent()) {
      return List.of();
    }
    List<Source> found = sources(nodes.subList(from, end));
    if (found.isEmpty()) {
      return List.of();
    }
    List.copyOf(nodes.subList(from, nodes.size())).forEach(Node::remove);
    before.ifPresent(
        node -> {
          if (node instanceof TextNode text) {
            text.text(Trim.dash(text.getWholeText()));
          } else {
            node.remove();
          }
        });
    return found;
  }

  /** Neither the end of a sentence nor a line break. */
  private static boolean isUnfinished(Node node) {
    return node instanceof TextNode text
        ? !Trim.isEnded(text.getWholeText())
        : !(node instanceof Element element && element.nameIs("br"));
  }

  /** The first of a run of links that ends before {@code end}; {@code end} when there is none. */
  private static int first(List<Node> nodes, int end) {
    int from = end;
    for (int i = end - 1; i >= 0; i--) {
      if (Citations.isCitation(nodes.get(i))) {
        from = i;
      } else if (!(nodes.get(i) instanceof TextNode text
          && SEPARATOR.matcher(text.getWholeText()).matches())) {
        break;
      }
    }
    return from;
  }

  /** The sources of all these links; none when one of them is not an address. */
  private static List<Source> sources(List<Node> nodes) {
    List<Source> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element link) {
        Optional<Source> source = Citations.linked(link);
        if (source.isEmpty()) {
          return List.of();
        }
        found.add(source.get());
      }
    }
    return found;
  }
}
