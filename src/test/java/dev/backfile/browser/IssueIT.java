package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contents of an issue, and what can be done with a story. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class IssueIT {

  private static final String ISSUE = "/issues/2026-04-10-meta-debuts-muse-spark/";
  private static final String OPEN = "document.querySelector('#_toc').matches(':popover-open')";
  private static final String CURRENT = "document.querySelector('.side [aria-current]').hash";

  private final Browser browser;
  private final Served site;

  IssueIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void theContentsFollowTheReading() {
    try (Visit visit = visit(Screen.DESK)) {
      visit.go(ISSUE);
      Page page = visit.page();
      List<String> stories = stories(page);
      page.waitForFunction("document.querySelector('.side [aria-current]')");
      assertThat(visit.text(CURRENT)).isEqualTo("#" + stories.get(0));

      for (String story : List.of(stories.get(3), stories.get(1))) {
        page.evaluate(
            "id => document.getElementById(id).scrollIntoView({behavior: 'instant'})", story);
        page.waitForFunction(
            "id => document.querySelector('.side [aria-current]').hash === '#' + id", story);
        assertThat(page.locator(".side [aria-current]").all()).hasSize(1);
        assertThat(visit.number(box("top"))).isPositive();
        assertThat(visit.number(box("bottom"))).isLessThan(visit.number("innerHeight"));
      }
      assertThat(page.locator(".side-open").isVisible()).isFalse();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static String box(String edge) {
    return "document.querySelector('.side [aria-current]').getBoundingClientRect()." + edge;
  }

  @Test
  void theSheetOpensAndClosesWithoutScripts() {
    Browser.NewContextOptions options =
        Screen.PHONE.options().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(site, browser, options)) {
      visit.go(ISSUE);
      Page page = visit.page();
      Locator contents = page.locator(".side .contents");
      assertThat(contents.isVisible()).isFalse();

      page.locator(".side-open").tap();
      assertThat(contents.isVisible()).isTrue();
      page.keyboard().press("Escape");
      assertThat(contents.isVisible()).isFalse();

      page.locator(".side-open").tap();
      page.touchscreen().tap(4, 110);
      assertThat(contents.isVisible()).isFalse();

      page.locator(".side-open").tap();
      page.locator(".side-close").tap();
      assertThat(contents.isVisible()).isFalse();
      assertThat(page.locator(".copy-link").first().innerText()).isEqualTo("Link");
    }
  }

  @Test
  void aLinkInTheSheetClosesItAndLeadsToTheStory() {
    try (Visit visit = visit(Screen.PHONE)) {
      visit
          .page()
          .addInitScript(
              "globalThis.shift = 0; new PerformanceObserver(list => list.getEntries()"
                  + ".forEach(({hadRecentInput, value}) => shift += hadRecentInput ? 0 : value))"
                  + ".observe({type: 'layout-shift', buffered: true})");
      visit.go(ISSUE);
      Page page = visit.page();
      List<String> stories = stories(page);
      Locator opener = page.locator(".side-open");
      page.waitForFunction("document.querySelector('.side-open span').textContent");
      assertThat(opener.innerText()).isEqualTo("Contents · 1/" + stories.size());
      assertThat(opener.boundingBox().height).isGreaterThanOrEqualTo(44);

      opener.tap();
      page.locator(".side a[href='#" + stories.get(4) + "']").tap();

      page.waitForURL(Pattern.compile(".*#" + Pattern.quote(stories.get(4))));
      assertThat(visit.text(OPEN)).isEqualTo("false");
      page.waitForFunction(
          "document.querySelector('.side-open').textContent === 'Contents · 5/"
              + stories.size()
              + "'");
      assertThat(visit.number("shift")).isZero();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theSheetIsReachedAndLeftByKeyboard() {
    try (Visit visit =
        Visit.to(site, browser, new Browser.NewContextOptions().setViewportSize(600, 800))) {
      visit.go(ISSUE);
      Page page = visit.page();
      page.locator(".side-open").focus();
      page.keyboard().press("Enter");
      assertThat(visit.text(OPEN)).isEqualTo("true");
      page.keyboard().press("Tab");
      assertThat(visit.text("document.activeElement.className")).isEqualTo("side-close");
      page.keyboard().press("Tab");
      assertThat(visit.text("Boolean(document.activeElement.closest('.side a'))"))
          .isEqualTo("true");
      page.keyboard().press("Escape");
      assertThat(visit.text(OPEN)).isEqualTo("false");
      assertThat(visit.text("document.activeElement.className")).isEqualTo("side-open");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aStorysLinkAndItsCitationsAreCopied() {
    Browser.NewContextOptions options =
        Screen.DESK.options().setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Visit visit = Visit.to(site, browser, options)) {
      visit.go(ISSUE);
      Page page = visit.page();
      Locator story = page.locator("article.story").nth(1);
      String address = site.address(ISSUE) + "#" + story.getAttribute("id");
      double before = visit.number("scrollY");

      story.locator(".copy-link").focus();
      page.keyboard().press("Enter");

      page.waitForFunction("document.querySelector('.copy-voice').textContent === 'Copied'");
      assertThat(clipboard(page)).isEqualTo(address);
      assertThat(page.url()).isEqualTo(address);
      assertThat(visit.number("scrollY")).isGreaterThanOrEqualTo(before);

      story.locator(".cite summary").focus();
      page.keyboard().press("Enter");
      Locator copies = story.locator(".cite .copy");
      copies.nth(2).waitFor();
      for (int i = 0; i < 3; i++) {
        copies.nth(i).click();
        String text = (String) story.locator(".cite pre").nth(i).evaluate("pre => pre.textContent");
        page.waitForFunction(
            "text => navigator.clipboard.readText().then(copied => copied === text)", text);
        assertThat(text).contains(address);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static String clipboard(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  void whereTheClipboardIsRefusedNothingFalseIsSaid() {
    try (Visit visit = visit(Screen.DESK)) {
      visit
          .page()
          .addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error())");
      visit.go(ISSUE);
      Page page = visit.page();
      Locator story = page.locator("article.story").nth(1);

      story.locator(".cite summary").click();
      story.locator(".cite .copy").nth(2).click();
      page.waitForFunction("String(getSelection()).startsWith('@misc{')");

      story.locator(".copy-link").click();
      page.waitForURL(Pattern.compile(".*#" + Pattern.quote(story.getAttribute("id"))));
      assertThat(page.locator(".copy-voice").textContent()).isEmpty();
      assertThat(page.locator("[data-copied]").all()).isEmpty();
    }
  }

  @Test
  void neitherTheSheetNorACitationHasABarrier() {
    // Contrast is measured as it is at the moment, so that nothing may be fading in.
    Browser.NewContextOptions options =
        Screen.PHONE.options().setReducedMotion(ReducedMotion.REDUCE);
    try (Visit visit = Visit.to(site, browser, options)) {
      visit.go(ISSUE);
      Page page = visit.page();
      page.locator(".cite summary").first().tap();
      page.locator(".cite .copy").first().waitFor();
      assertNoBarrier(page);
      for (Locator control : page.locator(".actions > a, .cite summary").all()) {
        assertThat(control.boundingBox().height).isGreaterThanOrEqualTo(44);
      }
      page.locator(".side-open").tap();
      assertNoBarrier(page);
    }
  }

  private static void assertNoBarrier(Page page) {
    assertThat(
            new AxeBuilder(page)
                .withTags(
                    List.of(
                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private Visit visit(Screen screen) {
    return Visit.to(site, browser, screen.options());
  }

  private static List<String> stories(Page page) {
    return page.locator("article.story").all().stream()
        .map(story -> story.getAttribute("id"))
        .toList();
  }
}
