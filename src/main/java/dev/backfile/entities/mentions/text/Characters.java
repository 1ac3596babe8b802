package dev.backfile.entities.mentions.text;

/** What a character is to the rules on names. */
public final class Characters {

  /** Punctuation, white space and symbols. */
  public static final int OTHER = 0;

  /** What carries a word on: letters, digits and marks, and the underscore of identifiers. */
  public static final int WORD = 1;

  /** Letters of a script that puts no spaces between words, or joins particles to them. */
  public static final int UNSPACED = 2;

  private static final byte[] ASCII_KINDS = new byte[128];
  private static final char[] ASCII_SYMBOLS = new char[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII_KINDS[c] = (byte) (Character.isLetterOrDigit(c) || c == '_' ? WORD : OTHER);
      ASCII_SYMBOLS[c] = symbolOf(plain(c));
    }
  }

  private Characters() {}

  /** {@link #OTHER}, {@link #WORD} or {@link #UNSPACED}; half of a surrogate pair is OTHER. */
  public static int kind(int character) {
    if (character < 128) {
      return ASCII_KINDS[character];
    }
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER ->
          isUnspaced(character) ? UNSPACED : WORD;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          WORD;
      default -> OTHER;
    };
  }

  /** The kind of the character at an index; OTHER behind the text's end. */
  public static int kindAt(String text, int index) {
    return index < text.length() ? kind(text.codePointAt(index)) : OTHER;
  }

  /** The kind of the character before an index; OTHER before the text's start. */
  public static int kindBefore(String text, int index) {
    return index > 0 ? kind(text.codePointBefore(index)) : OTHER;
  }

  /**
   * The form in which two characters are the same to the reader of a name: full-width forms, curly
   * apostrophes, and the kinds of hyphen and white space are made plain. Case is kept.
   */
  public static char plain(char c) {
    if (c < 128) {
      return Character.isWhitespace(c) ? ' ' : c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u2010', '\u2011' -> '-';
      default -> Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  /** The folded form: plain, in lower case, a hyphen and a space being the same. */
  public static char symbol(char c) {
    return c < 128 ? ASCII_SYMBOLS[c] : symbolOf(plain(c));
  }

  /** True for a plain space or hyphen. */
  public static boolean isSeparator(char plain) {
    return plain == ' ' || plain == '-';
  }

  private static char symbolOf(char plain) {
    return plain == '-' ? ' ' : Character.toLowerCase(plain);
  }

  /** Thai, Lao, Myanmar, Khmer, Hangul, Han and Kana by their blocks. */
  private static boolean isUnspaced(int c) {
    if (c < 0xE00) {
      return false;
    }
    return c <= 0xEFF
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFFDC)
        || (c >= 0x1B000 && c <= 0x1B16F)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }
}
