package dev.backfile.author;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to become of some files of a content folder.
 *
 * @param files by path within the content folder
 * @param moves for a new path the one that the file had; the old one is among the deleted files
 */
public record Changes(SortedMap<String, Change> files, SortedMap<String, String> moves) {

  /**
   * A file before and after.
   *
   * @param before nothing for a new file
   * @param after nothing for a file that is deleted
   */
  public record Change(Optional<byte[]> before, Optional<byte[]> after) {

    /** A file that gets another text. */
    public static Change of(byte[] before, byte[] after) {
      return new Change(Optional.of(before), Optional.of(after));
    }

    /** A new file. */
    public static Change created(byte[] after) {
      return new Change(Optional.empty(), Optional.of(after));
    }

    /** A file that goes. */
    public static Change deleted(byte[] before) {
      return new Change(Optional.of(before), Optional.empty());
    }

    /** Whether nothing changes. */
    boolean isNothing() {
      return before.isPresent() && after.isPresent() && Arrays.equals(before.get(), after.get());
    }
  }

  /** Copies the maps; files that stay as they are are left out. */
  public Changes {
    SortedMap<String, Change> real = new TreeMap<>(files);
    real.values().removeIf(Change::isNothing);
    files = Collections.unmodifiableSortedMap(real);
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
  }

  /** Whether no file changes. */
  public boolean isEmpty() {
    return files.isEmpty();
  }
}
