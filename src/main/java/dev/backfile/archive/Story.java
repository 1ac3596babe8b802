package dev.backfile.archive;

import dev.backfile.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * The smallest thing with its own address.
 *
 * @param slug unique within its issue
 * @param section the heading it stands under; empty when it stands under none
 * @param headline plain text, never empty
 * @param opening the first sentences of the text, about 200 characters
 * @param sources in the order cited, without repetition
 * @param mentions headline first, then by offset; empty until the archive is linked
 * @param tags companies and models that the story file names, as written
 */
public record Story(
    Slug slug,
    String section,
    String headline,
    Html body,
    String opening,
    List<Source> sources,
    List<Mention> mentions,
    List<Tag> tags,
    Optional<String> author,
    Optional<String> updateOf,
    Optional<String> correction,
    Place place) {

  /** Copies the lists. */
  public Story {
    sources = List.copyOf(sources);
    mentions = List.copyOf(mentions);
    tags = List.copyOf(tags);
  }

  /** This story with its outlets settled and its mentions found. */
  public Story linked(List<Source> settled, List<Mention> found) {
    return new Story(
        slug,
        section,
        headline,
        body,
        opening,
        settled,
        found,
        tags,
        author,
        updateOf,
        correction,
        place);
  }

  /** The plain text of the body. */
  public String text() {
    return body.text();
  }

  /** The entities it mentions or is tagged with, each once, those of the headline first. */
  public List<EntityId> entities() {
    return mentions.stream().map(Mention::entity).distinct().toList();
  }
}
