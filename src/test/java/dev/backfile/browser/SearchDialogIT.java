package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Searching the sample archive from any page, without leaving it. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchDialogIT {

  private static final String ISSUE = "/issues/2026-04-10-meta-debuts-muse-spark/";
  private static final Pattern STORY = Pattern.compile(".*/issues/[^/]+/#.+");
  private static final String TEXT = ".then(file => file.text())";
  private static final String FOCUSED = "document.activeElement.";

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;
  private Searcher search;

  SearchDialogIT(Browser browser, @TempDir Path temp) throws IOException {
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

  private Locator dialog() {
    return page.locator("dialog.search");
  }

  private Locator link() {
    return page.locator(".nav-search a");
  }

  private static boolean isOfTheSearch(String url) {
    return url.contains("/search/");
  }

  private List<String> watched() {
    List<String> urls = new ArrayList<>();
    page.onRequest(request -> urls.add(request.url()));
    return urls;
  }

  @Test
  void nothingOfTheSearchIsFetchedBeforeAReaderMeansToSearch() {
    List<String> urls = watched();
    visit.go("/");
    page.keyboard().press("Tab");
    page.mouse().wheel(0, 400);
    visit.go(ISSUE);

    assertThat(urls).isNotEmpty().noneMatch(SearchDialogIT::isOfTheSearch);
  }

  @Test
  void everythingIsThereAfterOneHop() {
    visit.go("/");
    List<Request> requests = new ArrayList<>();
    page.onRequest(requests::add);
    link().focus();
    link().click();
    search.ready();
    List<Request> all = List.copyOf(requests);

    String script = visit.text("fetch(document.querySelector('script[src*=search]').src)" + TEXT);
    List<String> names =
        all.stream()
            .map(Request::url)
            .filter(SearchDialogIT::isOfTheSearch)
            .map(url -> url.replaceFirst(".*/", ""))
            .toList();
    // The script of the page names them all: none waits for another.
    assertThat(names).hasSize(3).allMatch(name -> name.equals("root.bin") || script.contains(name));
  }

  @Test
  void aFirstQueryNeedsAHandfulOfRequests() {
    visit.go("/");
    search.open();
    List<String> urls = watched();
    search.ask("coreweave meta ");

    assertThat(search.titles()).first().asString().contains("CoreWeave");
    assertThat(urls).allMatch(url -> url.endsWith(".bin")).hasSizeBetween(2, 10);
  }

  @ParameterizedTest
  @EnumSource
  void whoTypesFindsStoriesGroupedByIssue(Screen screen) {
    begin(screen);
    visit.go(ISSUE);
    link().click();
    assertThat(search.field().evaluate("field => field === document.activeElement"))
        .isEqualTo(true);
    page.keyboard().type("broadcom tpus");

    Locator hit = search.hits().filter(new Locator.FilterOptions().setHasText("3.5 GW of TPUs"));
    // Found by its first word alone, it is shown before the second is answered.
    page.waitForCondition(
        () -> hit.locator("mark").allInnerTexts().containsAll(List.of("TPUs", "Broadcom")));
    assertThat(hit.getAttribute("href")).startsWith(ISSUE + "#anthropic-orders");
    Locator group = page.locator(".search-group").filter(new Locator.FilterOptions().setHas(hit));
    assertThat(group.locator(".search-issue").innerText())
        .contains("10 April 2026", "Meta debuts Muse Spark");
    assertThat(hit.locator(".search-section").innerText()).isEqualTo("Quick Hits");
    assertThat(search.count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "Control+k", "click"})
  void theDialogOpensAndGivesTheFocusBack(String way) {
    visit.go("/");
    Locator before = way.equals("click") ? link() : page.locator("main a").first();
    before.focus();
    if (way.equals("click")) {
      link().click();
    } else {
      page.keyboard().press(way);
    }
    search.ready();
    assertThat(dialog().isVisible()).isTrue();
    assertThat(visit.text(FOCUSED + "name")).isEqualTo("q");

    page.keyboard().press("Escape");
    assertThat(dialog().isVisible()).isFalse();
    assertThat(before.evaluate("e => e === document.activeElement")).isEqualTo(true);
  }

  @Test
  void theDialogIsClosedByItsButtonAndByTheBackdrop() {
    visit.go("/");
    search.open();
    page.locator(".search-close").click();
    assertThat(dialog().isVisible()).isFalse();

    search.open();
    page.mouse().click(5, 5);
    assertThat(dialog().isVisible()).isFalse();
  }

  @Test
  void theSlashIsLeftToFieldsAndToTheFilterOfAnIndex() {
    visit.go("/companies/");
    page.keyboard().press("/");
    assertThat(dialog().isVisible()).isFalse();
    assertThat(visit.text(FOCUSED + "type")).isEqualTo("search");
    page.keyboard().press("/");
    assertThat(page.locator(".finder input").inputValue()).isEqualTo("/");
    assertThat(dialog().isVisible()).isFalse();

    page.keyboard().press("Control+k");
    search.ready();
    page.keyboard().type("a/b");
    assertThat(search.field().inputValue()).isEqualTo("a/b");
  }

  @Test
  void escapeTakesTheSuggestionsAwayBeforeTheDialog() {
    visit.go("/");
    search.open();
    page.keyboard().type("nvid");
    page.locator(".search-chip").first().waitFor();
    search.answered();

    page.keyboard().press("Escape");
    assertThat(search.suggestions()).isEmpty();
    assertThat(search.titles()).isNotEmpty();
    assertThat(dialog().isVisible()).isTrue();
    page.keyboard().press("Escape");
    assertThat(dialog().isVisible()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theArrowsAndEnterOpenAStoryWhichShowsTheWords(Screen screen) {
    begin(screen);
    visit.go("/");
    search.open().ask("opens gemma apache ");
    page.keyboard().press("ArrowDown");
    while (!String.valueOf(active().getAttribute("class")).contains("search-hit")) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(active().getAttribute("aria-selected")).isEqualTo("true");
    assertThat(visit.text(FOCUSED + "name")).isEqualTo("q");
    String href = active().getAttribute("href");

    page.keyboard().press("Enter");
    page.waitForURL(STORY);
    assertThat(page.url()).endsWith(href);
    assertThat(page.locator(":target .headline").innerText())
        .startsWith("Google opens Gemma 4 under Apache 2.0");
    page.waitForFunction("() => CSS.highlights.get('found')?.size > 0");
    assertThat(visit.text("[...CSS.highlights.get('found')].map(String).join(' ')")).isNotEmpty();
    Object marked =
        page.evaluate(
            "[...CSS.highlights.get('found')].map(({ startContainer, startOffset, endOffset }) =>"
                + " startContainer.data.slice(startOffset, endOffset))");
    assertThat((List<?>) marked).anyMatch("Gemma"::equals).anyMatch("Apache"::equals);
    // Only once: whoever comes back to the story reads it unmarked.
    page.reload();
    assertThat(visit.number("CSS.highlights.size")).isZero();
  }

  private Locator active() {
    return page.locator("#" + search.field().getAttribute("aria-activedescendant"));
  }

  @Test
  void theArrowsGoRoundThroughSuggestionsAndResults() {
    visit.go("/");
    search.open().ask("nvid");
    int options = page.locator("dialog [role=option]").count();
    page.keyboard().press("ArrowDown");
    assertThat(active().getAttribute("class")).doesNotContain("search-chip");
    page.keyboard().press("ArrowUp");
    assertThat(active().getAttribute("class")).contains("search-chip");
    page.keyboard().press("Home");
    assertThat(active().getAttribute("id")).isEqualTo("_search-0");
    page.keyboard().press("ArrowUp");
    assertThat(search.field().getAttribute("aria-activedescendant")).isEmpty();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("End");
    assertThat(active().getAttribute("id")).isEqualTo("_search-" + (options - 1));
    page.keyboard().press("ArrowDown");
    assertThat(search.field().getAttribute("aria-activedescendant")).isEmpty();
    assertThat(search.field().inputValue()).isEqualTo("nvid");
  }

  @Test
  void controlAndEnterOpenAStoryInAnotherTab() {
    visit.go("/");
    search.open().ask("gemma ");
    page.keyboard().press("ArrowDown");
    String href = active().getAttribute("href");

    Page other = page.context().waitForPage(() -> page.keyboard().press("Control+Enter"));
    other.waitForLoadState();
    assertThat(other.url()).endsWith(href);
    assertThat(dialog().isVisible()).isTrue();
    assertThat(search.field().inputValue()).isEqualTo("gemma ");
  }

  @Test
  void aStoryOfThisVeryPageIsShownBehindTheDialog() {
    visit.go(ISSUE);
    search.open().ask("in:2026-04-10 alzheimer ");
    search.hits().first().click();

    assertThat(dialog().isVisible()).isFalse();
    assertThat(page.locator(":target .headline").innerText()).contains("Alzheimer");
    page.waitForFunction("() => CSS.highlights.get('found')?.size > 0");
  }

  @Test
  void enterAndTheLinkBelowLeadToThePageOfTheSearch() {
    visit.go("/");
    search.open().ask("white house");
    assertThat(page.locator(".search-all").getAttribute("href")).endsWith("/search/?q=white+house");
    page.keyboard().press("Enter");

    page.waitForURL("**/search/?q=white+house");
    search.answered();
    assertThat(search.titles()).anyMatch(title -> title.contains("White House"));
  }

  @Test
  void tabGoesFromTheFieldToTheButtonToAllResultsPastTheListOfTheArrows() {
    visit.go("/");
    search.open().ask("nvidia");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      reached.add(visit.text(FOCUSED + "name || document.activeElement.className"));
      page.keyboard().press("Tab");
    }
    // The sheet scrolls, so that it can be reached to be scrolled.
    assertThat(reached).containsExactly("q", "search-close", "search-sheet", "search-all");
    // From there it leaves for the browser's own controls, never for the page behind.
    assertThat(visit.text("document.activeElement.closest('dialog, body').localName"))
        .isIn("dialog", "body");
    assertThat(visit.text(FOCUSED + "closest('main, header, footer')")).isEqualTo("null");
  }

  @Test
  void keysOfAnInputMethodAreLeftToIt() {
    visit.go("/");
    search.open().ask("nvid");
    String before = visit.text("document.querySelector('dialog').outerHTML");
    for (String key : List.of("ArrowDown", "ArrowRight", "Enter", "Home")) {
      Object left =
          page.evaluate(
              "key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                  + " { key, isComposing: true, bubbles: true, cancelable: true }))",
              key);
      assertThat(left).as(key).isEqualTo(true);
    }
    assertThat(visit.text("document.querySelector('dialog').outerHTML")).isEqualTo(before);
    assertThat(search.field().inputValue()).isEqualTo("nvid");
  }

  @Test
  void theRightArrowTakesTheFirstSuggestion() {
    visit.go("/");
    search.open().ask("corew");
    assertThat(search.suggestions()).first().isEqualTo("CoreWeave");
    page.keyboard().press("ArrowRight");

    assertThat(search.field().inputValue()).isEqualTo("CoreWeave ");
    search.answered();
    // Within the text the arrow only moves.
    search.ask("corew");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowRight");
    assertThat(search.field().inputValue()).isEqualTo("corew");
  }

  @ParameterizedTest
  @EnumSource
  void aSearchThatLedSomewhereIsOfferedAgainUntilTheReaderSaysNo(Screen screen) {
    begin(screen);
    visit.go("/");
    search.open().ask("jevons paradox ");
    search.hits().first().click();
    page.waitForURL(STORY);
    search.open();
    assertThat(search.suggestions()).containsExactly("jevons paradox");
    page.locator(".search-chip").click();
    search.answered();
    assertThat(search.field().inputValue()).isEqualTo("jevons paradox");

    search.field().fill("");
    page.locator("dialog [role=switch]").click();
    assertThat(search.suggestions()).isEmpty();
    search.ask("muse spark ");
    search.hits().first().click();
    page.waitForURL("**muse-spark**");
    page.reload();
    search.open();
    assertThat(search.suggestions()).isEmpty();
    assertThat(page.locator("dialog [role=switch]").isChecked()).isFalse();
    assertThat(visit.text("Object.values(localStorage).join()")).doesNotContain("spark");
  }
}
