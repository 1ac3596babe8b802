package dev.backfile.entities;

import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Model;
import dev.backfile.archive.Redirect;
import dev.backfile.archive.Slug;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps together what was renamed while its old file is still there.
 *
 * <p>An entry that another names under {@code renamed-from} becomes part of that: its names, what
 * it excludes, its old addresses and its former slugs. References to it mean the newer entry, and
 * there is none of its own left. In a chain everything goes to the newest.
 */
final class Renames {

  private static final String KEY = "renamed-from";

  private final List<Problem> problems;

  private Renames(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * The content with renamed entries folded; adds a problem for every circle, and for every slug
   * that two entries claim to have had.
   */
  static Content folded(Content content, List<Problem> problems) {
    boolean none =
        Stream.concat(content.companies().stream(), content.models().stream())
            .allMatch(entity -> entity.entry().renamedFrom().isEmpty());
    if (none) {
      return content;
    }
    Renames renames = new Renames(problems);
    SortedMap<Slug, Slug> companies = renames.newest(content.companies(), EntityKind.COMPANY);
    SortedMap<Slug, Slug> models = renames.newest(content.models(), EntityKind.MODEL);
    return new Content(
        content.issues(),
        kept(content.companies(), companies).stream()
            .map(company -> company(company, content.companies(), companies))
            .toList(),
        kept(content.models(), models).stream()
            .map(model -> model(model, content.models(), companies, models))
            .toList(),
        content.pages());
  }

  /** For every entry that was renamed the newest that it became. */
  private SortedMap<Slug, Slug> newest(List<? extends Entity> entities, EntityKind kind) {
    SortedMap<Slug, Entity> bySlug = new TreeMap<>();
    entities.forEach(entity -> bySlug.putIfAbsent(entity.slug(), entity));
    SortedMap<Slug, Slug> steps = new TreeMap<>();
    SortedMap<Slug, Set<Slug>> claims = new TreeMap<>();
    for (Entity entity : bySlug.values()) {
      for (Slug former : entity.entry().renamedFrom()) {
        claims.computeIfAbsent(former, key -> new LinkedHashSet<>()).add(entity.slug());
        // A slug that came back to its entry stands there for the sake of the stable id.
        if (bySlug.containsKey(former) && !former.equals(entity.slug())) {
          steps.putIfAbsent(former, entity.slug());
        }
      }
    }
    for (List<Slug> circle : Circles.in(steps)) {
      problems.add(circle(circle, bySlug));
      steps.keySet().removeAll(Set.copyOf(circle));
    }
    SortedMap<Slug, Slug> newest = new TreeMap<>();
    // No circle is left, so every walk ends.
    steps.keySet().forEach(slug -> newest.put(slug, last(slug, steps)));
    claims.forEach((former, claimants) -> claimed(former, claimants, newest, bySlug, kind));
    return newest;
  }

  private static Slug last(Slug slug, SortedMap<Slug, Slug> steps) {
    Slug last = slug;
    while (steps.containsKey(last)) {
      last = Optional.ofNullable(steps.get(last)).orElseThrow();
    }
    return last;
  }

  private static Problem circle(List<Slug> circle, SortedMap<Slug, Entity> bySlug) {
    // The steps lead to what is newer; the files name what is older.
    Entity first = Optional.ofNullable(bySlug.get(circle.get(0))).orElseThrow();
    return Problem.error(
        KEY + "-circle",
        place(first),
        "%s leads in a circle: %s → %s"
            .formatted(
                KEY,
                circle.stream().map(Slug::text).limit(6).collect(Collectors.joining(" → ")),
                circle.size() > 6 ? "…" : circle.get(0)),
        "remove %s from one of these files".formatted(KEY));
  }

  private void claimed(
      Slug former,
      Set<Slug> claimants,
      SortedMap<Slug, Slug> newest,
      SortedMap<Slug, Entity> bySlug,
      EntityKind kind) {
    List<Entity> owners =
        claimants.stream()
            .map(slug -> newest.getOrDefault(slug, slug))
            .distinct()
            .flatMap(slug -> Optional.ofNullable(bySlug.get(slug)).stream())
            .toList();
    if (owners.size() > 1) {
      Entity second = owners.get(1);
      problems.add(
          Problem.error(
              KEY + "-claimed-twice",
              place(second),
              "the former %s \"%s\" is claimed by %s and by %s"
                  .formatted(
                      kind.word(),
                      former,
                      owners.get(0).entry().place().file(),
                      second.entry().place().file()),
              "keep \"%s\" in one of the two files".formatted(former)));
    }
  }

  private static Place place(Entity entity) {
    return entity.entry().keys().getOrDefault(KEY, entity.entry().place());
  }

  private static <E extends Entity> List<E> kept(List<E> entities, SortedMap<Slug, Slug> newest) {
    return entities.stream().filter(entity -> !newest.containsKey(entity.slug())).toList();
  }

  private static Company company(
      Company company, List<Company> all, SortedMap<Slug, Slug> companies) {
    return new Company(
        company.id(),
        company.name(),
        other(company.parent(), companies, company.slug()),
        entry(company, all, companies));
  }

  private static Model model(
      Model model, List<Model> all, SortedMap<Slug, Slug> companies, SortedMap<Slug, Slug> models) {
    return new Model(
        model.id(),
        model.name(),
        model.company().map(maker -> companies.getOrDefault(maker, maker)),
        model.family(),
        model.released(),
        other(model.predecessor(), models, model.slug()),
        entry(model, all, models));
  }

  /** What is said of an entity, with what its former entries add, the last of them first. */
  private static Entity.Entry entry(
      Entity entity, List<? extends Entity> all, SortedMap<Slug, Slug> newest) {
    List<Entity> former =
        new ArrayList<>(
            all.stream().filter(one -> entity.slug().equals(newest.get(one.slug()))).toList());
    Entity.Entry own = entity.entry();
    if (former.isEmpty()) {
      return own;
    }
    Set<Slug> slugs = slugs(entity, former);
    List<Slug> order = new ArrayList<>(slugs);
    former.sort(Comparator.comparing(one -> order.indexOf(one.slug())));
    Set<String> aliases = new LinkedHashSet<>(own.aliases());
    Set<String> nots = new LinkedHashSet<>(own.not());
    List<Redirect> redirects = new ArrayList<>(own.redirectFrom());
    boolean ordinary = own.ordinary();
    for (Entity one : former) {
      aliases.add(one.name());
      aliases.addAll(one.entry().aliases());
      nots.addAll(one.entry().not());
      redirects.addAll(one.entry().redirectFrom());
      ordinary |= one.entry().ordinary();
    }
    return new Entity.Entry(
        List.copyOf(aliases),
        List.copyOf(nots),
        own.homepage(),
        order,
        ordinary,
        redirects,
        own.description(),
        own.keys(),
        own.place());
  }

  /** The slugs an entity had before, each followed by those that had become it. */
  private static Set<Slug> slugs(Entity entity, List<Entity> former) {
    Set<Slug> slugs = new LinkedHashSet<>();
    List<Slug> open = new ArrayList<>(entity.entry().renamedFrom());
    while (!open.isEmpty()) {
      Slug slug = open.remove(0);
      if (slugs.add(slug)) {
        List<Slug> before =
            former.stream()
                .filter(one -> one.slug().equals(slug))
                .flatMap(one -> one.entry().renamedFrom().stream())
                .toList();
        open.addAll(before);
      }
    }
    return slugs;
  }

  /** The newest of what is referred to; nothing when an entry would refer to itself by that. */
  private static Optional<Slug> other(
      Optional<Slug> reference, SortedMap<Slug, Slug> newest, Slug self) {
    return reference
        .filter(slug -> !self.equals(newest.get(slug)))
        .map(slug -> newest.getOrDefault(slug, slug));
  }
}
