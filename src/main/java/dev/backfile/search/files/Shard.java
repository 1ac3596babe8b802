package dev.backfile.search.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backfile.search.postings.Bits;
import dev.backfile.search.postings.Bytes;
import dev.backfile.search.postings.Postings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

/** A range of terms, in bytes. {@code docs/search-format.md} says what stands where. */
final class Shard {

  private static final int NIBBLE = 15;

  private final Postings postings;
  private final Map<String, List<TermFiles.TopicKey>> topics;
  private final int from;
  private final int to;

  Shard(Postings postings, Map<String, List<TermFiles.TopicKey>> topics, int from, int to) {
    this.postings = postings;
    this.topics = topics;
    this.from = from;
    this.to = to;
  }

  /**
   * The terms, their stems, their documents and their weights, in parts that differ in kind.
   *
   * @param weight of a posting in a field
   */
  byte[][] terms(IntBinaryOperator weight) {
    Bytes sizes = new Bytes();
    sizes.varint(to - from);
    List<Bytes> columns =
        List.of(heads(), rests(), stems(), counts(), topics(), documents().bytes());
    columns.forEach(column -> sizes.varint(column.size()));
    Bytes weights = new Bytes();
    for (int term = from; term < to; term++) {
      for (int field = 0; field < Postings.FIELDS; field++) {
        for (int i = postings.from(term, field); i < postings.to(term, field); i++) {
          weights.varint(weight.applyAsInt(i, field));
        }
      }
    }
    Stream<Bytes> parts = Stream.concat(columns.stream(), Stream.of(weights));
    return Stream.concat(Stream.of(sizes), parts).map(Bytes::copy).toArray(byte[][]::new);
  }

  /** Where the terms stand. */
  byte[] positions() {
    Bytes out = new Bytes();
    int end = postings.to(to - 1, Postings.FIELDS - 1);
    for (int i = postings.from(from, 0); i < end; i++) {
      postings.positions(i, out);
    }
    return out.copy();
  }

  private Bytes heads() {
    Bytes out = new Bytes();
    for (int term = from; term < to; term++) {
      int shared = shared(term);
      int rest = postings.term(term).substring(shared).getBytes(UTF_8).length;
      out.octet(Math.min(shared, NIBBLE) << 4 | Math.min(rest, NIBBLE));
      for (int number : List.of(shared, rest)) {
        if (number >= NIBBLE) {
          out.varint(number - NIBBLE);
        }
      }
    }
    return out;
  }

  private Bytes rests() {
    Bytes out = new Bytes();
    for (int term = from; term < to; term++) {
      out.add(postings.term(term).substring(shared(term)).getBytes(UTF_8));
    }
    return out;
  }

  private int shared(int term) {
    return term == from ? 0 : Bytes.shared(postings.term(term - 1), postings.term(term));
  }

  /** How a stem is made from a term. */
  private record Way(int dropped, String added) {

    static final Comparator<Way> ORDER =
        Comparator.comparingInt(Way::dropped).thenComparing(Way::added);
  }

  private Bytes stems() {
    SortedMap<Way, Integer> counts = new TreeMap<>(Way.ORDER);
    for (int term = from; term < to; term++) {
      counts.merge(way(term), 1, Integer::sum);
    }
    List<Way> ways = new ArrayList<>(counts.keySet());
    ways.sort(Comparator.comparingInt(way -> -counts.getOrDefault(way, 0)));
    Map<Way, Integer> numbers = new HashMap<>();
    Bytes out = new Bytes();
    out.varint(ways.size());
    for (Way way : ways) {
      numbers.put(way, numbers.size());
      out.varint(way.dropped());
      out.text(way.added());
    }
    for (int term = from; term < to; term++) {
      out.varint(numbers.getOrDefault(way(term), 0));
    }
    return out;
  }

  private Way way(int term) {
    String text = postings.term(term);
    String stem = postings.stem(term);
    int shared = Bytes.shared(text, stem);
    return new Way(text.length() - shared, stem.substring(shared));
  }

  private Bytes counts() {
    Bytes out = new Bytes();
    for (int field = 0; field < Postings.FIELDS; field++) {
      for (int term = from; term < to; term++) {
        out.varint(postings.to(term, field) - postings.from(term, field));
      }
    }
    for (int term = from; term < to; term++) {
      out.varint(topics(term).size());
    }
    return out;
  }

  private Bytes topics() {
    Bytes out = new Bytes();
    for (int term = from; term < to; term++) {
      int before = -1;
      for (TermFiles.TopicKey topic : topics(term)) {
        out.varint(topic.topic() - before - 1);
        out.text(topic.canonical().equals(postings.term(term)) ? "" : topic.canonical());
        before = topic.topic();
      }
    }
    return out;
  }

  private Bits documents() {
    Bits out = new Bits();
    int space = space(postings.documents());
    for (int term = from; term < to; term++) {
      for (int field = 0; field < Postings.FIELDS; field++) {
        int first = postings.from(term, field);
        int[] documents = new int[postings.to(term, field) - first];
        Arrays.setAll(documents, i -> postings.document(first + i));
        out.rising(documents, space);
      }
    }
    return out;
  }

  private List<TermFiles.TopicKey> topics(int term) {
    return topics.getOrDefault(postings.term(term), List.of());
  }

  /** The power of two up to which documents are numbered; it changes when their number doubles. */
  static int space(int documents) {
    return documents < 2 ? 1 : Integer.highestOneBit(documents - 1) << 1;
  }
}
