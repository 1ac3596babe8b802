package dev.backfile.author.lock;

import dev.backfile.archive.Address;
import dev.backfile.archive.Slug;
import dev.backfile.content.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of {@code content/.lock/}: {@code issues/<slug>.txt} for each issue, and {@code
 * site.txt} for everything else. In which file an address stands follows from the address alone, so
 * that two issues never share one.
 */
public final class LockFiles {

  private static final String HEAD =
      "# Published addresses, written by ./backfile lock. Each stays, or leads on to what replaced it.\n";
  private static final String REST = "site.txt";
  private static final Pattern OF_ISSUE = Pattern.compile("/issues/([^/]+)/.*");

  private final Path content;
  private final String prefix;
  private final List<Change> changes;

  private LockFiles(Path content, String prefix, List<Change> changes) {
    this.content = content;
    this.prefix = prefix;
    this.changes = changes;
  }

  /** A file to be written or, without a text, deleted; its path is within the content folder. */
  private record Change(String path, Optional<String> text) {}

  /**
   * Compares what is to be locked with the files that are there.
   *
   * @param content the content folder
   * @throws IOException when a file cannot be read
   */
  public static LockFiles of(Published published, Path content, Sources sources)
      throws IOException {
    SortedMap<String, StringBuilder> texts = new TreeMap<>();
    for (Address address : published.all()) {
      texts
          .computeIfAbsent(Sources.LOCK + "/" + file(address), key -> new StringBuilder(HEAD))
          .append(address)
          .append('\n');
    }
    List<Change> changes = new ArrayList<>();
    for (Sources.Entry file : sources.locks()) {
      StringBuilder text = texts.remove(file.path());
      if (text != null) {
        // Git may have given it other line ends.
        String there = new String(sources.read(file.path()), StandardCharsets.UTF_8);
        if (!there.replace("\r\n", "\n").contentEquals(text)) {
          changes.add(new Change(file.path(), Optional.of(text.toString())));
        }
      } else if (file.path().endsWith(".txt")) {
        changes.add(new Change(file.path(), Optional.empty()));
      }
    }
    for (Map.Entry<String, StringBuilder> added : texts.entrySet()) {
      changes.add(new Change(added.getKey(), Optional.of(added.getValue().toString())));
    }
    changes.sort(Comparator.comparing(Change::path));
    return new LockFiles(content, sources.prefix(), changes);
  }

  /** The files that have to be written. */
  public List<String> toWrite() {
    return changes.stream().filter(c -> c.text().isPresent()).map(c -> prefix + c.path()).toList();
  }

  /** The files in which nothing remains. */
  public List<String> toDelete() {
    return changes.stream().filter(c -> c.text().isEmpty()).map(c -> prefix + c.path()).toList();
  }

  /**
   * Makes the changes, each file in one move; other files are not touched.
   *
   * @throws IOException when a file cannot be written; those before it are
   */
  public void write() throws IOException {
    for (Change change : changes) {
      Path file = content.resolve(change.path());
      Path folder = file.toAbsolutePath().getParent();
      if (change.text().isEmpty()) {
        Files.deleteIfExists(file);
      } else if (folder != null) {
        Files.createDirectories(folder);
        // Hidden, so that nobody reads what a kill leaves.
        Path unfinished = folder.resolve(".new-" + ProcessHandle.current().pid());
        Files.writeString(unfinished, change.text().get());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static String file(Address address) {
    Matcher matcher = OF_ISSUE.matcher(address.path());
    // Two slugs that differ in case alone would be one file on some disks.
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .flatMap(found -> Slug.parse(found.group(1)))
        .flatMap(slug -> Slug.parse(slug.folded()))
        .map(slug -> "issues/" + slug + ".txt")
        .orElse(REST);
  }
}
