package dev.backfile.site;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.archive.Lock;
import dev.backfile.content.ContentReader;
import dev.backfile.content.FolderSources;
import dev.backfile.content.Sources;
import dev.backfile.content.lock.LockReader;
import dev.backfile.entities.Linking;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import dev.backfile.render.ConfigurationFault;
import dev.backfile.render.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A site's content, read and linked: the first half of a build, and all that a command needs that
 * only looks.
 *
 * @param content as the files say
 * @param archive with every mention found
 * @param lock the addresses that were published and must stay
 * @param problems everything seen, in no order
 */
public record Reading(
    SiteFolder site,
    Sources sources,
    Content content,
    Archive archive,
    Lock lock,
    List<Problem> problems) {

  /** Copies the problems. */
  public Reading {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a site.
   *
   * @param folder with {@code content/} and {@code jbake.properties}
   * @param threads how many workers, at least 1
   * @throws ConfigurationFault when the settings cannot be used, or there is no content
   * @throws IOException when a file cannot be read
   */
  public static Reading of(Path folder, ContentReader.Selection selection, int threads)
      throws ConfigurationFault, IOException {
    SiteFolder site = SiteFolder.read(folder);
    site.requireContent();
    return of(site, selection, threads, step -> {});
  }

  static Reading of(
      SiteFolder site, ContentReader.Selection selection, int threads, Build.Progress progress)
      throws IOException {
    progress.begins(Build.Step.READ);
    Sources sources = FolderSources.of(site.content());
    Checked<Content> content = ContentReader.read(sources, selection, threads);
    Checked<Lock> lock = LockReader.read(sources, threads);
    progress.begins(Build.Step.LINK);
    Checked<Archive> archive = Linking.link(content.value(), threads);
    List<Problem> problems = new ArrayList<>(content.problems());
    problems.addAll(lock.problems());
    problems.addAll(archive.problems());
    return new Reading(site, sources, content.value(), archive.value(), lock.value(), problems);
  }
}
