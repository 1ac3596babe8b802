package dev.backfile.lunr;

/** How much a term tells: lib/idf.js of lunr 2.3.9. */
final class Idf {

  private Idf() {}

  /**
   * The inverse document frequency of a term.
   *
   * @param postings in how many fields of documents the term stands, which may be more than there
   *     are documents
   */
  static double of(int postings, int documents) {
    double x = (documents - postings + 0.5) / (postings + 0.5);
    // Not Math.log: it differs in the last bit from what JavaScript engines compute.
    return StrictMath.log(1 + Math.abs(x));
  }
}
