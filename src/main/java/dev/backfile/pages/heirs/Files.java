package dev.backfile.pages.heirs;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Lock;
import dev.backfile.archive.Redirect;
import dev.backfile.archive.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that may have taken the place of a lost page: those that are new and most like it, or
 * one that has its stories or its name.
 */
final class Files {

  /** The key by which a company or model names its former slugs. */
  static final String RENAMED_FROM = "renamed-from";

  private static final String REDIRECT_FROM = "redirect-from";
  private static final Pattern PAGE = Pattern.compile("/(?:(issues|companies|models)/)?([^/]+)/");
  private static final int DATE = 10;
  private static final double MOST_STORIES = 0.5;

  private final Lock lock;
  private final Likeness likeness;
  private final List<Issue> issues;
  private final List<Entity> entities;
  private final List<FreePage> pages;
  private final Map<String, List<Issue>> byDate = new HashMap<>();
  private final Map<EntityId, Entity> byName = new HashMap<>();

  Files(Archive archive, Lock lock, Likeness likeness) {
    this.lock = lock;
    this.likeness = likeness;
    this.issues = unlocked(archive.issues(), issue -> Address.issue(issue.slug()));
    this.entities = unlocked(archive.entities().values(), entity -> Address.entity(entity.id()));
    this.pages = unlocked(archive.pages(), page -> Address.page(page.slug()));
    for (Issue issue : archive.issues()) {
      byDate.computeIfAbsent(issue.date().toString(), key -> new ArrayList<>()).add(issue);
    }
    for (Entity entity : archive.entities().values()) {
      Stream.concat(Stream.of(entity.name()), entity.entry().aliases().stream())
          .flatMap(name -> Slug.from(name).stream())
          .forEach(slug -> byName.putIfAbsent(new EntityId(entity.id().kind(), slug), entity));
    }
    archive.entities().forEach(byName::put);
  }

  /** The folder of a page's address, and in it a page's own name. */
  record Name(String folder, Slug slug) {}

  /** What an address says of the file behind it; nothing when no file of the content is. */
  static Optional<Name> name(Address page) {
    Matcher matcher = PAGE.matcher(page.path());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String folder = matcher.group(1) == null ? "pages" : matcher.group(1);
    return Slug.parse(matcher.group(2)).map(slug -> new Name(folder, slug));
  }

  /**
   * The line that leads a lost page on.
   *
   * @param lost how many pages of its folder are lost
   */
  Optional<Line> line(Address page, Name name, int lost) {
    String old = name.slug().text();
    return switch (name.folder()) {
      case "issues" ->
          issue(page, old, lost).map(issue -> redirect(issue.place().file(), issue.redirectFrom()));
      case "pages" ->
          best(pages, lost, other -> likeness.ofSlugs(old, other.slug().text()))
              .map(other -> redirect(other.place().file(), other.redirectFrom()));
      default -> {
        boolean company = name.folder().equals(EntityKind.COMPANY.folder());
        EntityKind kind = company ? EntityKind.COMPANY : EntityKind.MODEL;
        EntityKind otherKind = company ? EntityKind.MODEL : EntityKind.COMPANY;
        yield Optional.ofNullable(byName.get(new EntityId(kind, name.slug())))
            .or(() -> Optional.ofNullable(byName.get(new EntityId(otherKind, name.slug()))))
            .or(() -> entity(kind, old, lost))
            .map(entity -> line(kind, entity));
      }
    };
  }

  /** A new entry was renamed; one that was published before takes in another. */
  private Line line(EntityKind kind, Entity entity) {
    Entity.Entry entry = entity.entry();
    boolean renamed = entity.id().kind() == kind && !lock.holds(Address.entity(entity.id()));
    return renamed
        ? new Line(
            entry.place().file(),
            RENAMED_FROM,
            "[]",
            entry.renamedFrom().stream().map(Slug::text).toList())
        : redirect(entry.place().file(), entry.redirectFrom());
  }

  private static Line redirect(String file, List<Redirect> had) {
    List<String> values = had.stream().map(old -> Line.quoted(old.from())).toList();
    return new Line(file, REDIRECT_FROM, "[]", values);
  }

  private Optional<Entity> entity(EntityKind kind, String old, int lost) {
    return best(
        entities.stream().filter(entity -> entity.id().kind() == kind).toList(),
        lost,
        entity ->
            Stream.concat(
                    Stream.of(entity.slug()),
                    entity.entry().aliases().stream().flatMap(alias -> Slug.from(alias).stream()))
                .mapToDouble(slug -> likeness.ofSlugs(old, slug.text()))
                .max()
                .orElse(0));
  }

  private Optional<Issue> issue(Address page, String old, int lost) {
    Set<String> stories = new HashSet<>();
    for (Address locked : lock.places().tailMap(page).keySet()) {
      if (!locked.path().equals(page.path())) {
        break;
      }
      stories.add(locked.anchor());
    }
    stories.remove("");
    String date = old.substring(0, Math.min(DATE, old.length()));
    List<Issue> sameDay = byDate.getOrDefault(date, List.of());
    Optional<Issue> whole =
        sameDay.stream().filter(issue -> kept(stories, issue) >= MOST_STORIES).findFirst();
    return whole.or(
        () ->
            best(
                issues,
                lost,
                issue ->
                    2 * kept(stories, issue)
                        + likeness.ofDated(old, issue.slug().text())
                        + (issue.date().toString().equals(date) ? Likeness.NEAR : 0)));
  }

  /** How many of these stories an issue has, from 0 to 1. */
  private static double kept(Set<String> stories, Issue issue) {
    Set<String> kept = new HashSet<>(issue.anchors().keySet());
    issue.stories().forEach(story -> kept.add(story.slug().text()));
    kept.retainAll(stories);
    return kept.size() / Math.max(1.0, stories.size());
  }

  /** The most alike, when it is near; the only new one, when one is lost. */
  private <T> Optional<T> best(List<T> candidates, int lost, ToDoubleFunction<T> ofCandidate) {
    Optional<T> best =
        lost == 1 && candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    double most = Likeness.NEAR;
    if (likeness.affords(candidates.size())) {
      for (T candidate : candidates) {
        double alike = ofCandidate.applyAsDouble(candidate);
        if (alike >= most) {
          // The first of two that are equally like it.
          best = alike > most || best.isEmpty() ? Optional.of(candidate) : best;
          most = alike;
        }
      }
    }
    return best;
  }

  private <T> List<T> unlocked(Iterable<T> all, Function<T, Address> address) {
    List<T> unlocked = new ArrayList<>();
    all.forEach(
        each -> {
          if (!lock.holds(address.apply(each))) {
            unlocked.add(each);
          }
        });
    return unlocked;
  }
}
