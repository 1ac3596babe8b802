package dev.backfile.render.entity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The headings of an alphabetical index: A to Z without accents, digits together, then the letters
 * of other scripts. Where these would be many, as with Chinese, they stand under one heading.
 */
final class Letters {

  /** The heading of names that begin with a digit; no letter, and sorted behind all of A to Z. */
  static final String DIGITS = "0";

  /** The heading of what has none of its own. */
  static final String OTHER = "-";

  private static final int MOST_OTHERS = 8;

  private final Set<String> foreign;

  private Letters(Set<String> foreign) {
    this.foreign = foreign;
  }

  /** The headings that some names need. */
  static Letters of(List<String> names) {
    Set<String> foreign =
        names.stream()
            .map(Letters::initial)
            .filter(Letters::isForeign)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Letters(foreign.size() > MOST_OTHERS ? Set.of() : foreign);
  }

  /** The heading of a name. */
  String of(String name) {
    String initial = initial(name);
    return isForeign(initial) && !foreign.contains(initial) ? OTHER : initial;
  }

  /** A map that keeps headings in the order of the page. */
  static <V> SortedMap<String, V> sorted() {
    return new TreeMap<>(Comparator.comparingInt(Letters::rank).thenComparing(letter -> letter));
  }

  private static int rank(String letter) {
    return switch (letter) {
      case DIGITS -> 1;
      case OTHER -> 3;
      default -> isForeign(letter) ? 2 : 0;
    };
  }

  private static boolean isForeign(String letter) {
    char first = letter.charAt(0);
    return !letter.equals(DIGITS) && !letter.equals(OTHER) && (first < 'A' || first > 'Z');
  }

  /** The first letter without its accents, or a digit; signs before it do not count. */
  private static String initial(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    return plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(c -> Character.isDigit(c) ? DIGITS : Character.toString(Character.toUpperCase(c)))
        .findFirst()
        .orElse(OTHER);
  }
}
