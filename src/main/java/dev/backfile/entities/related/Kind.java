package dev.backfile.entities.related;

/** What a feature of a story is, and how it counts. */
enum Kind {
  /** A word, or a version such as {@code 5.4}. */
  WORD(0, 16, 100),
  /** Two neighbouring characters of a script without spaces: two or three make a word. */
  PAIR(1, 8, 100),
  /** A whole number in the text: years and counts agree by chance. */
  NUMBER(2, 6, 100),
  /** A sum of money: what a deal is known by. */
  SUM(3, 32, 100),
  /** A company. */
  COMPANY(4, 8, 1000),
  /** A model: rarer than a company, and closer to what a story is about. */
  MODEL(5, 20, 1000),
  /** A cited document. */
  SOURCE(6, 32, 12),
  /** A cited site or account as a whole: who said it more often than what was said. */
  HOST(7, 2, 6),
  /** The whole headline without its digits, which tells the columns of a newsletter. */
  HEADLINE(8, 0, 0);

  private static final Kind[] BY_NUMBER = values();

  /** Its place in the order of kinds. */
  final int number;

  /** How much it counts, in sixteenths of a term. */
  final int sixteenths;

  /** In how many stories it may stand and still say something. */
  final int mostStories;

  Kind(int number, int sixteenths, int mostStories) {
    this.number = number;
    this.sixteenths = sixteenths;
    this.mostStories = mostStories;
  }

  /** The kind with a number. */
  static Kind of(int number) {
    return BY_NUMBER[number];
  }
}
