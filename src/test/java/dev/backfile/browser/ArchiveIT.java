package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of the archive do where scripts run. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class ArchiveIT {

  private final Browser browser;
  private final Served sample;
  private final Served years;

  ArchiveIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.sample = Served.at("/sub/", Path.of("."), temp.resolve("sample"));
    Path site = temp.resolve("site");
    issue(site, "2024-03-20");
    issue(site, "2025-03-05");
    issue(site, "2026-04-10");
    this.years = Served.at("/", site, temp.resolve("years"));
  }

  private static void issue(Path site, String day) throws IOException {
    Path file = site.resolve("content/issues/" + day + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\ntitle: Of " + day + "\n---\n## News\n\n### One\n\nText.\n");
  }

  @AfterAll
  void stop() {
    sample.close();
    years.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/companies/OpenAI, /sub/companies/openai/",
    "/company/openai, /sub/companies/openai/",
    "/issues/2026-04-10, /sub/issues/2026-04-10-meta-debuts-muse-spark/",
    "/issues/meta-debuts-muse-sprak/, /sub/issues/2026-04-10-meta-debuts-muse-spark/",
    "/2026-04-10-meta-debuts-muse-spark, /sub/issues/2026-04-10-meta-debuts-muse-spark/",
    "/model/gpt-5.4.html, /sub/models/gpt-5.4/",
  })
  void theNearestPageIsOfferedFirst(String asked, String nearest) {
    try (Visit visit = Visit.to(sample, browser)) {
      assertThat(visit.go(asked)).isEqualTo(404);
      Locator first = visit.page().locator(".nearest-list a").first();
      first.waitFor();

      assertThat(first.getAttribute("href")).isEqualTo(nearest);
      // Chromium tells of every answer to a HEAD request as if it had been broken off.
      assertThat(visit.complaints()).allMatch(complaint -> complaint.startsWith("failed: "));
    }
  }

  @Test
  void thePageOfLostAddressesItselfAsksForNothing() {
    try (Visit visit = Visit.to(sample, browser)) {
      visit.go("/404.html");
      visit.page().waitForTimeout(500);

      assertThat(visit.page().locator(".nearest").isVisible()).isFalse();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aSearchFromThereIsSentToTheSearch() {
    try (Visit visit = Visit.to(sample, browser)) {
      visit.go("/a/b/c/");
      visit.page().locator(".find input").fill("muse spark");
      visit.page().locator(".find button").click();
      visit.page().waitForURL("**/sub/search/?q=muse+spark");

      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20T12:00:00, '/on-this-day/03/#_03-20', 'Today, 20 March'",
    "2027-03-06T12:00:00, '/on-this-day/03/#_03-06', 'Today, 6 March'",
    "2028-03-31T12:00:00, '/on-this-day/03/#_03-31', 'Today, 31 March'",
  })
  void todayLeadsToItsDayInAllYears(String now, String href, String text) {
    // Without movement: a page that is left while it arrives breaks its transition off.
    var still = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(years, browser, still)) {
      visit.page().clock().setFixedTime(now);
      visit.go("/on-this-day/");
      Locator today = visit.page().locator(".today a");
      today.waitFor();

      assertThat(today.getAttribute("href")).isEqualTo(href);
      assertThat(today.textContent()).isEqualTo(text);
      today.click();
      visit.page().waitForURL("**" + href);
      assertThat(visit.text("document.querySelector(':target') !== null")).isEqualTo("true");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aMonthWithoutIssuesIsNotOffered() {
    try (Visit visit = Visit.to(years, browser)) {
      visit.page().clock().setFixedTime("2026-11-22T12:00:00");
      visit.go("/on-this-day/");
      visit.page().waitForTimeout(300);

      assertThat(visit.page().locator(".today").isVisible()).isFalse();
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
