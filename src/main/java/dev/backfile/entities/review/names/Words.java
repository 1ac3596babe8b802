package dev.backfile.entities.review.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of words: which are no names, and which tell what a name beside them is.
 *
 * <p>The lists stand in {@code words.txt}, in lower case.
 */
public final class Words {

  private static final String FILE = "/dev/backfile/entities/review/words.txt";

  private final Map<String, Set<String>> groups = new HashMap<>();

  /** Reads the lists that ship with the program. */
  public Words() {
    try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    if (colon > 0 && !line.startsWith("#")) {
      Set<String> group = groups.computeIfAbsent(line.substring(0, colon), k -> new HashSet<>());
      for (String word : List.of(line.substring(colon + 2).strip().split("\\s+"))) {
        group.add(word.replace('_', ' '));
      }
    }
  }

  /** Whether a group of {@code words.txt} has a word, given in lower case. */
  boolean has(String group, String word) {
    return groups.getOrDefault(group, Set.of()).contains(word);
  }

  /** Whether a word may be left away at the end of a company's name: {@code AI}, {@code Inc}. */
  public boolean isGeneric(String word) {
    return has("generic", word);
  }

  /** Whether a word ends the names of companies and other organisations. */
  public boolean isOrganisation(String word) {
    return has("organisation", word);
  }

  /** Whether a word stands behind versions: {@code Pro}, {@code mini}. */
  public boolean isVariant(String word) {
    return has("variant", word);
  }

  /** Whether a word is no name on its own, for its meaning: a month, a land, an everyday word. */
  boolean isOrdinary(String word) {
    return has("ordinary", word) || has("calendar", word);
  }
}
