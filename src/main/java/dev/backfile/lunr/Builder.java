package dev.backfile.lunr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the index that lunr 2.3.9 would build of the same documents with its default pipeline and
 * parameters: lib/builder.js.
 *
 * <pre>{@code
 * Builder builder = new Builder().field("title", 2).field("text", 1);
 * builder.add("/issues/a/#b", List.of("A headline", "Its text."));
 * builder.build().writeTo(out);
 * }</pre>
 *
 * <p>Order counts: of the fields, and of the documents. Not for several threads.
 */
public final class Builder {

  private final List<Field> fields = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final Vectors.Collector vectors = new Vectors.Collector();
  private long leastSize = JsonSize.FRAME;

  /** A builder without fields and documents. */
  public Builder() {}

  /**
   * Adds a field, before the first document.
   *
   * @param boost how much its terms count, 1 being usual and the same as 0; at most a million
   * @throws IllegalArgumentException for a name that stands already, or that lunr could not keep in
   *     its place: a whole number, "_index", one with "/", one of JavaScript's own such as
   *     "constructor"
   * @throws IllegalStateException when there are documents
   */
  public Builder field(String name, double boost) {
    if (!references.isEmpty()) {
      throw new IllegalStateException("fields come before documents");
    }
    Field field = new Field(name, boost);
    if (fields.stream().anyMatch(other -> other.name().equals(name))) {
      throw new IllegalArgumentException("two fields are called " + name);
    }
    fields.add(field);
    leastSize += JsonSize.ofText(name);
    return this;
  }

  /**
   * Adds a document.
   *
   * @param reference what a search answers with, unlike that of any other document
   * @param texts one for each field, in the order of the fields; empty for a field it lacks
   * @throws IllegalArgumentException for a second document of that reference, or when there are
   *     more or fewer texts than fields
   */
  public void add(String reference, List<String> texts) {
    if (texts.size() != fields.size()) {
      throw new IllegalArgumentException(
          texts.size() + " texts for " + fields.size() + " fields: " + reference);
    }
    // lunr takes the second one in and leaves an index that contradicts itself.
    if (!known.add(reference)) {
      throw new IllegalArgumentException("two documents are called " + reference);
    }
    references.add(reference);
    int size = JsonSize.ofText(reference);
    for (int field = 0; field < fields.size(); field++) {
      int[] distinct = vectors.add(numbers(Pipeline.terms(texts.get(field))));
      leastSize += JsonSize.ofVector(JsonSize.ofText(fields.get(field).name()) + size, distinct);
      leastSize += JsonSize.ofPostings(size, distinct.length);
    }
  }

  /**
   * How many bytes the index is going to have at least, as far as documents were added. It is at
   * most the size of {@link Index#writeTo}, and most of it.
   */
  public long leastSize() {
    return leastSize;
  }

  /** The index of the documents added so far. */
  public Index build() {
    Vectors collected = vectors.collected();
    InvertedIndex inverted =
        new InvertedIndex(terms.toArray(String[]::new), fields.size(), collected);
    return new Index(List.copyOf(fields), new References(references), collected, inverted);
  }

  /** The number of each term: terms are numbered as they are first seen. */
  private int[] numbers(List<String> tokens) {
    int[] result = new int[tokens.size()];
    for (int i = 0; i < result.length; i++) {
      String term = tokens.get(i);
      Integer number = numbers.get(term);
      if (number == null) {
        number = terms.size();
        numbers.put(term, number);
        terms.add(term);
        leastSize += JsonSize.ofTerm(term, number, fields);
      }
      result[i] = number;
    }
    return result;
  }
}
