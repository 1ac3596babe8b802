package dev.backfile.search.analysis;

import java.util.Locale;

/**
 * A word without hyphens.
 *
 * @param written its characters without apostrophes and commas; lower case if all are ASCII
 * @param end where it ends in the text, a possessive ending included
 */
record Piece(String written, int end) {

  private static final int MOST_LETTERS_BEFORE_SIGNS = 3;
  private static final int GROUP = 3;

  static Piece at(String text, int start) {
    return new Reader(text, start).piece();
  }

  private static final class Reader {

    private final String text;
    private final StringBuilder written = new StringBuilder();
    private int at;
    private boolean ascii = true;
    private int letters;
    private boolean onlyLetters = true;
    private Kind before = Kind.OTHER;

    Reader(String text, int start) {
      this.text = text;
      this.at = start;
    }

    Piece piece() {
      grouped();
      while (word() || point() || shortening()) {}
      signs();
      if (Scanner.isQuote(unit(at)) && isAnyOf("sS", at + 1) && !isWord(at + 2)) {
        at += 2;
      }
      String whole = written.toString();
      return new Piece(ascii ? whole.toLowerCase(Locale.ROOT) : whole, at);
    }

    /** A number such as 1,000, which begins the piece. */
    private void grouped() {
      int digits = digits(at);
      int end = digits > GROUP ? at : after(at, digits);
      if (digits == 0 || !isGroup(end)) {
        return;
      }
      take(end);
      while (isGroup(at)) {
        at++;
        take(after(at, GROUP));
      }
      onlyLetters = false;
      before = Kind.DIGIT;
    }

    private boolean isGroup(int i) {
      return unit(i) == ',' && digits(i + 1) == GROUP;
    }

    /** How many digits follow, as far as it matters. */
    private int digits(int i) {
      int count = 0;
      for (int next = i; count <= GROUP && kind(next) == Kind.DIGIT; next = after(next, 1)) {
        count++;
      }
      return count;
    }

    private boolean word() {
      Kind kind = kind(at);
      if (kind == Kind.DENSE || kind == Kind.OTHER) {
        return false;
      }
      before = kind;
      letters += kind == Kind.LETTER ? 1 : 0;
      onlyLetters &= kind != Kind.DIGIT;
      take(after(at, 1));
      return true;
    }

    /** The point of 4.10. */
    private boolean point() {
      boolean found = unit(at) == '.' && before == Kind.DIGIT && kind(at + 1) == Kind.DIGIT;
      if (found) {
        take(at + 1);
      }
      return found;
    }

    /** The apostrophe of don't, we're and I'll, which is dropped. */
    private boolean shortening() {
      if (!Scanner.isQuote(unit(at))) {
        return false;
      }
      boolean one = isAnyOf("tTdDmM", at + 1) && !isWord(at + 2);
      boolean two =
          ((isAnyOf("rRvV", at + 1) && isAnyOf("eE", at + 2))
                  || (isAnyOf("lL", at + 1) && isAnyOf("lL", at + 2)))
              && !isWord(at + 3);
      if (one || two) {
        at++;
        onlyLetters = false;
        before = Kind.OTHER;
      }
      return one || two;
    }

    /** The signs of C++ and F#. */
    private void signs() {
      if (!onlyLetters || letters > MOST_LETTERS_BEFORE_SIGNS) {
        return;
      }
      int end = at;
      while (end - at <= 2 && isAnyOf("+#", end)) {
        end++;
      }
      Kind follows = kind(end);
      boolean apart = follows != Kind.LETTER && follows != Kind.DIGIT;
      boolean edition = follows == Kind.DIGIT && text.startsWith("++", at);
      if (end - at == 1 ? apart : end - at == 2 && (apart || edition)) {
        take(end);
      }
    }

    private void take(int end) {
      for (; at < end; at++) {
        char c = text.charAt(at);
        ascii &= c < 0x80;
        written.append(c);
      }
    }

    private boolean isWord(int i) {
      Kind kind = kind(i);
      return kind == Kind.LETTER || kind == Kind.DIGIT || kind == Kind.TAIL;
    }

    private boolean isAnyOf(String chars, int i) {
      return i < text.length() && chars.indexOf(text.charAt(i)) >= 0;
    }

    private int after(int i, int codePoints) {
      return text.offsetByCodePoints(i, codePoints);
    }

    private char unit(int i) {
      return i < text.length() ? text.charAt(i) : ' ';
    }

    private Kind kind(int i) {
      return i < text.length() ? Kind.of(text.codePointAt(i)) : Kind.OTHER;
    }
  }
}
