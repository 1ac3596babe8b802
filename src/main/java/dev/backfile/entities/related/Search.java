package dev.backfile.entities.related;

import java.util.Arrays;

/**
 * Finds the stories that are worth comparing with a story.
 *
 * <p>Only the {@value #FEATURES} heaviest features of the story are looked up, and of each list
 * only the {@value #REACH} stories before it and behind it: an inverted index that is pruned to a
 * constant, whatever the size of the archive and however long the lists. Those that share most are
 * kept. Not for use by several threads.
 */
final class Search {

  /** How many features of a story are looked up. */
  static final int FEATURES = 24;

  /** How far a list is read to either side of the story. */
  static final int REACH = 24;

  /** How many stories are compared with one, at most. */
  static final int CANDIDATES = 32;

  private final Index index;
  private final int[] sums;
  private final int[] touched = new int[2 * FEATURES * REACH];
  private final long[] ranks = new long[2 * FEATURES * REACH];
  private int count;

  Search(Index index) {
    this.index = index;
    sums = new int[index.stories()];
  }

  /** The candidates for a story, at most {@value #CANDIDATES}; the likeliest first. */
  int[] candidates(int story) {
    count = 0;
    lookUpHeaviest(story);
    for (int i = 0; i < count; i++) {
      int other = touched[i];
      // The greater sum, then the nearer story, then the earlier one.
      ranks[i] = rank(sums[other], nearness(story, other));
      sums[other] = 0;
    }
    Arrays.sort(ranks, 0, count);
    int[] candidates = new int[Math.min(CANDIDATES, count)];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = other(story, (int) ranks[i]);
    }
    return candidates;
  }

  /** Sorts the greater value first, then the smaller number, which are the lower 32 bits. */
  static long rank(int value, int number) {
    return (long) (Integer.MAX_VALUE - value) << 32 | number;
  }

  /** How far two stories are apart, and in the last bit to which side. */
  static int nearness(int story, int other) {
    return other < story ? 2 * (story - other) : 2 * (other - story) + 1;
  }

  /** The story at a nearness. */
  static int other(int story, int nearness) {
    return (nearness & 1) == 0 ? story - nearness / 2 : story + nearness / 2;
  }

  private void lookUpHeaviest(int story) {
    int start = index.start(story);
    long[] ranked = new long[index.end(story) - start];
    for (int i = 0; i < ranked.length; i++) {
      int weight = index.times(start + i) * index.weight(index.feature(start + i));
      ranked[i] = rank(weight, i);
    }
    Arrays.sort(ranked);
    for (int i = 0; i < Math.min(FEATURES, ranked.length); i++) {
      look(story, start + (int) ranked[i]);
    }
  }

  private void look(int story, int place) {
    int feature = index.feature(place);
    int weight = index.times(place) * index.weight(feature);
    int own = index.placeInList(feature, story);
    int first = Math.max(index.listStart(feature), own - REACH);
    int last = Math.min(index.listEnd(feature) - 1, own + REACH);
    for (int i = first; i <= last; i++) {
      int other = index.listed(i);
      if (other != story) {
        if (sums[other] == 0) {
          touched[count++] = other;
        }
        sums[other] += weight;
      }
    }
  }
}
