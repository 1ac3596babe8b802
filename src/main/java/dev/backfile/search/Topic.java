package dev.backfile.search;

import java.util.List;

/**
 * Something with a page of its own, shown before the documents when a query names it.
 *
 * @param facet the facet in which it is a value, such as {@code company}
 * @param slug its key there, and the last part of its page's address
 * @param folder the first part of its page's address, such as {@code companies}
 * @param spellings other names it is known by
 * @param detail a few words on it; may be empty
 * @param documents how many speak of it
 */
public record Topic(
    String facet,
    String slug,
    String folder,
    String name,
    List<String> spellings,
    String detail,
    int documents) {

  /** Copies the list. */
  public Topic {
    spellings = List.copyOf(spellings);
  }
}
