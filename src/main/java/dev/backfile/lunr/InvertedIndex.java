package dev.backfile.lunr;

import java.util.Arrays;
import java.util.Comparator;

/**
 * From terms to documents: the object of that name in lunr 2.3.9.
 *
 * <p>A term has two numbers, the one under which it was first seen and its place among the sorted
 * terms. Methods take the first.
 */
final class InvertedIndex {

  private final String[] terms;
  private final int[] sorted;
  private final int fields;
  private final int[] starts;
  private final int[] documents;
  private final int[] frequencies;

  /**
   * Turns vectors around.
   *
   * @param terms in the order in which they were first seen
   */
  InvertedIndex(String[] terms, int fields, Vectors vectors) {
    this.terms = terms;
    this.fields = fields;
    sorted = sorted(terms);
    starts = starts(terms.length, fields, vectors);
    documents = new int[vectors.entries()];
    frequencies = new int[vectors.entries()];
    int[] next = starts.clone();
    for (int vector = 0; vector < vectors.size(); vector++) {
      for (int i = vectors.start(vector); i < vectors.end(vector); i++) {
        int place = next[vectors.term(i) * fields + vector % fields]++;
        documents[place] = vector / fields;
        frequencies[place] = vectors.frequency(i);
      }
    }
  }

  /** How many terms there are. */
  int size() {
    return terms.length;
  }

  /** A term. */
  String term(int number) {
    return terms[number];
  }

  /** The number of the term at a place in the order of UTF-16 units, which is JavaScript's. */
  int sorted(int place) {
    return sorted[place];
  }

  /** Where a term stands in a field. */
  Postings postings(int term, int field) {
    int list = term * fields + field;
    return new Postings(documents, frequencies, starts[list], starts[list + 1]);
  }

  /** In how many fields of documents a term stands. */
  int postings(int term) {
    return starts[(term + 1) * fields] - starts[term * fields];
  }

  private static int[] sorted(String[] terms) {
    Integer[] numbers = new Integer[terms.length];
    Arrays.setAll(numbers, i -> i);
    Arrays.sort(numbers, Comparator.comparing(number -> terms[number]));
    return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
  }

  private static int[] starts(int terms, int fields, Vectors vectors) {
    int[] starts = new int[terms * fields + 1];
    for (int vector = 0; vector < vectors.size(); vector++) {
      for (int i = vectors.start(vector); i < vectors.end(vector); i++) {
        starts[vectors.term(i) * fields + vector % fields + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }
}
