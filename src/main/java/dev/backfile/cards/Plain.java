package dev.backfile.cards;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** Makes of any text one that can be set: a single paragraph of characters that fonts have. */
final class Plain {

  /** More than this never fits on a card. */
  private static final int LONGEST = 600;

  private static final int MARKS = 3;
  private static final int NON_JOINER = 0x200C;

  private Plain() {}

  /**
   * Cleans a text: runs of space and control characters become one space; halves of surrogate
   * pairs, what steers the direction of text, marks in heaps and what no font has are left out.
   *
   * @param known whether a font has a character
   */
  static String of(String text, IntPredicate known) {
    // A character may be made of several, and more than this is never looked at.
    String start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
    String composed = Normalizer.normalize(start, Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder();
    boolean gap = false;
    int marks = 0;
    int taken = 0;
    for (int i = 0; i < composed.length() && taken < LONGEST; ) {
      int character = composed.codePointAt(i);
      i += Character.charCount(character);
      if (isSpace(character)) {
        gap = plain.length() > 0;
        continue;
      }
      boolean mark = isMark(character);
      marks = mark ? marks + 1 : 0;
      String drawn = mark && (marks > MARKS || plain.isEmpty()) ? "" : drawn(character, known);
      if (!drawn.isEmpty()) {
        plain.append(gap ? " " : "").append(drawn);
        gap = false;
        taken++;
      }
    }
    return plain.toString();
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.CONTROL;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The character, or what it stands for, such as a plain letter for a mathematical bold one. */
  private static String drawn(int character, IntPredicate known) {
    int type = Character.getType(character);
    if (type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (type == Character.FORMAT && character != NON_JOINER)) {
      return "";
    }
    String text = Character.toString(character);
    if (known.test(character)) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return folded.codePoints().allMatch(known) ? folded : "";
  }
}
