package dev.backfile.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a first visit to a page costs.
 *
 * @param sent what the host sent, until nothing more was asked for
 * @param hosts that something was asked of
 * @param shift how far the layout moved under the reader, as Chromium scores it, also while the
 *     page was read to its end
 * @param moved what moved
 * @param first milliseconds until something was painted
 * @param largest milliseconds until the largest thing was painted
 */
record Budget(
    List<BudgetHost.Sent> sent,
    SortedSet<String> hosts,
    double shift,
    String moved,
    double first,
    double largest) {

  /** Bytes of pictures, and of what is kept for later or another page, are not in the budget. */
  private static final Map<String, String> PARTS =
      Map.of(
          "document", "html",
          "style", "css",
          "font", "fonts",
          "script", "script",
          "worker", "script",
          "serviceworker", "script");

  private static final String WATCH =
      """
      (() => {
        const seen = (window.budgetSeen = { shift: 0, moved: [], largest: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            seen.shift += entry.value;
            for (const { node } of entry.sources) seen.moved.push(`${node?.nodeName}.${node?.className}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.largest = entry.startTime;
        }).observe({ type: "largest-contentful-paint", buffered: true });
      })();
      """;

  private static final String READ_ON =
      """
      async () => {
        const frames = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
        const step = innerHeight * Math.max(0.8, document.documentElement.scrollHeight / innerHeight / 30);
        for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
          scrollTo({ top: y, behavior: "instant" });
          await frames();
        }
        scrollTo({ top: 0, behavior: "instant" });
        await frames();
      }
      """;

  /** How a visit goes. */
  enum Way {
    /** On a desk, as fast as this machine can. */
    DESK(Screen.DESK),
    /** On a phone in the hand, as fast as this machine can. */
    PHONE(Screen.PHONE),
    /** On a phone, with fonts a second late. */
    LATE_FONTS(Screen.PHONE),
    /** On a phone a quarter as fast as this machine, 150 ms and 1.6 Mbit/s from the host. */
    SLOW(Screen.PHONE);

    private final Screen screen;

    Way(Screen screen) {
      this.screen = screen;
    }
  }

  /** Visits a page for the first time. */
  static Budget of(Browser browser, BudgetHost host, String path, Way way) {
    SortedSet<String> hosts = new TreeSet<>();
    try (BrowserContext context = browser.newContext(way.screen.options())) {
      Page page = context.newPage();
      page.setDefaultTimeout(60_000);
      page.addInitScript(WATCH);
      context.onRequest(
          request -> {
            URI uri = URI.create(request.url());
            if (uri.getHost() != null) {
              hosts.add(uri.getHost());
            }
          });
      if (way == Way.LATE_FONTS) {
        page.route(
            "**/*.woff2",
            route -> {
              page.waitForTimeout(1000);
              route.resume();
            });
      } else if (way == Way.SLOW) {
        slowDown(context.newCDPSession(page));
      }
      host.take();
      page.navigate(host.address(path).toString());
      page.waitForLoadState(LoadState.NETWORKIDLE);
      // A second frame, so that what was painted last is reported.
      page.evaluate(READ_ON);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return new Budget(
          host.take(),
          hosts,
          number(page, "budgetSeen.shift"),
          String.valueOf(page.evaluate("budgetSeen.moved.join(', ')")),
          number(page, "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"),
          number(page, "budgetSeen.largest"));
    }
  }

  private static void slowDown(CDPSession tools) {
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 150);
    network.addProperty("downloadThroughput", 1_600_000 / 8);
    network.addProperty("uploadThroughput", 750_000 / 8);
    tools.send("Network.enable");
    tools.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", 4);
    tools.send("Emulation.setCPUThrottlingRate", processor);
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  /** Compressed bytes by part: html, css, fonts, script; all else by what it was asked for. */
  TreeMap<String, Integer> parts() {
    return sent.stream()
        .collect(
            Collectors.groupingBy(
                one -> PARTS.getOrDefault(one.use(), one.use()),
                TreeMap::new,
                Collectors.summingInt(BudgetHost.Sent::bytes)));
  }

  /** Compressed bytes of one part. */
  int bytes(String part) {
    return parts().getOrDefault(part, 0);
  }

  /** Compressed bytes of HTML, CSS, fonts and script. */
  int total() {
    return Set.copyOf(PARTS.values()).stream().mapToInt(this::bytes).sum();
  }

  /** How many files the page itself asked for, without those it fetches ahead. */
  long requests() {
    return sent.stream().filter(one -> !one.use().equals("prefetch")).count();
  }
}
