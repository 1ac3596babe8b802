package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.LeftOut;
import dev.backfile.archive.Model;
import dev.backfile.parallel.Workers;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Reads a content folder: every file, every problem, in one run. */
public final class ContentReader {

  private ContentReader() {}

  /**
   * Which issues are wanted.
   *
   * @param now issues after this day are left out; the newest issue's day when nothing is given
   * @param unpublished whether drafts and later issues are wanted too
   */
  public record Selection(Optional<LocalDate> now, Unpublished unpublished) {}

  /** What becomes of drafts and of issues dated after {@code now}. */
  public enum Unpublished {
    /** They are checked and left out. */
    LEFT_OUT,
    /** They are built like the others. */
    BUILT
  }

  /**
   * Reads everything.
   *
   * @param threads how many files are parsed at a time
   * @throws IOException when a file cannot be read
   */
  public static Checked<Content> read(Sources sources, Selection selection, int threads)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Tree tree = Tree.of(sources, problems);
    List<Callable<Checked<? extends Optional<?>>>> tasks = new ArrayList<>();
    List<LeftOut> units = new ArrayList<>();
    for (Tree.Unit unit : tree.issues()) {
      units.add(unreadable(Address.issue(unit.slug()), sources, unit));
      tasks.add(() -> new IssueReader(sources, tree, unit).read());
    }
    for (EntityKind kind : EntityKind.values()) {
      for (Tree.Unit unit : tree.entities(kind)) {
        Address page = Address.entity(new EntityId(kind, unit.slug()));
        units.add(unreadable(page, sources, unit));
        tasks.add(() -> new EntryReader(sources, tree, unit, page).entity(kind));
      }
    }
    for (Tree.Unit unit : tree.pages()) {
      Address page = Address.page(unit.slug());
      units.add(unreadable(page, sources, unit));
      tasks.add(() -> new EntryReader(sources, tree, unit, page).page());
    }
    List<Issue> issues = new ArrayList<>();
    List<Company> companies = new ArrayList<>();
    List<Model> models = new ArrayList<>();
    List<FreePage> pages = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    int next = 0;
    for (Checked<? extends Optional<?>> read : all(tasks, threads)) {
      problems.addAll(read.problems());
      if (read.hasErrors()) {
        leftOut.add(units.get(next));
      }
      next++;
      Object value = read.value().isPresent() ? read.value().get() : Optional.empty();
      if (value instanceof Issue issue) {
        issues.add(issue);
      } else if (value instanceof Entity entity) {
        if (entity instanceof Company company) {
          companies.add(company);
        } else if (entity instanceof Model model) {
          models.add(model);
        }
      } else if (value instanceof FreePage page) {
        pages.add(page);
      }
    }
    List<Issue> selected = issues.stream().filter(issue -> isWanted(issue, selection)).toList();
    for (Issue issue : issues) {
      if (!isWanted(issue, selection)) {
        LeftOut.Why why = issue.draft() ? LeftOut.Why.DRAFT : LeftOut.Why.LATER;
        leftOut.add(new LeftOut(Address.issue(issue.slug()), why, issue.place()));
        issue
            .redirectFrom()
            .forEach(old -> leftOut.add(new LeftOut(Address.of(old.from()), why, old.place())));
      }
    }
    if (issues.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      problems.add(
          Problem.warning(
              "no-issues",
              Place.of(sources.prefix() + "issues"),
              "the archive has no issues",
              "add a file such as " + sources.prefix() + "issues/2026/2026-04-10-first.md"));
    }
    return new Checked<>(new Content(selected, companies, models, pages, leftOut), problems);
  }

  /** What a file is until it has been read. */
  private static LeftOut unreadable(Address page, Sources sources, Tree.Unit unit) {
    return new LeftOut(page, LeftOut.Why.UNREADABLE, Place.of(sources.prefix() + unit.file()));
  }

  private static boolean isWanted(Issue issue, Selection selection) {
    boolean later = selection.now().filter(now -> issue.date().isAfter(now)).isPresent();
    return selection.unpublished() == Unpublished.BUILT || (!issue.draft() && !later);
  }

  private static <T> List<T> all(List<Callable<T>> tasks, int threads) throws IOException {
    try (Workers workers = new Workers(threads)) {
      return workers.all(tasks);
    }
  }
}
