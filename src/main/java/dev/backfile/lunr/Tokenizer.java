package dev.backfile.lunr;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens: lib/tokenizer.js of lunr 2.3.9. */
final class Tokenizer {

  private Tokenizer() {}

  /** The runs between white space and hyphens, in lower case. */
  static List<String> tokens(String text) {
    String lower = LowerCase.of(text);
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= lower.length(); end++) {
      if (end == lower.length() || isSeparator(lower.charAt(end))) {
        if (end > start) {
          tokens.add(lower.substring(start, end));
        }
        start = end + 1;
      }
    }
    return tokens;
  }

  /**
   * JavaScript's {@code /[\s\-]/}. Neither Java's white space (no U+00A0, or U+0085 besides) nor
   * other hyphens than the one of ASCII.
   */
  private static boolean isSeparator(char unit) {
    if (unit < 0x80) {
      return unit == ' ' || unit == '-' || (unit >= '\t' && unit <= '\r');
    }
    return unit == 0xA0
        || unit == 0x1680
        || (unit >= 0x2000 && unit <= 0x200A)
        || unit == 0x2028
        || unit == 0x2029
        || unit == 0x202F
        || unit == 0x205F
        || unit == 0x3000
        || unit == 0xFEFF;
  }
}
