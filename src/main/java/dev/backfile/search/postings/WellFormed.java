package dev.backfile.search.postings;

/** Texts without halves of surrogate pairs, which UTF-8 cannot hold. */
public final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text itself, or a copy with U+FFFD in place of every half that stands alone. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      boolean half = point <= Character.MAX_VALUE && Character.isSurrogate((char) point);
      out.appendCodePoint(half ? REPLACEMENT : point);
    }
    return out.toString();
  }
}
