package dev.backfile.pages.heirs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of front matter that has to be added or to grow, as a fix prints it.
 *
 * @param file whose front matter it is
 * @param key such as {@code redirect-from}
 * @param braces around its values: {@code []} or {@code {}}
 * @param had the values that it has already
 */
record Line(String file, String key, String braces, List<String> had) {

  /** What a problem prints whole, and a person can still read. */
  private static final int LONGEST = 220;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}/._+-]+");

  /** Copies the list. */
  Line {
    had = List.copyOf(had);
  }

  /**
   * How to add one of several values: the whole line with all of them, so that each fix of a file
   * prints the same, or the value alone when that would be too long.
   */
  String adding(String value, Collection<String> all) {
    List<String> values = new ArrayList<>(all);
    values.addAll(had);
    String line = key + ": " + braces.charAt(0) + String.join(", ", values) + braces.charAt(1);
    if (line.length() > LONGEST) {
      return "add \"%s\" to %s in %s".formatted(value, key, file);
    }
    return (had.isEmpty() ? "add \"%s\" to %s" : "write \"%s\" in %s").formatted(line, file);
  }

  /** A value as YAML takes it within braces. */
  static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
  }
}
