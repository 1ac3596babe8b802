package dev.backfile.archive;

import java.util.List;

/**
 * A part of an issue under a heading.
 *
 * @param title empty for what stands before the first heading
 * @param depth 1, or more for a subsection
 * @param anchor the id of its heading on the page: {@code _} and a slug unique there
 */
public record Section(String title, int depth, String anchor, List<Story> stories) {

  /** Copies the list. */
  public Section {
    stories = List.copyOf(stories);
  }
}
