package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.backfile.cli.SmallSite;
import dev.backfile.serve.StaticServer;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reading again what was read, without a network. */
@ExtendWith(Chromium.class)
class OfflineIT {

  private static final String ISSUE = "/issues/2026-01-02-first/";
  private static final String FILE = "content/issues/2026-01-02-first.md";

  private final Browser browser;
  private final Path output;
  private final SmallSite small;

  OfflineIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.output = temp.resolve("output");
    this.small = SmallSite.in(temp.resolve("site"));
  }

  private Served served(String base) throws IOException {
    return Served.at(base, small.folder(), output);
  }

  private void deploy(Served site) {
    Sites.build(small.folder(), output, "--base-url", site.server().address().toString());
  }

  private Visit visit(Served site) {
    return Visit.to(
        site,
        browser,
        new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
  }

  /** From here on no request is answered. */
  private static void stop(StaticServer server) {
    server.close();
  }

  /** The paths of the pages that are kept, the newest last. */
  private static List<String> kept(Page page) {
    Object paths =
        page.evaluate(
            """
            async () => {
              const names = (await caches.keys()).filter((name) => name.includes(" pages "));
              const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
              return kept.flat().map(({ url }) => new URL(url).pathname);
            }
            """);
    return ((List<?>) paths).stream().map(String::valueOf).toList();
  }

  private static void waitUntilKept(Page page, String path) {
    page.waitForCondition(() -> kept(page).contains(path));
  }

  /** Waits for what an asynchronous expression says. */
  private static void waitUntil(Page page, String expression) {
    page.waitForCondition(() -> (boolean) page.evaluate(expression));
  }

  private static void waitUntilOfflinePageIsKept(Page page) {
    waitUntil(page, "async () => (await caches.match('/offline/')) !== undefined");
  }

  private static String title(Page page) {
    return page.locator("h1").innerText();
  }

  private static boolean isStyled(Page page) {
    return (boolean)
        page.evaluate(
            "[...document.styleSheets].every((sheet) => sheet.cssRules.length > 50)"
                + " && document.styleSheets.length > 0");
  }

  @Test
  void whatWasReadIsReadAgainWithoutTheNetworkTheFirstPageToo() throws IOException {
    try (Served site = served("/");
        Visit visit = visit(site)) {
      Page page = visit.page();
      visit.go(ISSUE);
      waitUntilKept(page, ISSUE);
      visit.go("/companies/acme/");
      waitUntilKept(page, "/companies/acme/");
      assertThat(visit.complaints()).isEmpty();
      stop(site.server());
      page.context().setOffline(true);

      visit.go(ISSUE);
      assertThat(title(page)).isEqualTo("The first issue");
      assertThat(isStyled(page)).isTrue();
      page.keyboard().press("?");
      assertThat(page.locator("dialog.keys").isVisible()).isTrue();
      page.keyboard().press("Escape");
      page.locator(".prose a.name, .chips a").first().click();
      page.waitForURL("**/companies/acme/");
      assertThat(title(page)).isEqualTo("Acme");
      assertThat(isStyled(page)).isTrue();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theNetworkIsAlwaysAskedFirstSoThatADeployIsSeenAtOnce() throws IOException {
    try (Served site = served("/");
        Visit visit = visit(site)) {
      Page page = visit.page();
      visit.go(ISSUE);
      waitUntilKept(page, ISSUE);
      small.with(FILE, "---\ntitle: The first issue, mended\n---\n### Acme closes\n\nIt does.\n");
      small.with(
          "assets/site.css", "h1 { color: rgb(1, 2, 3) }\n" + "a { margin: 0 }\n".repeat(60));
      deploy(site);

      visit.go(ISSUE);
      assertThat(title(page)).isEqualTo("The first issue, mended");
      page.waitForCondition(() -> kept(page).equals(List.of(ISSUE)));
      String colour = "getComputedStyle(document.querySelector('h1')).color";
      assertThat(visit.text(colour)).isEqualTo("rgb(1, 2, 3)");
      assertThat(visit.complaints()).isEmpty();
      waitUntil(
          page,
          "async () => (await (await caches.match(location.pathname)).text()).includes('mended')");
      stop(site.server());

      visit.go(ISSUE);
      assertThat(title(page)).isEqualTo("The first issue, mended");
      assertThat(visit.text(colour)).isEqualTo("rgb(1, 2, 3)");
    }
  }

  @Test
  void aPageThatWasNotReadGivesWayToTheListOfThoseThatWere() throws IOException {
    try (Served site = served("/");
        Visit visit = visit(site)) {
      Page page = visit.page();
      small.with(
          FILE, "---\ntitle: \"Nuts & <bolts> \\\"1\\\"\"\n---\n### Acme opens\n\nIt does.\n");
      deploy(site);
      visit.go(ISSUE);
      waitUntilKept(page, ISSUE);
      visit.go("/");
      waitUntilKept(page, "/");
      waitUntilOfflinePageIsKept(page);
      page.context().setOffline(true);

      visit.go("/companies/acme/");
      assertThat(title(page)).isEqualTo("You are offline");
      assertThat(isStyled(page)).isTrue();
      page.locator(".kept-pages a").nth(1).waitFor();
      assertThat(page.locator(".kept-pages a").allInnerTexts())
          .containsExactly("A small site", "Nuts & <bolts> “1”");
      assertThat(page.locator(".kept-again").isVisible()).isTrue();
      assertThat(visit.complaints()).isEmpty();

      page.context().setOffline(false);
      page.waitForCondition(() -> title(page).equals("Acme"));
      page.context().setOffline(true);
      visit.go("/models/");
      page.locator(".kept-pages a[href$='" + ISSUE + "']").waitFor();
      page.navigate(site.address(ISSUE).toString());
      assertThat(title(page)).startsWith("Nuts");
    }
  }

  @Test
  void whatTheServerSaysPassesAndOnlyPagesOfTheSiteAreKept() throws IOException {
    try (Served site = served("/");
        Visit visit = visit(site)) {
      Page page = visit.page();
      visit.go("/");
      waitUntilKept(page, "/");
      assertThat(visit.go("/nothing/")).isEqualTo(404);
      assertThat(title(page)).isEqualTo("Nothing at this address");
      Files.writeString(
          output.resolve("other.html"), "<!doctype html><title>Other</title><h1>Other</h1>");
      assertThat(visit.go("/other.html")).isEqualTo(200);
      visit.go("/search/?q=acme");
      waitUntilKept(page, "/search/");
      page.evaluate(
          "() => Promise.all(['/data/stories.jsonl', '/feed.xml'].map((url) => fetch(url)))");
      visit.go(ISSUE.substring(0, ISSUE.length() - 1));
      waitUntilKept(page, ISSUE);

      assertThat(kept(page)).containsExactly("/", "/search/", ISSUE);
      Object files =
          page.evaluate(
              """
              async () => {
                const names = (await caches.keys()).filter((name) => name.includes(" files "));
                return (await (await caches.open(names[0])).keys()).map(({ url }) => new URL(url).pathname);
              }
              """);
      assertThat(((List<?>) files).stream().map(String::valueOf))
          .contains("/offline/", "/search/root.bin")
          .allMatch(path -> path.matches("/(assets|search)/.+|/offline/|/[a-z]+\\.svg"));
    }
  }

  @Test
  void whatWasFoundIsFoundAgain() throws IOException {
    try (Served site = served("/");
        Visit visit = visit(site)) {
      visit.go("/");
      waitUntilKept(visit.page(), "/");
      visit.go("/");
      Searcher search = new Searcher(visit.page());
      search.open().ask("anvils ");
      assertThat(search.titles()).containsExactly("Acme opens a shop");
      stop(site.server());

      visit.go("/");
      search.open().ask("anvils ");
      assertThat(search.titles()).containsExactly("Acme opens a shop");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void onlyTheNewestHundredPagesAreKept() throws IOException {
    String text = "---\ntitle: Page\n---\nText.\n";
    for (int i = 100; i < 205; i++) {
      small.with("content/pages/p" + i + ".md", text);
    }
    try (Served site = served("/");
        Visit visit = visit(site)) {
      Page page = visit.page();
      visit.go("/");
      waitUntilKept(page, "/");
      page.evaluate(
          """
          async () => {
            const { active } = await navigator.serviceWorker.ready;
            for (let i = 100; i < 205; i++) {
              const page = new URL(`/p${i}/`, location).href;
              active.postMessage({ page, parts: [] });
              while (!(await caches.match(page))) await new Promise((go) => setTimeout(go, 5));
            }
          }
          """);
      page.waitForCondition(() -> kept(page).size() == 100);
      assertThat(kept(page)).startsWith("/p105/").endsWith("/p204/");
      // What is read again is the newest.
      visit.go("/p105/");
      page.waitForCondition(() -> kept(page).indexOf("/p105/") == 99);
    }
  }

  @Test
  void aSiteThatKeepsNothingUndoesWhatWasKept() throws IOException {
    try (Served site = served("/");
        Visit visit = visit(site)) {
      Page page = visit.page();
      visit.go("/");
      waitUntilKept(page, "/");
      page.evaluate("async () => { await caches.open('another') }");
      small.with("jbake.properties", "site.title=A small site\nsite.offline=false\n");
      deploy(site);

      visit.go("/");
      assertThat(page.locator("script[src*='/offline']").count()).isZero();
      waitUntil(
          page,
          "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
              + " && String(await caches.keys()) === 'another'");
      visit.go(ISSUE);
      assertThat(names(page)).containsExactly("another");
      assertThat(scopes(page)).isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void sitesOnOneHostKeepApart(@TempDir Path all) throws IOException {
    try (StaticServer server = StaticServer.start(all, 0, "/")) {
      URI root = server.address();
      Sites.build(small.folder(), all.resolve("whole"), "--base-url", root.toString());
      Sites.build(
          small.folder(), all.resolve("sub"), "--base-url", root.resolve("sub/").toString());
      try (Stream<Path> files = Files.list(all.resolve("whole"))) {
        for (Path file : files.toList()) {
          Files.move(file, all.resolve(file.getFileName()));
        }
      }
      try (Visit visit = visit(new Served(server, all))) {
        Page page = visit.page();
        visit.go("/");
        waitUntilKept(page, "/");
        visit.go("/sub" + ISSUE);
        waitUntilKept(page, "/sub" + ISSUE);
        waitUntilOfflinePageIsKept(page);
        assertThat(scopes(page)).containsExactly(root.toString(), root.resolve("sub/").toString());
        waitUntil(page, "async () => (await caches.match('/sub/offline/')) !== undefined");
        assertThat(names(page))
            .containsExactly(
                "backfile / files 1",
                "backfile / pages 1",
                "backfile /sub/ files 1",
                "backfile /sub/ pages 1");
        stop(server);

        visit.go("/sub/models/");
        page.locator(".kept-pages a").first().waitFor();
        assertThat(page.locator(".kept-pages a").allInnerTexts())
            .containsExactly("The first issue");
        assertThat(page.locator(".masthead-name a").getAttribute("href")).isEqualTo("/sub/");
        visit.go("/models/");
        page.locator(".kept-pages a").first().waitFor();
        assertThat(page.locator(".kept-pages a").allInnerTexts()).containsExactly("A small site");
      }
    }
  }

  private static List<String> names(Page page) {
    return ((List<?>) page.evaluate("async () => (await caches.keys()).sort()"))
        .stream().map(String::valueOf).toList();
  }

  private static List<String> scopes(Page page) {
    String script =
        "async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope).sort()";
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
  }
}
