package dev.backfile.entities;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What appeared where, oldest first.
 *
 * @param stories the stories of every entity; empty lists where there are none
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
        story.entities().forEach(entity -> add(stories, entity, appearance));
        story.sources().stream()
            .map(Source::outlet)
            .distinct()
            .forEach(outlet -> add(citations, outlet, appearance));
      }
    }
    return new Timelines(fixed(stories), fixed(tagged), fixed(citations));
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
