package dev.backfile.content.markdown;

import dev.backfile.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Removes everything from a document that is not plain reading matter.
 *
 * <p>jsoup's Cleaner copies what the list below allows into a new document and nothing else. It
 * runs last, on Flexmark's output; the result is only read afterwards. Raw-text elements (script,
 * style, iframe, noscript, textarea, title, xmp, plaintext and the like) are never on the list.
 */
final class Cleaning {

  /** Relative addresses are judged against this; it is never written. */
  private static final String BASE = "https://content.invalid/";

  private static final String[] ELEMENTS = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr"
  };

  /** Harmless wrappers that go without a word; their content stays. */
  private static final Set<String> UNWRAPPED =
      Set.of(
          "html",
          "head",
          "body",
          "div",
          "section",
          "article",
          "center",
          "font",
          "main",
          "aside",
          "header",
          "footer",
          "nav",
          "colgroup",
          "col",
          "picture",
          "big",
          "tt",
          "strike",
          "nobr");

  private static final Cleaner CLEANER =
      new Cleaner(
          new Safelist()
              .addTags(ELEMENTS)
              .addAttributes(":all", "id", "lang", "dir", Body.POSITION)
              .addAttributes("a", "href", "title")
              .addAttributes("abbr", "title")
              .addAttributes("img", "src", "alt", "title")
              .addAttributes("li", "value")
              .addAttributes("ol", "start", "reversed")
              .addAttributes("td", "align", "colspan", "rowspan")
              .addAttributes("th", "align", "colspan", "rowspan", "scope")
              .addAttributes("time", "datetime")
              .addProtocols("a", "href", "http", "https", "mailto")
              .addProtocols("img", "src", "http", "https")
              .preserveRelativeLinks(true));

  private Cleaning() {}

  /**
   * The cleaned document.
   *
   * @param html what Flexmark made of the Markdown
   * @param markdown what was written, to tell whether there is any HTML in it
   * @param problems gets a warning for what was removed
   */
  static Element clean(
      String html, String markdown, SourceText source, int start, List<Problem> problems) {
    Document dirty = Jsoup.parseBodyFragment(html, BASE);
    if (hasHtml(markdown)) {
      report(dirty, new Body(source, start, dirty.body()), problems);
    }
    return CLEANER.clean(dirty).body();
  }

  private static boolean hasHtml(String markdown) {
    for (int i = markdown.indexOf('<'); i >= 0; i = markdown.indexOf('<', i + 1)) {
      if (i + 1 < markdown.length() && Character.isLetter(markdown.charAt(i + 1))) {
        return true;
      }
    }
    return markdown.contains("{") && markdown.contains("=");
  }

  private static void report(Document dirty, Body body, List<Problem> problems) {
    Set<String> allowed = Set.of(ELEMENTS);
    Set<String> said = new TreeSet<>();
    for (Element element : dirty.body().getAllElements()) {
      String name = element.normalName();
      String removed = "";
      if (!allowed.contains(name) && !UNWRAPPED.contains(name)) {
        removed = "<" + name + ">";
      }
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        if (key.startsWith("on") || key.equals("style") || key.equals("srcdoc")) {
          removed = "the attribute " + key;
        }
      }
      if (!removed.isEmpty() && said.add(removed)) {
        problems.add(
            Problem.warning(
                "removed-html",
                body.place(element),
                removed + " is not published",
                "write it in Markdown, or leave it out"));
      }
    }
  }
}
