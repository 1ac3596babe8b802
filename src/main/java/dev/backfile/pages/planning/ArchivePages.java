package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.pages.Page;
import dev.backfile.pages.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages that follow from the archive itself. */
final class ArchivePages {

  private static final int RECENT_ISSUES = 12;
  private static final int ACTIVE_ISSUES = 4;
  private static final int ACTIVE = 16;
  private static final int TOGETHER = 12;

  private static final Comparator<Model> NEWEST_RELEASE =
      Comparator.comparing((Model model) -> model.released().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(Model::id);

  private static final Comparator<Page.Count> MOST_STORIES =
      Comparator.comparingInt(Page.Count::stories).reversed().thenComparing(Page.Count::id);

  private final Archive archive;
  private final List<Page> pages = new ArrayList<>();
  private final Map<Slug, List<EntityId>> tags = new HashMap<>();

  ArchivePages(Archive archive) {
    this.archive = archive;
    archive
        .taggedIssues()
        .forEach(
            (id, issues) ->
                issues.forEach(
                    issue -> tags.computeIfAbsent(issue.slug(), key -> new ArrayList<>()).add(id)));
  }

  List<Page> all() {
    List<Issue> newestFirst = archive.issues().stream().sorted(Issue.ORDER.reversed()).toList();
    Optional<Issue> latest = newestFirst.stream().findFirst();
    pages.add(
        new Page.Home(
            Address.HOME,
            latest,
            newestFirst.stream().skip(1).limit(RECENT_ISSUES).toList(),
            count(newestFirst.stream().limit(ACTIVE_ISSUES).toList()).stream()
                .limit(ACTIVE)
                .toList()));
    pages.add(new Page.IssueIndex(Address.of("/issues/"), newestFirst));
    issues();
    SortedMap<Slug, List<Model>> families = archive.families();
    SortedMap<Slug, List<Appearance>> familyStories = familyStories(families);
    entityIndexes(families, familyStories);
    entities(families);
    families(families, familyStories);
    pages.addAll(new OutletPages(archive).all());
    pages.add(new Page.NotFound(Address.of("/404.html"), latest));
    return pages;
  }

  private void issues() {
    List<Issue> issues = archive.issues();
    for (int i = 0; i < issues.size(); i++) {
      Issue issue = issues.get(i);
      pages.add(
          new Page.IssuePage(
              Address.issue(issue.slug()),
              issue,
              count(List.of(issue)),
              i == 0 ? Optional.empty() : Optional.of(issues.get(i - 1)),
              i + 1 == issues.size() ? Optional.empty() : Optional.of(issues.get(i + 1))));
    }
  }

  /** Who is mentioned in these issues, in how many stories, most often first. */
  private List<Page.Count> count(List<Issue> issues) {
    Map<EntityId, Integer> counts = new TreeMap<>();
    for (Issue issue : issues) {
      for (Story story : issue.stories()) {
        story.entities().forEach(id -> counts.merge(id, 1, Integer::sum));
      }
      tags.getOrDefault(issue.slug(), List.of()).forEach(id -> counts.putIfAbsent(id, 0));
    }
    return counts(counts);
  }

  private List<Page.Count> counts(Map<EntityId, Integer> counts) {
    List<Page.Count> found = new ArrayList<>();
    counts.forEach(
        (id, stories) ->
            archive.entity(id).ifPresent(entity -> found.add(new Page.Count(entity, stories))));
    return found.stream().sorted(MOST_STORIES).toList();
  }

  private Page.Count count(Entity entity) {
    return new Page.Count(entity, timeline(entity.id()).size());
  }

  private List<Appearance> timeline(EntityId id) {
    return archive.timelines().getOrDefault(id, List.of());
  }

  private void entityIndexes(
      SortedMap<Slug, List<Model>> families, SortedMap<Slug, List<Appearance>> stories) {
    Comparator<Entity> byName =
        Comparator.comparing((Entity entity) -> entity.name().toLowerCase(Locale.ROOT))
            .thenComparing(Entity::id);
    List<Page.FamilyCount> familyCounts = new ArrayList<>();
    families.forEach(
        (slug, models) ->
            familyCounts.add(
                new Page.FamilyCount(
                    family(models), models.size(), stories.getOrDefault(slug, List.of()).size())));
    for (EntityKind kind : EntityKind.values()) {
      pages.add(
          new Page.EntityIndex(
              Address.of("/" + kind.folder() + "/"),
              kind,
              archive.entities().values().stream()
                  .filter(entity -> entity.id().kind() == kind)
                  .sorted(byName)
                  .map(this::count)
                  .toList(),
              kind == EntityKind.MODEL ? familyCounts : List.of()));
    }
  }

  private static Family family(List<Model> models) {
    return models.get(0).family().orElseThrow();
  }

  private void entities(SortedMap<Slug, List<Model>> families) {
    Map<EntityId, Map<EntityId, Integer>> together = together();
    Map<Slug, List<Model>> made = new HashMap<>();
    for (Model model : archive.models()) {
      model.company().ifPresent(c -> made.computeIfAbsent(c, key -> new ArrayList<>()).add(model));
    }
    Map<Slug, List<Company>> owned = new HashMap<>();
    for (Company company : archive.companies()) {
      company
          .parent()
          .ifPresent(
              parent -> owned.computeIfAbsent(parent, key -> new ArrayList<>()).add(company));
    }
    for (Entity entity : archive.entities().values()) {
      List<Appearance> stories = timeline(entity.id());
      List<Page.Count> with =
          counts(together.getOrDefault(entity.id(), Map.of())).stream().limit(TOGETHER).toList();
      List<Timeline.Item> items = items(entity.id(), stories);
      Optional<LocalDate> first = items.stream().findFirst().map(item -> item.issue().date());
      Optional<LocalDate> last =
          items.isEmpty()
              ? Optional.empty()
              : Optional.of(items.get(items.size() - 1).issue().date());
      boolean company = entity instanceof Company;
      List<Model> makes = company ? made.getOrDefault(entity.slug(), List.of()) : List.of();
      Address main = Address.entity(entity.id());
      for (Timeline part : Timeline.paginate(items, main)) {
        pages.add(
            new Page.EntityPage(
                part.address(main),
                entity,
                part,
                stories.size(),
                first,
                last,
                makes.stream().sorted(NEWEST_RELEASE).toList(),
                siblings(entity, families),
                entity instanceof Model model
                    ? model.company().flatMap(this::company)
                    : Optional.empty(),
                entity instanceof Company child
                    ? child.parent().flatMap(this::company)
                    : Optional.empty(),
                company ? owned.getOrDefault(entity.slug(), List.of()) : List.of(),
                with));
      }
    }
  }

  private Optional<Company> company(Slug slug) {
    return archive
        .entity(new EntityId(EntityKind.COMPANY, slug))
        .filter(Company.class::isInstance)
        .map(Company.class::cast);
  }

  private static List<Model> siblings(Entity entity, SortedMap<Slug, List<Model>> families) {
    return entity instanceof Model model
        ? model
            .family()
            .map(family -> families.getOrDefault(family.slug(), List.of()))
            .orElse(List.of())
            .stream()
            .filter(other -> !other.equals(model))
            .sorted(NEWEST_RELEASE)
            .toList()
        : List.of();
  }

  /** Stories and tagged issues, oldest first; an issue whose stories are listed is not repeated. */
  private List<Timeline.Item> items(EntityId id, List<Appearance> stories) {
    List<Timeline.Item> items = new ArrayList<>();
    Set<Slug> listed = new LinkedHashSet<>();
    for (Appearance story : stories) {
      items.add(Timeline.StoryItem.of(story, id));
      listed.add(story.issue().slug());
    }
    List<Issue> tagged =
        archive.taggedIssues().getOrDefault(id, List.of()).stream()
            .filter(issue -> !listed.contains(issue.slug()))
            .toList();
    if (!tagged.isEmpty()) {
      tagged.forEach(issue -> items.add(new Timeline.IssueItem(issue)));
      items.sort(Comparator.comparing(Timeline.Item::issue, Issue.ORDER));
    }
    return items;
  }

  private Map<EntityId, Map<EntityId, Integer>> together() {
    Map<EntityId, Map<EntityId, Integer>> together = new HashMap<>();
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        List<EntityId> named = story.entities();
        for (EntityId one : named) {
          Map<EntityId, Integer> counts = together.computeIfAbsent(one, key -> new HashMap<>());
          for (EntityId other : named) {
            if (!other.equals(one)) {
              counts.merge(other, 1, Integer::sum);
            }
          }
        }
      }
    }
    return together;
  }

  private SortedMap<Slug, List<Appearance>> familyStories(SortedMap<Slug, List<Model>> families) {
    SortedMap<Slug, List<Appearance>> stories = new TreeMap<>();
    families.forEach(
        (slug, models) ->
            stories.put(
                slug,
                models.stream()
                    .flatMap(model -> timeline(model.id()).stream())
                    .collect(Collectors.toMap(Appearance::address, story -> story, (a, b) -> a))
                    .values()
                    .stream()
                    .sorted(
                        Comparator.comparing(Appearance::issue, Issue.ORDER)
                            .thenComparingInt(Appearance::position))
                    .toList()));
    return stories;
  }

  private void families(
      SortedMap<Slug, List<Model>> families, SortedMap<Slug, List<Appearance>> stories) {
    families.forEach(
        (slug, models) -> {
          List<Appearance> timeline = stories.getOrDefault(slug, List.of());
          List<Timeline.Item> items = new ArrayList<>();
          timeline.forEach(story -> items.add(new Timeline.StoryItem(story, false)));
          Address main = Address.family(slug);
          List<Page.Count> versions =
              models.stream().sorted(NEWEST_RELEASE.reversed()).map(this::count).toList();
          for (Timeline part : Timeline.paginate(items, main)) {
            pages.add(
                new Page.FamilyPage(
                    part.address(main), family(models), versions, part, timeline.size()));
          }
        });
  }
}
