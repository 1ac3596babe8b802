package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The search for whoever reads otherwise: by ear, in other colours, without scripts, from a
 * browser's own field.
 */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchAccessIT {

  private static final Path WEB = Path.of("src/test/resources/search/hostile-site");

  private final Browser browser;
  private final Served site;

  SearchAccessIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  /** What a reader may have before the eyes. */
  private enum View {
    DIALOG_WITH_RESULTS {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/");
        search.open().ask("nvidi");
        search.page().keyboard().press("ArrowDown");
      }
    },
    DIALOG_BEFORE_TYPING {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/");
        search.open();
      }
    },
    DIALOG_WITHOUT_RESULTS {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/");
        search.open().ask("zyzzyvas company:meta ");
      }
    },
    PAGE_BEFORE_TYPING {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/search/");
        search.ready();
      }
    },
    PAGE_WITH_RESULTS_AND_FACETS {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/search/?q=gpt+5.4+company:openai");
        search.answered();
        Locator narrow = search.page().locator(".search-facets");
        if (narrow.getAttribute("open") == null) {
          narrow.locator("> summary").click();
        }
        for (String facet : List.of("company", "model", "outlet", "section")) {
          search.page().locator("[data-facet=" + facet + "] summary").click();
          search.page().locator("[data-facet=" + facet + "] input").first().waitFor();
        }
      }
    },
    PAGE_WITH_A_TYPING_ERROR {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/search/?q=corewaeve");
        search.answered();
      }
    },
    PAGE_WITHOUT_RESULTS {
      @Override
      void show(Visit visit, Searcher search) {
        visit.go("/search/?q=zyzzyvas+company:meta");
        search.answered();
      }
    };

    abstract void show(Visit visit, Searcher search);
  }

  @ParameterizedTest
  @EnumSource
  void noViewHasABarrierThatAxeFindsInLightOrDark(View view) {
    var options = Screen.DESK.options().setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(site, browser, options)) {
      view.show(visit, new Searcher(visit.page()));
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        AxeResults results =
            new AxeBuilder(visit.page())
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .setLegacyMode(true)
                .analyze();
        assertThat(results.getViolations())
            .as(colours.name())
            .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
            .isEmpty();
        assertThat(results.getPasses()).isNotEmpty();
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noViewScrollsSidewaysOrLosesAControlInForcedColours(View view) {
    var options = Screen.PHONE.options().setViewportSize(320, 700);
    try (Visit visit = Visit.to(site, browser, options)) {
      visit
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      view.show(visit, new Searcher(visit.page()));
      assertThat(visit.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
      Object wide =
          visit
              .page()
              .evaluate(
                  "[...document.querySelectorAll('dialog[open] *, main *')].filter(e =>"
                      + " e.checkVisibility() && !e.closest('.search-chips, .search-live, .search-issue, svg')"
                      + " && e.getBoundingClientRect().right > 320.5).map(e => e.outerHTML)");
      assertThat((List<?>) wide).isEmpty();
      assertThat(new Searcher(visit.page()).field().isVisible()).isTrue();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whoAsksForLessMotionSeesNothingMove() {
    var options = Screen.DESK.options().setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(site, browser, options)) {
      visit.page().route("**/search/t/**", route -> {});
      visit.go("/search/?q=nvidia");
      visit.page().locator(".skeleton").first().waitFor();
      assertThat(
              visit.number(
                  "document.getAnimations().filter(one => one.playState === 'running').length"))
          .isZero();
    }
  }

  @Test
  void theNumberOfResultsIsSaid() {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.page();
      visit.go("/");
      Searcher search = new Searcher(page).open();
      Locator said = page.locator("[role=status]");
      search.ask("jevons");
      page.waitForFunction(
          "() => /^\\d+ stor/.test(document.querySelector('[role=status]').textContent)");
      assertThat(said.innerText()).isEqualTo(page.locator(".search-count").innerText());
      search.ask("zyzzyvas");
      page.waitForFunction(
          "() => document.querySelector('[role=status]').textContent.startsWith('No story')");
      assertThat(said.innerText()).contains("No story has zyzzyvas.");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theFieldSaysWhatItIsAndPointsAtTheListItControls() {
    try (Visit visit = Visit.to(site, browser)) {
      visit.go("/");
      Searcher search = new Searcher(visit.page()).open();
      Locator field = search.field();
      assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
      search.ask("nvidi");

      assertThat(field.getAttribute("role")).isEqualTo("combobox");
      assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
      Locator list = visit.page().locator("#" + field.getAttribute("aria-controls"));
      assertThat(list.getAttribute("role")).isEqualTo("listbox");
      assertThat(list.getAttribute("aria-label")).isEqualTo("Results");
      assertThat(list.locator("[role=option]").count()).isGreaterThan(3);
      assertThat(list.locator("[role=option][aria-selected=true]").count()).isZero();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutScriptsThePageHasListsAndAWebSearchAndNoDeadControls(
      Screen screen, @TempDir Path temp) throws IOException {
    try (Served web = Served.at("/", WEB, temp.resolve("output"));
        Visit visit = Visit.to(web, browser, screen.options().setJavaScriptEnabled(false))) {
      Page page = visit.page();
      visit.go("/");
      page.locator(".nav-search a").click();
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/search/");
      assertThat(page.locator("dialog.search").count()).isZero();
      assertThat(page.locator("main").innerText()).contains("needs JavaScript");
      for (String way :
          List.of(
              "/companies/constructor/", "/models/has-own/", "/issues/#_2026", "/issues/#_2016")) {
        assertThat(page.locator("main a[href='" + way + "']").isVisible()).as(way).isTrue();
      }
      // Nothing to press but the web search.
      assertThat(page.locator("main :is(input, button, summary, select):visible").count())
          .isEqualTo(2);
      assertThat(page.locator(".search-web").getAttribute("action"))
          .isEqualTo("https://find.example/");
      Response response = page.navigate(page.url());
      assertThat(response.headerValue("content-security-policy"))
          .contains("form-action 'self' https://find.example;");
      assertThat(visit.complaints()).isEmpty();

      page.route("https://find.example/**", route -> route.fulfill());
      page.locator(".search-web input[type=search]").fill("C++ & marmalade");
      page.locator(".search-web button").click();
      page.waitForURL("https://find.example/**");
      assertThat(URI.create(page.url()).getRawQuery())
          .contains("q=C%2B%2B+%26+marmalade", "sites=odd.example");
    }
  }

  @Test
  void theBrowsersOwnFieldSearchesHere()
      throws IOException, ParserConfigurationException, SAXException {
    try (Visit visit = Visit.to(site, browser)) {
      visit.go("/companies/");
      Locator link = visit.page().locator("link[rel=search]");
      assertThat(link.getAttribute("type")).isEqualTo("application/opensearchdescription+xml");
      byte[] body =
          visit.page().request().get(site.address(link.getAttribute("href")).toString()).body();
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setNamespaceAware(true);
      Document description = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(body));
      NodeList urls =
          description.getElementsByTagNameNS("http://a9.com/-/spec/opensearch/1.1/", "Url");
      String template = ((Element) urls.item(0)).getAttribute("template");
      assertThat(template).endsWith("/search/?q={searchTerms}");

      visit.page().navigate(template.replace("{searchTerms}", "muse%20spark"));
      Searcher search = new Searcher(visit.page()).answered();
      assertThat(search.titles()).first().asString().contains("Muse Spark");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
