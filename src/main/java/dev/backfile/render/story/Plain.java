package dev.backfile.render.story;

import java.util.regex.Pattern;

/** Texts of the content on one line, for use away from the page. */
final class Plain {

  /** Marks that turn the direction of what follows, and would do so where a text is put. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  private Plain() {}

  /** A text without line feeds, control characters and marks of direction. */
  static String text(String text) {
    return GAPS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
