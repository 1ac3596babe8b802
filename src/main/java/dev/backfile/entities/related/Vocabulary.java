package dev.backfile.entities.related;

import java.util.Arrays;

/**
 * Numbers features in the order in which they come and counts the stories that have each.
 *
 * <p>A hash table with open addressing over primitive arrays: 16 to 32 bytes a feature.
 */
final class Vocabulary {

  private static final long EMPTY = -1;

  private long[] keys = filled(1 << 12);
  private int[] numbers = new int[1 << 12];
  private int[] stories = new int[1 << 11];
  private byte[] kinds = new byte[1 << 11];
  private int size;

  /** Counts a story for a feature and returns the feature's number. */
  int count(long feature) {
    long key = feature & ~Features.TIMES;
    int slot = slot(keys, key);
    if (keys[slot] == EMPTY) {
      if (size == stories.length) {
        grow();
        slot = slot(keys, key);
      }
      keys[slot] = key;
      numbers[slot] = size;
      kinds[size] = (byte) Features.kind(feature).number;
      size++;
    }
    stories[numbers[slot]]++;
    return numbers[slot];
  }

  /** How many features there are. */
  int size() {
    return size;
  }

  /** In how many stories a feature stands. */
  int stories(int feature) {
    return stories[feature];
  }

  /** What a feature is. */
  Kind kind(int feature) {
    return Kind.of(kinds[feature]);
  }

  private void grow() {
    long[] more = filled(2 * keys.length);
    int[] moved = new int[more.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != EMPTY) {
        int slot = slot(more, keys[i]);
        more[slot] = keys[i];
        moved[slot] = numbers[i];
      }
    }
    keys = more;
    numbers = moved;
    stories = Arrays.copyOf(stories, more.length / 2);
    kinds = Arrays.copyOf(kinds, more.length / 2);
  }

  /** Where a key stands, or the free place for it; at most half of the places are taken. */
  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 7 ^ key >>> 36) & mask;
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long[] filled(int size) {
    long[] keys = new long[size];
    Arrays.fill(keys, EMPTY);
    return keys;
  }
}
