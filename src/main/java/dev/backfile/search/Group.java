package dev.backfile.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Documents that share a page and a day.
 *
 * @param slug the last part of the page's address
 * @param number as people call it, such as {@code 712}; may be empty
 * @param language BCP 47 tag of the texts
 * @param documents in the page's order
 */
public record Group(
    String slug,
    String title,
    LocalDate date,
    String number,
    String language,
    List<Document> documents) {

  /** Copies the list. */
  public Group {
    documents = List.copyOf(documents);
  }
}
