package dev.backfile.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One reader in one tab, with what a reader must never see: errors, dialogs, breaches of the
 * security policy, and requests to other hosts.
 */
final class Visit implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Served site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visit(Served site, BrowserContext context) {
    this.site = site;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    String home = site.address("/").toString();
    page.onConsoleMessage(
        message -> {
          // The browser's own word for the status of the 404 page.
          boolean status = message.text().contains("the server responded with a status of 404");
          // Playwright's own, where a visit keeps the service worker out.
          boolean blocked = message.text().contains("registration blocked by Playwright");
          if (List.of("error", "warning").contains(message.type()) && !status && !blocked) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("script: " + error));
    page.onDialog(
        (Dialog dialog) -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home)) {
            complaints.add("request: " + request.url());
          }
        });
    page.onRequestFailed(
        request -> {
          if (!isEarly(request)) {
            complaints.add("failed: " + request.url());
          }
        });
  }

  /** Whether it is for a page that may be read next; the browser drops these as it likes. */
  private static boolean isEarly(Request request) {
    return request.headers().getOrDefault("sec-purpose", "").contains("prefetch");
  }

  /** Begins a visit with the defaults: a desk, scripts allowed, light colours. */
  static Visit to(Served site, Browser browser) {
    return to(site, browser, new Browser.NewContextOptions());
  }

  /** Begins a visit; the service worker is kept out unless the options let it in. */
  static Visit to(Served site, Browser browser, Browser.NewContextOptions options) {
    if (options.serviceWorkers == null) {
      options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
    return new Visit(site, browser.newContext(options));
  }

  /** Goes to a page of the site and returns the answer's status. */
  int go(String path) {
    Response response = page.navigate(site.address(path).toString());
    return Objects.requireNonNull(response, path).status();
  }

  Page page() {
    return page;
  }

  /** Runs an expression on the page and reads its number. */
  double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  /** Runs an expression on the page and reads its text. */
  String text(String expression) {
    return String.valueOf(page.evaluate(expression));
  }

  /** Everything that should not have happened so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}
