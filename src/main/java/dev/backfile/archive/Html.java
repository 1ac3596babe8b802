package dev.backfile.archive;

import java.util.List;
import java.util.function.Function;

/**
 * Cleaned HTML as a value: markup, text with its offsets, and links within the site.
 *
 * <p>It was cleaned when it was made. Nothing edits it as a string afterwards: what differs from
 * page to page, the base path of links and the links on mentions, goes in while it is written.
 *
 * @param text the plain text, blocks separated by line feeds
 * @param runs the document in order
 */
public record Html(String text, List<Run> runs) {

  /** No content. */
  public static final Html EMPTY = new Html("", List.of());

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when a run lies outside the text
   */
  public Html {
    runs = List.copyOf(runs);
    for (Run run : runs) {
      if (run instanceof Text stretch
          && (stretch.start() < 0
              || stretch.start() > stretch.end()
              || stretch.end() > text.length())) {
        throw new IllegalArgumentException("no part of the text: " + stretch);
      }
    }
  }

  /** A piece of the document. */
  public sealed interface Run permits Markup, Text, Link {}

  /** Tags and escaped text that are written as they are. */
  public record Markup(String html) implements Run {}

  /**
   * A stretch of the plain text.
   *
   * @param prose whether names in it count as mentions: false in code and in a printed address
   * @param linked whether it stands inside a link, a heading or a summary, so that no link may go
   *     around it
   */
  public record Text(int start, int end, boolean prose, boolean linked) implements Run {

    /** Whether the site may put a link around a part of the text that lies within this one. */
    public boolean mayLink(int from, int to) {
      return prose && !linked && start <= from && to <= end;
    }
  }

  /** The address of a page of this site, inside an attribute's quotes. */
  public record Link(Address target) implements Run {}

  /**
   * A link that the site puts around a name.
   *
   * @param start offset into the text
   * @param end the offset behind it
   */
  public record NameLink(int start, int end, Address target) {}

  /** True when there is nothing to show. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * The HTML.
   *
   * @param href makes the address that a reader's browser gets from an address of the site
   */
  public String with(Function<Address, String> href) {
    return with(href, List.of());
  }

  /**
   * The HTML with links around names.
   *
   * @param names in order, none touching another, each where a stretch {@linkplain Text#mayLink
   *     allows} it; others are left out
   */
  public String with(Function<Address, String> href, List<NameLink> names) {
    StringBuilder out = new StringBuilder(text.length() * 3 / 2 + 64);
    int next = 0;
    for (Run run : runs) {
      if (run instanceof Markup markup) {
        out.append(markup.html());
      } else if (run instanceof Text stretch) {
        int done = stretch.start();
        for (; next < names.size() && names.get(next).start() < stretch.end(); next++) {
          NameLink name = names.get(next);
          if (name.start() >= done && stretch.mayLink(name.start(), name.end())) {
            escape(text, done, name.start(), out);
            out.append("<a class=\"name\" href=\"");
            out.append(escape(href.apply(name.target()))).append("\">");
            escape(text, name.start(), name.end(), out);
            out.append("</a>");
            done = name.end();
          }
        }
        escape(text, done, stretch.end(), out);
      } else if (run instanceof Link link) {
        String address = href.apply(link.target());
        escape(address, 0, address.length(), out);
      }
    }
    return out.toString();
  }

  /** A text with the characters that mean something in HTML escaped. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), out);
    return out.toString();
  }

  private static void escape(String text, int start, int end, StringBuilder out) {
    int done = start;
    for (int i = start; i < end; i++) {
      String entity =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
          };
      if (!entity.isEmpty()) {
        out.append(text, done, i).append(entity);
        done = i + 1;
      }
    }
    out.append(text, done, end);
  }
}
