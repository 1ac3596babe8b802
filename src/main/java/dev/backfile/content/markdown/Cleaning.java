package dev.backfile.content.markdown;

import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Set<String> ALLOWED = Set.of(ELEMENTS);

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
          new SafeAddresses()
              .addTags(ELEMENTS)
              .addAttributes(":all", "id", "lang", "dir", Body.POSITION)
              .addAttributes("a", "href", "title")
              .addAttributes("abbr", "title")
              .addAttributes("img", "src", "alt", "title")
              .addAttributes("li", "value")
              .addAttributes("ol", "start", "reversed")
              .addAttributes("td", "align", "colspan", "rowspan")
              .addAttributes("th", "align", "colspan", "rowspan", "scope")
              .addAttributes("time", "datetime"));

  /**
   * Judges addresses by what stands before their first colon.
   *
   * <p>jsoup's own check resolves each against a base, which is a twelfth of all the work of
   * reading an archive of link lists.
   */
  private static final class SafeAddresses extends Safelist {
    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      String key = attribute.getKey();
      boolean address = key.equals("href") || key.equals("src");
      return super.isSafeAttribute(tag, element, attribute)
          && (!address || isSafe(attribute.getValue(), tag));
    }

    /** Relative, or with a scheme that is spelled exactly like one of three. */
    private static boolean isSafe(String address, String tag) {
      int colon = address.indexOf(':');
      for (int i = 0; i < colon; i++) {
        if ("/?#".indexOf(address.charAt(i)) >= 0) {
          return true;
        }
      }
      String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
      return switch (scheme) {
        case "" -> colon < 0;
        case "http", "https" -> address.startsWith("//", colon + 1);
        case "mailto" -> tag.equals("a");
        default -> false;
      };
    }
  }

  /** Attributes whose loss is worth a word; others only looked different. */
  private static final Set<String> ACTIVE = Set.of("style", "srcdoc", "srcset", "formaction");

  /** So many kinds of HTML are named for a file; a hostile one has thousands. */
  private static final int MOST = 20;

  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*+:");

  private final Body body;
  private final String markdown;
  private final List<Problem> problems;
  private final Set<String> said = new HashSet<>();

  private Cleaning(Body body, String markdown, List<Problem> problems) {
    this.body = body;
    this.markdown = markdown;
    this.problems = problems;
  }

  /**
   * The cleaned document.
   *
   * @param dirty what Flexmark made of the Markdown
   * @param markdown what was written, to tell whether there is any HTML in it, and where
   * @param problems gets a warning for what was removed, once for each kind
   */
  static Element clean(
      Document dirty, String markdown, SourceText source, int start, List<Problem> problems) {
    if (hasHtml(markdown)) {
      Body body = new Body(source, start, dirty.body());
      Cleaning cleaning = new Cleaning(body, markdown, problems);
      dirty
          .body()
          .traverse(
              (node, depth) -> {
                if (node instanceof Element element) {
                  cleaning.report(element);
                }
              });
    }
    Element clean = CLEANER.clean(dirty).body();
    Autolinks.in(clean);
    return clean;
  }

  private static boolean hasHtml(String markdown) {
    for (int i = markdown.indexOf('<'); i >= 0; i = markdown.indexOf('<', i + 1)) {
      if (i + 1 < markdown.length() && Character.isLetter(markdown.charAt(i + 1))) {
        return true;
      }
    }
    return markdown.contains("{") && markdown.contains("=");
  }

  private void report(Element element) {
    String name = element.normalName();
    if (!ALLOWED.contains(name) && !UNWRAPPED.contains(name)) {
      report("<" + name + ">", "<" + name, element);
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (key.startsWith("on") || ACTIVE.contains(key)) {
        report("the attribute " + key, key, element);
      } else if (key.equals("href")
          && !element.hasAttr(Body.POSITION)
          && SCHEME.matcher(attribute.getValue()).lookingAt()) {
        report("a link that is not http, https or mailto", "href", element);
      }
    }
  }

  private void report(String removed, String written, Element element) {
    if (said.size() < MOST && said.add(removed)) {
      problems.add(
          Problem.warning(
              "removed-html",
              place(written, element),
              removed + " is not published",
              "write it in Markdown, or leave it out"));
    }
  }

  /** Raw HTML has no position of its own, so it is looked for in what was written. */
  private Place place(String written, Element element) {
    for (int i = 0; i + written.length() <= markdown.length(); i++) {
      if (markdown.regionMatches(true, i, written, 0, written.length())) {
        return body.source().place(body.start() + i);
      }
    }
    return body.place(element);
  }
}
