package dev.backfile.entities.review.entries;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import dev.backfile.entities.mentions.Sighting;
import dev.backfile.entities.mentions.Verdict;
import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everywhere that one entity is named, and everywhere that its name stands without counting.
 *
 * @param spellings every text that counts, the most frequent first
 * @param stories how many stories mention it or carry its tag
 * @param issues how many issues these stand in
 * @param tags how many stories and issues carry its tag
 * @param first the day of the first issue that has it
 * @param last the day of the last one
 * @param years in how many stories it stands, by year
 * @param counted every place that counts, oldest first
 * @param passed the places that do not count, by the reason
 * @param company the entities of the same stories with how many of them, the most frequent first
 */
public record Whereabouts(
    Entity entity,
    List<Spelled> spellings,
    int stories,
    int issues,
    int tags,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    SortedMap<Integer, Integer> years,
    List<Line> counted,
    SortedMap<Verdict, List<Line>> passed,
    List<Beside> company) {

  private static final int AROUND = 40;

  /** Copies the collections. */
  public Whereabouts {
    spellings = List.copyOf(spellings);
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    counted = List.copyOf(counted);
    passed = Collections.unmodifiableSortedMap(new TreeMap<>(passed));
    company = List.copyOf(company);
  }

  /** How often a spelling stands in headlines, in texts, and as a short form. */
  public record Spelled(String text, int headlines, int texts, int shortForms) {

    int all() {
      return headlines + texts + shortForms;
    }
  }

  /** One place: the story's, and the words around the name. */
  public record Line(Place place, String text) {}

  /** Another entity and the stories it shares. */
  public record Beside(Entity entity, int stories) {}

  /**
   * Looks through the whole archive for one entity.
   *
   * @param sightings gives every place of a story where a spelling stands, whether it counts or not
   */
  public static Whereabouts of(
      Archive archive, Entity entity, Function<Story, List<Sighting>> sightings) {
    Search search = new Search(entity.id());
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        search.look(issue, story, sightings.apply(story));
      }
    }
    for (Issue tagged : archive.taggedIssues().getOrDefault(entity.id(), List.of())) {
      search.tags++;
      search.day(tagged);
    }
    List<Spelled> spellings = new ArrayList<>(search.spelled.values());
    spellings.sort(Comparator.comparingInt(Spelled::all).reversed().thenComparing(Spelled::text));
    List<Beside> beside = new ArrayList<>();
    for (Map.Entry<EntityId, Integer> other : search.beside.entrySet()) {
      archive.entity(other.getKey()).ifPresent(e -> beside.add(new Beside(e, other.getValue())));
    }
    beside.sort(Comparator.comparingInt(Beside::stories).reversed());
    return new Whereabouts(
        entity,
        spellings,
        search.stories,
        search.issues.size(),
        search.tags,
        search.days.isEmpty() ? Optional.empty() : Optional.of(Collections.min(search.days)),
        search.days.isEmpty() ? Optional.empty() : Optional.of(Collections.max(search.days)),
        search.years,
        search.counted,
        search.passed,
        beside);
  }

  /** What is found on the way. */
  private static final class Search {

    private final EntityId id;
    private final SortedMap<String, Spelled> spelled = new TreeMap<>();
    private final Set<Object> issues = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final SortedMap<Integer, Integer> years = new TreeMap<>();
    private final List<Line> counted = new ArrayList<>();
    private final SortedMap<Verdict, List<Line>> passed = new TreeMap<>();
    private final SortedMap<EntityId, Integer> beside = new TreeMap<>();
    private int stories;
    private int tags;

    Search(EntityId id) {
      this.id = id;
    }

    void day(Issue issue) {
      issues.add(issue.slug());
      days.add(issue.date());
    }

    void look(Issue issue, Story story, List<Sighting> sightings) {
      for (Sighting sighting : sightings) {
        if (sighting.entity().equals(id)) {
          see(sighting, story);
        }
      }
      boolean tag =
          story.mentions().stream()
              .anyMatch(m -> m.entity().equals(id) && m.where() == Mention.Where.TAG);
      tags += tag ? 1 : 0;
      List<EntityId> entities = story.entities();
      if (entities.contains(id)) {
        stories++;
        day(issue);
        years.merge(issue.date().getYear(), 1, Integer::sum);
        for (EntityId other : entities) {
          if (!other.equals(id)) {
            beside.merge(other, 1, Integer::sum);
          }
        }
      }
    }

    private void see(Sighting sighting, Story story) {
      boolean headline = sighting.where() == Mention.Where.HEADLINE;
      String all = headline ? story.headline() : story.text();
      Line line = new Line(story.place(), around(all, sighting.start(), sighting.end()));
      if (!sighting.verdict().counts()) {
        passed.computeIfAbsent(sighting.verdict(), verdict -> new ArrayList<>()).add(line);
        return;
      }
      counted.add(line);
      boolean brief = sighting.verdict() == Verdict.SHORT_FORM;
      String text = all.substring(sighting.start(), sighting.end());
      Spelled one =
          new Spelled(text, headline && !brief ? 1 : 0, !headline && !brief ? 1 : 0, brief ? 1 : 0);
      spelled.merge(
          text,
          one,
          (a, b) ->
              new Spelled(
                  text,
                  a.headlines() + b.headlines(),
                  a.texts() + b.texts(),
                  a.shortForms() + b.shortForms()));
    }

    /** The words around a place on one line, the place itself in brackets. */
    private static String around(String text, int start, int end) {
      int from = start;
      while (from > 0 && start - from < AROUND && text.charAt(from - 1) != '\n') {
        from--;
      }
      int to = end;
      while (to < text.length() && to - end < AROUND && text.charAt(to) != '\n') {
        to++;
      }
      boolean more = from > 0 && text.charAt(from - 1) != '\n';
      boolean on = to < text.length() && text.charAt(to) != '\n';
      return (more ? "…" : "")
          + text.substring(from, start)
          + "["
          + text.substring(start, end)
          + "]"
          + text.substring(end, to)
          + (on ? "…" : "");
    }
  }
}
