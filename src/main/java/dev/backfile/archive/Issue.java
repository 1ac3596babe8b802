package dev.backfile.archive;

import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One edition of the newsletter.
 *
 * @param published the date as written; midnight UTC unless a time was given
 * @param number as written, such as {@code 712}
 * @param lang BCP 47 tag; the site's language when none is given
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 * @param tags companies and models that the front matter names, as written
 * @param corrections notes on what was corrected, oldest first
 * @param anchors lost anchors and the stories that took their place
 * @param image the picture that stands for the issue when it is shared
 * @param images the pictures that its stories show
 */
public record Issue(
    Slug slug,
    String title,
    OffsetDateTime published,
    Optional<String> number,
    Optional<String> summary,
    List<String> authors,
    List<Tag> tags,
    boolean draft,
    Optional<String> lang,
    Optional<String> dir,
    List<String> corrections,
    SortedMap<String, Slug> anchors,
    List<Redirect> redirectFrom,
    Optional<Image> image,
    List<Image> images,
    List<Section> sections,
    Place place) {

  /** Oldest first; issues of one day by slug. */
  public static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::date).thenComparing(Issue::slug);

  /** Copies the collections. */
  public Issue {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    corrections = List.copyOf(corrections);
    anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
    redirectFrom = List.copyOf(redirectFrom);
    images = List.copyOf(images);
    sections = List.copyOf(sections);
  }

  /** The day it came out, as written. */
  public LocalDate date() {
    return published.toLocalDate();
  }

  /** All stories in order. */
  public List<Story> stories() {
    return sections.stream().flatMap(section -> section.stories().stream()).toList();
  }

  /** This issue with other sections. */
  public Issue withSections(List<Section> linked) {
    return new Issue(
        slug,
        title,
        published,
        number,
        summary,
        authors,
        tags,
        draft,
        lang,
        dir,
        corrections,
        anchors,
        redirectFrom,
        image,
        images,
        linked,
        place);
  }
}
