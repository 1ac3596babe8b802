package dev.backfile.search;

import dev.backfile.search.analysis.Analyzer;
import dev.backfile.search.files.TermFiles.TopicKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The terms by which topics are found: the keys of their names.
 *
 * <p>Each topic has a canonical key, that of its name; when a name has none that can be used, that
 * of its first spelling which has. Documents that speak of it get that key as a term.
 */
final class TopicKeys {

  private static final int SHORTEST = 2;

  private final List<Optional<String>> canonical = new ArrayList<>();
  private final SortedMap<String, List<TopicKey>> byTerm = new TreeMap<>();

  /**
   * Of topics.
   *
   * @param stopWords name nothing
   */
  TopicKeys(List<Topic> topics, Set<String> stopWords) {
    for (Topic topic : topics) {
      Set<String> keys = new LinkedHashSet<>();
      keys.add(Analyzer.key(topic.name()));
      topic.spellings().forEach(spelling -> keys.add(Analyzer.key(spelling)));
      keys.removeIf(key -> key.length() < SHORTEST || stopWords.contains(key));
      Optional<String> first = keys.stream().findFirst();
      for (String key : keys) {
        byTerm
            .computeIfAbsent(key, term -> new ArrayList<>())
            .add(new TopicKey(canonical.size(), first.orElse(key)));
      }
      canonical.add(first);
    }
  }

  /** What stands in the documents that speak of a topic. */
  Optional<String> canonical(int topic) {
    return canonical.get(topic);
  }

  /** By term the topics that it names. */
  SortedMap<String, List<TopicKey>> byTerm() {
    return byTerm;
  }
}
