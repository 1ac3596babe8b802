package dev.backfile.entities.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Guesses which of several texts was meant. */
final class Nearest {

  private static final double NEAR = 0.9;
  private static final int LONGEST = 100;
  // A label file may be wrong on every line; what remains goes without a guess.
  private static final long MOST_COMPARISONS = 1_000_000;

  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
  private long comparisons;

  /** The first of the most similar texts, by Jaro-Winkler; nothing when none is similar. */
  Optional<String> to(String text, Collection<String> candidates) {
    comparisons += candidates.size();
    if (text.length() > LONGEST || comparisons > MOST_COMPARISONS) {
      return Optional.empty();
    }
    String written = text.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    double best = NEAR;
    for (String candidate : candidates) {
      double near =
          candidate.length() > LONGEST
              ? 0
              : similarity.apply(written, candidate.toLowerCase(Locale.ROOT));
      if (near > best) {
        best = near;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }
}
