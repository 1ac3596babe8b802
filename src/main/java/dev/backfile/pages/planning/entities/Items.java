package dev.backfile.pages.planning.entities;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.pages.Timeline;
import dev.backfile.pages.Timeline.Sense;
import dev.backfile.pages.Timeline.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The timelines of entities and families, oldest first. */
final class Items {

  private final Archive archive;
  private final Comparisons comparisons;
  private final Map<EntityId, Set<EntityId>> owned = new HashMap<>();

  Items(Archive archive, Comparisons comparisons) {
    this.archive = archive;
    this.comparisons = comparisons;
    for (Company company : archive.companies()) {
      Set<EntityId> owners = new HashSet<>();
      Optional<Slug> owner = company.parent();
      while (owner.isPresent()) {
        EntityId id = new EntityId(EntityKind.COMPANY, owner.get());
        if (!owners.add(id)) {
          break;
        }
        owned.computeIfAbsent(id, key -> new HashSet<>()).add(company.id());
        owner =
            archive.entity(id).orElse(company) instanceof Company next
                ? next.parent()
                : Optional.empty();
      }
    }
  }

  /** Stories and tagged issues; an issue whose stories are listed is not repeated. */
  List<Timeline.Item> of(Entity entity) {
    EntityId id = entity.id();
    List<Timeline.Item> items = new ArrayList<>();
    Set<Slug> listed = new HashSet<>();
    for (Appearance story : archive.timelines().getOrDefault(id, List.of())) {
      items.add(item(entity, story));
      listed.add(story.issue().slug());
    }
    for (Issue issue : archive.taggedIssues().getOrDefault(id, List.of())) {
      if (!listed.contains(issue.slug())) {
        items.add(new Timeline.IssueItem(issue));
      }
    }
    items.sort(Timeline.ORDER);
    return items;
  }

  private Timeline.Item item(Entity entity, Appearance story) {
    Standing standing = standing(story.story(), Set.of(entity.id()));
    if (entity instanceof Model) {
      return new Timeline.StoryItem(
          story, standing, Sense.BESIDE, known(comparisons.in(story, entity.id())));
    }
    if (standing != Standing.OWNED) {
      return new Timeline.StoryItem(story, standing, Sense.THROUGH, List.of());
    }
    Set<EntityId> below = owned.getOrDefault(entity.id(), Set.of());
    List<EntityId> through = story.story().entities().stream().filter(below::contains).toList();
    return new Timeline.StoryItem(story, standing, Sense.THROUGH, known(through));
  }

  /** The stories that name at least one version, each once. */
  List<Timeline.Item> of(List<Model> versions) {
    Set<EntityId> ids = new HashSet<>();
    Map<Object, Appearance> stories = new LinkedHashMap<>();
    for (Model version : versions) {
      ids.add(version.id());
      for (Appearance story : archive.timelines().getOrDefault(version.id(), List.of())) {
        stories.putIfAbsent(story.address(), story);
      }
    }
    List<Timeline.Item> items = new ArrayList<>();
    for (Appearance story : stories.values()) {
      List<EntityId> named = story.story().entities().stream().filter(ids::contains).toList();
      items.add(
          new Timeline.StoryItem(
              story, standing(story.story(), ids), Sense.VERSIONS, known(named)));
    }
    items.sort(Timeline.ORDER);
    return items;
  }

  /** The stories of a timeline. */
  static List<Appearance> stories(List<Timeline.Item> items) {
    return items.stream()
        .filter(Timeline.StoryItem.class::isInstance)
        .map(item -> ((Timeline.StoryItem) item).appearance())
        .toList();
  }

  private List<Entity> known(Collection<EntityId> ids) {
    return ids.stream().flatMap(id -> archive.entity(id).stream()).toList();
  }

  /** The best of a story's mentions; {@link Standing#OWNED} when there is none. */
  private static Standing standing(Story story, Set<EntityId> ids) {
    Standing best = Standing.OWNED;
    for (Mention mention : story.mentions()) {
      if (ids.contains(mention.entity())) {
        Standing standing =
            switch (mention.where()) {
              case HEADLINE -> Standing.HEADLINE;
              case TEXT -> Standing.PASSING;
              case TAG -> Standing.TAG;
            };
        best = standing.compareTo(best) < 0 ? standing : best;
      }
    }
    return best;
  }
}
