package dev.backfile.lunr;

/**
 * Takes off what stands around a token and is no letter, digit or underscore of ASCII:
 * lib/trimmer.js of lunr 2.3.9.
 *
 * <p>So {@code "C++"} is {@code "c"}, {@code "café"} is {@code "caf"}, and a token without any such
 * character is the empty one, which lunr indexes like another.
 */
final class Trimmer {

  private Trimmer() {}

  /** What is left of a token, perhaps nothing. */
  static String trim(String token) {
    int start = 0;
    int end = token.length();
    while (start < end && !isWord(token.charAt(start))) {
      start++;
    }
    while (start < end && !isWord(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(start, end);
  }

  /** JavaScript's {@code \w}. */
  private static boolean isWord(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= '0' && unit <= '9')
        || (unit >= 'A' && unit <= 'Z')
        || unit == '_';
  }
}
