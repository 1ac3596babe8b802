package dev.backfile.site;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces an output folder by a finished site in one move, or leaves it exactly as it was.
 *
 * <pre>{@code
 * try (Publisher publisher = Publisher.into(output, List.of(site, content, templates, assets))) {
 *   write(publisher.staging());
 *   publisher.publish();
 * }
 * }</pre>
 *
 * <p>Killed at any moment, the old site or the new one is complete: in the output folder, or beside
 * it with a journal, and {@link #recover} finishes the move. No file is copied. Readers may find no
 * folder for the moment between two renames. A loss of power is covered as far as the file system
 * keeps its order: the journal is forced to disk, the site's own files are not. A folder that
 * cannot be renamed, such as a mount point, is refused rather than filled file by file, which no
 * kill would leave whole.
 */
public final class Publisher implements AutoCloseable {

  /** The moves of publishing, in order. After each of them a kill does no harm. */
  enum Step {
    MARK,
    WRITE_JOURNAL,
    SET_OLD_ASIDE,
    MOVE_NEW_IN,
    END_JOURNAL,
    DELETE_OLD
  }

  private final OutputFolder output;
  private final OutputLock lock;

  private Publisher(OutputFolder output, OutputLock lock) {
    this.output = output;
    this.lock = lock;
  }

  /**
   * Makes sure that {@code output} may be replaced, finishes what an earlier build left, and opens
   * an empty staging folder. Missing parents are created.
   *
   * @param inputs what the site is built from: the site's folder, its content, templates and
   *     assets, existing or not
   * @throws OutputRefused when the folder is an input, holds one or lies inside content, templates
   *     or assets; when it is a home, a root, a mount point or a file, or holds what is not ours;
   *     when another build is writing to it
   */
  public static Publisher into(Path output, List<Path> inputs) throws IOException {
    OutputFolder folder = OutputFolder.at(output);
    folder.refuseUnsafePlace(inputs);
    OutputLock lock =
        OutputLock.take(folder)
            .orElseThrow(
                () ->
                    folder.refused(
                        "is being written by another build",
                        "wait until that one has ended, or choose another folder with --output"));
    try {
      finishMove(folder);
      folder.refuseForeign();
      deleteTree(folder.staging());
      Files.createDirectory(folder.staging());
    } catch (IOException refusal) {
      lock.close();
      throw refusal;
    }
    return new Publisher(folder, lock);
  }

  /**
   * Finishes the move of a build that was killed, so that {@code output} is a whole site again.
   * Does nothing, at the price of two look-ups, when there is none; leaves it to the other build
   * when one is running.
   *
   * @throws OutputRefused when something that is not ours has been put in the folder's place since
   */
  public static void recover(Path output) throws IOException {
    OutputFolder folder = OutputFolder.at(output);
    if (!exists(folder.journal()) && !exists(folder.old())) {
      return;
    }
    Optional<OutputLock> lock = OutputLock.take(folder);
    if (lock.isPresent()) {
      try {
        finishMove(folder);
      } finally {
        lock.get().close();
      }
    }
  }

  /** The folder to write the site into: empty at first, on the same file system as the output. */
  public Path staging() {
    return output.staging();
  }

  /**
   * Puts the staged site in the output folder's place; old files are gone.
   *
   * @throws OutputRefused when the system does not let the output folder be renamed; it is as it
   *     was
   */
  public void publish() throws IOException {
    Step current = Step.MARK;
    try {
      for (Step step : Step.values()) {
        current = step;
        run(step, output);
      }
    } catch (IOException failure) {
      takeBack(current, output);
      if (current != Step.SET_OLD_ASIDE && current != Step.MOVE_NEW_IN) {
        throw failure;
      }
      OutputRefused refusal =
          output.refused(
              "could not be replaced in one move: " + failure.getMessage(),
              "choose a folder inside it, or another one, with --output");
      refusal.initCause(failure);
      throw refusal;
    }
  }

  /**
   * Ends the build. Without {@link #publish} the staged files are deleted and the output stays as
   * it was.
   */
  @Override
  public void close() throws IOException {
    if (lock.isHeld()) {
      try {
        if (!exists(output.journal())) {
          deleteTree(output.staging());
        }
      } finally {
        lock.close();
      }
    }
  }

  static void run(Step step, OutputFolder folder) throws IOException {
    switch (step) {
      case MARK -> OutputFolder.mark(folder.staging());
      case WRITE_JOURNAL -> writeJournal(folder);
      case SET_OLD_ASIDE -> {
        if (exists(folder.path())) {
          rename(folder.path(), folder.old());
        }
      }
      case MOVE_NEW_IN -> rename(folder.staging(), folder.path());
      case END_JOURNAL -> Files.delete(folder.journal());
      case DELETE_OLD -> deleteTree(folder.old());
    }
  }

  /** After a failure before the new site was in place: as if publishing had never begun. */
  static void takeBack(Step failed, OutputFolder folder) throws IOException {
    if (failed == Step.MOVE_NEW_IN && exists(folder.old())) {
      rename(folder.old(), folder.path());
    }
    if (failed.compareTo(Step.MOVE_NEW_IN) <= 0) {
      Files.deleteIfExists(folder.journal());
    }
  }

  /** Goes on from whatever a kill left, a kill of this method included. The lock must be held. */
  private static void finishMove(OutputFolder folder) throws IOException {
    if (exists(folder.journal())) {
      if (OutputFolder.isSite(folder.staging())) {
        folder.refuseForeign();
        if (exists(folder.path())) {
          deleteTree(folder.old());
          rename(folder.path(), folder.old());
        }
        rename(folder.staging(), folder.path());
      } else if (exists(folder.old()) && !exists(folder.path())) {
        rename(folder.old(), folder.path());
      }
      Files.delete(folder.journal());
    }
    deleteTree(folder.old());
  }

  private static void writeJournal(OutputFolder folder) throws IOException {
    String text =
        """
        A build was moving a finished site into %s.
        The new site is in %s, the old one may be in %s.
        The next run of backfile finishes the move; until then delete none of them.
        """
            .formatted(
                folder.path().getFileName(),
                folder.staging().getFileName(),
                folder.old().getFileName());
    try (FileChannel channel =
        FileChannel.open(folder.journal(), CREATE, TRUNCATE_EXISTING, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    // The journal's name must be on disk before the renames are; Windows cannot open a folder.
    if (folder.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder.parent(), READ)) {
        channel.force(true);
      }
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes without following links; a missing folder is deleted already. */
  private static void deleteTree(Path folder) throws IOException {
    if (!exists(folder)) {
      return;
    }
    List<Path> parentsFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      parentsFirst = tree.toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    for (int i = parentsFirst.size() - 1; i >= 0; i--) {
      Files.delete(parentsFirst.get(i));
    }
  }
}
