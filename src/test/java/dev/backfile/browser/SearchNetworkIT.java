package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import dev.backfile.cli.SmallSite;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching while the network is slow, fails, or holds another version of the site. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchNetworkIT {

  private static final String TERMS = "**/search/t/**";

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;
  private Searcher search;

  SearchNetworkIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
    begin(site);
  }

  private void begin(Served at) {
    visit = Visit.to(at, browser);
    page = visit.page();
    search = new Searcher(page);
  }

  @AfterEach
  void nothingElseWentWrong() {
    List<String> complaints = visit.complaints();
    visit.close();
    begin(site);
    // What a test cut off, and the browser's own word on it.
    assertThat(complaints)
        .allMatch(
            complaint ->
                complaint.startsWith("failed: ")
                    || complaint.startsWith("error: Failed to load resource: net::"));
  }

  private void assertNoComplaint() {
    assertThat(visit.complaints()).isEmpty();
  }

  @AfterAll
  void stop() {
    visit.close();
    site.close();
  }

  /** Keeps back all that fits until it is let go. */
  private List<Route> held(String pattern) {
    List<Route> held = new ArrayList<>();
    page.route(pattern, held::add);
    return held;
  }

  private void letGo(String pattern, List<Route> held) {
    page.unroute(pattern);
    held.forEach(Route::resume);
    held.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"**/search/root.bin", TERMS, "**/search/d/**", "**/worker.*.js"})
  void whatIsSlowIsSeenToBeComing(String slow) {
    List<Route> held = held(slow);
    visit.go("/search/?q=broadcom+tpus");
    page.locator(".skeleton").first().waitFor();
    assertThat(page.locator(".search-hits").getAttribute("aria-busy")).isEqualTo("true");
    page.waitForCondition(() -> !held.isEmpty());
    letGo(slow, held);

    search.answered();
    assertThat(search.titles()).anyMatch(title -> title.contains("3.5 GW of TPUs"));
    assertThat(page.locator(".skeleton").count()).isZero();
    assertThat(page.locator(".search-hits").getAttribute("aria-busy")).isNull();
    assertNoComplaint();
  }

  @Test
  void whatWasFoundBeforeStaysDimmedWhileTheNextIsOnItsWay() {
    visit.go("/");
    search.open().ask("coreweave ");
    List<String> before = search.titles();
    List<Route> held = held(TERMS);
    search.field().fill("white house ");
    page.locator(".search-hits.waiting").waitFor();
    assertThat(search.titles()).isEqualTo(before);
    letGo(TERMS, held);

    page.waitForFunction(
        "() => document.querySelector('.search-hit mark')?.textContent === 'White House'");
    assertThat(page.locator(".waiting").count()).isZero();
    assertNoComplaint();
  }

  @Test
  void anAnswerThatComesLateIsNeverShown() {
    visit.go("/search/");
    search.ready();
    page.evaluate(
        """
        () => {
          const hits = document.querySelector(".search-hits");
          window.shown = [];
          new MutationObserver(() => {
            for (const mark of hits.querySelectorAll("mark")) shown.push(mark.textContent);
          }).observe(hits, { childList: true });
        }
        """);
    List<Route> held = new ArrayList<>();
    page.route(
        TERMS,
        route -> {
          if (held.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    search.field().fill("alibaba ");
    page.waitForCondition(() -> !held.isEmpty());
    // Its terms are in another file, the last.
    search.ask("wang ");
    assertThat(search.titles()).isNotEmpty();
    Response late = page.waitForResponse(TERMS, () -> held.forEach(Route::resume));
    assertThat(late.finished()).isNull();
    // The worker answers in turn, so that whatever comes late comes before this.
    search.ask("white ");

    Object shown =
        page.evaluate("() => [...new Set(shown.map(word => word.toLowerCase()))].sort()");
    assertThat(((List<?>) shown).stream().map(String::valueOf).toList())
        .isNotEmpty()
        .allMatch(word -> word.matches("wang|white"));
    assertThat(search.field().inputValue()).isEqualTo("white ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**/search/root.bin", TERMS, "**/search/d/**"})
  void whatFailsIsSaidAndCanBeTriedAgain(String failing) {
    page.route(failing, Route::abort);
    visit.go("/search/?q=broadcom+tpus");
    page.locator(".search-lead").waitFor();
    assertThat(search.state()).contains("You seem to be offline.", "Try again");
    assertThat(search.titles()).isEmpty();
    assertThat(page.locator(".skeleton").count()).isZero();

    page.unroute(failing);
    page.locator(".search-state button").click();
    search.hits().first().waitFor();
    assertThat(search.titles()).anyMatch(title -> title.contains("3.5 GW of TPUs"));
    assertThat(search.state()).isEmpty();
    assertThat(visit.text("document.activeElement.name")).isEqualTo("q");
  }

  @Test
  void whoComesBackToTheNetworkIsAnsweredWithoutAsking() {
    visit.go("/");
    search.open();
    page.context().setOffline(true);
    search.ask("gemma ");
    assertThat(search.state()).contains("You seem to be offline.");
    page.context().setOffline(false);

    search.hits().first().waitFor();
    assertThat(search.titles()).anyMatch(title -> title.contains("Gemma 4"));
  }

  @Test
  void aWorkerThatCannotStartIsSaidAndCanBeTriedAgain() {
    String failing = "**/assets/search/worker.*";
    page.route(failing, Route::abort);
    visit.go("/");
    page.keyboard().press("/");
    page.locator(".search-form [role=combobox]").waitFor();
    page.keyboard().type("gemma");
    page.locator(".search-lead").waitFor();
    assertThat(search.state()).contains("Try again");

    page.unroute(failing);
    page.locator(".search-state button").click();
    search.hits().first().waitFor();
    assertThat(search.titles()).anyMatch(title -> title.contains("Gemma 4"));
  }

  @Test
  void anInterfaceThatCannotBeLoadedIsSaid() {
    page.route("**/assets/search/dialog.*", Route::abort);
    visit.go("/");
    page.keyboard().press("/");
    page.locator(".search-broken").waitFor();
    assertThat(page.locator(".search-broken").innerText()).contains("could not be loaded");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog.search").isVisible()).isFalse();
  }

  private static final String NEW_ISSUE =
      """
      ---
      title: The second issue
      ---
      ## News

      ### Snow surprises the valley

      Anvils sell well all the same.
      """;

  @Test
  void whoSearchesWhileTheSiteIsPublishedAnewFindsTheNew(@TempDir Path temp) throws IOException {
    SmallSite small = SmallSite.in(temp.resolve("site"));
    Path output = temp.resolve("output");
    try (Served served = Served.at("/", small.folder(), output)) {
      begin(served);
      visit.go("/");
      search.open();
      List<String> roots = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.url().endsWith("root.bin")) {
              roots.add(request.url());
            }
          });
      small.with("content/issues/2026-01-09-second.md", NEW_ISSUE);
      Sites.build(small.folder(), output, "--base-url", served.server().address().toString());
      search.ask("anvils ");

      assertThat(search.titles())
          .containsExactlyInAnyOrder("Acme opens a shop", "Snow surprises the valley");
      assertThat(roots).hasSize(1);
      assertNoComplaint();

      // Gone for good: said after one more look, without an end.
      try (Stream<Path> files = Files.list(output.resolve("search/p"))) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      search.ask("\"sell well\" ");
      assertThat(search.state()).contains("The search does not answer.", "Try again");
      assertThat(roots).hasSize(2);
      search.ask("valley ");
      assertThat(search.titles()).containsExactly("Snow surprises the valley");
    }
  }

  @Test
  void anArchiveWithoutIssuesSaysSo(@TempDir Path temp) throws IOException {
    SmallSite empty =
        SmallSite.empty(temp.resolve("site")).with("content/pages/a.md", "---\ntitle: A\n---\n");
    try (Served served = Served.at("/", empty.folder(), temp.resolve("output"))) {
      begin(served);
      visit.go("/");
      search.open().ask("anything");
      assertThat(search.state()).contains("No story has anything");
      visit.go("/search/?q=in:2026+-x+%22a+b%22");
      search.answered();
      assertThat(search.titles()).isEmpty();
      assertNoComplaint();
    }
  }

  @Test
  void anArchiveOfOneStoryIsSearchedBelowAPath(@TempDir Path temp) throws IOException {
    SmallSite one =
        SmallSite.empty(temp.resolve("site"))
            .with(
                "content/issues/2026-01-09-only.md",
                "---\ntitle: Only\n---\n### Snow falls\n\nSoftly.\n");
    try (Served served = Served.at("/sub/path/", one.folder(), temp.resolve("output"))) {
      begin(served);
      visit.go("/");
      search.open().ask("sno");
      assertThat(search.titles()).containsExactly("Snow falls");
      assertThat(search.count()).isEqualTo(1);
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/sub/path/issues/2026-01-09-only/#snow-falls");

      search.open().ask("snow");
      page.locator(".search-all").click();
      page.waitForURL("**/sub/path/search/?q=snow");
      search.answered();
      assertThat(search.titles()).containsExactly("Snow falls");
      assertNoComplaint();
    }
  }
}
