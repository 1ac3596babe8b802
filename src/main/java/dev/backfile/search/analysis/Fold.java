package dev.backfile.search.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Texts in which case, accents and ways to write a character make no difference. */
final class Fold {

  private static final int LONGEST_TERM = 40;

  private Fold() {}

  static String text(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder seen = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isUnseen(c)).forEach(seen::appendCodePoint);
    String lower = seen.toString().toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length() + 2);
    for (int i = 0; i < lower.length(); i++) {
      appendPlain(plain, lower.charAt(i));
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** The letters, digits and marks that a name consists of. */
  static String key(String name) {
    String folded = text(name);
    StringBuilder kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Kind::isSpoken).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The term that a text makes: letters, digits and marks, points before digits, signs. */
  static String term(String written) {
    return cut(clean(text(written)));
  }

  /** What may be used of a term, to bound what an index holds. */
  static String cut(String term) {
    return term.length() <= LONGEST_TERM || term.codePointCount(0, term.length()) <= LONGEST_TERM
        ? term
        : term.substring(0, term.offsetByCodePoints(0, LONGEST_TERM));
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String clean(String folded) {
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0, next; i < folded.length(); i = next) {
      int c = folded.codePointAt(i);
      next = i + Character.charCount(c);
      boolean sign = c == '+' || c == '#';
      boolean point = c == '.' && next < folded.length() && Kind.isNumber(folded.codePointAt(next));
      if (sign || point || Kind.isSpoken(c)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static void appendPlain(StringBuilder plain, char c) {
    switch (c) {
      case 'ς' -> plain.append('σ');
      case 'ß' -> plain.append("ss");
      case 'æ' -> plain.append("ae");
      case 'œ' -> plain.append("oe");
      case 'ø' -> plain.append('o');
      case 'đ' -> plain.append('d');
      case 'ł' -> plain.append('l');
      case 'ı' -> plain.append('i');
      default -> plain.append(c);
    }
  }

  /** Accents, vowel points, selectors of variants, and what has no width. */
  private static boolean isUnseen(int c) {
    return (c >= 0x300 && c <= 0x36F)
        || (c >= 0x591 && c <= 0x5C7)
        || c == 0x640
        || (c >= 0x64B && c <= 0x65F)
        || c == 0x670
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0x180B && c <= 0x180D)
        || c == 0x180F
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || Kind.isWidthless(c);
  }
}
