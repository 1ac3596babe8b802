package dev.backfile.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A published folder, looked up anew for every request, so that a build may replace it at any time:
 * a file once opened stays whole, and a look-up that a replacement crosses is repeated.
 */
final class SiteFolder {
  /** How long a folder may be missing between the two renames of a build. */
  private static final int PATIENCE_MILLIS = 500;

  private static final int PAUSE_MILLIS = 5;

  private static final Set<String> FOR_THE_HOST = Set.of(HostRules.HEADERS, HostRules.REDIRECTS);

  /** What stands at a path. */
  sealed interface Found {}

  /** A file, opened; whoever asked closes it. */
  record OpenFile(String name, FileChannel content) implements Found {}

  /** A folder with an index page, asked for without its slash. */
  record SlashMissing() implements Found {}

  /** Nothing that is served. */
  record Nothing() implements Found {}

  private record Rules(List<Object> stamp, HostRules rules) {}

  private final Path folder;
  private volatile Rules lastRules = new Rules(List.of(), HostRules.none());

  SiteFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Finds a file of the site, or the index page of a folder; never a folder's listing, a hidden
   * file, what is meant for the host, or a file outside the folder that a link leads to.
   *
   * @throws NoSuchFileException when the folder itself is not there
   */
  Found find(RequestPath path) throws IOException {
    while (true) {
      Object before = identity();
      Found found = findOnce(path);
      if (!(found instanceof Nothing) || before.equals(identity())) {
        return found;
      }
    }
  }

  private Found findOnce(RequestPath path) throws IOException {
    try {
      Path root = folder.toRealPath();
      String name = path.text().substring(1) + (path.endsWithSlash() ? "index.html" : "");
      Path file = root.resolve(name).toRealPath();
      if (!file.startsWith(root) || isHidden(root.relativize(file))) {
        return new Nothing();
      }
      if (Files.isDirectory(file)) {
        boolean hasIndex = Files.isRegularFile(file.resolve("index.html"));
        return hasIndex ? new SlashMissing() : new Nothing();
      }
      return Files.isRegularFile(file)
          ? new OpenFile(file.getFileName().toString(), FileChannel.open(file))
          : new Nothing();
    } catch (FileSystemException | InvalidPathException missing) {
      return new Nothing();
    }
  }

  /** The links are followed by now: a harmless name that leads to a hidden file is hidden, too. */
  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".") && !relative.startsWith(".well-known")) {
        return true;
      }
    }
    return FOR_THE_HOST.contains(relative.toString());
  }

  /** The host's rules as they are now; read again only when their files have changed. */
  HostRules rules() throws IOException {
    List<Object> stamp = List.of(identity(), stamp(HostRules.HEADERS), stamp(HostRules.REDIRECTS));
    Rules last = lastRules;
    if (!last.stamp().equals(stamp)) {
      last = new Rules(stamp, HostRules.read(folder));
      lastRules = last;
    }
    return last.rules();
  }

  private List<Object> stamp(String name) throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
      return List.of(file.lastModifiedTime(), file.size());
    } catch (NoSuchFileException missing) {
      return List.of();
    }
  }

  /** Tells this folder from one that takes its place. */
  private Object identity() throws IOException {
    for (int waited = 0; ; waited += PAUSE_MILLIS) {
      try {
        Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return key == null ? folder : key;
      } catch (NoSuchFileException missing) {
        if (waited >= PATIENCE_MILLIS) {
          throw missing;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      }
    }
  }
}
