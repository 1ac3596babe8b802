package dev.backfile.entities.related;

import java.util.Arrays;
import java.util.List;

/**
 * The features of all stories, and for every feature the stories that have it, in two flat arrays.
 *
 * <p>A feature weighs the square of its inverse document frequency (Spärck Jones 1972, Salton and
 * Buckley 1988), which is normalised to 1 for a feature of one story and 0 for one of all, so that
 * archives of any size share one scale. Weights are whole numbers: sums do not depend on their
 * order. What stands in one story only, or weighs nothing, is left out of the lists and counts in
 * the story's length alone.
 */
final class Index {

  /** The weight of a term that one story of the archive has. */
  static final int UNIT = 1024;

  /** Below this many stories every word looks rare; the scale is that of so many. */
  private static final int FEWEST_STORIES = 64;

  /** A headline that more stories have is a column's. */
  private static final int MOST_EQUAL_HEADLINES = 3;

  private final int[] weights;
  private final byte[] parts;
  private final int[] starts;
  private final int[] features;
  private final int[] listStarts;
  private final int[] lists;
  private final int[][] lengths;
  private final boolean[] columns;

  /** Takes the features of every story. */
  Index(List<long[]> stories) {
    Vocabulary vocabulary = new Vocabulary();
    int[][] numbered = new int[stories.size()][];
    for (int story = 0; story < numbered.length; story++) {
      numbered[story] = numbered(stories.get(story), vocabulary);
    }
    weights = weights(vocabulary, numbered.length);
    parts = new byte[vocabulary.size()];
    for (int feature = 0; feature < parts.length; feature++) {
      parts[feature] = (byte) Part.of(vocabulary.kind(feature)).number;
    }
    lengths = new int[Part.values().length][numbered.length];
    columns = new boolean[numbered.length];
    starts = new int[numbered.length + 1];
    for (int story = 0; story < numbered.length; story++) {
      numbered[story] = measured(story, numbered[story], vocabulary);
      starts[story + 1] = starts[story] + numbered[story].length;
    }
    features = new int[starts[numbered.length]];
    listStarts = new int[vocabulary.size() + 1];
    for (int story = 0; story < numbered.length; story++) {
      System.arraycopy(numbered[story], 0, features, starts[story], numbered[story].length);
      for (int counted : numbered[story]) {
        listStarts[number(counted) + 1]++;
      }
    }
    lists = lists();
  }

  /** How many stories there are. */
  int stories() {
    return starts.length - 1;
  }

  /** The first of a story's places in the list of features. */
  int start(int story) {
    return starts[story];
  }

  /** Behind the last of a story's places. */
  int end(int story) {
    return starts[story + 1];
  }

  /** The feature's number at a place; ascending within a story. */
  int feature(int place) {
    return number(features[place]);
  }

  /** How often the feature at a place counts for its story: 1 or 2. */
  int times(int place) {
    return features[place] & (int) Features.TIMES;
  }

  /** What a feature weighs, at least 1. */
  int weight(int feature) {
    return weights[feature];
  }

  /** To which part of the comparison a feature belongs. */
  int part(int feature) {
    return parts[feature];
  }

  /** The square of a story's length in a part of the comparison. */
  int length(Part part, int story) {
    return lengths[part.number][story];
  }

  /**
   * Whether a story is a column: a standing part of the newsletter such as "Worth watching", or
   * what stands before the first story.
   */
  boolean isColumn(int story) {
    return columns[story];
  }

  /** The first place of the list of a feature's stories, which are in order. */
  int listStart(int feature) {
    return listStarts[feature];
  }

  /** Behind the last place of the list. */
  int listEnd(int feature) {
    return listStarts[feature + 1];
  }

  /** The story at a place of a list. */
  int listed(int place) {
    return lists[place];
  }

  /** The place of a story in the list of one of its features. */
  int placeInList(int feature, int story) {
    return Arrays.binarySearch(lists, listStarts[feature], listStarts[feature + 1], story);
  }

  private static int[] numbered(long[] features, Vocabulary vocabulary) {
    int[] numbered = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      int times = (int) (features[i] & Features.TIMES);
      numbered[i] = vocabulary.count(features[i]) << 2 | times;
    }
    Arrays.sort(numbered);
    return numbered;
  }

  private static int[] weights(Vocabulary vocabulary, int stories) {
    double all = Math.max(FEWEST_STORIES, stories);
    int[] weights = new int[vocabulary.size()];
    for (int feature = 0; feature < weights.length; feature++) {
      int in = vocabulary.stories(feature);
      Kind kind = vocabulary.kind(feature);
      // StrictMath: the same bits on every machine.
      double rarity = StrictMath.log(all / in) / StrictMath.log(all);
      double weight = rarity * rarity * UNIT * kind.sixteenths / 16;
      weights[feature] = (int) weight;
    }
    return weights;
  }

  /** Adds up a story's lengths and returns those of its features that another story has too. */
  private int[] measured(int story, int[] numbered, Vocabulary vocabulary) {
    int[] kept = new int[numbered.length];
    int count = 0;
    for (int counted : numbered) {
      int feature = number(counted);
      int times = counted & (int) Features.TIMES;
      lengths[parts[feature]][story] += times * times * weights[feature];
      int in = vocabulary.stories(feature);
      if (vocabulary.kind(feature) == Kind.HEADLINE) {
        columns[story] = in > MOST_EQUAL_HEADLINES;
      } else if (weights[feature] > 0 && in > 1 && in <= vocabulary.kind(feature).mostStories) {
        kept[count++] = counted;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private int[] lists() {
    for (int feature = 1; feature < listStarts.length; feature++) {
      listStarts[feature] += listStarts[feature - 1];
    }
    int[] next = Arrays.copyOf(listStarts, listStarts.length);
    int[] filled = new int[features.length];
    for (int story = 0; story < stories(); story++) {
      for (int place = starts[story]; place < starts[story + 1]; place++) {
        filled[next[number(features[place])]++] = story;
      }
    }
    return filled;
  }

  private static int number(int counted) {
    return counted >>> 2;
  }
}
