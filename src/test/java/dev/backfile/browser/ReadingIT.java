package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Getting about in the sample archive: by pointer, by keyboard, without scripts, on paper. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReadingIT {

  private static final String ISSUE = "/issues/2026-04-10-meta-debuts-muse-spark/";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/issues/",
          ISSUE,
          "/companies/",
          "/companies/meta/",
          "/models/",
          "/models/muse-spark/",
          "/families/gpt/",
          "/sources/",
          "/sources/techcrunch/",
          "/about/",
          "/404.html");
  private static final String FOCUSED = "document.activeElement.";

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;

  ReadingIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
    this.visit = Visit.to(site, browser);
    this.page = visit.page();
  }

  @BeforeEach
  void open() {
    visit.close();
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

  @Test
  void theFirstTabShowsTheSkipLinkWhichLeadsToTheContent() {
    visit.go(ISSUE);
    assertThat(topOf(page.locator(".skip"))).isNegative();

    page.keyboard().press("Tab");

    assertThat(visit.text(FOCUSED + "className")).isEqualTo("skip");
    assertThat(topOf(page.locator(".skip"))).isNotNegative();
    page.keyboard().press("Enter");
    assertThat(visit.text(FOCUSED + "id")).isEqualTo("_main");
    page.keyboard().press("Tab");
    assertThat(visit.text(FOCUSED + "closest('main').id")).isEqualTo("_main");
  }

  @Test
  void tabReachesEveryLinkInReadingOrderAndShowsWhereItIs() {
    for (String path : List.of("/", ISSUE, "/companies/meta/", "/models/")) {
      visit.go(path);
      List<String> links =
          texts(
              "[...document.querySelectorAll('a[href], button, input, select, summary')]"
                  + ".filter(e => e.checkVisibility()).map(e => e.outerHTML)");
      List<String> reached = new ArrayList<>();
      for (int i = 0; i < links.size(); i++) {
        page.keyboard().press("Tab");
        reached.add(visit.text(FOCUSED + "outerHTML"));
        assertThat(visit.text("getComputedStyle(document.activeElement).outlineStyle"))
            .as(reached.get(i))
            .isNotEqualTo("none");
      }
      assertThat(reached).as(path).isEqualTo(links);
      assertThat(links).hasSizeGreaterThan(20);
    }
  }

  private List<String> texts(String expression) {
    return ((List<?>) page.evaluate(expression)).stream().map(String::valueOf).toList();
  }

  @Test
  void aStorysPermalinkLeadsToTheStory() {
    visit.go(ISSUE);
    Locator story = page.locator("article.story").nth(4);
    String slug = story.getAttribute("id");

    story.locator(".permalink").click();

    assertThat(page.url()).endsWith(ISSUE + "#" + slug);
    assertInView(slug);
  }

  @Test
  void theTableOfContentsAndTheTimelineLeadToStories() {
    for (String[] way :
        List.of(
            new String[] {ISSUE, ".side .contents ol a >> nth=5"},
            new String[] {"/", ".leads h3 a >> nth=2"},
            new String[] {"/companies/meta/", ".event h4 a >> nth=2"},
            new String[] {"/models/muse-spark/", ".passing > a >> nth=0"},
            new String[] {"/sources/techcrunch/", ".event h4 a >> nth=0"})) {
      visit.go(way[0]);
      Locator link = page.locator(way[1]);
      String headline = link.innerText();

      link.click();

      page.waitForURL(Pattern.compile(".*/issues/[^/]+/#.+"));
      String slug = page.url().replaceFirst(".*#", "");
      assertInView(slug);
      assertThat(page.locator("[id='" + slug + "'] .headline").innerText()).startsWith(headline);
    }
  }

  private void assertInView(String slug) {
    Locator story = page.locator("[id='" + slug + "']");
    // The way there may be a smooth one.
    page.waitForFunction(
        "slug => Math.abs(document.getElementById(slug).getBoundingClientRect().top) < 120", slug);
    assertThat(topOf(story)).isBetween(-1.0, 120.0);
    assertThat(story.evaluate("story => story.matches(':target')")).isEqualTo(true);
  }

  private static double topOf(Locator element) {
    return ((Number) element.evaluate("element => element.getBoundingClientRect().top"))
        .doubleValue();
  }

  @Test
  void theNeighbouringIssuesLeadThereAndBack() {
    visit.go(ISSUE);

    page.locator(".pager a[rel=prev]").click();
    page.waitForURL("**/issues/2026-04-03-*/");
    assertThat(page.locator("h1").innerText()).contains("CoreWeave");
    page.locator(".pager a[rel=next]").click();
    page.waitForURL("**" + ISSUE);
    page.locator(".pager a[rel=next]").click();
    page.waitForURL("**/issues/2026-04-12-*/");
  }

  /** All the text of a page but that of controls, which are there only where scripts run. */
  private static String textOf(Page page) {
    page.evaluate(
        "document.querySelectorAll('button, .finder, .actions').forEach(each => each.remove())");
    return page.locator("body").innerText().replaceAll("\\s+", " ");
  }

  @Test
  void everyPageReadsTheSameWithoutScripts() {
    Map<String, String> with = new HashMap<>();
    for (String path : PAGES) {
      visit.go(path);
      with.put(path, textOf(page));
    }
    try (Visit without =
        Visit.to(site, browser, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      for (String path : PAGES) {
        without.go(path);
        assertThat(textOf(without.page())).isEqualTo(with.get(path));
      }
      assertThat(without.complaints()).isEmpty();
    }
    assertThat(with.get(ISSUE)).contains("Nine months after Meta reorganised");
  }

  @Test
  void paperShowsTheStoriesAndTheAddressesBehindLinksButNoWaysAbout() {
    visit.go(ISSUE);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (String hidden : List.of(".nav", ".side", ".foot", ".pager", ".skip")) {
      assertThat(page.locator(hidden).isVisible()).as(hidden).isFalse();
    }
    assertThat(page.locator(".permalink").first().isVisible()).isFalse();
    assertThat(page.locator("h1").isVisible()).isTrue();
    assertThat(page.locator(".story").first().isVisible()).isTrue();
    Locator link = page.locator(".source a[href^=http]").first();
    assertThat(String.valueOf(link.evaluate("a => getComputedStyle(a, '::after').content")))
        .contains(link.getAttribute("href"));
    assertThat(page.pdf()).startsWith('%', 'P', 'D', 'F');
  }
}
