package dev.backfile.content;

import java.io.IOException;
import java.util.List;

/** A content folder's files, wherever they are kept. */
public interface Sources {

  /** The folder with the record of published addresses, within the content folder. */
  String LOCK = ".lock";

  /** What stands at a path. */
  enum Kind {
    /** A file that can be read. */
    FILE,
    /** A symbolic link, which is never followed. */
    LINK
  }

  /**
   * One file.
   *
   * @param path within the content folder, with {@code /} between its parts
   * @param size in bytes
   */
  record Entry(String path, Kind kind, long size) {}

  /** Every file that is not hidden, by path. */
  List<Entry> entries();

  /**
   * The files of {@code .lock/}, the record of published addresses, by path; {@code .lock} itself
   * where that is no folder.
   */
  default List<Entry> locks() {
    return List.of();
  }

  /** What is put before a path to name the file to a person, such as {@code content/}. */
  String prefix();

  /**
   * A file's bytes.
   *
   * @throws IOException when the file cannot be read; the message has its path
   */
  byte[] read(String path) throws IOException;
}
