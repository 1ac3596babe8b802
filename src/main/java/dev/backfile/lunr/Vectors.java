package dev.backfile.lunr;

import java.util.Arrays;

/**
 * The terms of every field of every document, one vector behind the other: what lib/vector.js of
 * lunr 2.3.9 holds of each, with counts in place of scores.
 *
 * <p>The vectors of a document stand together, in the order of the fields. Each is ordered by the
 * numbers of its terms.
 */
final class Vectors {

  private final int[] starts;
  private final int[] lengths;
  private final int[] terms;
  private final int[] frequencies;

  private Vectors(Collector collector) {
    starts = Arrays.copyOf(collector.starts.toArray(), collector.starts.size() + 1);
    starts[collector.starts.size()] = collector.terms.size();
    lengths = collector.lengths.toArray();
    terms = collector.terms.toArray();
    frequencies = collector.frequencies.toArray();
  }

  /** How many vectors there are. */
  int size() {
    return lengths.length;
  }

  /** Where a vector's entries begin, those of all vectors being numbered in one row. */
  int start(int vector) {
    return starts[vector];
  }

  /** Where a vector's entries end. */
  int end(int vector) {
    return starts[vector + 1];
  }

  /** How many tokens a field has, those that occur again included. */
  int length(int vector) {
    return lengths[vector];
  }

  /** How many entries all vectors have. */
  int entries() {
    return terms.length;
  }

  /** The number of an entry's term. */
  int term(int entry) {
    return terms[entry];
  }

  /** How often the term of an entry occurs. */
  int frequency(int entry) {
    return frequencies[entry];
  }

  /** Collects vectors. */
  static final class Collector {

    private final Ints starts = new Ints();
    private final Ints lengths = new Ints();
    private final Ints terms = new Ints();
    private final Ints frequencies = new Ints();

    /**
     * Adds the next vector.
     *
     * @param tokens the number of each token's term
     * @return the terms, each once, in order
     */
    int[] add(int[] tokens) {
      int[] sorted = tokens.clone();
      Arrays.sort(sorted);
      starts.add(terms.size());
      lengths.add(tokens.length);
      int distinct = 0;
      int from = 0;
      for (int i = 1; i <= sorted.length; i++) {
        if (i == sorted.length || sorted[i] != sorted[from]) {
          terms.add(sorted[from]);
          frequencies.add(i - from);
          sorted[distinct++] = sorted[from];
          from = i;
        }
      }
      return Arrays.copyOf(sorted, distinct);
    }

    /** The vectors added so far. */
    Vectors collected() {
      return new Vectors(this);
    }
  }
}
