package dev.backfile.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character does to the word it stands in. */
enum Kind {
  /** A letter of a script that separates words. */
  LETTER,
  /** A number of such a script. */
  DIGIT,
  /** A mark, or something unseen: belongs to the character before it. */
  TAIL,
  /** Anything of a script that does not separate words. */
  DENSE,
  /** Ends a word. */
  OTHER;

  private static final Kind[] ASCII = new Kind[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : OTHER;
    }
  }

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static Kind of(int c) {
    return c < 0x80 ? ASCII[c] : ofOther(c);
  }

  private static Kind ofOther(int c) {
    if (isWidthless(c)) {
      return TAIL;
    }
    if (isSharedByKana(c)) {
      return DENSE;
    }
    if (c == 0x2BC || !isSpoken(c)) {
      return OTHER;
    }
    if (c >= 0xE00 && UNSPACED.contains(UnicodeScript.of(c))) {
      return DENSE;
    }
    return Character.isLetter(c) ? LETTER : isNumber(c) ? DIGIT : TAIL;
  }

  /** Whether a character of a dense script is written onto the one before it. */
  static boolean isWrittenOn(int c) {
    return (c >= 0x1160 && c <= 0x11FF) // vowels and finals of Hangul syllables
        || (c >= 0xD7B0 && c <= 0xD7FB)
        || c == 0xFF9E // half-width voiced sound marks
        || c == 0xFF9F;
  }

  /** Used in Japanese and Chinese words, but of no script in particular. */
  private static boolean isSharedByKana(int c) {
    return c == 0x3006
        || (c >= 0x3031 && c <= 0x3035)
        || c == 0x303C
        || c == 0x30FC
        || c == 0xFF70
        || c == 0xFF9E
        || c == 0xFF9F;
  }

  /** The soft hyphen, joiners, marks of direction. */
  static boolean isWidthless(int c) {
    return c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
  }

  static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether it is a letter, a number or a mark. */
  static boolean isSpoken(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || isNumber(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
