package dev.backfile.pages;

import dev.backfile.archive.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole timeline in numbers.
 *
 * @param stories how many stories there are
 * @param headlines those whose headline names the entity
 * @param tagged those that only their front matter ties to it
 * @param owned those that come through companies it owns
 * @param issues whole issues that name it in their front matter
 * @param first the issue it first appeared in
 * @param last the issue it last appeared in
 * @param periods from the first story to the newest issue without a gap; at most {@link #MOST}
 */
public record History(
    int stories,
    int headlines,
    int tagged,
    int owned,
    int issues,
    Optional<Issue> first,
    Optional<Issue> last,
    List<Period> periods) {

  /** The most periods: more bars than this no one can tell apart on a phone. */
  public static final int MOST = 40;

  /** Months in a period, the shortest first: a month, a quarter, a year, five, ten and so on. */
  private static final int[] LENGTHS = {1, 3, 12, 60, 120, 1_200, 12_000};

  /** Copies the list. */
  public History {
    periods = List.copyOf(periods);
  }

  /**
   * A stretch of time.
   *
   * @param start its first day
   * @param months how long it is: 1, 3, 12 or a multiple of 12
   * @param headlines stories whose headline names the entity
   * @param others all other stories
   */
  public record Period(LocalDate start, int months, int headlines, int others) {
    /** How many stories there are. */
    public int stories() {
      return headlines + others;
    }
  }

  /** Stories that the text names in passing. */
  public int passing() {
    return stories - headlines - tagged - owned;
  }

  /**
   * Counts a timeline.
   *
   * @param oldestFirst all of it
   * @param until the day of the newest issue of the archive, where the last period ends
   */
  public static History of(List<Timeline.Item> oldestFirst, LocalDate until) {
    Map<Timeline.Standing, Integer> counts = new EnumMap<>(Timeline.Standing.class);
    int stories = 0;
    for (Timeline.Item item : oldestFirst) {
      if (item instanceof Timeline.StoryItem story) {
        counts.merge(story.standing(), 1, Integer::sum);
        stories++;
      }
    }
    int size = oldestFirst.size();
    return new History(
        stories,
        counts.getOrDefault(Timeline.Standing.HEADLINE, 0),
        counts.getOrDefault(Timeline.Standing.TAG, 0),
        counts.getOrDefault(Timeline.Standing.OWNED, 0),
        size - stories,
        size == 0 ? Optional.empty() : Optional.of(oldestFirst.get(0).issue()),
        size == 0 ? Optional.empty() : Optional.of(oldestFirst.get(size - 1).issue()),
        stories == 0 ? List.of() : periods(oldestFirst, until));
  }

  private static List<Period> periods(List<Timeline.Item> oldestFirst, LocalDate until) {
    int from = Integer.MAX_VALUE;
    int to = month(until);
    for (Timeline.Item item : oldestFirst) {
      if (item instanceof Timeline.StoryItem) {
        from = Math.min(from, month(item.issue().date()));
        to = Math.max(to, month(item.issue().date()));
      }
    }
    int length = length(from, to);
    int first = Math.floorDiv(from, length);
    int[] headlines = new int[Math.floorDiv(to, length) - first + 1];
    int[] others = new int[headlines.length];
    for (Timeline.Item item : oldestFirst) {
      if (item instanceof Timeline.StoryItem story) {
        int period = Math.floorDiv(month(item.issue().date()), length) - first;
        boolean headline = story.standing() == Timeline.Standing.HEADLINE;
        (headline ? headlines : others)[period]++;
      }
    }
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < headlines.length; i++) {
      int start = (first + i) * length;
      LocalDate day = LocalDate.of(Math.floorDiv(start, 12), Math.floorMod(start, 12) + 1, 1);
      periods.add(new Period(day, length, headlines[i], others[i]));
    }
    return periods;
  }

  /** The shortest length of which no more than {@link #MOST} reach over the months. */
  private static int length(int from, int to) {
    for (int length : LENGTHS) {
      if (Math.floorDiv(to, length) - Math.floorDiv(from, length) < MOST) {
        return length;
      }
    }
    return LENGTHS[LENGTHS.length - 1];
  }

  /** Months since the year 0. */
  private static int month(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }
}
