package dev.backfile.content.markdown;

import dev.backfile.archive.Address;
import dev.backfile.archive.Html;
import dev.backfile.archive.Html.Run;
import dev.backfile.archive.Image;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes cleaned nodes as an {@link Html} value: tags, text with offsets, links of the site. */
public final class HtmlBuilder {

  private static final Set<String> BLOCKS =
      Set.of(
          "blockquote",
          "br",
          "caption",
          "dd",
          "details",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  private static final Set<String> CODE = Set.of("code", "kbd", "pre", "samp", "var");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>\"'`\\\\\\p{Cntrl}]+");
  private static final Pattern PRINTED_ADDRESS =
      Pattern.compile("(?i)(?:https?://|www\\.|mailto:)\\S*|\\S+@\\S+|[\\w.-]+\\.[a-z]{2,}/\\S*");

  private final Body body;
  private final Ids ids;
  private final Resolver resolver;
  private final List<Problem> problems;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder markup = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Image> images = new ArrayList<>();
  private final int headings;
  private int code;
  private int pre;
  private int linked;
  private int addresses;
  private boolean space;

  /**
   * Starts an empty value.
   *
   * @param headings what is added to the level of headings, so that they fit below the page's own
   */
  public HtmlBuilder(Body body, Ids ids, Resolver resolver, int headings, List<Problem> problems) {
    this.body = body;
    this.ids = ids;
    this.resolver = resolver;
    this.headings = headings;
    this.problems = problems;
  }

  /** Adds nodes in order. */
  public HtmlBuilder add(List<? extends Node> nodes) {
    nodes.forEach(this::add);
    return this;
  }

  /** Adds markup of our own. */
  public HtmlBuilder markup(String html) {
    markup.append(html);
    return this;
  }

  /** The pictures shown so far. */
  public List<Image> images() {
    return images;
  }

  /** What was added. */
  public Html build() {
    flush();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return new Html(text.substring(0, end), runs);
  }

  private void add(Node node) {
    if (node instanceof TextNode words) {
      addText(words);
    } else if (node instanceof Element element) {
      addElement(element);
    }
  }

  private void addText(TextNode node) {
    int start = text.length();
    String whole = node.getWholeText();
    if (pre > 0) {
      text.append(whole);
    } else {
      for (int i = 0; i < whole.length(); i++) {
        char character = whole.charAt(i);
        boolean blank = character == ' ' || character == '\n' || character == '\t';
        if (!blank) {
          text.append(character);
        } else if (!space && !atBlockStart()) {
          text.append(' ');
        }
        space = blank;
      }
    }
    if (text.length() > start) {
      flush();
      runs.add(new Html.Text(start, text.length(), code == 0 && addresses == 0, linked > 0));
    }
  }

  private boolean atBlockStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  private void addElement(Element element) {
    String name = element.normalName();
    if (name.equals("a")) {
      addLink(element);
      return;
    }
    if (name.equals("img")) {
      addImage(element);
      return;
    }
    boolean block = BLOCKS.contains(name);
    if (block) {
      breakText();
    }
    String tag = headingLevel(name);
    open(tag, element);
    if (!VOID.contains(name)) {
      code += CODE.contains(name) ? 1 : 0;
      pre += name.equals("pre") ? 1 : 0;
      element.childNodes().forEach(this::add);
      code -= CODE.contains(name) ? 1 : 0;
      pre -= name.equals("pre") ? 1 : 0;
      markup.append("</").append(tag).append('>');
    }
    if (block) {
      breakText();
    }
  }

