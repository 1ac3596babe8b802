package dev.backfile.pages.planning.entities;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who shares stories with whom, and what they cite, counted in one pass. */
final class Tallies {

  private static final int OTHERS = 10;
  private static final int OUTLETS = 8;

  /** A story that names more than this is a list, and says nothing of who belongs together. */
  private static final int MOST_NAMED = 60;

  private static final Comparator<Page.Count> MOST_STORIES =
      Comparator.comparingInt(Page.Count::stories).reversed().thenComparing(Page.Count::id);

  private static final Comparator<Page.OutletCount> MOST_CITED =
      Comparator.comparingInt(Page.OutletCount::stories)
          .reversed()
          .thenComparing(count -> count.outlet().slug());

  private final Archive archive;
  private final Map<EntityId, Map<EntityId, Integer>> together = new HashMap<>();

  Tallies(Archive archive) {
    this.archive = archive;
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        List<EntityId> named = story.entities();
        if (named.size() <= MOST_NAMED) {
          count(named);
        }
      }
    }
  }

  private void count(List<EntityId> named) {
    for (EntityId one : named) {
      Map<EntityId, Integer> counts = together.computeIfAbsent(one, key -> new HashMap<>());
      for (EntityId other : named) {
        if (!other.equals(one)) {
          counts.merge(other, 1, Integer::sum);
        }
      }
    }
  }

  /**
   * Who shares most stories with an entity.
   *
   * @param others which of them may be listed
   */
  List<Page.Count> together(EntityId entity, EntityKind kind, Predicate<EntityId> others) {
    return most(together.getOrDefault(entity, Map.of()), kind, others);
  }

  /**
   * Who is named in most of these stories.
   *
   * @param others which of them may be listed
   */
  List<Page.Count> named(List<Appearance> stories, EntityKind kind, Predicate<EntityId> others) {
    Map<EntityId, Integer> counts = new HashMap<>();
    for (Appearance story : stories) {
      story.story().entities().forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return most(counts, kind, others);
  }

  private List<Page.Count> most(
      Map<EntityId, Integer> stories, EntityKind kind, Predicate<EntityId> others) {
    List<Page.Count> counts = new ArrayList<>();
    stories.forEach(
        (id, number) -> {
          if (id.kind() == kind && others.test(id)) {
            archive.entity(id).ifPresent(found -> counts.add(new Page.Count(found, number)));
          }
        });
    return counts.stream().sorted(MOST_STORIES).limit(OTHERS).toList();
  }

  /** The outlets that most of these stories cite. */
  List<Page.OutletCount> outlets(List<Appearance> stories) {
    Map<Slug, Integer> counts = new HashMap<>();
    Set<Slug> seen = new HashSet<>();
    for (Appearance story : stories) {
      seen.clear();
      for (Source source : story.story().sources()) {
        if (seen.add(source.outlet())) {
          counts.merge(source.outlet(), 1, Integer::sum);
        }
      }
    }
    List<Page.OutletCount> outlets = new ArrayList<>();
    counts.forEach(
        (slug, number) -> {
          Outlet outlet = archive.outlets().get(slug);
          if (outlet != null) {
            outlets.add(new Page.OutletCount(outlet, number));
          }
        });
    return outlets.stream().sorted(MOST_CITED).limit(OUTLETS).toList();
  }
}
