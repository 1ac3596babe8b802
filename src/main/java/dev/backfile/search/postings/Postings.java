package dev.backfile.search.postings;

import java.util.Arrays;
import java.util.List;

/**
 * For every term the documents that have it in their title and in their text, in the documents'
 * order.
 *
 * <p>A posting is a number: those of a term's title come first, then those of its text. Immutable,
 * and safe for several threads.
 */
public final class Postings {

  /** Title and text. */
  public static final int FIELDS = 2;

  /** The first field. */
  public static final int TITLE = 0;

  /** The second field. */
  public static final int TEXT = 1;

  private final String[] terms;
  private final String[] stems;

  /** Per term and field the first posting, and at the end how many there are. */
  private final int[] starts;

  private final int[] document;
  private final int[] times;
  private final int[] at;
  private final byte[] positions;
  private final int[] lengths;

  Postings(String[] terms, String[] stems, List<Segment> segments, List<int[]> ranks) {
    this.terms = terms;
    this.stems = stems;
    starts = starts(terms.length, segments, ranks);
    int count = starts[starts.length - 1];
    document = new int[count];
    times = new int[count];
    at = new int[count];
    positions = new byte[segments.stream().mapToInt(segment -> segment.positions.length).sum()];
    lengths = new int[segments.stream().mapToInt(segment -> segment.lengths.length).sum()];
    fill(segments, ranks);
  }

  /** How many terms there are; they are numbered in the order of their UTF-16 units. */
  public int terms() {
    return terms.length;
  }

  /** A term. */
  public String term(int term) {
    return terms[term];
  }

  /** What a term is a form of. */
  public String stem(int term) {
    return stems[term];
  }

  /** The number of a term that is there. */
  public int number(String term) {
    return Arrays.binarySearch(terms, term);
  }

  /** A term's first posting in a field. */
  public int from(int term, int field) {
    return starts[term * FIELDS + field];
  }

  /** The posting after a term's last one in a field. */
  public int to(int term, int field) {
    return starts[term * FIELDS + field + 1];
  }

  /** The document of a posting. */
  public int document(int posting) {
    return document[posting];
  }

  /** How often the term stands there. */
  public int times(int posting) {
    return times[posting];
  }

  /** Copies the number of a posting's positions and the gaps between them. */
  public void positions(int posting, Bytes target) {
    int end = at[posting];
    int numbers = 1;
    for (int i = 0; i < numbers; i++) {
      int shift = 0;
      int number = 0;
      byte next;
      do {
        next = positions[end++];
        number |= (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      if (i == 0) {
        numbers += number;
      }
    }
    target.add(positions, at[posting], end);
  }

  /** How many documents there are. */
  public int documents() {
    return lengths.length / FIELDS;
  }

  /** How many words of a document's field are indexed. */
  public int length(int document, int field) {
    return lengths[document * FIELDS + field];
  }

  /** How many words a field has on average; 0 when there are no documents. */
  public double average(int field) {
    double sum = 0;
    for (int i = field; i < lengths.length; i += FIELDS) {
      sum += lengths[i];
    }
    return documents() == 0 ? 0 : sum / documents();
  }

  /** How many documents have a term in any field. */
  public int spread(int term) {
    int title = from(term, TITLE);
    int middle = to(term, TITLE);
    int text = middle;
    int end = to(term, TEXT);
    int both = 0;
    while (title < middle && text < end) {
      int order = Integer.compare(document[title], document[text]);
      both += order == 0 ? 1 : 0;
      title += order <= 0 ? 1 : 0;
      text += order >= 0 ? 1 : 0;
    }
    return end - from(term, TITLE) - both;
  }

  private static int[] starts(int terms, List<Segment> segments, List<int[]> ranks) {
    int[] starts = new int[terms * FIELDS + 1];
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      int posting = 0;
      for (int field = 0; field < segment.ends.length; field++) {
        for (; posting < segment.ends[field]; posting++) {
          starts[ranks.get(i)[segment.term[posting]] * FIELDS + field % FIELDS + 1]++;
        }
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private void fill(List<Segment> segments, List<int[]> ranks) {
    int[] next = starts.clone();
    int fields = 0;
    int places = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      int posting = 0;
      for (int field = 0; field < segment.ends.length; field++) {
        for (; posting < segment.ends[field]; posting++) {
          int slot = next[ranks.get(i)[segment.term[posting]] * FIELDS + field % FIELDS]++;
          document[slot] = (fields + field) / FIELDS;
          times[slot] = segment.times[posting];
          at[slot] = places + segment.at[posting];
        }
      }
      System.arraycopy(segment.lengths, 0, lengths, fields, segment.lengths.length);
      System.arraycopy(segment.positions, 0, positions, places, segment.positions.length);
      fields += segment.ends.length;
      places += segment.positions.length;
    }
  }
}
