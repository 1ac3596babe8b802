package dev.backfile.search.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Where the sorted terms are cut into shards.
 *
 * <p>A cut falls where the first four characters change, and of the places that would give a shard
 * of a fitting size the one is taken whose characters have the smallest hash. So every form of a
 * word stands in one shard, and cuts stay where they are when terms come and go around them.
 */
final class Boundaries {

  /** All fits in one shard up to this size, in bytes. */
  private static final int ALONE = 10 << 10;

  private static final int LEAST = 5 << 10;
  private static final int MOST = 11 << 10;
  private static final int KEY = 4;

  private final int terms;
  private final IntFunction<String> term;
  private final IntUnaryOperator bits;

  /**
   * For sorted terms.
   *
   * @param bits about how many bits each of them will take
   */
  Boundaries(int terms, IntFunction<String> term, IntUnaryOperator bits) {
    this.terms = terms;
    this.term = term;
    this.bits = bits;
  }

  /** The first term of every shard; none when there are no terms. */
  List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    long left = 0;
    for (int i = 0; i < terms; i++) {
      left += bits.applyAsInt(i);
    }
    int start = 0;
    while (start < terms) {
      starts.add(start);
      int end = left <= ALONE * 8L ? terms : end(start);
      for (; start < end; start++) {
        left -= bits.applyAsInt(start);
      }
    }
    return starts;
  }

  private int end(int start) {
    long size = bits.applyAsInt(start);
    int best = terms;
    long bestHash = Long.MAX_VALUE;
    String before = key(term.apply(start));
    for (int i = start + 1; i < terms; i++) {
      String key = key(term.apply(i));
      if (size > MOST * 8L && best < terms) {
        return best;
      }
      if (size >= LEAST * 8L && !key.equals(before) && hash(key) < bestHash) {
        best = i;
        bestHash = hash(key);
      }
      before = key;
      size += bits.applyAsInt(i);
    }
    return best;
  }

  /** The characters that decide, which also stand for the shard that begins with them. */
  static String key(String term) {
    int end = 0;
    for (int i = 0; i < KEY && end < term.length(); i++) {
      end += Character.charCount(term.codePointAt(end));
    }
    return term.substring(0, end);
  }

  /** Spreads what {@link String#hashCode} leaves together (the finalizer of MurmurHash3). */
  private static long hash(String key) {
    int hash = key.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return (hash ^ (hash >>> 16)) & 0xFFFFFFFFL;
  }
}
