package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.backfile.deploy.Crawl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample archive below a path of its host. */
@ExtendWith(Chromium.class)
class SubPathIT {

  @Test
  void everyLinkIsAnsweredAndTheStyleSheetIsFound(Browser browser, @TempDir Path temp)
      throws IOException, InterruptedException {
    try (Served site = Served.at("/sub/path/", Path.of("."), temp.resolve("output"));
        Visit visit = Visit.to(site, browser)) {
      URI home = site.server().address();
      assertThat(home.getPath()).isEqualTo("/sub/path/");

      SortedMap<URI, Integer> seen = Crawl.from(home);
      assertThat(Crawl.strays(seen, home)).isEmpty();
      assertThat(seen).hasSizeGreaterThan(300);

      for (String path : List.of("/", "/companies/meta/", "/404.html")) {
        assertThat(visit.go(path)).isEqualTo(200);
        assertThat(visit.number("document.styleSheets.length")).isEqualTo(1);
        assertThat(visit.number("document.styleSheets[0].cssRules.length")).isGreaterThan(50);
      }
      visit.page().locator(".masthead-name a").click();
      assertThat(visit.page().url()).isEqualTo(home.toString());
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
