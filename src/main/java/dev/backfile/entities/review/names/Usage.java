package dev.backfile.entities.review.names;

import dev.backfile.archive.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often the archive writes each word small and, within a sentence, with a capital: a word that
 * is mostly small is no name where it has a capital.
 *
 * <p>At most some 200,000 words are kept; when there are more, the rarest go.
 */
final class Usage {

  private static final int MOST = 200_000;

  private static final int LONGEST_CODE = 80;

  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, Integer> code = new HashMap<>();

  /** Counts the words of a sentence. */
  void add(List<Token> sentence) {
    boolean title = Spans.isTitle(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      Token word = sentence.get(i);
      if (i > 0 && word.isJoinedAsCode(sentence.get(i - 1))) {
        code.merge(word.text(), 1, Integer::sum);
        code.merge(sentence.get(i - 1).text(), 1, Integer::sum);
      }
      if (word.isKnown() || !word.startsWithLetter()) {
        continue;
      }
      if (word.isLower()) {
        count(word.lower(), 0);
      } else if (i > 0 && !title && word.isCapital()) {
        count(Spans.bare(word.text()).toLowerCase(Locale.ROOT), 1);
      }
    }
  }

  /** Counts the words of a document's code, case kept; long listings are left out. */
  void addCode(Html document) {
    for (Html.Run run : document.runs()) {
      if (run instanceof Html.Text text
          && !text.prose()
          && text.end() - text.start() <= LONGEST_CODE) {
        String part = document.text().substring(text.start(), text.end());
        for (String word : part.split("[^\\p{L}\\p{N}]+", -1)) {
          if (!word.isEmpty()) {
            code.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    for (int least = 1; code.size() > MOST; least *= 2) {
      int rare = least;
      code.values().removeIf(times -> times <= rare);
    }
  }

  /** How often a name stands in code. */
  int asCode(String name) {
    return code.getOrDefault(name, 0);
  }

  /** Whether a word, given in small letters, is mostly written so. */
  boolean isMostlySmall(String word) {
    int[] seen = counts.getOrDefault(word, new int[2]);
    return seen[0] > seen[1];
  }

  /** Whether a word is hardly ever written with a capital within a sentence. */
  boolean isHardlyEverCapital(String word) {
    int[] seen = counts.getOrDefault(word, new int[2]);
    return seen[0] > 4 * seen[1];
  }

  private void count(String word, int column) {
    counts.computeIfAbsent(word, key -> new int[2])[column]++;
    for (int least = 1; counts.size() > MOST; least *= 2) {
      int rare = least;
      counts.values().removeIf(seen -> seen[0] + seen[1] <= rare);
    }
  }
}
