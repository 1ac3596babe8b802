package dev.backfile.search.files;

import dev.backfile.parallel.Workers;
import dev.backfile.search.postings.Bytes;
import dev.backfile.search.postings.Postings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntBinaryOperator;

/** The shards of terms and of their positions, and the table of lengths. */
public final class TermFiles {

  private static final int NAME = 10;

  private final Postings postings;
  private final Map<String, List<TopicKey>> topics;
  private final IntBinaryOperator weight;

  /**
   * Of an index.
   *
   * @param topics by term what it names, topics rising
   * @param weight of a posting in a field
   */
  public TermFiles(
      Postings postings, Map<String, List<TopicKey>> topics, IntBinaryOperator weight) {
    this.postings = postings;
    this.topics = topics;
    this.weight = weight;
  }

  /**
   * What a term names.
   *
   * @param topic its number
   * @param canonical the term that the documents have which speak of it
   */
  public record TopicKey(int topic, String canonical) {}

  /** Writes the shards. */
  public Json.Writing write(SearchFolder folder, Workers workers) throws IOException {
    List<Integer> starts = new Boundaries(postings.terms(), postings::term, this::bits).starts();
    List<Callable<String>> work = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : postings.terms();
      first.add(Boundaries.key(postings.term(from)));
      work.add(() -> write(folder, new Shard(postings, topics, from, to)));
    }
    String names = String.join("", workers.all(work));
    return root -> {
      root.writeNumberField("space", Shard.space(postings.documents()));
      Json.texts(root, "first", first);
      root.writeStringField("shards", names);
    };
  }

  /** Writes the length of every document's fields, which exact weights need. */
  public Json.Writing writeLengths(SearchFolder folder) throws IOException {
    Bytes lengths = new Bytes();
    for (int document = 0; document < postings.documents(); document++) {
      for (int field = 0; field < Postings.FIELDS; field++) {
        lengths.varint(postings.length(document, field));
      }
    }
    String name = folder.add("l", lengths.copy());
    return root -> root.writeStringField("lengths", name);
  }

  private String write(SearchFolder folder, Shard shard) throws IOException {
    byte[][] terms = shard.terms(weight);
    byte[] positions = shard.positions();
    byte[][] all = Arrays.copyOf(terms, terms.length + 1);
    all[terms.length] = positions;
    String name = SearchFolder.hash(NAME, all);
    folder.putNumbers("t/" + name + ".bin", terms);
    folder.putNumbers("p/" + name + ".bin", positions);
    return name;
  }

  /** About how many bits a term takes once compressed, as measured over real archives. */
  private int bits(int term) {
    int tenths = 160 + 33 * postings.term(term).length();
    for (int field = 0; field < Postings.FIELDS; field++) {
      int before = -1;
      for (int i = postings.from(term, field); i < postings.to(term, field); i++) {
        int gap = postings.document(i) - before;
        tenths += 50 + 12 * (Integer.SIZE - Integer.numberOfLeadingZeros(gap));
        before = postings.document(i);
      }
    }
    return tenths / 10;
  }
}
