package dev.backfile.lunr;

/**
 * Lower case as JavaScript makes it, in the root locale.
 *
 * <p>Java's {@code toLowerCase} differs in one thing: whether a capital sigma ends its word, which
 * Java decides by the words of its break iterator. Here it is Unicode's condition Final_Sigma, as
 * the engine of Node and Chromium reads it. A newer Unicode than the JDK's knows some more capitals
 * of rare scripts.
 */
final class LowerCase {

  private LowerCase() {}

  /** The text in lower case; the text itself when it has no capitals. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0x80 || (unit >= 'A' && unit <= 'Z')) {
        return lowered(text);
      }
    }
    return text;
  }

  private static String lowered(String text) {
    StringBuilder lower = new StringBuilder(text.length() + 4);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c < 0x80) {
        lower.append((char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c));
      } else if (c == 'Σ') {
        lower.append(casedBefore(text, i) && !casedBehind(text, next) ? 'ς' : 'σ');
      } else if (c == 'İ') {
        lower.append("i\u0307");
      } else {
        lower.appendCodePoint(Character.toLowerCase(c));
      }
      i = next;
    }
    return lower.toString();
  }

  private static boolean casedBefore(String text, int index) {
    int i = index;
    while (i > 0) {
      int c = text.codePointBefore(i);
      if (!isIgnored(c)) {
        return isCased(c);
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  private static boolean casedBehind(String text, int index) {
    int i = index;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isIgnored(c)) {
        return isCased(c);
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Unicode's Cased. */
  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Unicode's Case_Ignorable: marks, modifiers, format characters and what stands in words. */
  private static boolean isIgnored(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default ->
          "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A"
                  .indexOf(c)
              >= 0;
    };
  }
}
