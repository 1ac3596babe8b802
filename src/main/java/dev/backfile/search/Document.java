package dev.backfile.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest thing that can be found.
 *
 * @param anchor its place on its group's page, without {@code #}
 * @param section the heading it stands under; may be empty
 * @param title never empty
 * @param text plain text, blocks separated by line feeds
 * @param values for every facet the keys that it has there, without repetition
 * @param topics the positions, in {@link Collection#topics}, of what it speaks of
 */
public record Document(
    String anchor,
    String section,
    String title,
    String text,
    SortedMap<String, List<String>> values,
    List<Integer> topics) {

  /** Copies the collections. */
  public Document {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    values.forEach((facet, keys) -> copy.put(facet, List.copyOf(keys)));
    values = Collections.unmodifiableSortedMap(copy);
    topics = List.copyOf(topics);
  }

  /** The keys it has in a facet. */
  public List<String> values(String facet) {
    return ((Map<String, List<String>>) values).getOrDefault(facet, List.of());
  }
}
