package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.backfile.cli.SmallSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The keys that every page has. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class KeysIT {

  private static final String ISSUE = "/issues/2026-01-02-first/";
  private static final String FOCUSED = "document.activeElement.textContent.trim()";

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;

  KeysIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    StringBuilder stories = new StringBuilder("---\ntitle: The second issue\n---\n");
    for (int i = 1; i <= 6; i++) {
      stories.append("### Story ").append(i).append("\n\n");
      stories.append("Acme and nothing else. ".repeat(150)).append("\n\n");
    }
    SmallSite small =
        SmallSite.in(temp.resolve("site"))
            .with("content/issues/2026-01-01-second.md", stories.toString());
    this.site = Served.at("/", small.folder(), temp.resolve("output"));
    begin();
  }

  @BeforeEach
  void begin() {
    if (visit != null) {
      visit.close();
    }
    visit = Visit.to(site, browser);
    page = visit.page();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(visit.complaints()).isEmpty();
  }

  @AfterAll
  void stop() {
    visit.close();
    site.close();
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void jAndKGoFromStoryToStoryAndOnToTheNextIssue() {
    visit.go("/issues/2026-01-01-second/");
    press("j");
    assertThat(visit.text(FOCUSED)).startsWith("Story 1");
    press("j", "j");
    assertThat(visit.text(FOCUSED)).startsWith("Story 3");
    // Its headline is at the top, and seen.
    assertThat(visit.number("document.activeElement.getBoundingClientRect().top"))
        .isBetween(0.0, 80.0);
    press("k");
    assertThat(visit.text(FOCUSED)).startsWith("Story 2");
    press("j", "j", "j", "j", "j");
    assertThat(visit.text(FOCUSED)).contains("The first issue");
    press("j");
    assertThat(visit.text(FOCUSED)).contains("The first issue");
    press("Enter");
    page.waitForURL("**" + ISSUE);
  }

  @Test
  void whoScrolledGoesOnFromThere() {
    visit.go("/issues/2026-01-01-second/");
    press("j");
    page.evaluate("document.querySelector('#story-4').scrollIntoView({ behavior: 'instant' })");
    press("j");
    assertThat(visit.text(FOCUSED)).startsWith("Story 5");
    page.evaluate(
        "document.querySelector('#story-3 .prose').scrollIntoView({ block: 'end', behavior: 'instant' })");
    press("k");
    assertThat(visit.text(FOCUSED)).startsWith("Story 3");
  }

  @Test
  void inListsTheyGoFromLinkToLink() {
    visit.go("/companies/acme/");
    press("j");
    assertThat(visit.text("document.activeElement.closest('.timeline')?.tagName"))
        .isNotEqualTo("null");
    String first = visit.text(FOCUSED);
    press("j");
    assertThat(visit.text(FOCUSED)).isNotEqualTo(first);
    press("k");
    assertThat(visit.text(FOCUSED)).isEqualTo(first);
  }

  @Test
  void tChangesTheTheme() {
    visit.go("/");
    press("t");
    assertThat(visit.text("document.documentElement.dataset.theme")).isIn("light", "dark");
  }

  @Test
  void theHelpIsOpenedByItsKeyOrItsButtonAndClosedAgain() {
    visit.go(ISSUE);
    press("?");
    assertThat(page.locator("dialog.keys").isVisible()).isTrue();
    // In the dialog, no key goes through to the page.
    press("j");
    assertThat(visit.text("document.activeElement.closest('dialog')?.className")).isEqualTo("keys");
    press("Escape");
    assertThat(page.locator("dialog.keys").isVisible()).isFalse();
    page.locator(".keys-open").click();
    page.locator("dialog.keys button").click();
    assertThat(page.locator("dialog.keys").isVisible()).isFalse();
    assertThat(visit.text("document.activeElement.className")).isEqualTo("keys-open");
  }

  @Test
  void keysCanBeSwitchedOffForGoodTheSearchsTooAndOnAgain() {
    visit.go(ISSUE);
    press("?");
    page.getByLabel("Use single-key shortcuts").uncheck();
    press("Escape");
    visit.go(ISSUE);
    for (String key : List.of("j", "/", "?", "t")) {
      press(key);
      assertThat(page.locator("dialog[open]").count()).as(key).isZero();
      assertThat(visit.text("document.activeElement.tagName")).as(key).isEqualTo("BODY");
    }
    assertThat(visit.text("document.documentElement.dataset.theme")).isEqualTo("null");
    // With a modifier it stays.
    press("Control+k");
    assertThat(page.locator("dialog.search").isVisible()).isTrue();
    press("Escape");
    page.locator(".keys-open").click();
    page.getByLabel("Use single-key shortcuts").check();
    press("Escape");
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    press("j");
    assertThat(visit.text(FOCUSED)).startsWith("Acme opens a shop");
  }

  @Test
  void whoTypesOrHoldsAModifierIsLeftAlone() {
    visit.go(ISSUE);
    press("Control+j", "Alt+j", "Meta+j");
    assertThat(visit.text("document.activeElement.tagName")).isEqualTo("BODY");
    press("/");
    page.keyboard().type("jk?t");
    assertThat(page.locator(".search-form [name=q]").inputValue()).isEqualTo("jk?t");
    press("Escape");
    assertThat(page.locator("dialog.keys").isVisible()).isFalse();
  }

  @Test
  void theButtonTakesNoRoomThatItDidNotHave() {
    page.addInitScript(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => (shift +="
            + " e.value))).observe({ type: 'layout-shift', buffered: true })");
    visit.go(ISSUE);
    page.locator(".keys-open").waitFor();
    assertThat(visit.number("shift")).isZero();
  }
}
