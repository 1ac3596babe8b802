package dev.backfile.content.markdown;

import java.util.stream.IntStream;

/**
 * A text that lets its characters be read only so often.
 *
 * <p>Flexmark 0.64.8 takes exponential or quadratic time on some inputs of a few dozen bytes, and
 * nothing stops it from outside. It reads its input through {@code charAt}, so this counts the
 * reads and throws: the same file fails at the same place on every machine, which a deadline in
 * seconds could not promise.
 */
final class Budget implements CharSequence {

  /** Reads that any file may make; ordinary issues make some 12 a character. */
  private static final long BASE = 5_000_000;

  private static final long PER_CHARACTER = 300;

  private final String text;
  private final long[] left;

  private Budget(String text, long[] left) {
    this.text = text;
    this.left = left;
  }

  /** A text with its own budget. */
  static Budget of(String text) {
    return new Budget(text, new long[] {BASE + PER_CHARACTER * text.length()});
  }

  /** A part of the text that draws on the same budget. */
  Budget part(int start, int end) {
    return new Budget(text.substring(start, end), left);
  }

  /** Thrown to leave the parser when the budget is spent. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("parsing takes too long", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left[0] < 0) {
      throw new Spent();
    }
    return text.charAt(index);
  }

  /** Counts work that reads no characters. */
  void spend(int reads) {
    left[0] -= reads;
    if (left[0] < 0) {
      throw new Spent();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public IntStream chars() {
    return text.chars();
  }

  /** Reads made so far, for choosing the limits. */
  long spent() {
    return BASE + PER_CHARACTER * text.length() - left[0];
  }
}
