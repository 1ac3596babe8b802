package dev.backfile.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A content folder on disk. Hidden files are passed over, except for {@code .lock/}; symbolic links
 * are not followed.
 */
public final class FolderSources implements Sources {

  private final Path folder;
  private final String prefix;
  private final List<Entry> entries;
  private final List<Entry> locks;

  private FolderSources(Path folder, String prefix, List<Entry> entries, List<Entry> locks) {
    this.folder = folder;
    this.prefix = prefix;
    this.entries = List.copyOf(entries);
    this.locks = List.copyOf(locks);
  }

  /**
   * Lists a folder; one that does not exist has no files.
   *
   * @param folder such as {@code /home/ada/archive/content}
   * @throws IOException when a part of it cannot be listed
   */
  public static FolderSources of(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Entry> locks = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Listing(folder, entries, locks));
    }
    entries.sort(Comparator.comparing(Entry::path));
    locks.sort(Comparator.comparing(Entry::path));
    return new FolderSources(folder, prefixOf(folder.toAbsolutePath().normalize()), entries, locks);
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public List<Entry> locks() {
    return locks;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(folder.resolve(path));
  }

  /** Paths are named from the repository's root, or from the folder that holds the content. */
  private static String prefixOf(Path folder) {
    Path base = folder.getParent() == null ? folder : folder.getParent();
    for (Path at = base; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        base = at;
        break;
      }
    }
    return slashed(base.relativize(folder)) + "/";
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path lock;
    private final List<Entry> entries;
    private final List<Entry> locks;

    Listing(Path root, List<Entry> entries, List<Entry> locks) {
      this.root = root;
      this.lock = root.resolve(LOCK);
      this.entries = entries;
      this.locks = locks;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && !folder.equals(lock) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.equals(lock) || !isHidden(file)) {
        Kind kind = attributes.isRegularFile() ? Kind.FILE : Kind.LINK;
        Entry entry = new Entry(slashed(root.relativize(file)), kind, attributes.size());
        (file.startsWith(lock) ? locks : entries).add(entry);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
