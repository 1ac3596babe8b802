package dev.backfile.render.entity;

import dev.backfile.render.entity.EntityPages.Event;
import dev.backfile.render.print.Link;
import java.util.List;

/**
 * How much a page can still show, so that none grows beyond 200 KB.
 *
 * <p>Every event of the page has a line kept for it. What is left goes to the first events in full;
 * once it is spent, the others shrink to their line.
 */
final class Room {

  /** Bytes for a history; the rest of the page takes less than 75 KB. */
  private static final int BYTES = 120_000;

  private static final int LINE = 900;
  private static final int MARKUP = 350;
  private static final int HEADLINE = 300;
  private static final int SHORT_HEADLINE = 120;
  private static final int OPENING = 400;
  private static final int TEXT = 80;

  private int left;

  /** Room for a number of events. */
  Room(int events) {
    this.left = Math.max(0, BYTES - events * LINE);
  }

  /** The event as it fits. */
  Event fitting(Event event) {
    Event cut =
        new Event(
            event.full(),
            cut(event.section(), TEXT),
            event.href(),
            cut(event.headline(), HEADLINE),
            cut(event.opening(), OPENING),
            cut(event.sources()),
            event.moreSources(),
            event.standing(),
            event.sense(),
            cut(event.names()),
            event.moreNames(),
            event.tongue());
    int beyond = size(cut) - LINE;
    if (beyond <= left) {
      left -= Math.max(0, beyond);
      return cut;
    }
    return new Event(
        false,
        event.section().equals(event.standing()) ? "" : cut(event.section(), TEXT / 2),
        event.href(),
        cut(event.headline(), SHORT_HEADLINE),
        "",
        List.of(),
        "",
        event.standing(),
        "",
        List.of(),
        "",
        event.tongue());
  }

  private static List<Link> cut(List<Link> links) {
    return links.stream()
        .map(link -> new Link(link.href(), cut(link.text(), TEXT), link.tongue()))
        .toList();
  }

  /** A text of at most so many characters. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static int size(Event event) {
    int size = MARKUP + bytes(event.section()) + bytes(event.href()) + bytes(event.headline());
    size += bytes(event.opening());
    for (List<Link> links : List.of(event.sources(), event.names())) {
      for (Link link : links) {
        size += 20 + bytes(link.href()) + bytes(link.text());
      }
    }
    return size;
  }

  /** The bytes of a text as HTML in UTF-8. */
  private static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      bytes +=
          switch (character) {
            case '<', '>', '&', '"', '\'' -> 6;
            default -> character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
          };
    }
    return bytes;
  }
}
