package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The switch between light, dark and the system's colours. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class ThemeIT {

  private static final String PAPER = "getComputedStyle(document.documentElement).backgroundColor";
  private static final String WHITE = "rgb(255, 255, 255)";
  private static final String DARK = "rgb(16, 21, 28)";

  private final Browser browser;
  private final Served site;

  ThemeIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("out"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private Visit visit(ColorScheme system) {
    return Visit.to(site, browser, new Browser.NewContextOptions().setColorScheme(system));
  }

  private static Locator button(Visit visit) {
    return visit.page().locator("button.theme");
  }

  @Test
  void aReaderWhoChoosesNothingHasTheSystemsColours() {
    try (Visit light = visit(ColorScheme.LIGHT);
        Visit dark = visit(ColorScheme.DARK)) {
      light.go("/");
      dark.go("/");

      assertThat(light.text(PAPER)).isEqualTo(WHITE);
      assertThat(dark.text(PAPER)).isEqualTo(DARK);
    }
  }

  @Test
  void theSwitchGoesRoundAndSaysWhatIsOn() {
    try (Visit visit = visit(ColorScheme.DARK)) {
      visit.go("/");
      assertThat(button(visit).getAttribute("aria-label")).endsWith("as your system has them");

      button(visit).click();
      assertThat(visit.text(PAPER)).isEqualTo(WHITE);
      assertThat(button(visit).getAttribute("aria-label")).endsWith("light");
      assertThat(visit.text("document.querySelector(\"meta[data-theme='light']\").media"))
          .isEqualTo("all");
      assertThat(visit.text("document.querySelector(\"meta[data-theme='dark']\").media"))
          .isEqualTo("not all");

      button(visit).click();
      assertThat(visit.text(PAPER)).isEqualTo(DARK);
      assertThat(button(visit).getAttribute("aria-label")).endsWith("dark");

      button(visit).click();
      assertThat(visit.text("document.documentElement.dataset.theme")).isEqualTo("null");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theChoiceIsThereBeforeTheNextPageIsPainted() {
    try (Visit visit = visit(ColorScheme.DARK)) {
      visit.go("/");
      button(visit).click();
      // What the colours are at the very first time the body can be painted.
      visit
          .page()
          .addInitScript(
              "new MutationObserver((changes, observer) => { if (document.body) {"
                  + " window.first = document.documentElement.dataset.theme;"
                  + " observer.disconnect(); } })"
                  + ".observe(document, { childList: true, subtree: true });");
      visit.go("/companies/");

      assertThat(visit.text("window.first")).isEqualTo("light");
      assertThat(visit.text(PAPER)).isEqualTo(WHITE);
    }
  }

  @Test
  void withoutScriptsThereIsNoSwitchAndTheSystemDecides() {
    var options =
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setColorScheme(ColorScheme.DARK);
    try (Visit visit = Visit.to(site, browser, options)) {
      visit.go("/");

      assertThat(button(visit).isVisible()).isFalse();
    }
  }

  @Test
  void theSwitchMovesNothingWhenItAppears() {
    try (Visit visit = visit(ColorScheme.LIGHT)) {
      visit.go("/");
      double there = visit.number("document.querySelector('.nav-search').offsetLeft");
      visit.page().evaluate("document.querySelector('button.theme').hidden = true");

      assertThat(visit.number("document.querySelector('.nav-search').offsetLeft")).isEqualTo(there);
    }
  }
}
