package dev.backfile.search;

import dev.backfile.search.analysis.Analyzer;
import dev.backfile.search.files.FacetFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the documents that have each value of a facet. */
final class FacetValues {

  private static final Comparator<FacetFiles.Value> FREQUENT_FIRST =
      Comparator.<FacetFiles.Value>comparingInt(value -> -value.documents().size())
          .thenComparing(FacetFiles.Value::key);

  private FacetValues() {}

  /**
   * The values that documents have, the most frequent first.
   *
   * @throws IllegalArgumentException when a document has a value that the facet lacks
   */
  static List<FacetFiles.Value> of(Facet facet, List<Document> documents) {
    Map<String, List<Integer>> found = new TreeMap<>();
    facet.values().forEach(value -> found.put(value.key(), new ArrayList<>()));
    for (int i = 0; i < documents.size(); i++) {
      for (String key : documents.get(i).values(facet.name())) {
        List<Integer> having = found.get(key);
        if (having == null) {
          throw new IllegalArgumentException("no value " + key + " of " + facet.name());
        }
        having.add(i);
      }
    }
    return facet.values().stream()
        .map(
            value ->
                new FacetFiles.Value(
                    value.key(),
                    value.name(),
                    spellings(value),
                    found.getOrDefault(value.key(), List.of())))
        .filter(value -> !value.documents().isEmpty())
        .sorted(FREQUENT_FIRST)
        .toList();
  }

  private static String spellings(Facet.Value value) {
    Set<String> keys = new LinkedHashSet<>();
    value.spellings().forEach(spelling -> keys.add(Analyzer.key(spelling)));
    keys.remove(Analyzer.key(value.name()));
    keys.remove("");
    return String.join(" ", keys);
  }
}
