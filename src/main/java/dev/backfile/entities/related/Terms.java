package dev.backfile.entities.related;

import java.text.Normalizer;

/**
 * Cuts a text into terms, the same way for all scripts.
 *
 * <p>Forms of a character are one (NFKC), and so are upper and lower case. Letters and digits that
 * touch are a word; a dot or comma between digits stays, so that {@code 5.4} is one term. In
 * scripts that put no spaces between words every two neighbouring characters are a term, which
 * retrieves about as well as words that were told apart (Nie, Gao, Zhang and Zhou, "On the use of
 * words and n-grams for Chinese information retrieval", 2000).
 */
final class Terms {

  private static final int LONGEST_WORD = 40;

  private Terms() {}

  /** Takes a term. */
  @FunctionalInterface
  interface Sink {
    /** Takes a part of a text, in any case, which counts twice when it is written like a name. */
    void take(Kind kind, String text, int start, int end, int times);
  }

  /** Hands over each term of the text's first characters, in order and with repetition. */
  static void of(String text, int characters, Sink sink) {
    String folded = composed(text.length() <= characters ? text : text.substring(0, characters));
    int end = folded.length();
    for (int i = 0; i < end; ) {
      int character = folded.codePointAt(i);
      if (isUnspaced(character)) {
        i = pair(folded, i, sink);
      } else if (Character.isLetterOrDigit(character)) {
        i = word(folded, i, sink);
      } else {
        i += Character.charCount(character);
      }
    }
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  /** The character and its neighbour; a character that stands alone is a term of its own. */
  private static int pair(String text, int start, Sink sink) {
    int next = text.offsetByCodePoints(start, 1);
    boolean paired = next < text.length() && isUnspaced(text.codePointAt(next));
    boolean second = start > 0 && isUnspaced(text.codePointBefore(start));
    if (paired) {
      sink.take(Kind.PAIR, text, start, text.offsetByCodePoints(next, 1), 1);
    } else if (!second) {
      sink.take(Kind.PAIR, text, start, next, 1);
    }
    return next;
  }

  private static int word(String text, int start, Sink sink) {
    int end = start;
    boolean number = true;
    boolean capital = false;
    boolean digit = false;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      if (isInWord(character)) {
        digit |= Character.isDigit(character);
        number &= Character.isDigit(character);
        capital |= Character.isUpperCase(character) && (end > start || !begins(text, start));
      } else if (!isPoint(text, end)) {
        break;
      }
      end += Character.charCount(character);
    }
    int length = end - start;
    if (!number && length > 1 && length <= LONGEST_WORD) {
      sink.take(Kind.WORD, text, start, end, capital || digit ? 2 : 1);
    } else if (number && isMoney(text, start)) {
      sink.take(Kind.SUM, text, start, end, 2);
    } else if (number && text.substring(start, end).indexOf('.') >= 0) {
      sink.take(Kind.WORD, text, start, end, 2);
    } else if (number) {
      sink.take(Kind.NUMBER, text, start, end, 1);
    }
    return end;
  }

  /** Whether a sentence begins here, so that a capital letter says nothing. */
  private static boolean begins(String text, int at) {
    int before = at - 1;
    while (before >= 0
        && (text.charAt(before) == ' ' || "\"'“‘(".indexOf(text.charAt(before)) >= 0)) {
      before--;
    }
    return before < 0 || ".!?:;\n".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean isInWord(int character) {
    if (character < 128) {
      return Character.isLetterOrDigit(character);
    }
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (Character.isLetterOrDigit(character) && !isUnspaced(character));
  }

  private static boolean isMoney(String text, int at) {
    return at > 0 && Character.getType(text.charAt(at - 1)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isPoint(String text, int at) {
    char character = text.charAt(at);
    return (character == '.' || character == ',')
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean isUnspaced(int character) {
    if (character < 0xE00 || !Character.isLetterOrDigit(character)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
      default -> false;
    };
  }
}
