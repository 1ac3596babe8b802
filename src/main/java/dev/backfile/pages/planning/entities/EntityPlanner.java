package dev.backfile.pages.planning.entities;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.pages.History;
import dev.backfile.pages.Page;
import dev.backfile.pages.Relations;
import dev.backfile.pages.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Plans the pages of companies, models and families. */
public final class EntityPlanner {

  private static final int COMPARED = 6;

  private final Archive archive;
  private final SortedMap<Slug, List<Model>> families;
  private final LocalDate newest;
  private final Comparisons comparisons;
  private final Releases releases;
  private final Tallies tallies;
  private final Items items;
  private final Map<Slug, List<Model>> made = new HashMap<>();
  private final Map<Slug, List<Model>> successors = new HashMap<>();
  private final Map<Slug, List<Company>> owned = new HashMap<>();
  private final Map<Slug, List<Page.Count>> versions = new HashMap<>();

  /** Counts what several pages need, in one pass over the archive. */
  public EntityPlanner(Archive archive) {
    this.archive = archive;
    this.families = archive.families();
    this.newest =
        archive.issues().stream()
            .map(Issue::date)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    this.comparisons = new Comparisons(archive.issues());
    this.releases = new Releases(archive.models(), firstMentions());
    this.tallies = new Tallies(archive);
    this.items = new Items(archive, comparisons);
    for (Model model : archive.models()) {
      model.company().ifPresent(slug -> add(made, slug, model));
      model.predecessor().ifPresent(slug -> add(successors, slug, model));
    }
    for (Company company : archive.companies()) {
      company.parent().ifPresent(slug -> add(owned, slug, company));
    }
  }

  private Map<EntityId, LocalDate> firstMentions() {
    Map<EntityId, LocalDate> days = new HashMap<>();
    archive
        .timelines()
        .forEach(
            (id, stories) ->
                stories.stream()
                    .findFirst()
                    .ifPresent(story -> days.put(id, story.issue().date())));
    return days;
  }

  private static <V> void add(Map<Slug, List<V>> lists, Slug key, V value) {
    lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
  }

  /** All of them: companies and models by slug, then families by slug, each with its parts. */
  public List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (Entity entity : archive.entities().values()) {
      List<Timeline.Item> history = items.of(entity);
      History numbers = History.of(history, newest);
      Relations relations = relations(entity);
      Address main = Address.entity(entity.id());
      for (Timeline part : Timeline.paginate(history, main)) {
        pages.add(new Page.EntityPage(part.address(main), entity, part, numbers, relations));
      }
    }
    families.forEach((slug, models) -> family(slug, models, pages));
    return pages;
  }

  private void family(Slug slug, List<Model> models, List<Page> pages) {
    List<Timeline.Item> history = items.of(models);
    History numbers = History.of(history, newest);
    Address main = Address.family(slug);
    List<Page.Count> versions = counts(models, releases.oldestFirst());
    List<Company> makers = makers(models);
    List<Appearance> stories = Items.stories(history);
    Set<EntityId> own = models.stream().map(Model::id).collect(Collectors.toSet());
    List<Page.Count> companies = tallies.named(stories, EntityKind.COMPANY, other -> true);
    List<Page.Count> others =
        tallies.named(stories, EntityKind.MODEL, other -> !own.contains(other));
    List<Page.OutletCount> outlets = tallies.outlets(stories);
    for (Timeline part : Timeline.paginate(history, main)) {
      pages.add(
          new Page.FamilyPage(
              part.address(main),
              models.get(0).family().orElseThrow(),
              part,
              numbers,
              versions,
              makers,
              companies,
              others,
              outlets));
    }
  }

  private List<Company> makers(List<Model> models) {
    Map<Slug, Long> counts =
        models.stream()
            .flatMap(model -> model.company().stream())
            .collect(Collectors.groupingBy(slug -> slug, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Slug, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .flatMap(entry -> company(entry.getKey()).stream())
        .toList();
  }

  private Relations relations(Entity entity) {
    Optional<Company> company =
        Optional.of(entity).filter(Company.class::isInstance).map(Company.class::cast);
    Optional<Model> model =
        Optional.of(entity).filter(Model.class::isInstance).map(Model.class::cast);
    List<Model> makes = company.map(c -> made.getOrDefault(c.slug(), List.of())).orElse(List.of());
    List<Relations.Comparison> compared = compared(entity.id());
    Predicate<EntityId> foreign = other -> !belongs(entity, other);
    return new Relations(
        company.flatMap(Company::parent).flatMap(this::company),
        company.map(c -> owned.getOrDefault(c.slug(), List.of())).orElse(List.of()),
        counts(makes, releases.newestFirst()),
        model.flatMap(Model::company).flatMap(this::company),
        model.map(this::versions).orElse(List.of()),
        model.flatMap(Model::predecessor).flatMap(this::model).map(List::of).orElse(List.of()),
        model.map(m -> successors.getOrDefault(m.slug(), List.of())).orElse(List.of()),
        tallies.together(entity.id(), EntityKind.COMPANY, foreign),
        tallies.together(entity.id(), EntityKind.MODEL, foreign),
        tallies.outlets(timeline(entity.id())),
        compared.stream().limit(COMPARED).toList(),
        Math.max(0, compared.size() - COMPARED));
  }

  /** Whether one of the two makes the other, which their pages say already. */
  private boolean belongs(Entity entity, EntityId other) {
    return makes(entity.id(), other) || makes(other, entity.id());
  }

  private boolean makes(EntityId company, EntityId model) {
    return company.kind() == EntityKind.COMPANY
        && model.kind() == EntityKind.MODEL
        && model(model.slug()).flatMap(Model::company).equals(Optional.of(company.slug()));
  }

  private List<Page.Count> versions(Model model) {
    return model
        .family()
        .map(known -> versions.computeIfAbsent(known.slug(), this::versions))
        .orElse(List.of());
  }

  private List<Page.Count> versions(Slug family) {
    List<Model> models = families.getOrDefault(family, List.of());
    return models.size() < 2 ? List.of() : counts(models, releases.oldestFirst());
  }

  private List<Relations.Comparison> compared(EntityId id) {
    List<Relations.Comparison> found = new ArrayList<>();
    comparisons
        .of(id)
        .forEach(
            (other, pair) ->
                model(other.slug())
                    .ifPresent(
                        model -> {
                          List<Appearance> newestFirst = new ArrayList<>();
                          pair.newest().descendingIterator().forEachRemaining(newestFirst::add);
                          found.add(new Relations.Comparison(model, pair.stories(), newestFirst));
                        }));
    found.sort(
        Comparator.comparingInt(Relations.Comparison::stories)
            .reversed()
            .thenComparing(comparison -> comparison.other().id()));
    return found;
  }

  private List<Page.Count> counts(List<Model> models, Comparator<Model> order) {
    return models.stream()
        .sorted(order)
        .map(model -> new Page.Count(model, timeline(model.id()).size()))
        .toList();
  }

  private List<Appearance> timeline(EntityId id) {
    return archive.timelines().getOrDefault(id, List.of());
  }

  private Optional<Company> company(Slug slug) {
    return archive
        .entity(new EntityId(EntityKind.COMPANY, slug))
        .filter(Company.class::isInstance)
        .map(Company.class::cast);
  }

  private Optional<Model> model(Slug slug) {
    return archive
        .entity(new EntityId(EntityKind.MODEL, slug))
        .filter(Model.class::isInstance)
        .map(Model.class::cast);
  }
}
