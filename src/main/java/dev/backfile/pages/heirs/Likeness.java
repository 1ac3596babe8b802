package dev.backfile.pages.heirs;

import dev.backfile.archive.Story;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How much alike slugs are, from 0 to 1.
 *
 * <p>The number of comparisons is bounded, so that a lock of quite another archive costs no more
 * than a guess.
 */
final class Likeness {

  /** From here on two slugs are spellings of one thing rather than two things. */
  static final double NEAR = 0.6;

  /** Jaro-Winkler gives unrelated headlines of one language values up to this. */
  private static final double CHANCE = 0.85;

  private static final int MOST_TEXT = 2_000;
  private static final int SHORTEST_WORD = 3;
  private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}-?");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]+");

  private final JaroWinklerSimilarity spelling = new JaroWinklerSimilarity();
  private int left = 500_000;

  /** True while so many comparisons more may be made; they count as made. */
  boolean affords(int comparisons) {
    boolean affordable = comparisons <= left;
    left -= affordable ? comparisons : 0;
    return affordable;
  }

  /** By shared words (Dice), or by spelling (Jaro-Winkler) when that is nearer than by chance. */
  double ofSlugs(String one, String other) {
    Set<String> ours = words(one);
    Set<String> theirs = words(other);
    long shared = ours.stream().filter(theirs::contains).count();
    double byWords = 2.0 * shared / (ours.size() + theirs.size());
    double bySpelling = spelling.apply(one, other);
    return Math.max(byWords, bySpelling >= CHANCE ? bySpelling : 0);
  }

  /** Like slugs of issues, whose dates are compared elsewhere. */
  double ofDated(String one, String other) {
    return ofSlugs(DATE.matcher(one).replaceFirst(""), DATE.matcher(other).replaceFirst(""));
  }

  /** Like slugs, and by how many words of the old slug the story still has. */
  double ofStory(String old, Story story) {
    String text = story.headline() + ' ' + story.text();
    Set<String> written =
        words(text.substring(0, Math.min(text.length(), MOST_TEXT)).toLowerCase(Locale.ROOT));
    List<String> telling = words(old).stream().filter(w -> w.length() >= SHORTEST_WORD).toList();
    double kept =
        telling.stream().filter(written::contains).count() / Math.max(1.0, telling.size());
    return 0.7 * ofSlugs(old, story.slug().text()) + 0.3 * kept;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text, -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
