package dev.backfile.site;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.export.StoryLine;
import dev.backfile.lunr.Builder;
import dev.backfile.pages.Settings;
import dev.backfile.pages.Settings.LunrIndex;
import dev.backfile.render.print.Words;
import dev.backfile.search.SearchIndex;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The data of the search below {@code /search/}. */
final class SearchFiles {

  /** Bytes that a phone can still load and read. */
  static final long MOST = 2L * 1024 * 1024;

  private static final String FOLDER = "search";
  private static final String WORDS = "search_";

  private SearchFiles() {}

  /**
   * Writes the index that the site's own search reads, and the whole index in Lunr's format where
   * the settings want it.
   *
   * @param staging the folder of the site being built
   * @throws IOException when a file cannot be written
   */
  static void write(Archive archive, Settings settings, Words words, Path staging, int threads)
      throws IOException {
    Path folder = Files.createDirectories(staging.resolve(FOLDER));
    SearchIndex.write(
        SearchCollection.of(archive, settings, words.all()),
        SearchIndex.Options.of(settings.language(), words.forScript(WORDS, "stories")),
        folder,
        threads);
    writeLunrIndex(archive, settings, folder.resolve("lunr-index.json"), MOST);
  }

  /**
   * What {@code lunr(function () { this.ref('url'); this.field('title', {boost: 2});
   * this.field('text'); … })} makes of the lines of {@code /data/stories.jsonl}.
   *
   * @param most the bytes of the file that goes with the site unless all of them do
   */
  static void writeLunrIndex(Archive archive, Settings settings, Path file, long most)
      throws IOException {
    boolean limited = settings.lunrIndex() == LunrIndex.AUTO;
    if (settings.lunrIndex() == LunrIndex.NEVER) {
      return;
    }
    Optional<Builder> index = index(archive, settings, limited ? most : Long.MAX_VALUE);
    if (index.isPresent()) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        index.get().build().writeTo(out);
      }
      if (limited && Files.size(file) > most) {
        Files.delete(file);
      }
    }
  }

  /** Nothing once it is sure to be larger. */
  private static Optional<Builder> index(Archive archive, Settings settings, long most) {
    Builder builder = new Builder().field("title", 2).field("text", 1);
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        StoryLine line = StoryLine.of(issue, story, settings.base());
        builder.add(line.url(), List.of(line.title(), line.text()));
      }
      if (builder.leastSize() > most) {
        return Optional.empty();
      }
    }
    return Optional.of(builder);
  }
}
