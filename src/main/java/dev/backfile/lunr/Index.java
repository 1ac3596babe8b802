package dev.backfile.lunr;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A finished index: lib/index.js of lunr 2.3.9, without the search.
 *
 * <p>Documents and fields are numbered as they were added, terms by their place in the order of
 * UTF-16 units; all numbers begin at 0. Nothing changes, so that several threads may read it.
 */
public final class Index {

  private final List<Field> fields;
  private final References references;
  private final Vectors vectors;
  private final InvertedIndex inverted;

  Index(List<Field> fields, References references, Vectors vectors, InvertedIndex inverted) {
    this.fields = fields;
    this.references = references;
    this.vectors = vectors;
    this.inverted = inverted;
  }

  /** How many documents there are. */
  public int documents() {
    return references.size();
  }

  /** The reference of a document. */
  public String reference(int document) {
    return references.get(document);
  }

  /** The names of the fields. */
  public List<String> fields() {
    return fields.stream().map(Field::name).toList();
  }

  /** How many terms a field of a document has, each counted as often as it occurs. */
  public int length(int document, int field) {
    return vectors.length(document * fields.size() + field);
  }

  /** How many terms there are; usually the first is the empty one. */
  public int terms() {
    return inverted.size();
  }

  /** A term. */
  public String term(int term) {
    return inverted.term(inverted.sorted(term));
  }

  /**
   * The number that lunr has for a term, {@code _index}: they count up in the order in which terms
   * are first seen, and scores are summed up in their order.
   */
  public int firstSeen(int term) {
    return inverted.sorted(term);
  }

  /** Where a term stands in a field, perhaps nowhere. */
  public Postings postings(int term, int field) {
    return inverted.postings(inverted.sorted(term), field);
  }

  /**
   * Writes what {@code JSON.stringify} makes of lunr's index, in UTF-8. Half a surrogate pair is
   * written as JavaScript does, with an escape such as {@code \ud83d}. The stream stays open.
   *
   * @throws IOException when the stream throws it
   */
  public void writeTo(OutputStream out) throws IOException {
    try (IndexJson json = new IndexJson(out)) {
      json.write(fields, references, vectors, inverted);
    }
  }
}
