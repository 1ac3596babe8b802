package dev.backfile.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All issues, stories and entities, with every mention found.
 *
 * @param issues in {@link Issue#ORDER}, oldest first
 * @param entities companies, then models, by slug
 * @param outlets by slug
 * @param timelines for every entity the stories that mention it or carry its tag, oldest first; for
 *     a company also those about the companies it owns, and what these own
 * @param taggedIssues for every entity the issues whose front matter names it, oldest first
 * @param citations for every outlet the stories that cite it, oldest first
 * @param related by the address of a story what else there is on its subject; only looked up, never
 *     gone through
 */
public record Archive(
    List<Issue> issues,
    SortedMap<EntityId, Entity> entities,
    SortedMap<Slug, Outlet> outlets,
    List<FreePage> pages,
    SortedMap<EntityId, List<Appearance>> timelines,
    SortedMap<EntityId, List<Issue>> taggedIssues,
    SortedMap<Slug, List<Appearance>> citations,
    Map<Address, Related> related) {

  /** Keeps the collections from changing. */
  public Archive {
    issues = List.copyOf(issues);
    entities = Collections.unmodifiableSortedMap(entities);
    outlets = Collections.unmodifiableSortedMap(outlets);
    pages = List.copyOf(pages);
    timelines = Collections.unmodifiableSortedMap(timelines);
    taggedIssues = Collections.unmodifiableSortedMap(taggedIssues);
    citations = Collections.unmodifiableSortedMap(citations);
    related = Map.copyOf(related);
  }

  /** The companies by slug. */
  public List<Company> companies() {
    return entities.values().stream()
        .filter(Company.class::isInstance)
        .map(Company.class::cast)
        .toList();
  }

  /** The models by slug. */
  public List<Model> models() {
    return entities.values().stream()
        .filter(Model.class::isInstance)
        .map(Model.class::cast)
        .toList();
  }

  /** An entity of the registry. */
  public Optional<Entity> entity(EntityId id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** This archive with other related stories. */
  public Archive withRelated(Map<Address, Related> found) {
    return new Archive(issues, entities, outlets, pages, timelines, taggedIssues, citations, found);
  }

  /** What else there is on a story's subject; nothing unless it was looked for. */
  public Related related(Address story) {
    return related.getOrDefault(story, Related.NONE);
  }

  /** The families by slug, each with its models, oldest release first. */
  public SortedMap<Slug, List<Model>> families() {
    SortedMap<Slug, List<Model>> families = new TreeMap<>();
    for (Model model : models()) {
      model
          .family()
          .ifPresent(
              family ->
                  families.computeIfAbsent(family.slug(), key -> new ArrayList<>()).add(model));
    }
    return families;
  }

  /** How many stories there are. */
  public int storyCount() {
    return issues.stream().mapToInt(issue -> issue.stories().size()).sum();
  }
}
