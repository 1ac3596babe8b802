package dev.backfile.pages;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a site is told about itself.
 *
 * @param title the newsletter's name
 * @param description one line on what it is; empty when not set
 * @param language BCP 47 tag, such as {@code en}
 * @param base where the site will be served
 * @param indexed false when this build is not the site's real home, so that search engines stay out
 * @param subscribe where a reader subscribes
 * @param repository where the content is kept, such as a GitHub repository's address
 * @param edit where a file of the content can be seen and changed, with {@code {path}} and {@code
 *     {line}} in it; derived from the repository where nothing is set and its host is known
 * @param linkMentions whether names in stories become links to their pages
 * @param smartQuotes whether typewriter quotes are printed as curved ones
 * @param cards whether pictures for sharing are drawn
 * @param offline whether pages that were read stay readable without a network
 * @param lunrIndex when {@code /search/lunr-index.json} goes with the site
 * @param webSearch the form that stands on the search page for readers without JavaScript
 * @param now the day the site is built for: the newest issue's date unless told otherwise
 */
public record Settings(
    String title,
    String description,
    String language,
    BaseUrl base,
    boolean indexed,
    Optional<String> subscribe,
    Optional<String> repository,
    Optional<String> edit,
    boolean linkMentions,
    boolean smartQuotes,
    boolean cards,
    boolean offline,
    LunrIndex lunrIndex,
    Optional<WebSearch> webSearch,
    LocalDate now) {

  /** When the whole index in Lunr's own format goes with the site. */
  public enum LunrIndex {
    /** Whatever its size. */
    ALWAYS,
    /** Up to 2 MB, which a phone can still load. */
    AUTO,
    /** Not at all. */
    NEVER
  }
}
