package dev.backfile.search.postings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes down the words of documents, field after field.
 *
 * <p>Not safe for several threads; each has its own.
 */
public final class Recorder {

  private static final int NOWHERE = -1;

  private final String language;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();

  /** Per term, the posting that it got last. */
  private final Ints latest = new Ints();

  /** The words of the field that is being taken down, by posting, and where they stand. */
  private final Ints words = new Ints();

  private final Ints places = new Ints();
  private int length;

  private final Ints ends = new Ints();
  private final Ints lengths = new Ints();
  private final Ints term = new Ints();
  private final Ints times = new Ints();
  private final Ints at = new Ints();
  private final Bytes positions = new Bytes();

  /** Begins with the language of the documents. */
  public Recorder(String language) {
    this.language = language;
  }

  /**
   * Takes down a word.
   *
   * @param stem counts when the term is new
   * @param position counted in words from the field's first
   */
  public void word(String text, String stem, int position) {
    words.add(posting(text, stem, 1));
    places.add(position);
    length++;
  }

  /** Takes down a term that stands nowhere and does not count for the field's length. */
  public void mark(String text) {
    posting(text, text, 1);
  }

  /**
   * Takes down a term whose places do not matter.
   *
   * @param stem counts when the term is new
   */
  public void words(String text, String stem, int count) {
    posting(text, stem, count);
    length += count;
  }

  /** Ends a field; a document has as many as {@link Postings#FIELDS}. */
  public void endField() {
    int first = ends.size() == 0 ? 0 : ends.get(ends.size() - 1);
    int postings = term.size() - first;
    int[] starts = new int[postings + 1];
    for (int i = 0; i < words.size(); i++) {
      starts[words.get(i) - first + 1]++;
    }
    for (int i = 0; i < postings; i++) {
      starts[i + 1] += starts[i];
    }
    int[] sorted = new int[words.size()];
    int[] next = starts.clone();
    for (int i = 0; i < words.size(); i++) {
      sorted[next[words.get(i) - first]++] = places.get(i);
    }
    for (int i = 0; i < postings; i++) {
      at.add(positions.size());
      write(sorted, starts[i], starts[i + 1]);
    }
    ends.add(term.size());
    lengths.add(length);
    words.clear();
    places.clear();
    length = 0;
  }

  /** What was taken down. */
  public Segment end() {
    return new Segment(
        language,
        terms.toArray(String[]::new),
        stems.toArray(String[]::new),
        ends.copy(),
        term.copy(),
        times.copy(),
        at.copy(),
        lengths.copy(),
        positions.copy());
  }

  private int posting(String text, String stem, int count) {
    Integer known = numbers.putIfAbsent(text, terms.size());
    int number = known == null ? terms.size() : known;
    if (known == null) {
      terms.add(text);
      stems.add(stem);
      latest.add(NOWHERE);
    }
    int first = ends.size() == 0 ? 0 : ends.get(ends.size() - 1);
    int posting = latest.get(number);
    if (posting < first) {
      posting = term.size();
      latest.set(number, posting);
      term.add(number);
      times.add(count);
    } else {
      times.set(posting, times.get(posting) + count);
    }
    return posting;
  }

  /** Two words may share a place, so the places are sorted and each is written once. */
  private void write(int[] sorted, int from, int to) {
    Arrays.sort(sorted, from, to);
    int distinct = 0;
    for (int i = from; i < to; i++) {
      if (i == from || sorted[i] != sorted[i - 1]) {
        distinct++;
      }
    }
    positions.varint(distinct);
    int before = -1;
    for (int i = from; i < to; i++) {
      if (sorted[i] != before) {
        positions.varint(sorted[i] - before - 1);
        before = sorted[i];
      }
    }
  }
}
