package dev.backfile.entities;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Company;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What appeared where, oldest first.
 *
 * @param stories the stories of every entity, a company's with those of the companies it owns;
 *     empty lists where there are none
 * @param issues the issues tagged with every entity; empty lists where there are none
 * @param citations the stories that cite every outlet
 */
record Timelines(
    SortedMap<EntityId, List<Appearance>> stories,
    SortedMap<EntityId, List<Issue>> issues,
    SortedMap<Slug, List<Appearance>> citations) {

  /** Goes through linked issues in their order; a story counts once per entity and outlet. */
  static Timelines of(List<Issue> issues, Registry registry) {
    SortedMap<EntityId, List<Appearance>> stories = empty(registry.entities().keySet());
    SortedMap<EntityId, List<Issue>> tagged = empty(registry.entities().keySet());
    SortedMap<Slug, List<Appearance>> citations = new TreeMap<>();
    for (Issue issue : issues) {
      issue.tags().stream()
          .flatMap(tag -> registry.meaning(tag).stream())
          .distinct()
          .forEach(entity -> add(tagged, entity, issue));
      int position = 0;
      for (Story story : issue.stories()) {
        Appearance appearance = new Appearance(issue, story, position++);
        Set<EntityId> subjects = new LinkedHashSet<>(story.entities());
        story.entities().forEach(entity -> addOwners(entity, registry, subjects));
        subjects.forEach(entity -> add(stories, entity, appearance));
        story.sources().stream()
            .map(Source::outlet)
            .distinct()
            .forEach(outlet -> add(citations, outlet, appearance));
      }
    }
    return new Timelines(fixed(stories), fixed(tagged), fixed(citations));
  }

  /** Adds who owns a company, up to the last owner; the checked registry has no circles. */
  private static void addOwners(EntityId id, Registry registry, Set<EntityId> owners) {
    Optional<Slug> owner = owner(id, registry);
    while (owner.isPresent()) {
      EntityId company = new EntityId(EntityKind.COMPANY, owner.get());
      owners.add(company);
      owner = owner(company, registry);
    }
  }

  private static Optional<Slug> owner(EntityId id, Registry registry) {
    return registry.entities().get(id) instanceof Company company
        ? company.parent()
        : Optional.empty();
  }

  private static <K, V> SortedMap<K, List<V>> empty(Collection<K> keys) {
    SortedMap<K, List<V>> lists = new TreeMap<>();
    keys.forEach(key -> lists.put(key, new ArrayList<>()));
    return lists;
  }

  private static <K, V> void add(SortedMap<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
  }

  private static <K, V> SortedMap<K, List<V>> fixed(SortedMap<K, List<V>> lists) {
    lists.replaceAll((key, list) -> List.copyOf(list));
    return lists;
  }
}
