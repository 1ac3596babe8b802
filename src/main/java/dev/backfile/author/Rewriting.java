package dev.backfile.author;

import dev.backfile.author.Journal.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes files of a content folder, all of them or none.
 *
 * <p>The new texts are written to {@value Workshop#NAME} in the site's folder, and then a journal
 * of what is to become of every file. Only then files are replaced, each in one move, and deleted
 * last. Killed at any moment, no text is lost: until the journal is complete nothing has changed,
 * and from then on {@link #recover} finishes the work. A file that somebody changed in between is
 * never overwritten. Symbolic links are refused, and so is every path that leads out of the content
 * folder or to a file that is not Markdown.
 */
public final class Rewriting {

  /** What was left by a run that was interrupted. */
  public enum Recovered {
    /** Nothing. */
    NOTHING,
    /** New texts without a complete journal, which were thrown away: no file had changed. */
    DISCARDED,
    /** A journal, whose work is done now. */
    COMPLETED
  }

  /** Is told after every single step, so that a test can end there. */
  @FunctionalInterface
  interface Watch {
    void after(String step) throws IOException;
  }

  private final Path site;
  private final Workshop workshop;
  private final Watch watch;

  private Rewriting(Path site, Workshop workshop, Watch watch) {
    this.site = site;
    this.workshop = workshop;
    this.watch = watch;
  }

  /**
   * Makes changes, after finishing what an earlier run has left.
   *
   * @param site the site's folder
   * @param content the content folder within it
   * @throws RewriteRefused when a file is no longer as it was read, or a path is not safe; nothing
   *     has changed then
   */
  public static void apply(Path site, Path content, Changes changes) throws IOException {
    apply(site, content, changes, step -> {});
  }

  static void apply(Path site, Path content, Changes changes, Watch watch) throws IOException {
    recover(site, watch);
    Path root = site.toRealPath();
    Path folder = absolute(site).relativize(absolute(content));
    String within = folder.toString().replace('\\', '/');
    if (within.isEmpty() || within.startsWith("..")) {
      throw new RewriteRefused(
          content + " is not within the site's folder", "keep the content inside " + site);
    }
    Journal journal = Journal.of(within, changes);
    try (Workshop workshop = Workshop.open(root)) {
      Rewriting rewriting = new Rewriting(root, workshop, watch);
      rewriting.check(journal);
      rewriting.stage(journal, changes);
      rewriting.run(journal);
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Whether an interrupted run waits to be finished. */
  public static boolean isPending(Path site) {
    return Files.exists(site.resolve(Workshop.NAME).resolve(Workshop.JOURNAL));
  }

  /**
   * Finishes what an interrupted run has left. Costs one look-up when there is nothing.
   *
   * @throws RewriteRefused when a file was changed since, or another run is at work
   */
  public static Recovered recover(Path site) throws IOException {
    return recover(site, step -> {});
  }

  static Recovered recover(Path site, Watch watch) throws IOException {
    if (!Files.exists(site.resolve(Workshop.NAME), LinkOption.NOFOLLOW_LINKS)) {
      return Recovered.NOTHING;
    }
    Path root = site.toRealPath();
    try (Workshop workshop = Workshop.open(root)) {
      Optional<Journal> journal = workshop.journal();
      if (journal.isEmpty()) {
        return workshop.clear() ? Recovered.DISCARDED : Recovered.NOTHING;
      }
      Rewriting rewriting = new Rewriting(root, workshop, watch);
      rewriting.check(journal.get());
      rewriting.run(journal.get());
      return Recovered.COMPLETED;
    }
  }

  /** Refuses before the first move what would be refused at a later one. */
  private void check(Journal journal) throws IOException {
    for (Step step : journal.steps()) {
      isDone(step, target(journal, step));
    }
  }

  private void stage(Journal journal, Changes changes) throws IOException {
    for (Step step : journal.steps()) {
      Optional<byte[]> text =
          Optional.ofNullable(changes.files().get(step.path())).flatMap(Changes.Change::after);
      if (text.isPresent()) {
        workshop.write(step.staged(), text.get());
        watch.after("stage " + step.path());
      }
    }
    workshop.write(Workshop.PART, journal.bytes());
    watch.after("write journal");
    workshop.completeJournal();
    watch.after("complete journal");
  }

  private void run(Journal journal) throws IOException {
    for (Step step : journal.steps()) {
      Path target = target(journal, step);
      if (isDone(step, target)) {
        continue;
      }
      Path folder = Objects.requireNonNull(target.getParent());
      if (step.after().isPresent()) {
        Path staged = workshop.staged(step);
        Files.createDirectories(folder);
        Workshop.copyPermissions(target, staged);
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(target);
      }
      Workshop.force(folder);
      watch.after((step.after().isPresent() ? "replace " : "delete ") + step.path());
    }
    workshop.endJournal();
    watch.after("end journal");
    workshop.clear();
  }

  /** Whether a step has been taken; refuses a file that is neither as before nor as after. */
  private static boolean isDone(Step step, Path target) throws IOException {
    Optional<String> now;
    try {
      now = Optional.of(Journal.sum(Files.readAllBytes(target)));
    } catch (NoSuchFileException missing) {
      now = Optional.empty();
    }
    if (now.equals(step.after())) {
      return true;
    }
    if (!now.equals(step.before())) {
      throw new RewriteRefused(
          step.path() + " was changed by somebody else while it was being rewritten",
          "undo that change and run the command again, or give up: delete " + Workshop.NAME);
    }
    return false;
  }

  /** The file of a step, which no link and no hidden folder leads to. */
  private Path target(Journal journal, Step step) throws IOException {
    String path = journal.content() + "/" + step.path();
    boolean safe =
        path.endsWith(".md")
            && path.indexOf('\\') < 0
            && path.codePoints().noneMatch(Character::isISOControl)
            && List.of(path.split("/", -1)).stream()
                .noneMatch(p -> p.isEmpty() || p.startsWith("."));
    if (!safe) {
      throw new RewriteRefused(
          "\"" + Difference.printable(path) + "\" is no file to rewrite",
          "keep Markdown files with plain names in the content folder");
    }
    Path at = site;
    for (String part : path.split("/", -1)) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        throw new RewriteRefused(at + " is a symbolic link", "put the file itself there");
      }
    }
    return at;
  }
}
