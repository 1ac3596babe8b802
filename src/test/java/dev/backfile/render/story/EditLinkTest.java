package dev.backfile.render.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Settings;
import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditLinkTest {

  private static final Place PLACE = new Place("content/issues/2026/a.md", 12, 1);

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r, https://github.com/o/r/blob/HEAD/content/issues/2026/a.md?plain=1#L12",
    "https://github.com/o/r/, https://github.com/o/r/blob/HEAD/content/issues/2026/a.md?plain=1#L12",
    "https://GitHub.com/o/r.git,"
        + " https://GitHub.com/o/r/blob/HEAD/content/issues/2026/a.md?plain=1#L12",
    "https://gitlab.com/g/s/r,"
        + " https://gitlab.com/g/s/r/-/blob/HEAD/content/issues/2026/a.md?plain=1#L12",
    "https://gitlab.example.org:8443/g/r,"
        + " https://gitlab.example.org:8443/g/r/-/blob/HEAD/content/issues/2026/a.md?plain=1#L12",
    "https://codeberg.org/o/r,"
        + " https://codeberg.org/o/r/src/commit/HEAD/content/issues/2026/a.md?display=source#L12",
    "https://gitea.com/o/r,"
        + " https://gitea.com/o/r/src/commit/HEAD/content/issues/2026/a.md?display=source#L12",
    "https://bitbucket.org/o/r,"
        + " https://bitbucket.org/o/r/src/HEAD/content/issues/2026/a.md#lines-12",
  })
  void knownHostsShowTheLineInTheFile(String repository, String address) {
    assertThat(link(repository, "").to(PLACE, "A headline")).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.org/o/r",
        "https://github.com/o",
        "https://github.com/o/r/tree/main/site",
        "https://github.com.evil.example/o/r",
        "https://evil.example/github.com/o/r",
        "https://gitlab.com/",
        "https://github.com/o/[r",
      })
  void otherAddressesLeadNowhere(String repository) {
    assertThat(link(repository, "").to(PLACE, "A headline")).isEmpty();
  }

  @Test
  void aSiteWithoutRepositoryHasNoLink() {
    assertThat(link("", "").to(PLACE, "A headline")).isEmpty();
  }

  @Test
  void theSettingSaysHowAndWinsOverTheRepository() {
    String pattern = "https://git.example.org/edit?file={path}&line={line}";
    assertThat(link("https://github.com/o/r", pattern).to(PLACE, "A headline"))
        .contains("https://git.example.org/edit?file=content/issues/2026/a.md&line=12");
  }

  @Test
  void aFileAsAWholeIsShownFromItsFirstLine() {
    assertThat(link("https://github.com/o/r", "").to(Place.of("a.md"), "A headline"))
        .contains("https://github.com/o/r/blob/HEAD/a.md?plain=1#L1");
  }

  @Test
  void pathsArePercentEncodedPartByPart() {
    Place place = new Place("content/issues/é #1?{line}%/a b.md", 3, 1);
    assertThat(link("https://github.com/o/r", "").to(place, "A headline"))
        .contains(
            "https://github.com/o/r/blob/HEAD/content/issues/%C3%A9%20%231%3F%7Bline%7D%25/a%20b.md"
                + "?plain=1#L3");
  }

  @Test
  void aLetterHasTheHeadlineAsItsSubject() {
    assertThat(link("mailto:ed@example.org", "").to(PLACE, "Cats & dogs?\r\nBcc: x {path}"))
        .contains("mailto:ed@example.org?subject=Cats%20%26%20dogs%3F%20Bcc%3A%20x%20%7Bpath%7D");
    assertThat(link("mailto:ed@example.org?cc=a@b.example", "").to(PLACE, "é"))
        .contains("mailto:ed@example.org?cc=a@b.example&subject=%C3%A9");
  }

  private static EditLink link(String repository, String edit) {
    return EditLink.of(
        new Settings(
            "Site",
            "",
            "en",
            BaseUrl.parse("https://example.org").orElseThrow(),
            true,
            Optional.empty(),
            Optional.of(repository).filter(text -> !text.isEmpty()),
            Optional.of(edit).filter(text -> !text.isEmpty()),
            true,
            true,
            true,
            true,
            Settings.LunrIndex.AUTO,
            Optional.empty(),
            LocalDate.of(2026, 5, 22)));
  }
}
