package dev.backfile.problem;

import java.util.Comparator;

/**
 * A position in a content file.
 *
 * @param file path relative to the repository's root, with {@code /} between its parts
 * @param line from 1; 0 when the whole file is meant
 * @param column in UTF-16 units from 1, a tab being one; 0 when the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place in a file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, leaving out what is 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
