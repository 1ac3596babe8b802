package dev.backfile.pages.planning.entities;

import dev.backfile.archive.EntityId;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which models came out.
 *
 * <p>A model without a date of release stands where the archive first mentions it, but before the
 * first model that follows it. One that is not mentioned stands just behind the one it follows, and
 * one of which nothing is known behind all others.
 */
final class Releases {

  private final Map<Slug, Model> models = new HashMap<>();
  private final Map<Slug, LocalDate> dates = new HashMap<>();

  /**
   * Orders models.
   *
   * @param mentioned the day of the first mention of each model that has one
   */
  Releases(List<Model> models, Map<EntityId, LocalDate> mentioned) {
    models.forEach(model -> this.models.put(model.slug(), model));
    models.forEach(model -> model.released().ifPresent(day -> dates.put(model.slug(), day)));
    // Backwards along the chains from every known date, and in the end forwards.
    for (Model model : models) {
      model.released().ifPresent(day -> before(model, day));
    }
    for (Model model : models) {
      LocalDate first = mentioned.get(model.id());
      if (first != null && model.released().isEmpty()) {
        dates.merge(model.slug(), first, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    for (Model model : models) {
      after(model);
    }
  }

  /** The oldest release first. */
  Comparator<Model> oldestFirst() {
    return Comparator.comparing((Model model) -> dates.getOrDefault(model.slug(), LocalDate.MAX))
        .thenComparing(Model::id);
  }

  /** The newest release first; a model of which nothing is known stands last here too. */
  Comparator<Model> newestFirst() {
    return Comparator.comparing(
            (Model model) -> dates.getOrDefault(model.slug(), LocalDate.MIN),
            Comparator.reverseOrder())
        .thenComparing(Model::id);
  }

  private void before(Model model, LocalDate day) {
    Set<Slug> seen = new HashSet<>();
    Optional<Model> earlier = predecessor(model);
    LocalDate inferred = day.minusDays(1);
    while (earlier.isPresent()
        && earlier.get().released().isEmpty()
        && seen.add(earlier.get().slug())) {
      LocalDate known = dates.get(earlier.get().slug());
      if (known != null && !inferred.isBefore(known)) {
        return;
      }
      dates.put(earlier.get().slug(), inferred);
      earlier = predecessor(earlier.get());
      inferred = inferred.minusDays(1);
    }
  }

  private void after(Model model) {
    Set<Slug> seen = new HashSet<>();
    Optional<Model> earlier = Optional.of(model);
    int steps = 0;
    while (earlier.isPresent() && !dates.containsKey(earlier.get().slug())) {
      if (!seen.add(earlier.get().slug())) {
        return;
      }
      earlier = predecessor(earlier.get());
      steps++;
    }
    if (steps > 0 && earlier.isPresent()) {
      LocalDate known = dates.getOrDefault(earlier.get().slug(), LocalDate.MAX);
      dates.put(model.slug(), known.plusDays(steps));
    }
  }

  private Optional<Model> predecessor(Model model) {
    return model.predecessor().map(models::get);
  }
}
