package dev.backfile.content.markdown;

import java.util.Optional;

/**
 * What no newsletter has and Flexmark 0.64.8 cannot stand: it takes quadratic time over these
 * without reading the text again, so that a {@link Budget} does not see it.
 *
 * @param offset where it is too much
 * @param what the fault, one line
 * @param fix what to do about it, one line
 */
record Excess(int offset, String what, String fix) {

  private static final int MOST_LINES = 3_000;
  private static final int MOST_MARKERS = 100;
  private static final int MOST_BRACES = 2_000;

  /** The first excess in a text, found in one pass over it. */
  static Optional<Excess> find(String text) {
    int lines = 0;
    int braces = 0;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int next = text.indexOf('\n', start);
      end = next < 0 ? text.length() : next;
      int content = afterMarkers(text, start, end);
      if (content < 0) {
        return Optional.of(
            new Excess(
                start,
                "a line begins with more than " + MOST_MARKERS + " quote or list markers",
                "remove all but the first few"));
      }
      lines = text.substring(start, end).isBlank() ? 0 : lines + 1;
      braces += braces(text, content, end);
      if (lines > MOST_LINES) {
        return Optional.of(
            new Excess(
                start,
                "there are more than " + MOST_LINES + " lines without an empty one between them",
                "put an empty line between paragraphs, or leave most of this out"));
      }
      if (braces > MOST_BRACES) {
        return Optional.of(
            new Excess(
                start,
                "there are more than " + MOST_BRACES + " groups of braces behind each other",
                "put such text into a code block of a smaller file, or leave it out"));
      }
    }
    return Optional.empty();
  }

  /** The offset behind a line's markers, boxes and blanks; -1 when there are too many. */
  private static int afterMarkers(String text, int start, int end) {
    int markers = 0;
    int at = start;
    while (at < end) {
      char character = text.charAt(at);
      boolean marker = ">-*+.)".indexOf(character) >= 0;
      if (!marker && " \t[]xX".indexOf(character) < 0 && !Character.isDigit(character)) {
        break;
      }
      markers += marker ? 1 : 0;
      at++;
    }
    // Rules of hyphens or stars are no markers.
    return markers > MOST_MARKERS && isMixed(text, start, at) ? -1 : at;
  }

  /** Whether blanks stand between the markers, or they are quotes, so that each opens a block. */
  private static boolean isMixed(String text, int start, int end) {
    int opened = 0;
    for (int i = start; i < end; i++) {
      boolean before = i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t';
      boolean marker = "-*+.)".indexOf(text.charAt(i)) >= 0;
      opened += text.charAt(i) == '>' || (marker && before) ? 1 : 0;
    }
    return opened > MOST_MARKERS;
  }

  /** How often a brace opens right behind one that closes. */
  private static int braces(String text, int start, int end) {
    int count = 0;
    boolean closed = false;
    for (int i = start; i < end; i++) {
      char character = text.charAt(i);
      count += closed && character == '{' ? 1 : 0;
      closed = character == '}' || (closed && Character.isWhitespace(character));
    }
    return count;
  }
}
