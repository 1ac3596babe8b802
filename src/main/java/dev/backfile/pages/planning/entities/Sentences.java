package dev.backfile.pages.planning.entities;

/**
 * Where the sentences of a text end.
 *
 * <p>A line feed and {@code 。 ！ ？} end one anywhere; {@code . ! ?} do before white space, with
 * quotation marks and brackets between. A dot does not when a small letter follows, or after a
 * single letter ({@code U.S.}) or {@code vs}, which stands between two models more often than not.
 */
final class Sentences {

  private static final String CLOSING = "\"'”’»)]";

  private Sentences() {}

  /** The offset behind the sentence that holds an offset. */
  static int endAfter(String text, int offset) {
    for (int i = offset; i < text.length(); i++) {
      if (endsAt(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean endsAt(String text, int index) {
    return switch (text.charAt(index)) {
      case '\n', '。', '！', '？' -> true;
      case '!', '?' -> next(text, index) != index;
      case '.' -> {
        int next = next(text, index);
        yield next != index
            && (next == text.length() || !Character.isLowerCase(text.charAt(next)))
            && !isAbbreviated(text, index);
      }
      default -> false;
    };
  }

  /** Where the next word begins, or {@code index} when no white space is between. */
  private static int next(String text, int index) {
    int behind = index + 1;
    while (behind < text.length() && CLOSING.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    int next = behind;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next == behind && next < text.length() ? index : next;
  }

  private static boolean isAbbreviated(String text, int dot) {
    int start = dot;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int letters = dot - start;
    boolean word = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    return word && (letters == 1 || (letters == 2 && text.startsWith("vs", start)));
  }
}
