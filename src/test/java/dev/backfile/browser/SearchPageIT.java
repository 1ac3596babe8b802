package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the search of the sample archive: its address, its order, its filters. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchPageIT {

  private static final Pattern STORY = Pattern.compile(".*/issues/[^/]+/#.+");

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;
  private Searcher search;

  SearchPageIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
    begin(Screen.DESK);
  }

  private void begin(Screen screen) {
    visit = Visit.to(site, browser, screen.options());
    page = visit.page();
    search = new Searcher(page);
  }

  @AfterEach
  void nothingWentWrong() {
    List<String> complaints = visit.complaints();
    visit.close();
    begin(Screen.DESK);
    assertThat(complaints).isEmpty();
  }

  @AfterAll
  void stop() {
    visit.close();
    site.close();
  }

  private void go(String address) {
    visit.go("/search/" + address);
    if (address.contains("q=")) {
      search.answered();
    } else {
      search.ready();
    }
  }

  private List<String> dates() {
    Object dates =
        page.evaluate(
            "[...document.querySelectorAll('.search-hits .search-issue time')]"
                + ".map(time => time.dateTime)");
    return ((List<?>) dates).stream().map(String::valueOf).toList();
  }

  private Locator facet(String name) {
    return page.locator("[data-facet=" + name + "]");
  }

  private void openNarrowing(Screen screen) {
    if (screen == Screen.PHONE) {
      page.locator(".search-facets > summary").click();
    }
  }

  private void awaitCount(int count) {
    page.waitForFunction(
        "n => document.querySelector('.search-count').textContent.replace(/\\D/g, '') === `${n}`"
            + " && !document.querySelector('.search-hits.waiting')",
        count);
  }

  private void awaitFocus(String selector) {
    page.waitForFunction("s => document.activeElement.matches(s)", selector);
  }

  @Test
  void theLinkOfEveryPageLeadsHereInAnotherTab() {
    visit.go("/");
    Page other =
        page.context()
            .waitForPage(
                () ->
                    page.locator(".nav-search a")
                        .click(
                            new Locator.ClickOptions()
                                .setModifiers(List.of(KeyboardModifier.CONTROL))));
    other.waitForURL("**/search/");
    assertThat(other.locator("h1").innerText()).isEqualTo("Search");
  }

  @ParameterizedTest
  @EnumSource
  void resultsAreLinksOfThePageToTheirStories(Screen screen) {
    begin(screen);
    go("");
    page.locator(".search-field input").click();
    page.keyboard().type("managed agents notion");
    Locator hit =
        page.locator("main article h3 a")
            .filter(new Locator.FilterOptions().setHasText("Managed Agents"));
    hit.waitFor();
    hit.click();

    page.waitForURL(STORY);
    assertThat(page.locator(":target .headline").innerText()).contains("Managed Agents");
    page.waitForFunction("() => CSS.highlights.get('found')?.size > 0");
  }

  @ParameterizedTest
  @EnumSource
  void aFacetIsOpenedAndChosenByThePointerAndItsNumberIsThatOfTheResults(Screen screen) {
    begin(screen);
    go("?q=billion");
    openNarrowing(screen);
    facet("company").locator("summary").click();
    Locator value = facet("company").locator("li").nth(1);
    value.waitFor();
    String name = value.locator("bdi").innerText();
    int count = Integer.parseInt(value.locator(".n").innerText());
    assertThat(count).isBetween(2, search.count() - 1);
    value.locator("label").click();

    awaitCount(count);
    assertThat(search.field().inputValue()).startsWith("billion company:");
    assertThat(page.url()).contains("?q=billion+company%3A");
    Locator chip = page.locator(".search-choice");
    assertThat(chip.innerText()).contains("Company: " + name);
    assertThat(facet("company").locator("input:checked").count()).isEqualTo(1);
    if (count > 10) {
      page.locator(".search-more").click();
      page.waitForFunction("() => document.querySelectorAll('.search-hit').length > 10");
    }
    assertThat(search.hits().count()).isEqualTo(Math.min(count, 20));
    chip.click();
    page.waitForFunction("() => !document.querySelector('.search-choice')");
    assertThat(search.field().inputValue()).isEqualTo("billion");
  }

  @Test
  void facetsAreOpenedAndChosenByKeysAndAddUp() {
    go("?q=model");
    int all = search.count();
    facet("section").locator("summary").focus();
    page.keyboard().press("Enter");
    facet("section").locator("input").first().waitFor();
    page.keyboard().press("Tab");
    awaitFocus("[data-facet=section] input");
    int count = Integer.parseInt(facet("section").locator(".n").first().innerText());
    page.keyboard().press("Space");
    awaitCount(count);
    // The list is written anew, the focus stays.
    awaitFocus("[data-facet=section] input");
    assertThat(count).isLessThan(all);

    // Of two sections, either will do.
    int more = Integer.parseInt(facet("section").locator(".n").nth(1).innerText());
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    awaitCount(count + more);
    assertThat(page.locator(".search-choice").count()).isEqualTo(2);
    page.goBack();
    awaitCount(count);
    page.goBack();
    awaitCount(all);
    page.waitForCondition(() -> page.locator(".search-choice").count() == 0);
  }

  @Test
  void theValuesOfAFacetAreFetchedWhenItIsOpened() {
    List<String> urls = new ArrayList<>();
    page.onRequest(request -> urls.add(request.url()));
    go("?q=billion");
    assertThat(urls).noneMatch(url -> url.contains("/search/v/") || url.contains("/search/n/"));
    facet("outlet").locator("summary").click();
    facet("outlet").locator("input").first().waitFor();

    assertThat(urls).anyMatch(url -> url.contains("/search/v/"));
  }

  @Test
  void newestFirstGoesByDateAndStandsInTheAddress() {
    go("?q=nvidia");
    List<String> best = search.titles();
    page.locator(".search-sort label").nth(1).click();
    page.waitForURL("**/search/?q=nvidia&sort=newest");
    page.waitForFunction(
        "first => document.querySelector('.search-hit .search-title').textContent !== first",
        best.get(0));

    assertThat(dates()).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
    List<String> newest = search.titles();
    page.reload();
    search.answered();
    assertThat(search.titles()).isEqualTo(newest).isNotEqualTo(best);
    assertThat(page.locator("[name=recent]").isDisabled()).isTrue();
    page.goBack();
    page.waitForURL("**/search/?q=nvidia");
    page.waitForFunction(
        "first => document.querySelector('.search-hit .search-title').textContent === first",
        best.get(0));
    assertThat(search.titles()).isEqualTo(best);
  }

  @ParameterizedTest
  @EnumSource
  void moreResultsComeBelowAndTakeTheFocus(Screen screen) {
    begin(screen);
    go("?q=billion");
    List<String> first = search.titles();
    assertThat(first).hasSize(10);
    page.locator(".search-more").click();
    page.waitForFunction("() => document.querySelectorAll('.search-hit').length > 10");

    assertThat(search.titles()).hasSizeBetween(11, 20).startsWith(first.toArray(String[]::new));
    assertThat(visit.text("document.activeElement.textContent")).isEqualTo(search.titles().get(10));
    assertThat(
            page.locator(".search-hit a[href]")
                .evaluateAll("all => new Set(all.map(a => a.href)).size"))
        .isEqualTo(search.hits().count());
  }

  @Test
  void anAddressShowsTheSameToWhoeverOpensIt() {
    go("");
    search.ask("anthropic tpus");
    search.field().press("Enter");
    page.waitForURL("**/search/?q=anthropic+tpus");
    search.answered();
    List<String> seen = search.titles();
    assertThat(page.title()).startsWith("anthropic tpus · Search");

    page.reload();
    search.answered();
    assertThat(search.titles()).isEqualTo(seen);
    try (Visit another = Visit.to(site, browser)) {
      another.go("/search/?q=anthropic+tpus");
      Searcher reader = new Searcher(another.page()).answered();
      assertThat(reader.titles()).isEqualTo(seen);
      assertThat(reader.field().inputValue()).isEqualTo("anthropic tpus");
      assertThat(another.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void goingBackFindsQueryFacetsAndPlaceAsTheyWereLeft(Screen screen) {
    begin(screen);
    go("?q=billion");
    openNarrowing(screen);
    facet("company").locator("summary").click();
    facet("company").locator("li").first().waitFor();
    page.locator(".search-more").click();
    page.waitForFunction("() => document.querySelectorAll('.search-hit').length > 10");
    List<String> seen = search.titles();
    Locator hit = search.hits().nth(12).locator("h3 a");
    hit.scrollIntoViewIfNeeded();
    double place = visit.number("scrollY");
    assertThat(place).isGreaterThan(200);
    hit.click();
    page.waitForURL(STORY);

    page.goBack();
    page.waitForURL("**/search/?q=billion");
    page.waitForFunction("() => document.querySelectorAll('.search-hit').length > 10");
    assertThat(search.titles()).isEqualTo(seen);
    assertThat(search.field().inputValue()).isEqualTo("billion");
    assertThat(facet("company").getAttribute("open")).isNotNull();
    page.waitForFunction("y => Math.abs(scrollY - y) < 150", place);

    search.ask("nebius");
    search.field().press("Enter");
    page.waitForURL("**/search/?q=nebius");
    page.goBack();
    page.waitForURL("**/search/?q=billion");
    page.waitForFunction("() => document.querySelectorAll('.search-hit').length > 10");
    page.goForward();
    page.waitForURL("**/search/?q=nebius");
    page.waitForFunction(
        "() => document.querySelector('.search-hit mark')?.textContent === 'Nebius'");
    assertThat(search.field().inputValue()).isEqualTo("nebius");
  }

  @Test
  void whatWasTypedBeforeTheScriptCameIsKept() {
    page.route(
        "**/assets/search/**",
        route -> {
          page.evaluate("document.querySelector('[name=q]').value = 'gemma'");
          route.resume();
        },
        new Page.RouteOptions().setTimes(1));
    visit.go("/search/");
    search.answered();

    assertThat(search.field().inputValue()).isEqualTo("gemma");
    assertThat(search.titles()).anyMatch(title -> title.contains("Gemma 4"));
  }
}
