package dev.backfile.author;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, for a person to read. */
public final class Difference {

  private static final int FARTHEST = 400;

  private Difference() {}

  /**
   * Every line that went, behind {@code -}, and every new one, behind {@code +}, under the number
   * of the line at which they stand.
   *
   * <p>Characters that could drive a terminal are replaced. Beyond {@value #FARTHEST} changed lines
   * in one place the rest of the two texts is listed as changed.
   */
  public static List<String> lines(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] next = next(old, now, i, j);
      lines.add("@@ line " + (j + 1));
      old.subList(i, next[0]).forEach(line -> lines.add("- " + printable(line)));
      now.subList(j, next[1]).forEach(line -> lines.add("+ " + printable(line)));
      i = next[0];
      j = next[1];
    }
    return lines;
  }

  /** A line with a sign for every character that a terminal would obey. */
  public static String printable(String line) {
    StringBuilder printable = new StringBuilder(line.length());
    line.codePoints().map(Difference::printable).forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static int printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t' ? character : 0xFFFD;
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          0xFFFD;
      default -> character;
    };
  }

  /** The nearest pair of equal lines behind two that differ. */
  private static int[] next(List<String> old, List<String> now, int i, int j) {
    for (int distance = 1; distance <= FARTHEST; distance++) {
      for (int gone = 0; gone <= distance; gone++) {
        int k = i + gone;
        int l = j + distance - gone;
        boolean ends = k == old.size() && l == now.size();
        if (ends || (k < old.size() && l < now.size() && old.get(k).equals(now.get(l)))) {
          return new int[] {k, l};
        }
      }
    }
    return new int[] {old.size(), now.size()};
  }
}
