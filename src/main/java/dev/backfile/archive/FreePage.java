package dev.backfile.archive;

import dev.backfile.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * A page of its own, such as {@code /about/}.
 *
 * @param lang BCP 47 tag; the site's language when none is given
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 */
public record FreePage(
    Slug slug,
    String title,
    Optional<String> summary,
    Optional<String> lang,
    Optional<String> dir,
    List<Redirect> redirectFrom,
    List<Image> images,
    Html body,
    Place place) {

  /** Copies the lists. */
  public FreePage {
    redirectFrom = List.copyOf(redirectFrom);
    images = List.copyOf(images);
  }
}
