package dev.backfile.author;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which new texts and the journal wait; one process has it at a time. */
final class Workshop implements AutoCloseable {

  static final String NAME = ".backfile-rewrite";
  static final String JOURNAL = "journal";
  static final String PART = "journal.part";
  private static final String LOCK = "lock";
  private static final Pattern OURS = Pattern.compile("[0-9]{1,9}|" + Pattern.quote(PART));

  private final Path folder;
  private final FileChannel lock;

  private Workshop(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, and makes it where it is missing.
   *
   * @throws RewriteRefused when another process has it, or something else stands in its place
   */
  static Workshop open(Path site) throws IOException {
    Path folder = site.resolve(NAME);
    while (true) {
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new RewriteRefused(folder + " is not a folder", "move it away");
      }
      Files.createDirectories(folder);
      Optional<FileChannel> channel = take(folder.resolve(LOCK));
      if (channel.isPresent()) {
        return new Workshop(folder, channel.get());
      }
    }
  }

  /** The lock, or nothing when the run before has removed its file in between. */
  private static Optional<FileChannel> take(Path file) throws IOException {
    try {
      FileChannel channel = FileChannel.open(file, CREATE, WRITE, LinkOption.NOFOLLOW_LINKS);
      Object mine = key(file);
      if (!tryLock(channel)) {
        channel.close();
        throw new RewriteRefused(
            "another command is rewriting the content", "wait until that one has ended");
      }
      if (mine.equals(key(file))) {
        return Optional.of(channel);
      }
      channel.close();
      return Optional.empty();
    } catch (NoSuchFileException removed) {
      return Optional.empty();
    }
  }

  /** The journal, when it is complete. */
  Optional<Journal> journal() throws IOException {
    Path file = folder.resolve(JOURNAL);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Optional<Journal> journal = Journal.parse(Files.readAllBytes(file));
    if (journal.isEmpty()) {
      throw new RewriteRefused(
          file + " cannot be read", "compare the files in its folder with the content, delete it");
    }
    return journal;
  }

  /** Writes a file that is on disk when this returns. */
  void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (FileChannel channel =
        FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** From here on the work will be finished, now or by a later run. */
  void completeJournal() throws IOException {
    Files.move(folder.resolve(PART), folder.resolve(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    Path site = folder.getParent();
    if (site != null) {
      force(site);
    }
  }

  /** The new text of a step, whole and as the journal has it. */
  Path staged(Journal.Step step) throws IOException {
    Path file = folder.resolve(step.staged());
    boolean whole =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && step.after().equals(Optional.of(Journal.sum(Files.readAllBytes(file))));
    if (!whole) {
      throw new RewriteRefused(
          "the new text of " + step.path() + " is missing from " + folder,
          "run the command again after deleting that folder");
    }
    return file;
  }

  /** The work is done. */
  void endJournal() throws IOException {
    Files.deleteIfExists(folder.resolve(JOURNAL));
    force(folder);
  }

  /** Deletes what was staged, and nothing that is not ours; true when there was something. */
  boolean clear() throws IOException {
    List<Path> staged;
    try (Stream<Path> files = Files.list(folder)) {
      staged = files.filter(Workshop::isOurs).toList();
    }
    for (Path file : staged) {
      Files.delete(file);
    }
    return !staged.isEmpty();
  }

  /** Gives the folder free, and removes it when nothing waits in it. */
  @Override
  public void close() throws IOException {
    try (lock) {
      if (!Files.exists(folder.resolve(JOURNAL))) {
        Files.deleteIfExists(folder.resolve(LOCK));
      }
    }
    try {
      if (!Files.exists(folder.resolve(JOURNAL))) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException inUse) {
      // Another run has it now, or a file that is not ours lies in it.
      return;
    }
  }

  /** Lets a new text be read by whoever could read the old one. */
  static void copyPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && isPosix(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** Brings a folder's names to disk; Windows cannot open a folder. */
  static void force(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static boolean isOurs(Path file) {
    return OURS.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static Object key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? file : key;
  }
}
