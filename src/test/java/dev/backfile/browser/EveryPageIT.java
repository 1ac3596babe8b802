package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of every kind, in three languages, on every screen, by day and by night. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Loaded at each, from hand to desk. */
  private static final List<Integer> LOADED = List.of(360, 768, 1440);

  /** Searched for barriers at each. */
  private static final Set<Integer> SEARCHED = Set.of(360, 1440);

  /** Laid out at each; at 320 a page must still flow (WCAG 1.4.10). */
  private static final List<Integer> LAID_OUT = List.of(320, 390, 600, 1024, 1280, 1920);

  private final Browser browser;
  private final Map<EverySite, Served> sites = new EnumMap<>(EverySite.class);

  EveryPageIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    for (EverySite site : EverySite.values()) {
      sites.put(site, site.served(temp));
    }
  }

  @AfterAll
  void stop() {
    sites.values().forEach(Served::close);
  }

  private Served served(EverySite site) {
    return Objects.requireNonNull(sites.get(site), site.name());
  }

  Stream<Arguments> pages() throws IOException {
    List<Arguments> pages = new ArrayList<>();
    for (EverySite site : EverySite.shown()) {
      for (EveryPage page : site.pages(served(site).output())) {
        pages.add(Arguments.of(site, page));
      }
    }
    return pages.stream();
  }

  @Test
  void everyTemplateHasAPageThatIsLookedAt() throws IOException {
    SortedSet<String> shown = new TreeSet<>();
    for (EverySite site : EverySite.shown()) {
      site.pages(served(site).output()).forEach(page -> shown.add(page.kind()));
      assertThat(EveryPage.strangers(served(site).output())).isEmpty();
    }
    EveryPage.redirect(served(EverySite.LOCKED).output()).ifPresent(page -> shown.add(page.kind()));

    SortedSet<String> templates = EveryPage.templates();
    // The same template under a name without .html, which a browser may not show as a page.
    templates.remove("redirect-file");
    assertThat(shown)
        .as("kinds that a site of EverySite has; EveryPage says which addresses a kind has")
        .containsExactlyElementsOf(templates);
  }

  @Test
  void aPageThatMovedLeadsToWhereItIs() throws IOException {
    Served locked = served(EverySite.LOCKED);
    String old = EveryPage.redirect(locked.output()).orElseThrow().path();
    try (Visit visit = Visit.to(locked, browser)) {
      visit.go(old);
      visit.page().waitForURL(url -> !url.endsWith(old));
      visit.page().locator("main").waitFor();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsAmissOnAnyScreenByDayOrNight(EverySite site, EveryPage every) {
    List<String> faults = new ArrayList<>();
    for (int width : LOADED) {
      var options =
          new Browser.NewContextOptions()
              .setViewportSize(width, 900)
              .setReducedMotion(ReducedMotion.REDUCE);
      try (Visit visit = Visit.to(served(site), browser, options)) {
        visit
            .page()
            .onResponse(
                response -> {
                  if (response.status() >= 400) {
                    faults.add(width + ": " + response.status() + " for " + response.url());
                  }
                });
        assertThat(visit.go(every.path())).isEqualTo(200);
        overflow(visit.page(), width, faults);
        // What the golden sites add is the language: one look at what is read aloud will do.
        if (site.differsInWords() ? width == 360 : SEARCHED.contains(width)) {
          barriers(visit.page(), width, ColorScheme.LIGHT, faults);
          barriers(visit.page(), width, ColorScheme.DARK, faults);
        }
        if (width == 1440) {
          for (int other : LAID_OUT) {
            visit.page().setViewportSize(other, 900);
            overflow(visit.page(), other, faults);
          }
        }
        visit.complaints().forEach(complaint -> faults.add(width + ": " + complaint));
      }
    }
    assertThat(faults).as(site + " " + every.path()).isEmpty();
  }

  private static void overflow(Page page, int width, List<String> faults) {
    int content = (Integer) page.evaluate("document.documentElement.scrollWidth");
    if (content > width) {
      Object wide =
          page.evaluate(
              """
              () => [...document.body.querySelectorAll("*")]
                .filter((each) => {
                  const { left, right } = each.getBoundingClientRect();
                  return right > innerWidth + 0.5 || left < -0.5;
                })
                .slice(0, 5)
                .map((each) => each.nodeName + "." + each.className)
                .join(", ")
              """);
      faults.add(width + ": scrolls sideways to " + content + ", perhaps for " + wide);
    }
  }

  private static void barriers(Page page, int width, ColorScheme colours, List<String> faults) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    var results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    assertThat(results.getPasses()).isNotEmpty();
    results
        .getViolations()
        .forEach(
            rule ->
                faults.add(
                    String.join(
                        " ",
                        width + ":",
                        colours.name(),
                        rule.getId(),
                        "at " + rule.getNodes().size() + " places, first",
                        rule.getNodes().get(0).getHtml())));
  }
}
