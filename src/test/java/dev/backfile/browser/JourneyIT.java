package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Ways through the sample archive from end to end: with keys alone, and without scripts. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class JourneyIT {

  private static final int MOST_TABS = 250;
  private static final int MOST_LOOKS = 40;
  private static final Pattern ISSUE = Pattern.compile(".*/issues/[^/#]+/$");
  private static final Pattern STORY = Pattern.compile(".*/issues/[^/#]+/#[^_].*");
  private static final Pattern COMPANY = Pattern.compile(".*/companies/[^/#]+/$");

  private static final String AN_ISSUE = "main a[href*='/issues/20'][href*='-']:not([href*='#'])";
  private static final String A_COMPANY =
      "main a[href*='/companies/']:not([href$='/companies/']):not([href*='#'])";

  /** Where the focus is, and what shows it: a line around it, a shadow, or other colours. */
  private static final String FOCUS =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return "nowhere";
        const { left, top, right, bottom } = at.getBoundingClientRect();
        if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return "out of sight";
        const look = (element) => {
          const style = getComputedStyle(element);
          const line = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
          return line || style.boxShadow !== "none";
        };
        // A field may have its line around the whole of its form's row.
        for (let each = at; each && each.contains(at); each = each.parentElement) {
          if (look(each)) return "seen";
          if (each.matches("li, p, form, dialog, main")) break;
        }
        return "unseen";
      }
      """;

  private final Browser browser;
  private final Served site;

  JourneyIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void keysAloneLeadFromTheHomePageToAStoryACompanyASearchAndBack() {
    var options = Screen.DESK.options().setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(site, browser, options)) {
      Page page = visit.page();
      visit.go("/");
      tabTo(page, AN_ISSUE);
      enter(page, ISSUE);

      tabTo(page, "main a[href^='#']:not([href^='#_'])");
      enter(page, STORY);
      // The next key goes on from the story, not from the top of the page.
      page.keyboard().press("Tab");
      assertFocusIsSeen(page);
      assertThat(visit.text("document.activeElement.closest('article.story')?.id"))
          .isEqualTo(page.url().replaceFirst(".*#", ""));

      page.keyboard().press("j");
      assertFocusIsSeen(page);
      String story = visit.text("document.activeElement.outerHTML");
      page.keyboard().press("?");
      page.locator("dialog[open]").waitFor();
      assertFocusIsSeen(page);
      page.keyboard().press("Escape");
      page.locator("dialog[open]").waitFor(hidden());
      assertThat(visit.text("document.activeElement.outerHTML")).isEqualTo(story);

      tabTo(page, A_COMPANY);
      enter(page, COMPANY);
      String company = page.url();

      page.keyboard().press("Tab");
      assertThat(visit.text("document.activeElement.className")).isEqualTo("skip");
      assertFocusIsSeen(page);
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(visit.text("document.activeElement.closest('main')?.id")).isEqualTo("_main");
      assertFocusIsSeen(page);

      String before = visit.text("document.activeElement.outerHTML");
      Searcher search = new Searcher(page).open();
      assertFocusIsSeen(page);
      page.keyboard().press("Escape");
      page.locator("dialog[open]").waitFor(hidden());
      assertThat(visit.text("document.activeElement.outerHTML")).isEqualTo(before);
      assertFocusIsSeen(page);

      search.open();
      page.keyboard().type("coreweave");
      search.answered();
      page.keyboard().press("ArrowDown");
      assertFocusIsSeen(page);
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.startsWith(company));
      assertThat(page.url()).matches("(.*/issues/[^/#]+/#.+)|(.*/companies/[^/]+/)");

      page.goBack();
      page.waitForURL(url -> url.startsWith(company));
      page.keyboard().press("Tab");
      assertFocusIsSeen(page);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  /** Presses Tab until the focus is on what fits; it must be seen at each step. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      assertFocusIsSeen(page);
      if (Boolean.TRUE.equals(
          page.evaluate("it => document.activeElement.matches(it)", selector))) {
        return;
      }
    }
    assertThat(selector).as("reached by Tab on " + page.url()).isEmpty();
  }

  private static void enter(Page page, Pattern to) {
    page.keyboard().press("Enter");
    page.waitForURL(to);
  }

  /** The page may have to be moved to where the focus is, which takes a moment. */
  private static void assertFocusIsSeen(Page page) {
    for (int i = 0; i < MOST_LOOKS && !page.evaluate(FOCUS).equals("seen"); i++) {
      page.waitForTimeout(50);
    }
    assertThat(page.evaluate(FOCUS))
        .as(
            "focus on %s at %s",
            page.evaluate("document.activeElement.outerHTML.slice(0, 200)"), page.url())
        .isEqualTo("seen");
  }

  @Test
  void withoutScriptsLinksLeadEverywhereAndBackFromAnAddressThatIsGone() {
    var options =
        Screen.PHONE.options().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(site, browser, options)) {
      Page page = visit.page();
      visit.go("/");
      follow(page, AN_ISSUE, ISSUE);
      follow(page, A_COMPANY, COMPANY);
      follow(page, "main a[href*='/issues/'][href*='#']", STORY);
      follow(page, ".masthead a[href$='/search/']", Pattern.compile(".*/search/$"));
      assertThat(page.locator("main").innerText()).contains("JavaScript");
      follow(page, "main a[href*='/companies/']", Pattern.compile(".*/companies/(#.*)?"));
      follow(page, A_COMPANY, COMPANY);
      follow(page, "a[href$='/sources/']", Pattern.compile(".*/sources/$"));
      follow(page, "main a[href*='/sources/']", Pattern.compile(".*/sources/[^/]+/.*"));

      assertThat(visit.go("/issues/2026-04-10-that-never-was/")).isEqualTo(404);
      assertThat(page.locator("h1").innerText()).isNotBlank();
      follow(page, "main a[href*='/issues/2']", Pattern.compile(".*/issues/2.*"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Clicks on the first link in sight that fits, as a reader does. */
  private static void follow(Page page, String link, Pattern to) {
    page.locator(link).locator("visible=true").first().click();
    page.waitForURL(to);
    assertThat(page.locator("h1").first().innerText()).isNotBlank();
  }
}
