package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a content folder: every file, every problem, in one run. */
public final class ContentReader {

  /** Flexmark recurses over nested blocks; the stack is reserved, not used. */
  private static final long STACK = 256L << 20;

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
    for (Tree.Unit unit : tree.issues()) {
      tasks.add(() -> new IssueReader(sources, tree, unit).read());
    }
    for (EntityKind kind : EntityKind.values()) {
      for (Tree.Unit unit : tree.entities(kind)) {
        Address page = Address.entity(new EntityId(kind, unit.slug()));
        tasks.add(() -> new EntryReader(sources, tree, unit, page).entity(kind));
      }
    }
    for (Tree.Unit unit : tree.pages()) {
      Address page = Address.page(unit.slug());
      tasks.add(() -> new EntryReader(sources, tree, unit, page).page());
    }
    List<Issue> issues = new ArrayList<>();
    List<Company> companies = new ArrayList<>();
    List<Model> models = new ArrayList<>();
    List<FreePage> pages = new ArrayList<>();
    for (Checked<? extends Optional<?>> read : all(tasks, threads)) {
      problems.addAll(read.problems());
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
    if (issues.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      problems.add(
          Problem.warning(
              "no-issues",
              Place.of(sources.prefix() + "issues"),
              "the archive has no issues",
              "add a file such as " + sources.prefix() + "issues/2026/2026-04-10-first.md"));
    }
    return new Checked<>(new Content(selected, companies, models, pages), problems);
  }

  private static boolean isWanted(Issue issue, Selection selection) {
    boolean later = selection.now().filter(now -> issue.date().isAfter(now)).isPresent();
    return selection.unpublished() == Unpublished.BUILT || (!issue.draft() && !later);
  }

  private static <T> List<T> all(List<Callable<T>> tasks, int threads) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(null, work, "content-reader", STACK));
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> task : tasks) {
        futures.add(workers.submit(task));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading the content", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException("a file could not be read", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
