package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a page of every kind of the sample archive. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {

  private static final int TALL = 900;

  private final Browser browser;
  private final Served site;

  PagesIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  static List<String> pages() {
    return List.of(
        "/",
        "/issues/",
        "/issues/2026-04-10-meta-debuts-muse-spark/",
        "/companies/",
        "/companies/meta/",
        "/models/",
        "/models/muse-spark/",
        "/families/gpt/",
        "/sources/",
        "/sources/techcrunch/",
        "/about/",
        "/404.html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageNeedsNothingFromElsewhereAndBreaksNoRule(String path) {
    try (Visit visit = Visit.to(site, browser)) {
      assertThat(visit.go(path)).isEqualTo(200);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void noPageHasABarrierThatAxeFinds() {
    assertNoBarrier(
        ColorScheme.LIGHT,
        axe -> axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")));
  }

  @Test
  void everyTextStandsOutFromADarkPageToo() {
    assertNoBarrier(ColorScheme.DARK, axe -> axe.withRules(List.of("color-contrast")));
  }

  private void assertNoBarrier(ColorScheme colours, UnaryOperator<AxeBuilder> rules) {
    var options = new Browser.NewContextOptions().setColorScheme(colours);
    try (Visit visit = Visit.to(site, browser, options)) {
      for (String path : pages()) {
        visit.go(path);
        AxeResults results =
            rules.apply(new AxeBuilder(visit.page())).setLegacyMode(true).analyze();

        assertThat(results.getViolations())
            .as(path)
            .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
            .isEmpty();
        assertThat(results.getPasses()).as(path).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageScrollsSidewaysOnAnyScreen(String path) {
    try (Visit visit = Visit.to(site, browser)) {
      visit.go(path);
      for (int width : List.of(320, 390, 768, 1280, 1920)) {
        visit.page().setViewportSize(width, TALL);
        assertThat(visit.number("document.documentElement.scrollWidth"))
            .as(width + " pixels")
            .isLessThanOrEqualTo(width);
      }
    }
  }
}
