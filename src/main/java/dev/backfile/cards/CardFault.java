package dev.backfile.cards;

/** A template of cards that cannot be used. The message says what is wrong with it, in a line. */
public final class CardFault extends Exception {

  private final int line;
  private final int column;

  CardFault(String what) {
    this(what, 0, 0);
  }

  CardFault(String what, int line, int column) {
    super(what);
    this.line = line;
    this.column = column;
  }

  /** The line of the template, from 1; 0 where it is not known. */
  public int line() {
    return line;
  }

  /** The column, from 1; 0 where it is not known. */
  public int column() {
    return column;
  }
}
