package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The sample archive in Firefox: what another engine might see otherwise. */
@TestInstance(Lifecycle.PER_CLASS)
class FirefoxIT {

  private final Served site;
  private final Firefox firefox;

  FirefoxIT(@TempDir Path temp) throws IOException, InterruptedException {
    Path program =
        Firefox.program()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Firefox is not installed; .ci/test installs what the tests need and runs"
                            + " them"));
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
    this.firefox = Firefox.start(program, temp.resolve("profile"));
  }

  @AfterAll
  void stop() {
    firefox.close();
    site.close();
  }

  private List<String> complaints() {
    return firefox.complaints(site.address("/").toString());
  }

  @Test
  void aPageOfEveryKindLoadsWithoutAWordOfComplaintAndFitsTheScreen() throws IOException {
    List<String> faults = new ArrayList<>();
    for (int width : List.of(360, 1440)) {
      firefox.size(width, 800);
      for (EveryPage page : EveryPage.of(site.output())) {
        String where = width + " " + page.path() + ": ";
        firefox.go(site.address(page.path()));
        int content = Integer.parseInt(firefox.text("document.documentElement.scrollWidth"));
        if (content > width) {
          faults.add(where + "scrolls sideways to " + content);
        }
        if (firefox.text("document.styleSheets[0].cssRules.length").length() < 2) {
          faults.add(where + "has hardly a style");
        }
        complaints().forEach(complaint -> faults.add(where + complaint));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void coloursChangeAndStayChanged() throws IOException {
    firefox.size(1280, 800);
    firefox.go(site.address("/"));
    String paper =
        "getComputedStyle(document.documentElement).backgroundColor + ' '"
            + " + getComputedStyle(document.body).backgroundColor";
    String before = firefox.text(paper);
    // From what the system has to light, and on to dark.
    firefox.type("tt");
    firefox.until(paper + " !== '" + before + "'");
    String after = firefox.text(paper);
    firefox.go(site.address("/about/"));
    assertThat(firefox.text(paper)).isEqualTo(after);
    assertThat(complaints()).isEmpty();
  }

  @Test
  void searchFindsAStory() throws IOException {
    firefox.size(1280, 800);
    firefox.go(site.address("/"));
    firefox.type("/");
    firefox.until("document.querySelector('dialog[open] .search-memory')");
    firefox.type("coreweave");
    firefox.until(
        "document.querySelector('.search-hit')?.textContent.toLowerCase().includes('coreweave')");
    assertThat(firefox.text("document.querySelectorAll('.search-hit').length")).isNotEqualTo("0");
    assertThat(complaints()).isEmpty();
  }
}
