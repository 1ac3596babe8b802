package dev.backfile.author;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.archive.Lock;
import dev.backfile.content.ContentReader;
import dev.backfile.content.Sources;
import dev.backfile.content.lock.LockReader;
import dev.backfile.entities.Linking;
import dev.backfile.pages.planning.Planner;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A content folder, read and linked with all its drafts and later issues.
 *
 * @param content as the files say
 * @param archive with every mention found
 * @param problems everything that a build would report, equal and lost addresses included
 */
public record Snapshot(Sources sources, Content content, Archive archive, List<Problem> problems) {

  /** Copies the problems. */
  public Snapshot {
    problems = List.copyOf(problems);
  }

  /**
   * Reads everything.
   *
   * @param threads how many workers, at least 1
   * @throws IOException when a file cannot be read
   */
  public static Snapshot of(Sources sources, int threads) throws IOException {
    ContentReader.Selection all =
        new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.BUILT);
    Checked<Content> content = ContentReader.read(sources, all, threads);
    Checked<Archive> archive = Linking.link(content.value(), threads);
    List<Problem> problems = new ArrayList<>(content.problems());
    problems.addAll(archive.problems());
    Checked<Lock> lock = LockReader.read(sources, threads);
    problems.addAll(lock.problems());
    problems.addAll(
        Planner.plan(archive.value(), lock.value(), content.value().leftOut()).problems());
    return new Snapshot(sources, content.value(), archive.value(), problems);
  }

  /** The path within the content folder of a file as problems name it. */
  public String path(String file) {
    return file.startsWith(sources.prefix()) ? file.substring(sources.prefix().length()) : file;
  }
}
