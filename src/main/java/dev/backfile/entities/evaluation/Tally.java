package dev.backfile.entities.evaluation;

import java.util.OptionalDouble;

/**
 * How often the finder and a person agreed.
 *
 * @param right found and labelled
 * @param wrong found and not labelled
 * @param missed labelled and not found
 */
public record Tally(int right, int wrong, int missed) {

  /** Nothing counted. */
  static final Tally NONE = new Tally(0, 0, 0);

  /** The share of what was found that is right; nothing when nothing was found. */
  public OptionalDouble precision() {
    return share(right + wrong);
  }

  /** The share of what is labelled that was found; nothing when nothing is labelled. */
  public OptionalDouble recall() {
    return share(right + missed);
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  private OptionalDouble share(int of) {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
  }
}
