package dev.backfile.entities.related;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Related;
import dev.backfile.archive.Story;
import dev.backfile.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Finds for every story the earlier and later stories on the same thing.
 *
 * <p>Two stories are compared by their words, by the companies and models they mention, and by what
 * they cite ({@link Likeness}), every feature weighted by how rare it is ({@link Index}). Stories
 * that are far apart in time count up to a quarter less. A pair must reach a threshold that rises
 * with the size of the archive, so that most stories have no relations: a wrong one is worse than
 * none. Columns, the standing parts of a newsletter, are never related to each other. In one issue
 * a story below is "later" when it tells the same thing again, shared sources aside; a story above
 * is on the page already and never "earlier".
 *
 * <p>Cost: a story has at most some 800 features whatever its length, looks up {@value
 * Search#FEATURES} of them, reads {@value Search#REACH} places of each list to either side, and is
 * compared with {@value Search#CANDIDATES} stories at most. All of this is linear in the number of
 * stories; only finding one's place in a list takes the logarithm of its length. Some 0.5 KB of
 * primitive arrays a story are held meanwhile.
 */
public final class RelatedStories {

  private static final int MOST = 3;
  private static final int PIECES_PER_THREAD = 8;

  private static final int ENOUGH = 185;
  private static final int MORE_PER_DOUBLING = 20;
  private static final int FEW_STORIES = 64;

  private static final int LONG_AGO = 730;

  private final List<Appearance> stories;
  private final Index index;
  private final int enough;

  private RelatedStories(List<Appearance> stories, Index index) {
    this.stories = stories;
    this.index = index;
    enough = enough(stories.size());
  }

  /**
   * The relations by the address of a story; a story without any has no entry.
   *
   * <p>The same for any order of the issues, any number of threads, and on every machine: weights
   * are whole numbers, and of equals the nearer story comes first, then the earlier one.
   *
   * @param issues linked: with their mentions found
   * @param threads how many threads compare, at least 1
   */
  public static Map<Address, Related> of(List<Issue> issues, int threads) {
    List<Appearance> stories = new ArrayList<>();
    issues.stream().sorted(Issue.ORDER).forEach(issue -> addStories(issue, stories));
    List<Related> related = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      Index index = new Index(workers.map(stories, Features::of));
      RelatedStories finder = new RelatedStories(stories, index);
      workers.inOrder(finder.pieces(threads * PIECES_PER_THREAD).stream(), related::addAll);
    } catch (IOException e) {
      // Comparing stories reads and writes nothing: only an interrupt ends here.
      throw new UncheckedIOException(e);
    }
    Map<Address, Related> found = new HashMap<>();
    for (int i = 0; i < related.size(); i++) {
      if (!related.get(i).isEmpty()) {
        found.put(stories.get(i).address(), related.get(i));
      }
    }
    return found;
  }

  private static void addStories(Issue issue, List<Appearance> stories) {
    int position = 0;
    for (Story story : issue.stories()) {
      stories.add(new Appearance(issue, story, position++));
    }
  }

  private List<Callable<List<Related>>> pieces(int most) {
    int size = Math.max(1, (stories.size() + most - 1) / most);
    List<Callable<List<Related>>> pieces = new ArrayList<>();
    for (int start = 0; start < stories.size(); start += size) {
      int from = start;
      int to = Math.min(stories.size(), start + size);
      pieces.add(() -> related(from, to));
    }
    return pieces;
  }

  private List<Related> related(int from, int to) {
    Search search = new Search(index);
    Likeness likeness = new Likeness(index);
    List<Related> related = new ArrayList<>(to - from);
    for (int story = from; story < to; story++) {
      related.add(related(story, search.candidates(story), likeness));
    }
    return related;
  }

  private Related related(int story, int[] candidates, Likeness likeness) {
    long[] ranks = new long[candidates.length];
    int count = 0;
    for (int other : candidates) {
      int score = score(story, other, likeness);
      if (score > 0) {
        ranks[count++] = Search.rank(score, Search.nearness(story, other));
      }
    }
    Arrays.sort(ranks, 0, count);
    List<Appearance> earlier = new ArrayList<>();
    List<Appearance> later = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int other = Search.other(story, (int) ranks[i]);
      List<Appearance> side = other < story ? earlier : later;
      if (side.size() < MOST) {
        side.add(stories.get(other));
      }
    }
    return count == 0 ? Related.NONE : new Related(earlier, later);
  }

  /** How related two stories are, more being closer; 0 when they are not. */
  private int score(int story, int other, Likeness likeness) {
    Appearance a = stories.get(story);
    Appearance b = stories.get(other);
    boolean together = a.issue().slug().equals(b.issue().slug());
    if (together && other < story) {
      return 0;
    }
    long days = Math.abs(a.issue().date().toEpochDay() - b.issue().date().toEpochDay());
    int like = together ? likeness.withoutSources(story, other) : likeness.of(story, other);
    int score = (int) (like - like * Math.min(days, LONG_AGO) / (4 * LONG_AGO));
    return score < (together ? 2 * enough : enough) ? 0 : score;
  }

  /** What two stories must have in common: among more stories, more is alike by chance. */
  private static int enough(int stories) {
    int doublings = 31 - Integer.numberOfLeadingZeros(Math.max(1, stories / FEW_STORIES));
    return ENOUGH + doublings * MORE_PER_DOUBLING;
  }
}
