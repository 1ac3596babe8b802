package dev.backfile.search.postings;

/**
 * How much a posting says about its document, by BM25 with k1 = 1.2 and b = 0.75.
 *
 * <p>The average lengths of fields are rounded to powers of the eighth root of two, so that they,
 * and with them every weight, stay as they are when a few documents are added.
 */
public final class Weighing {

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int LEVELS = 31;
  private static final int STEPS = 8;

  private final Postings postings;
  private final double[] averages = new double[Postings.FIELDS];

  /** Weighs these. */
  public Weighing(Postings postings) {
    this.postings = postings;
    for (int field = 0; field < averages.length; field++) {
      averages[field] = rounded(postings.average(field));
    }
  }

  /** The average length that was used for a field. */
  public double average(int field) {
    return averages[field];
  }

  /** A posting's weight, from 1 to 31. */
  public int weight(int posting, int field) {
    double times = postings.times(posting);
    double length = postings.length(postings.document(posting), field) / averages[field];
    double share = times / (K1 * (1 - B + B * length) + times);
    return (int) Math.max(1, Math.min(LEVELS, Math.round(LEVELS * share)));
  }

  private static double rounded(double average) {
    if (average == 0) {
      return 0;
    }
    double power = StrictMath.log(average) / StrictMath.log(2) * STEPS;
    return StrictMath.pow(2, (double) Math.round(power) / STEPS);
  }
}
