package dev.backfile.content.html;

import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.content.markdown.Body;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.List;
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
          ("blockquote br caption dd details dl dt figcaption figure h1 h2 h3 h4 h5 "
                  + "h6 hr li ol p pre summary table tbody td tfoot th thead tr ul")
              .split(" ", -1));
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  private static final Set<String> CODE = Set.of("code", "kbd", "pre", "samp", "var");
  private static final Pattern PRINTED_ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://|www\\.|mailto:)\\S*+|[^\\s@]++@\\S++"
              + "|(?:[\\w-]++\\.)++[a-z]{2,}+/\\S*+");

  private static final Pattern NOTE_MARK = Pattern.compile("\\d{1,4}|↩");

  private final Body body;
  private final Ids ids;
  private final Resolver resolver;
  private final List<Problem> problems;
  private final Runs runs = new Runs();
  private final StringBuilder markup = runs.markup();
  private final List<Image> images = new ArrayList<>();
  private final int headings;
  private int code;
  private int pre;
  private int linked;
  private int titles;
  private int addresses;

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

  /** The pictures shown so far. */
  public List<Image> images() {
    return images;
  }

  /** What was added. */
  public Html build() {
    return runs.build();
  }

  private void add(Node node) {
    if (node instanceof TextNode words) {
      addText(words.getWholeText());
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "a" -> addLink(element);
        case "img" -> {
          addImage(element);
          runs.afterPicture();
        }
        default -> addElement(element);
      }
    }
  }

  private void addText(String whole) {
    if (pre > 0) {
      runs.addCode(whole, isLinked());
    } else {
      runs.addText(whole, code == 0 && addresses == 0, isLinked());
    }
  }

  private void addElement(Element element) {
    String name = element.normalName();
    boolean block = BLOCKS.contains(name);
    if (block) {
      runs.breakText();
    }
    String tag = headingLevel(name);
    StartTag.write(tag, element, ids, markup);
    if (name.equals("pre") && element.wholeText().startsWith("\n")) {
      // HTML drops the first line feed of a pre element.
      markup.append('\n');
    }
    if (!VOID.contains(name)) {
      code += CODE.contains(name) ? 1 : 0;
      pre += name.equals("pre") ? 1 : 0;
      titles += isTitle(name) ? 1 : 0;
      element.childNodes().forEach(this::add);
      code -= CODE.contains(name) ? 1 : 0;
      pre -= name.equals("pre") ? 1 : 0;
      titles -= isTitle(name) ? 1 : 0;
      markup.append("</").append(tag).append('>');
    }
    if (block) {
      runs.breakText();
    }
  }

  private boolean isLinked() {
    return linked > 0 || titles > 0;
  }

  /** Headings, and what opens and closes details by a click. */
  private static boolean isTitle(String name) {
    return isHeading(name) || name.equals("summary");
  }

  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) != 'r';
  }

  private String headingLevel(String name) {
    return isHeading(name) ? "h" + Math.min(6, name.charAt(1) - '0' + headings) : name;
  }

  private void addLink(Element element) {
    boolean address = isPrintedAddress(element);
    addresses += address ? 1 : 0;
    if (linked > 0) {
      element.childNodes().forEach(this::add);
    } else if (element.hasAttr("href")) {
      addLink(element, Target.of(element.attr("href").strip(), ids, resolver));
    } else {
      if (element.hasAttr(Body.POSITION)) {
        warn(
            "broken-link",
            element,
            "the link \"" + element.text() + "\" is not published",
            "give it an http, https or mailto address");
      }
      addAnchor(element);
    }
    addresses -= address ? 1 : 0;
  }

  /** What is no link may still be the target of one. */
  private void addAnchor(Element element) {
    if (element.hasAttr("id")) {
      addElement(element);
    } else {
      element.childNodes().forEach(this::add);
    }
  }

  private void addLink(Element element, Target target) {
    if (target instanceof Target.Nowhere) {
      warn(
          "broken-link",
          element,
          element.attr("href").isBlank()
              ? "the link \"" + element.text() + "\" has no address"
              : "the link to " + element.attr("href") + " leads nowhere",
          "link to a .md file of the content, to an address of the site, or to a whole URL");
      addAnchor(element);
      return;
    }
    markup.append("<a");
    StartTag.attribute("id", element.hasAttr("id") ? ids.claim(element.id()) : "", markup);
    markup.append(" href=\"");
    if (target instanceof Target.Outside outside) {
      markup.append(Html.escape(outside.url()));
    } else if (target instanceof Target.Inside inside) {
      runs.addLink(inside.page());
    } else if (target instanceof Target.Here here) {
      markup.append('#').append(Html.escape(here.id()));
    }
    markup.append('"');
    StartTag.attribute("title", element.attr("title"), markup);
    markup.append('>');
    String text = element.text();
    if (target instanceof Target.Here && NOTE_MARK.matcher(text).matches()) {
      // The number of a footnote and the arrow back are no words of the story.
      markup.append(text);
    } else {
      linked++;
      element.childNodes().forEach(this::add);
      linked--;
    }
    markup.append("</a>");
  }

  private static boolean isPrintedAddress(Element link) {
    return link.childNodeSize() == 1
        && link.childNode(0) instanceof TextNode only
        && PRINTED_ADDRESS.matcher(only.text()).matches();
  }

  private void addImage(Element element) {
    String src = element.attr("src").strip();
    Optional<WebAddress> web = WebAddress.parse(src);
    Optional<Image> image =
        web.isPresent() ? Optional.empty() : resolver.image(Addresses.decoded(src));
    if (web.isPresent() && web.get().isEncrypted()) {
      openImage(element);
      markup.append(" src=\"").append(Html.escape(web.get().url())).append('"');
      markup.append(" loading=\"lazy\">");
    } else if (web.isPresent()) {
      warn(
          "missing-image",
          element,
          "the picture " + src + " is shown as a link, because its address is not https",
          "use its https address, or put the file beside the issue");
      addPictureLink(web.get(), element.attr("alt"));
    } else if (image.isPresent()) {
      addImage(element, image.get());
    } else {
      warn(
          "missing-image",
          element,
          src.isEmpty()
              ? "a picture without an address is not shown"
              : "there is no picture " + src,
          "put a PNG, JPEG, GIF, WebP or AVIF file beside the issue, or use an https address");
      addText(element.attr("alt"));
    }
  }

  private void addImage(Element element, Image image) {
    images.add(image);
    openImage(element);
    markup.append(" src=\"");
    runs.addLink(image.address());
    markup.append('"');
    if (image.width() > 0) {
      markup.append(" width=\"").append(image.width());
      markup.append("\" height=\"").append(image.height()).append('"');
    }
    markup.append(" loading=\"lazy\">");
  }

  private void openImage(Element element) {
    markup.append("<img alt=\"").append(Html.escape(element.attr("alt"))).append('"');
    StartTag.attribute("title", element.attr("title"), markup);
  }

  /** A picture that a page served over https may not load. */
  private void addPictureLink(WebAddress picture, String alt) {
    String path = picture.url().replaceFirst("[?#].*", "");
    String name = alt.isBlank() ? path.substring(path.lastIndexOf('/') + 1) : alt;
    boolean link = linked == 0;
    if (link) {
      markup.append("<a href=\"").append(Html.escape(picture.url())).append("\">");
      linked++;
    }
    addText(name.isBlank() ? picture.host() : name);
    if (link) {
      linked--;
      markup.append("</a>");
    }
  }

  private void warn(String rule, Element element, String what, String fix) {
    problems.add(Problem.warning(rule, body.place(element), what, fix));
  }
}
