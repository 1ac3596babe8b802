package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.backfile.cli.SmallSite;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are fetched before they are asked for. */
@ExtendWith(Chromium.class)
class PrefetchIT {

  private static final String MIDDLE = "/issues/2026-01-03-second/";
  private static final String NEXT = "/issues/2026-01-04-third/";

  private final Browser browser;
  private final Path output;
  private final SmallSite small;

  PrefetchIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.output = temp.resolve("output");
    this.small = SmallSite.in(temp.resolve("site"));
  }

  @BeforeEach
  void twoIssuesMore() throws IOException {
    small.with("content/issues/2026-01-03-second.md", "---\ntitle: Second\n---\n### A\n\nAcme.\n");
    small.with("content/issues/2026-01-04-third.md", "---\ntitle: Third\n---\n### B\n\nText.\n");
  }

  private static List<String> fetchedEarly(Page page) {
    Object paths =
        page.evaluate(
            "[...document.querySelectorAll('link[rel=prefetch]')]"
                + ".map((link) => new URL(link.href).pathname)");
    return ((List<?>) paths).stream().map(String::valueOf).toList();
  }

  /** A host that makes browsers ask each time, and notes what it was asked. */
  private record Host(HttpServer server, Path folder, List<String> asked) implements AutoCloseable {

    static Host of(Path folder) throws IOException {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Host host = new Host(server, folder, new CopyOnWriteArrayList<>());
      server.createContext("/", host::answer);
      server.start();
      return host;
    }

    String address(String path) {
      return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      Path file = folder.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
      String purpose = String.valueOf(exchange.getRequestHeaders().getFirst("Sec-Purpose"));
      String tag = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
      int status = !Files.exists(file) ? 404 : tag.equals("\"1\"") ? 304 : 200;
      asked.add(path + " " + purpose + " " + status);
      exchange.getResponseHeaders().set("Cache-Control", "public, max-age=0, must-revalidate");
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      String type =
          path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "";
      exchange.getResponseHeaders().set("Content-Type", type.isEmpty() ? "text/html" : type);
      byte[] body = status == 200 ? Files.readAllBytes(file) : new byte[0];
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceWorkerPolicy.class)
  void aNeighbourIsFetchedEarlyAndItsBodyOnce(ServiceWorkerPolicy policy) throws IOException {
    try (Host host = Host.of(output);
        BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setServiceWorkers(policy))) {
      Sites.build(small.folder(), output, "--base-url", host.address("/"));
      Page page = context.newPage();
      page.navigate(host.address(MIDDLE));
      page.waitForCondition(() -> host.asked().contains(NEXT + " prefetch 200"));
      if (policy == ServiceWorkerPolicy.ALLOW) {
        page.waitForFunction("() => navigator.serviceWorker.controller");
      }
      page.locator(".pager [rel=next]").click();
      page.waitForURL("**" + NEXT);

      assertThat(page.locator("h1").innerText()).isEqualTo("Third");
      assertThat(host.asked().stream().filter(asked -> asked.startsWith(NEXT)))
          .containsExactly(NEXT + " prefetch 200", NEXT + " null 304");
    }
  }

  @Test
  void aPageThatIsPointedAtIsFetchedOnceAndNothingElse() throws IOException {
    try (Served site = Served.at("/sub/", small.folder(), output);
        Visit visit = Visit.to(site, browser)) {
      Page page = visit.page();
      visit.go("/");
      for (String link :
          List.of("/sub/feed.xml", "/sub/data/stories.jsonl", "/sub/", "/sub/companies/")) {
        page.locator("a[href='" + link + "']").last().dispatchEvent("pointerover");
        page.waitForTimeout(120);
      }
      page.locator("a[href='/sub/companies/']").first().focus();
      page.locator("a[href='/sub/models/']").first().focus();
      page.locator("a[href='/sub/issues/']").first().focus();
      page.waitForCondition(() -> fetchedEarly(page).contains("/sub/issues/"));
      // Passed over in less than a moment.
      assertThat(fetchedEarly(page)).containsExactly("/sub/companies/", "/sub/issues/");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aPageFetchesFewEarly() throws IOException {
    for (int i = 10; i < 30; i++) {
      small.with("content/companies/c" + i + ".md", "---\nname: Corp" + i + "\n---\nText.\n");
    }
    try (Served site = Served.at("/", small.folder(), output);
        Visit visit = Visit.to(site, browser)) {
      Page page = visit.page();
      visit.go("/companies/");
      for (int i = 10; i < 22; i++) {
        page.locator("main a[href='/companies/c" + i + "/']").first().dispatchEvent("pointerover");
        page.waitForTimeout(100);
      }
      assertThat(fetchedEarly(page)).hasSize(8);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"saveData: true", "effectiveType: 'slow-2g'", "effectiveType: '2g'"})
  void whoSavesDataFetchesNothingEarly(String connection) throws IOException {
    try (Served site = Served.at("/", small.folder(), output);
        Visit visit = Visit.to(site, browser)) {
      Page page = visit.page();
      page.addInitScript(
          "Object.defineProperty(navigator, 'connection', { value: { " + connection + " } })");
      visit.go(MIDDLE);
      page.locator("a[href='/companies/']").first().dispatchEvent("pointerover");
      page.waitForTimeout(300);
      assertThat(fetchedEarly(page)).isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
