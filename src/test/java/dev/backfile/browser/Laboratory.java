package dev.backfile.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.backfile.search.Collection;
import dev.backfile.search.SearchIndex;
import dev.backfile.serve.StaticServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page in the real browser with the search engine's own modules beside it, the index of a
 * collection below {@code search/}, and lunr.
 */
final class Laboratory implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MODULES = Path.of("src/main/js/search");
  private static final Path EXPERIMENTS = Path.of("src/test/resources/search");
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.js";

  private final StaticServer server;
  private final BrowserContext context;
  private final Page page;

  private Laboratory(StaticServer server, BrowserContext context) {
    this.server = server;
    this.context = context;
    this.page = context.newPage();
  }

  /** Writes the index of a collection into a new folder and opens a page there. */
  static Laboratory with(
      Collection collection, SearchIndex.Options options, Path folder, Browser browser)
      throws IOException {
    Files.createDirectories(folder);
    SearchIndex.write(collection, options, folder.resolve("search"), 2);
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Laboratory</title>");
    return of(folder, browser);
  }

  /** Opens the home page of a folder that has an index, with the modules put beside it. */
  static Laboratory of(Path folder, Browser browser) throws IOException {
    for (Path modules : new Path[] {MODULES, EXPERIMENTS}) {
      try (Stream<Path> files = Files.list(modules)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    try (InputStream lunr = Laboratory.class.getResourceAsStream(LUNR)) {
      Files.copy(Objects.requireNonNull(lunr, LUNR), folder.resolve("lunr.js"));
    }
    StaticServer server = StaticServer.start(folder, 0, "/");
    Laboratory laboratory = new Laboratory(server, browser.newContext());
    laboratory.page.setDefaultTimeout(300_000);
    laboratory.page.navigate(server.address().toString());
    return laboratory;
  }

  /** Makes lunr known to the page. */
  Laboratory withLunr() {
    page.addScriptTag(new Page.AddScriptTagOptions().setUrl(server.address() + "lunr.js"));
    return this;
  }

  /** What a function of a module beside the page answers. */
  JsonNode ask(String module, String function, Object argument) throws IOException {
    Object answer =
        page.evaluate(
            "argument => import('/"
                + module
                + "').then(it => it."
                + function
                + "(argument)).then(JSON.stringify)",
            argument);
    return JSON.readTree(String.valueOf(answer));
  }

  @Override
  public void close() {
    context.close();
    server.close();
  }
}
