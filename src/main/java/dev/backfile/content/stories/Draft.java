package dev.backfile.content.stories;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A story before its slug and its HTML are made.
 *
 * @param pin the slug that the author wrote, as written
 * @param lead the links within the headline
 * @param at where it begins
 * @param blocks what follows the headline
 */
record Draft(
    String headline, Optional<String> pin, List<Element> lead, Element at, List<Element> blocks) {

  /**
   * A heading and its stories.
   *
   * @param title empty for what stands before the first section
   * @param depth 1 for a section, more for a subsection
   * @param id the id that the author gave the heading
   * @param heading the heading itself, if there is one
   */
  record Part(
      String title,
      int depth,
      Optional<String> id,
      Optional<Element> heading,
      List<Draft> drafts) {}
}
