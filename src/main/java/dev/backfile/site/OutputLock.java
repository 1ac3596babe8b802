package dev.backfile.site;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Keeps a second build out of an output folder. The system lets go of it when a process dies, so a
 * lock file left behind by a kill stops nobody.
 */
final class OutputLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock beside the folder, or nothing when another build holds it; creates missing
   * parents. The holder deletes the file when it ends, so whoever has locked a file that is gone by
   * then starts again.
   */
  static Optional<OutputLock> take(OutputFolder folder) throws IOException {
    Path file = folder.lock();
    try {
      Files.createDirectories(folder.parent());
      while (true) {
        Object before = identity(file);
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        if (!tryLock(channel)) {
          channel.close();
          return Optional.empty();
        }
        if (before.equals(identity(file))) {
          return Optional.of(new OutputLock(file, channel));
        }
        channel.close();
      }
    } catch (AccessDeniedException denied) {
      OutputRefused refusal =
          folder.refused(
              "cannot be written (no permission for " + denied.getFile() + ")",
              "choose a folder in a place of your own with --output");
      refusal.initCause(denied);
      throw refusal;
    }
  }

  boolean isHeld() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** Tells one file from another of the same name; a missing file equals nothing. */
  private static Object identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException missing) {
      return new Object();
    }
  }
}
