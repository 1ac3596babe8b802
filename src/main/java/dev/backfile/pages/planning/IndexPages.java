package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.pages.Page;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The indexes of companies and of models, in one pass over the stories. */
final class IndexPages {

  private static final int ACTIVE = 12;
  private static final int ACTIVE_DAYS = 180;

  private static final Comparator<Page.Count> MOST_STORIES =
      Comparator.comparingInt(Page.Count::stories).reversed().thenComparing(Page.Count::id);

  private final Archive archive;
  private final Optional<LocalDate> since;
  private final Map<EntityId, Integer> active = new HashMap<>();
  private final Map<Slug, Integer> familyStories = new HashMap<>();
  private final Map<EntityKind, Page.EntityIndex> pages = new EnumMap<>(EntityKind.class);

  IndexPages(Archive archive) {
    this.archive = archive;
    this.since =
        archive.issues().stream()
            .max(Issue.ORDER)
            .map(newest -> newest.date().minusDays(ACTIVE_DAYS));
    for (Issue issue : archive.issues()) {
      boolean counts = since.filter(day -> !issue.date().isBefore(day)).isPresent();
      for (Story story : issue.stories()) {
        List<EntityId> named = story.entities();
        if (counts) {
          named.forEach(id -> active.merge(id, 1, Integer::sum));
        }
        named.stream()
            .flatMap(id -> family(id).stream())
            .distinct()
            .forEach(family -> familyStories.merge(family, 1, Integer::sum));
      }
    }
    for (EntityKind kind : EntityKind.values()) {
      pages.put(kind, page(kind));
    }
  }

  private Optional<Slug> family(EntityId id) {
    return archive.entity(id).flatMap(IndexPages::familyOf).map(Family::slug);
  }

  private static Optional<Family> familyOf(Entity entity) {
    return entity instanceof Model model ? model.family() : Optional.empty();
  }

  /** The page of companies, then the page of models. */
  List<Page> all() {
    return List.of(of(EntityKind.COMPANY), of(EntityKind.MODEL));
  }

  /** The page of one kind. */
  Page.EntityIndex of(EntityKind kind) {
    return Objects.requireNonNull(pages.get(kind));
  }

  private Page.EntityIndex page(EntityKind kind) {
    List<Entity> entities =
        byName(
            archive.entities().values().stream()
                .filter(entity -> entity.id().kind() == kind)
                .toList(),
            Entity::name);
    return new Page.EntityIndex(
        Address.of("/" + kind.folder() + "/"),
        kind,
        entities.stream().map(this::listed).toList(),
        entities.size() > ACTIVE ? active(entities) : List.of(),
        since,
        kind == EntityKind.MODEL ? families() : List.of());
  }

  private Page.Listed listed(Entity entity) {
    List<Appearance> stories = archive.timelines().getOrDefault(entity.id(), List.of());
    List<Issue> tagged = archive.taggedIssues().getOrDefault(entity.id(), List.of());
    return new Page.Listed(
        entity,
        stories.size(),
        Stream.concat(
                stories.stream().skip(Math.max(0, stories.size() - 1)).map(Appearance::issue),
                tagged.stream().skip(Math.max(0, tagged.size() - 1)))
            .map(Issue::date)
            .max(Comparator.naturalOrder()));
  }

  private List<Page.Count> active(List<Entity> entities) {
    return entities.stream()
        .map(entity -> new Page.Count(entity, active.getOrDefault(entity.id(), 0)))
        .filter(count -> count.stories() > 0)
        .sorted(MOST_STORIES)
        .limit(ACTIVE)
        .toList();
  }

  private List<Page.FamilyCount> families() {
    List<Page.FamilyCount> families = new ArrayList<>();
    archive
        .families()
        .forEach(
            (slug, models) ->
                families.add(
                    new Page.FamilyCount(
                        familyOf(models.get(0)).orElseThrow(),
                        models.size(),
                        familyStories.getOrDefault(slug, 0))));
    return byName(families, count -> count.family().name());
  }

  /** Sorted by name, case and accents aside; equal names stay in their order. */
  private static <T> List<T> byName(List<T> named, Function<T, String> name) {
    Map<String, String> folded =
        named.stream().map(name).distinct().collect(Collectors.toMap(n -> n, IndexPages::folded));
    return named.stream()
        .sorted(Comparator.comparing(one -> Objects.requireNonNull(folded.get(name.apply(one)))))
        .toList();
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
