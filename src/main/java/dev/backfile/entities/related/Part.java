package dev.backfile.entities.related;

/** The three comparisons of two stories. */
enum Part {
  /** Their words. */
  TEXT(0, 6 * Index.UNIT, 1000),
  /** The companies and models they mention. */
  ENTITIES(1, 3 * Index.UNIT / 2, 500),
  /** What they cite. */
  SOURCES(2, Index.UNIT, 900);

  /** Its place in the order of parts. */
  final int number;

  /** The weight of what is shared from which on the comparison counts in full. */
  final int convincing;

  /** How much it counts at most, in thousandths. */
  final int most;

  Part(int number, int convincing, int most) {
    this.number = number;
    this.convincing = convincing;
    this.most = most;
  }

  /** The comparison that a kind of feature belongs to. */
  static Part of(Kind kind) {
    return switch (kind) {
      case WORD, PAIR, NUMBER, SUM, HEADLINE -> TEXT;
      case COMPANY, MODEL -> ENTITIES;
      case SOURCE, HOST -> SOURCES;
    };
  }
}
