package dev.backfile.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sites that have a page of every kind between them. */
enum EverySite {
  /** Most kinds, in English. */
  SAMPLE,
  /** What only an archive of several years has. */
  YEARS,
  /** The golden site that reads from right to left. */
  ARABIC,
  /** The golden site without spaces between words. */
  CHINESE,
  /** The golden site with addresses that lead on. */
  LOCKED;

  private static final Path GOLDEN = Path.of("src/test/resources/sites");
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 6);
  private static final int WEEKS = 170;
  private static final Set<EverySite> OTHER_WORDS = EnumSet.of(ARABIC, CHINESE);

  /** Kinds that the sample has not, or not with much on them. */
  private static final Set<String> OF_YEARS = Set.of("issues", "year", "day", "month");

  /** Kinds that show all that another language or direction may upset. */
  private static final Set<String> OF_WORDS =
      Set.of("home", "issues", "issue", "company", "family", "search");

  /** Those whose pages are looked at. */
  static Set<EverySite> shown() {
    return EnumSet.of(SAMPLE, YEARS, ARABIC, CHINESE);
  }

  /** Builds the site and serves it. */
  Served served(Path temp) throws IOException {
    return Served.at("/", source(temp), temp.resolve(word()));
  }

  /** Its content; made up below {@code temp} when there is no folder with it. */
  Path source(Path temp) throws IOException {
    return switch (this) {
      case SAMPLE -> Path.of(".");
      case YEARS -> years(temp.resolve("years-content"));
      default -> GOLDEN.resolve(word());
    };
  }

  /** The pages to look at. */
  List<EveryPage> pages(Path output) throws IOException {
    return EveryPage.of(output).stream()
        .filter(page -> this != YEARS || OF_YEARS.contains(page.kind()))
        .filter(page -> !differsInWords() || OF_WORDS.contains(page.kind()))
        .toList();
  }

  /** Whether it is there for its words, and the rest is as elsewhere. */
  boolean differsInWords() {
    return OTHER_WORDS.contains(this);
  }

  /** Its name in names of files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Path years(Path site) throws IOException {
    Path issues = Files.createDirectories(site.resolve("content/issues"));
    Files.writeString(site.resolve("jbake.properties"), "site.title=Weekly\nsite.cards=false\n");
    for (int week = 0; week < WEEKS; week++) {
      LocalDate day = FIRST.plusWeeks(week);
      Files.writeString(
          issues.resolve(day + "-week-" + (week + 1) + ".md"),
          """
          ---
          title: What week %1$d brought, and what it did not
          summary: All that was said in week %1$d.
          ---
          ## Top Stories

          ### Part %1$d is out

          It does what part %1$d was said to do.

          ### And another thing of week %1$d

          It was small, but it was there.
          """
              .formatted(week + 1));
    }
    return site;
  }
}
