package dev.backfile.entities.evaluation;

import dev.backfile.archive.Address;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Precision and recall over labelled stories.
 *
 * <p>The unit is an entity in a story, however often the story names it; all units weigh the same
 * (micro average).
 *
 * @param stories how many were compared
 * @param kinds the tally of companies and that of models
 * @param mostWrong the entities most often found where they are not labelled, at most ten
 * @param mostMissed the entities most often labelled where they were not found, at most ten
 */
public record Evaluation(
    int stories,
    Tally all,
    SortedMap<EntityKind, Tally> kinds,
    List<Offender> mostWrong,
    List<Offender> mostMissed) {

  private static final int MOST_OFFENDERS = 10;

  /** Copies the collections. */
  public Evaluation {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    mostWrong = List.copyOf(mostWrong);
    mostMissed = List.copyOf(mostMissed);
  }

  /**
   * An entity with faults of one sort.
   *
   * @param example the first story with such a fault
   */
  public record Offender(EntityId entity, int faults, Address example) {

    private Offender plus(Offender other) {
      return new Offender(entity, faults + other.faults, example);
    }
  }

  /** Compares what is labelled with what was found. */
  public static Evaluation of(List<LabelledStory> stories) {
    Map<EntityKind, Tally> kinds = new EnumMap<>(EntityKind.class);
    for (EntityKind kind : EntityKind.values()) {
      kinds.put(kind, Tally.NONE);
    }
    SortedMap<EntityId, Offender> wrong = new TreeMap<>();
    SortedMap<EntityId, Offender> missed = new TreeMap<>();
    for (LabelledStory story : stories) {
      for (EntityId entity : story.found()) {
        boolean right = story.labelled().contains(entity);
        kinds.merge(entity.kind(), right ? new Tally(1, 0, 0) : new Tally(0, 1, 0), Tally::plus);
        if (!right) {
          wrong.merge(entity, new Offender(entity, 1, story.address()), Offender::plus);
        }
      }
      for (EntityId entity : story.labelled()) {
        if (!story.found().contains(entity)) {
          kinds.merge(entity.kind(), new Tally(0, 0, 1), Tally::plus);
          missed.merge(entity, new Offender(entity, 1, story.address()), Offender::plus);
        }
      }
    }
    return new Evaluation(
        stories.size(),
        kinds.values().stream().reduce(Tally.NONE, Tally::plus),
        new TreeMap<>(kinds),
        worst(wrong),
        worst(missed));
  }

  /** By faults, most first; equals by entity. */
  private static List<Offender> worst(SortedMap<EntityId, Offender> offenders) {
    return offenders.values().stream()
        .sorted(Comparator.comparing(Offender::faults).reversed())
        .limit(MOST_OFFENDERS)
        .toList();
  }
}
