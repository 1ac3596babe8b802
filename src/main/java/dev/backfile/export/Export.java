package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.parallel.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes everything of a site that is neither a page nor a picture. */
public final class Export {

  private static final int BATCH = 32;

  private Export() {}

  /**
   * Writes every feed, {@code /data/}, the sitemap, {@code opensearch.xml}, {@code robots.txt},
   * {@code _headers} and {@code _redirects} below a folder.
   *
   * <p>An entry's id in a feed is the absolute address of its issue or story, so it lasts as long
   * as the site's base does. The same values always give the same bytes, whatever the number of
   * threads. At most a few batches of {@value #BATCH} issues are held in memory at a time.
   *
   * @param folder exists; folders below it are made, files in the way are overwritten
   * @param threads how many to use, at least 1
   * @throws IOException with the path, when a file cannot be written; some of the others may have
   *     been written by then, none is written afterwards
   */
  public static void write(Plan plan, Archive archive, Settings settings, Path folder, int threads)
      throws IOException {
    try (Workers workers = new Workers(threads)) {
      workers.inOrder(
          outputs(plan, archive, settings).stream().map(output -> output.into(folder)),
          written -> {});
      try (OutputStream out = Files.newOutputStream(file(OpenData.STORIES, folder))) {
        workers.inOrder(storyLines(archive.issues(), settings.base()), out::write);
      }
    }
  }

  private static List<Output> outputs(Plan plan, Archive archive, Settings settings) {
    List<Output> outputs = new ArrayList<>();
    for (Feed feed : plan.feeds()) {
      outputs.add(new Output(feed.address(), () -> bytes(feed, archive, settings)));
    }
    outputs.addAll(OpenData.outputs(archive, settings.base()));
    outputs.addAll(Sitemap.outputs(plan, settings.base()));
    outputs.addAll(OpenSearch.outputs(settings));
    outputs.addAll(HostFiles.outputs(plan, settings));
    return outputs;
  }

  private static byte[] bytes(Feed feed, Archive archive, Settings settings) throws IOException {
    List<FeedEntry> entries = FeedEntry.of(feed, archive, settings);
    boolean json = feed instanceof Feed.Issues issues && issues.format() == Feed.Format.JSON;
    return json ? JsonFeed.bytes(feed, entries, settings) : AtomFeed.bytes(feed, entries, settings);
  }

  private static Stream<Callable<byte[]>> storyLines(List<Issue> issues, BaseUrl base) {
    return IntStream.range(0, (issues.size() + BATCH - 1) / BATCH)
        .mapToObj(i -> issues.subList(i * BATCH, Math.min((i + 1) * BATCH, issues.size())))
        .map(batch -> () -> OpenData.stories(batch, base));
  }

  private static Path file(Address address, Path folder) throws IOException {
    Path file = folder.resolve(address.file());
    Files.createDirectories(file.getParent());
    return file;
  }

  /**
   * A small file of the site.
   *
   * @param content makes it when it is written
   */
  record Output(Address address, Callable<byte[]> content) {

    /** The work of writing it. */
    Callable<Path> into(Path folder) {
      return () -> Files.write(file(address, folder), content.call());
    }
  }
}
