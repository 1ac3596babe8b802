package dev.backfile.entities.mentions.names;

import dev.backfile.entities.mentions.text.Characters;

/**
 * The folded reading of a text, under which all spellings of one name are alike.
 *
 * <p>Case does not count; a hyphen, a space and a dot between digits are one symbol; an {@code and}
 * between words is an {@code &}; and wherever a digit follows a letter, directly or behind a space,
 * hyphen or dot, stands a {@link #JOINT}. So {@code GPT-5.4}, {@code gpt 5.4} and {@code gpt5.4}
 * read the same. A name's own rules then say which of these readings are truly it.
 *
 * <p>A reading is a number: the symbol, how many UTF-16 units it takes, and whether a joint without
 * a character of its own stands before it.
 */
final class Symbols {

  /** Between a letter and a digit. */
  static final char JOINT = '\u0001';

  private static final int LENGTH = 16;
  private static final int ONE = 1 << LENGTH;
  private static final int JOINED = 1 << 20;

  private Symbols() {}

  /**
   * Reads at an index.
   *
   * @param start where the name begins; nothing before it matters
   * @param limit where the text ends
   */
  static int read(String text, int start, int index, int limit) {
    char c = Characters.plain(text.charAt(index));
    if (index == start || c > '9') {
      return Characters.symbol(c) | ONE;
    }
    char previous = Characters.plain(text.charAt(index - 1));
    if (isDigit(c)) {
      return Character.isLetter(previous) ? c | ONE | JOINED : c | ONE;
    }
    if (c == ' ' || c == '-' || c == '.') {
      boolean digit = index + 1 < limit && isDigit(Characters.plain(text.charAt(index + 1)));
      if (digit && Character.isLetter(previous)) {
        return JOINT | ONE;
      }
      if (digit && isDigit(previous)) {
        return ' ' | ONE;
      }
    }
    int and = c == ' ' || c == '&' ? and(text, index, limit) : 0;
    return and > 0 ? '&' | (and << LENGTH) : Characters.symbol(c) | ONE;
  }

  /** The symbol of a reading. */
  static char symbol(int reading) {
    return (char) reading;
  }

  /** How many UTF-16 units a reading takes. */
  static int length(int reading) {
    return (reading >> LENGTH) & 7;
  }

  /** Whether a joint stands before the symbol of a reading. */
  static boolean joined(int reading) {
    return (reading & JOINED) != 0;
  }

  /** Everything read of a name. */
  static String of(String name) {
    StringBuilder symbols = new StringBuilder(name.length() + 2);
    int index = 0;
    while (index < name.length()) {
      int reading = read(name, 0, index, name.length());
      if (joined(reading)) {
        symbols.append(JOINT);
      }
      symbols.append(symbol(reading));
      index += length(reading);
    }
    return symbols.toString();
  }

  /** Whether a plain character is a digit from 0 to 9. */
  static boolean isDigit(char plain) {
    return plain >= '0' && plain <= '9';
  }

  /** How long an {@code &} or {@code and} is, with the spaces beside it; 0 when there is none. */
  private static int and(String text, int index, int limit) {
    int at = Characters.plain(text.charAt(index)) == ' ' ? index + 1 : index;
    if (at < limit && Characters.plain(text.charAt(at)) == '&') {
      boolean space = at + 1 < limit && Characters.plain(text.charAt(at + 1)) == ' ';
      return at + (space ? 2 : 1) - index;
    }
    boolean and =
        at > index
            && at + 3 < limit
            && Characters.symbol(text.charAt(at)) == 'a'
            && Characters.symbol(text.charAt(at + 1)) == 'n'
            && Characters.symbol(text.charAt(at + 2)) == 'd'
            && Characters.plain(text.charAt(at + 3)) == ' ';
    return and ? at + 4 - index : 0;
  }
}
