package dev.backfile.content.front;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Guesses which key a contributor meant. */
final class Suggestion {

  private static final double NEAR = 0.8;

  /** What other tools call a key. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "authors", "author",
          "categories", "companies",
          "description", "summary",
          "draft", "status",
          "excerpt", "summary",
          "language", "lang",
          "permalink", "slug",
          "subtitle", "summary",
          "tags", "companies",
          "url", "homepage");

  private Suggestion() {}

  /** The way out of an unknown key, one line. */
  static String of(String written, List<String> known) {
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    String plain = written.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String key = ELSEWHERE.getOrDefault(plain, plain);
    String nearest = known.get(0);
    double best = 0;
    for (String candidate : known) {
      double score = similarity.apply(key, candidate);
      if (score > best) {
        best = score;
        nearest = candidate;
      }
    }
    return best >= NEAR
        ? "did you mean \"" + nearest + "\"?"
        : "use one of: " + String.join(", ", known);
  }
}
