package dev.backfile.entities;

import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.entities.mentions.Spelling;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that the registry's entries fit together, and takes out what does not.
 *
 * <p>Afterwards every maker, parent and predecessor exists, nobody is their own ancestor, and a
 * family has one name.
 */
final class RegistryCheck {

  private static final String COMPANY = "company";
  private static final String PARENT = "parent";
  private static final String PREDECESSOR = "predecessor";
  private static final int MOST_NAMED = 6;

  private final Registry registry;
  private final UnknownName unknown;
  private final List<Problem> problems = new ArrayList<>();

  private RegistryCheck(Registry registry) {
    this.registry = registry;
    this.unknown = new UnknownName(registry);
  }

  /** The registry of a site's content, without the references that lead nowhere or in a circle. */
  static Checked<Registry> check(Content read) {
    List<Problem> renames = new ArrayList<>();
    Content content = Renames.folded(read, renames);
    RegistryCheck check = new RegistryCheck(new Registry(content.companies(), content.models()));
    check.problems.addAll(renames);
    check.spellings();
    check.problems.addAll(Legibility.check(check.registry.entities().values()));
    return new Checked<>(
        new Registry(check.companies(content.companies()), check.models(content.models())),
        check.problems);
  }

  private List<Company> companies(List<Company> companies) {
    SortedMap<Slug, Slug> parents = new TreeMap<>();
    for (Company company : companies) {
      reference(company, company.parent(), EntityKind.COMPANY, PARENT)
          .ifPresent(parent -> parents.put(company.slug(), parent));
    }
    breakCircles(parents, EntityKind.COMPANY, PARENT);
    return companies.stream()
        .map(
            company ->
                new Company(
                    company.id(),
                    company.name(),
                    Optional.ofNullable(parents.get(company.slug())),
                    company.entry()))
        .toList();
  }

  private List<Model> models(List<Model> models) {
    Map<EntityId, Slug> makers = new HashMap<>();
    SortedMap<Slug, Slug> predecessors = new TreeMap<>();
    for (Model model : models) {
      reference(model, model.company(), EntityKind.COMPANY, COMPANY)
          .ifPresent(maker -> makers.put(model.id(), maker));
      reference(model, model.predecessor(), EntityKind.MODEL, PREDECESSOR)
          .ifPresent(predecessor -> predecessors.put(model.slug(), predecessor));
    }
    breakCircles(predecessors, EntityKind.MODEL, PREDECESSOR);
    Map<Slug, Family> families = families(models);
    return models.stream()
        .map(
            model ->
                new Model(
                    model.id(),
                    model.name(),
                    Optional.ofNullable(makers.get(model.id())),
                    model.family().map(family -> families.getOrDefault(family.slug(), family)),
                    model.released(),
                    Optional.ofNullable(predecessors.get(model.slug())),
                    model.entry()))
        .toList();
  }

  /** The families by slug, each with the first of its names. */
  private static Map<Slug, Family> families(List<Model> models) {
    Map<Slug, Family> families = new HashMap<>();
    for (Model model : models) {
      model
          .family()
          .ifPresent(
              family ->
                  families.merge(
                      family.slug(),
                      family,
                      (one, other) -> one.name().compareTo(other.name()) <= 0 ? one : other));
    }
    return families;
  }

  private Optional<Slug> reference(
      Entity entity, Optional<Slug> slug, EntityKind kind, String key) {
    if (slug.isEmpty() || registry.entity(kind, slug.get()).isPresent()) {
      return slug;
    }
    problems.add(unknown.reference(kind, slug.get(), key, place(entity, key)));
    return Optional.empty();
  }

  /** Reports every circle once, at its first slug, and removes the steps it is made of. */
  private void breakCircles(SortedMap<Slug, Slug> steps, EntityKind kind, String key) {
    for (List<Slug> circle : Circles.in(steps)) {
      Stream<String> names = circle.stream().limit(MOST_NAMED).map(Slug::text);
      String end = circle.size() > MOST_NAMED ? "…" : circle.get(0).text();
      problems.add(
          Problem.error(
              key + "-circle",
              registry.entity(kind, circle.get(0)).map(entity -> place(entity, key)).orElseThrow(),
              "%s leads in a circle: %s"
                  .formatted(
                      key, Stream.concat(names, Stream.of(end)).collect(Collectors.joining(" → "))),
              "remove %s from one of these files".formatted(key)));
      steps.keySet().removeAll(Set.copyOf(circle));
    }
  }

  private void spellings() {
    Map<EntityKind, Map<String, Entity>> claims = new HashMap<>();
    for (Entity entity : registry.entities().values()) {
      Map<String, Entity> ofKind = claims.computeIfAbsent(entity.id().kind(), k -> new HashMap<>());
      spelling(entity, entity.name(), "name", ofKind);
      for (String alias : entity.entry().aliases()) {
        spelling(entity, alias, "aliases", ofKind);
      }
      for (String not : entity.entry().not()) {
        tooLong(entity, not, "not");
      }
    }
  }

  private void spelling(Entity entity, String text, String key, Map<String, Entity> claims) {
    if (tooLong(entity, text, key)) {
      return;
    }
    Entity first = claims.putIfAbsent(Spelling.folded(text, entity.id().kind()), entity);
    if (first != null && !first.id().equals(entity.id())) {
      problems.add(
          Problem.error(
              "spelling-claimed-twice",
              place(entity, key),
              "\"%s\" is claimed by %s and by %s".formatted(text, file(first), file(entity)),
              "keep \"%s\" in one of the two files".formatted(text)));
    }
  }

  private boolean tooLong(Entity entity, String text, String key) {
    boolean tooLong = text.length() > Spelling.LONGEST;
    if (tooLong) {
      problems.add(
          Problem.error(
              "spelling-too-long",
              place(entity, key),
              "a spelling of %d characters".formatted(text.length()),
              "shorten it to %d characters".formatted(Spelling.LONGEST)));
    }
    return tooLong;
  }

  private static String file(Entity entity) {
    return entity.entry().place().file();
  }

  private static Place place(Entity entity, String key) {
    return entity.entry().keys().getOrDefault(key, entity.entry().place());
  }
}