  private String headingLevel(String name) {
    boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) != 'r';
    return heading ? "h" + Math.min(6, name.charAt(1) - '0' + headings) : name;
  }

  private void open(String tag, Element element) {
    markup.append('<').append(tag);
    String id = element.id().isEmpty() ? "" : ids.claim(element.id());
    attribute("id", id);
    attribute("lang", element.attr("lang"));
    String dir = element.attr("dir").toLowerCase(Locale.ROOT);
    attribute("dir", Set.of("ltr", "rtl", "auto").contains(dir) ? dir : "");
    switch (tag) {
      case "td", "th" -> {
        String align = element.attr("align").toLowerCase(Locale.ROOT);
        attribute("class", Set.of("left", "right", "center").contains(align) ? align : "");
        attribute("colspan", number(element.attr("colspan")));
        attribute("rowspan", number(element.attr("rowspan")));
        String scope = element.attr("scope").toLowerCase(Locale.ROOT);
        attribute("scope", Set.of("row", "col").contains(scope) ? scope : "");
      }
      case "ol" -> {
        attribute("start", number(element.attr("start")));
        markup.append(element.hasAttr("reversed") ? " reversed" : "");
      }
      case "li" -> attribute("value", number(element.attr("value")));
      case "abbr" -> attribute("title", element.attr("title"));
      case "time" -> attribute("datetime", element.attr("datetime"));
      default -> {}
    }
    markup.append('>');
  }

  private void addLink(Element element) {
    String href = element.attr("href").strip();
    boolean address = PRINTED_ADDRESS.matcher(element.text()).matches();
    Optional<Address> inside = Optional.empty();
    boolean outside = OUTSIDE.matcher(href).matches();
    String samePage = "";
    if (!outside && !href.isEmpty() && linked == 0) {
      samePage = href.startsWith("#") ? ids.target(decoded(href.substring(1))) : "";
      inside = samePage.isEmpty() ? inside(href) : Optional.empty();
      if (samePage.isEmpty() && inside.isEmpty()) {
        problems.add(
            Problem.warning(
                "broken-link",
                body.place(element),
                "the link to " + href + " leads nowhere",
                "link to a .md file of the content, to an address of the site, or to a whole URL"));
      }
    }
    boolean link = linked == 0 && (outside || inside.isPresent() || !samePage.isEmpty());
    addresses += address ? 1 : 0;
    if (link) {
      markup.append("<a");
      attribute("id", element.id().isEmpty() ? "" : ids.claim(element.id()));
      markup.append(" href=\"");
      if (outside) {
        markup.append(Html.escape(href));
      } else if (inside.isPresent()) {
        flush();
        runs.add(new Html.Link(inside.get()));
      } else {
        markup.append('#').append(Html.escape(samePage));
      }
      markup.append('"');
      attribute("title", element.attr("title"));
      markup.append('>');
      linked++;
    }
    element.childNodes().forEach(this::add);
    if (link) {
      linked--;
      markup.append("</a>");
    }
    addresses -= address ? 1 : 0;
  }

  /** A page of this site, from a path within the content or from the site's root. */
  private Optional<Address> inside(String href) {
    int hash = href.indexOf('#');
    String path = decoded(hash < 0 ? href : href.substring(0, hash));
    String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
    if (path.startsWith("/")) {
      return Addresses.parse(path).map(page -> new Address(page.path(), fragment));
    }
    return path.isEmpty()
        ? Optional.empty()
        : resolver.page(path).map(page -> fragment.isEmpty() ? page : at(page, fragment));
  }

  private static Address at(Address page, String fragment) {
    return new Address(page.path(), fragment);
  }

  private static String decoded(String text) {
    return Addresses.decoded(text);
  }

  private void addImage(Element element) {
    String src = element.attr("src").strip();
    String alt = element.attr("alt");
    if (src.regionMatches(true, 0, "https://", 0, 8) && OUTSIDE.matcher(src).matches()) {
      openImage(alt);
      markup.append(" src=\"").append(Html.escape(src)).append("\" loading=\"lazy\">");
      return;
    }
    Optional<Image> image = resolver.image(decoded(src));
    if (image.isEmpty()) {
      problems.add(
          Problem.warning(
              "missing-image",
              body.place(element),
              "the picture " + (src.isEmpty() ? "without an address" : src) + " is not published",
              "put a PNG, JPEG, GIF, WebP or AVIF file beside the issue, or use an https address"));
      add(new TextNode(alt));
      return;
    }
    images.add(image.get());
    openImage(alt);
    markup.append(" src=\"");
    flush();
    runs.add(new Html.Link(image.get().address()));
    markup.append('"');
    if (image.get().width() > 0) {
      markup.append(" width=\"").append(image.get().width());
      markup.append("\" height=\"").append(image.get().height()).append('"');
    }
    markup.append(" loading=\"lazy\">");
  }

  private void openImage(String alt) {
    markup.append("<img alt=\"").append(Html.escape(alt)).append('"');
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      markup.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }
  }

  private static String number(String value) {
    boolean number =
        !value.isEmpty()
            && value.length() <= 4
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? value : "";
  }

  private void breakText() {
    if (!atBlockStart()) {
      if (text.charAt(text.length() - 1) == ' ' && pre == 0) {
        // The space before a block's end was already written as part of a run.
        space = true;
      }
      text.append('\n');
    }
    space = false;
  }

  private void flush() {
    if (markup.length() > 0) {
      runs.add(new Html.Markup(markup.toString()));
      markup.setLength(0);
    }
  }
}
