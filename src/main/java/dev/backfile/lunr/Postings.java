package dev.backfile.lunr;

/**
 * Where a term stands in one field: documents by the number in which they were added, from 0
 * upwards, and how often it occurs in each.
 *
 * <p>A view of the index that copies nothing.
 */
public final class Postings {

  private final int[] documents;
  private final int[] frequencies;
  private final int from;
  private final int to;

  Postings(int[] documents, int[] frequencies, int from, int to) {
    this.documents = documents;
    this.frequencies = frequencies;
    this.from = from;
    this.to = to;
  }

  /** In how many documents the field has the term. */
  public int size() {
    return to - from;
  }

  /**
   * The number of a document; the numbers rise.
   *
   * @param posting from 0, below the size
   */
  public int document(int posting) {
    return documents[at(posting)];
  }

  /**
   * How often the term occurs in that document's field, at least once.
   *
   * @param posting from 0, below the size
   */
  public int frequency(int posting) {
    return frequencies[at(posting)];
  }

  private int at(int posting) {
    if (posting < 0 || posting >= to - from) {
      throw new IndexOutOfBoundsException(posting);
    }
    return from + posting;
  }
}
