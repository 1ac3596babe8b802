package dev.backfile.content.markdown;

import java.util.EnumSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes links of addresses that stand bare in the text.
 *
 * <p>It looks only at text that can hold one. Flexmark's own extension looks at every word, which
 * takes longer than parsing the Markdown.
 */
final class Autolinks {

  private static final LinkExtractor LINKS =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  private Autolinks() {}

  /** Changes the text below an element, but for what is a link or code already. */
  static void in(Element element) {
    for (Node node : List.copyOf(element.childNodes())) {
      if (node instanceof Element child) {
        if (!child.nameIs("a") && !child.nameIs("code") && !child.nameIs("pre")) {
          in(child);
        }
      } else if (node instanceof TextNode text && mayHoldOne(text.getWholeText())) {
        link(text);
      }
    }
  }

  private static boolean mayHoldOne(String text) {
    return text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
  }

  private static void link(TextNode text) {
    String whole = text.getWholeText();
    int done = 0;
    for (LinkSpan span : LINKS.extractLinks(whole)) {
      String written = whole.substring(span.getBeginIndex(), span.getEndIndex());
      String start =
          switch (span.getType()) {
            case WWW -> "https://";
            case EMAIL -> "mailto:";
            case URL -> "";
          };
      boolean known = !start.isEmpty() || written.regionMatches(true, 0, "http", 0, 4);
      if (known) {
        add(whole.substring(done, span.getBeginIndex()), text);
        text.before(new Element("a").attr("href", start + written).text(written));
        done = span.getEndIndex();
      }
    }
    if (done > 0) {
      add(whole.substring(done), text);
      text.remove();
    }
  }

  private static void add(String words, TextNode before) {
    if (!words.isEmpty()) {
      before.before(new TextNode(words));
    }
  }
}
