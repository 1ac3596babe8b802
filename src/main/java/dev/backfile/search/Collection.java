package dev.backfile.search;

import java.util.List;

/**
 * Everything that can be found.
 *
 * @param groups oldest first
 * @param topics companies and models in the case of a newsletter, in any fixed order
 */
public record Collection(List<Group> groups, List<Facet> facets, List<Topic> topics) {

  /** Copies the lists. */
  public Collection {
    groups = List.copyOf(groups);
    facets = List.copyOf(facets);
    topics = List.copyOf(topics);
  }
}
