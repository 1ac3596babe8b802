package dev.backfile.search.postings;

/**
 * The postings of a few documents that follow one another, under term numbers of their own.
 *
 * <p>Arrays are not copied: a recorder hands its own over and is done.
 */
public final class Segment {

  final String language;
  final String[] terms;
  final String[] stems;

  /** Per document and field, where its postings end in the next three. */
  final int[] ends;

  final int[] term;
  final int[] times;
  final int[] at;

  /** Per document and field, how many words were indexed. */
  final int[] lengths;

  /** Per posting, from {@link #at}: how many positions, then the gaps between them. */
  final byte[] positions;

  Segment(
      String language,
      String[] terms,
      String[] stems,
      int[] ends,
      int[] term,
      int[] times,
      int[] at,
      int[] lengths,
      byte[] positions) {
    this.language = language;
    this.terms = terms;
    this.stems = stems;
    this.ends = ends;
    this.term = term;
    this.times = times;
    this.at = at;
    this.lengths = lengths;
    this.positions = positions;
  }

  int documents() {
    return ends.length / Postings.FIELDS;
  }
}
