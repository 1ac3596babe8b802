package dev.backfile.content.html;

import dev.backfile.archive.Html;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Writes start tags with the attributes that are published, each with a value that is checked. */
final class StartTag {

  private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
  private static final Set<String> ALIGNMENTS = Set.of("left", "right", "center");
  private static final Set<String> SCOPES = Set.of("row", "col");

  private final StringBuilder out;

  private StartTag(StringBuilder out) {
    this.out = out;
  }

  /**
   * Writes a tag other than a link's or a picture's.
   *
   * @param tag the name to write, which for a heading is not the element's own
   */
  static void write(String tag, Element element, Ids ids, StringBuilder out) {
    out.append('<').append(tag);
    if (element.attributesSize() > 0) {
      new StartTag(out).attributes(tag, element, ids);
    }
    out.append('>');
  }

  /** Writes an attribute unless its value is empty. */
  static void attribute(String name, String value, StringBuilder out) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }
  }

  private void attributes(String tag, Element element, Ids ids) {
    if (element.hasAttr("id")) {
      attribute("id", ids.claim(element.id()), out);
    }
    attribute("lang", element.attr("lang"), out);
    word("dir", "dir", element, DIRECTIONS);
    switch (tag) {
      case "td", "th" -> {
        word("align", "class", element, ALIGNMENTS);
        number("colspan", element);
        number("rowspan", element);
        word("scope", "scope", element, SCOPES);
      }
      case "ol" -> {
        number("start", element);
        out.append(element.hasAttr("reversed") ? " reversed" : "");
      }
      case "li" -> number("value", element);
      case "abbr" -> attribute("title", element.attr("title"), out);
      case "time" -> attribute("datetime", element.attr("datetime"), out);
      default -> {}
    }
  }

  private void word(String key, String written, Element element, Set<String> words) {
    String value = element.attr(key).toLowerCase(Locale.ROOT);
    attribute(written, words.contains(value) ? value : "", out);
  }

  private void number(String key, Element element) {
    String value = element.attr(key);
    boolean number = value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    attribute(key, number ? value : "", out);
  }
}
