package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding one of many in the indexes of companies and of models. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class IndexIT {

  private static final String COMPANIES = "/companies/";
  private static final String MODELS = "/models/";
  private static final String NAMES = "[data-list] :is(li > a, th[scope=row] > a):visible";

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;

  IndexIT(Browser browser, @TempDir Path temp) throws IOException {
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

  private Locator field() {
    return page.locator("input[type=search]");
  }

  private String status() {
    return page.locator("[role=status]").innerText();
  }

  private List<String> names() {
    return page.locator(NAMES).allInnerTexts();
  }

  @ParameterizedTest
  @CsvSource({
    "/models/, gpt 5.4, GPT-5.4",
    "/models/, gpt54, GPT-5.4",
    "/models/, 'ＧＰＴ-5.4', GPT-5.4",
    "/models/, opus 4.6, Claude Opus 4.6",
    "/models/, 4.6 opus, Claude Opus 4.6",
    "/companies/, ÓPENAI, OpenAI",
    "/companies/, moodys, Moody's",
    "/companies/, facebook, Meta",
    "/companies/, z ai, Z.ai"
  })
  void aNameIsFoundHoweverItIsTyped(String path, String typed, String name) {
    visit.go(path);
    field().fill(typed);

    assertThat(names()).anyMatch(shown -> shown.lines().findFirst().orElse("").equals(name));
    assertThat(names()).hasSizeLessThan(8);
  }

  @Test
  void whatFitsNotIsHiddenWithTheLettersThatAreEmptyAndTheNumberIsSaid() {
    visit.go(COMPANIES);
    int all = names().size();
    field().fill("mo");

    assertThat(names()).contains("Moody's", "Moonshot AI", "Morgan Stanley").hasSizeLessThan(all);
    assertThat(page.locator("section.letter:visible").count())
        .isEqualTo(page.locator("section.letter:has(li:not([hidden]))").count());
    assertThat(page.locator(".active, .letters").first().isVisible()).isFalse();
    assertThat(status()).isEqualTo(names().size() + " of " + all);
    assertThat(page.locator("[role=status]").getAttribute("aria-live")).isNull();

    field().fill("no such name");
    assertThat(names()).isEmpty();
    assertThat(status()).isEqualTo("Nothing here has that name.");
  }

  @Test
  void theNameOfAFamilyFindsItsModels() {
    visit.go(MODELS);
    field().fill("Mistral");

    assertThat(names()).contains("Devstral", "Mistral Small 4").doesNotContain("GPT-5.4");
    assertThat(page.locator("tbody:visible").count()).isEqualTo(1);
  }

  @Test
  void theFilterIsReachedAndLeftByKeys() {
    visit.go(COMPANIES);
    String all = String.join("\n", names());
    page.keyboard().press("/");
    page.keyboard().type("meta");
    assertThat(names()).hasSizeLessThan(4);

    page.keyboard().press("Escape");
    assertThat(field().inputValue()).isEmpty();
    assertThat(String.join("\n", names())).isEqualTo(all);
    assertThat(status()).isEmpty();
    assertThat(page.url()).endsWith(COMPANIES);

    page.keyboard().type("meta");
    page.keyboard().press("Enter");
    page.waitForURL("**/companies/meta/");
  }

  @Test
  void enterWithoutATextOrWithoutAFindStaysWhereItIs() {
    visit.go(COMPANIES);
    field().press("Enter");
    field().fill("no such name");
    field().press("Enter");

    assertThat(page.url()).contains(COMPANIES + "?q=");
  }

  @Test
  void goingBackFindsTheListAsItWasLeft() {
    visit.go(MODELS);
    field().fill("gemini");
    page.locator("select").selectOption("stories");
    List<String> left = names();
    assertThat(left).hasSizeGreaterThan(2).allMatch(name -> name.startsWith("Gemini"));

    page.locator(NAMES).first().click();
    page.waitForURL("**/models/gemini-*/");
    page.goBack();

    assertThat(page.url()).endsWith("/models/?q=gemini&sort=stories");
    assertThat(field().inputValue()).isEqualTo("gemini");
    assertThat(names()).isEqualTo(left);
    visit.go("/models/?q=gemini&sort=stories");
    assertThat(names()).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {COMPANIES, MODELS})
  void anotherOrderShowsTheSameAndTheFirstOrderComesBack(String path) {
    visit.go(path);
    List<String> before = names();
    for (String order : List.of("stories", "seen")) {
      page.locator("select").selectOption(order);
      assertThat(names()).as(order).isNotEqualTo(before).hasSameElementsAs(before);
      assertThat(page.locator("[data-group]:visible").count()).isZero();
    }
    page.locator("select").selectOption("");

    assertThat(names()).isEqualTo(before);
    assertThat(page.url()).endsWith(path);
  }

  @Test
  void theOrderByStoriesGoesByNumberNotByDigits() {
    visit.go("/companies/?sort=stories");

    List<Integer> numbers =
        page.locator("[data-flat] .n").allInnerTexts().stream().map(Integer::valueOf).toList();
    assertThat(numbers).isSortedAccordingTo((a, b) -> b - a).contains(1).first().isNotEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"seen, 4", "released, 3"})
  void theOrderByADateGoesByItsColumnAndPutsWhatHasNoneLast(String order, int column) {
    visit.go("/models/?sort=" + order);

    Object shown =
        page.evaluate(
            "column => [...document.querySelectorAll('[data-flat] tr')]"
                + ".map(row => row.cells[column - 1].querySelector('time')?.dateTime ?? '')",
            column);
    List<String> days = ((List<?>) shown).stream().map(String::valueOf).toList();
    assertThat(days).hasSizeGreaterThan(40).contains("");
    assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theFilterTakesWhatAHostileAddressAsksForAsText() {
    visit.go("/companies/?q=%3Cimg%20src=x%20onerror=alert(1)%3E%5B(*&sort=__proto__");

    assertThat(field().inputValue()).startsWith("<img src=x onerror");
    assertThat(names()).isEmpty();
    assertThat(page.locator("select").inputValue()).isEmpty();
  }

  @Test
  void everyNameIsThereWithoutScriptsAndNothingThatNeedsOne() {
    visit.go(COMPANIES);
    List<String> with = names();
    var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (Visit without = Visit.to(site, browser, plain)) {
      without.go(COMPANIES);
      assertThat(without.page().locator(NAMES).allInnerTexts())
          .isEqualTo(with)
          .hasSizeGreaterThan(60);
      assertThat(without.page().locator("main input, main select").first().isVisible()).isFalse();
      assertThat(without.page().locator(".ranking li").count()).isEqualTo(12);
      without.page().locator(".letters a", new Page.LocatorOptions().setHasText("N")).click();
      assertThat(without.page().url()).endsWith("#_N");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {COMPANIES, MODELS})
  void aThumbHitsEveryLetterAndEveryNameOnAPhone(String path) {
    visit.go(path);
    page.setViewportSize(320, 800);

    for (String target : List.of(".letters a", ".families .chips a", "main input", "main select")) {
      Object small =
          page.evaluate(
              "target => [...document.querySelectorAll(target)]"
                  + ".filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)",
              target);
      assertThat((List<?>) small).as(target).isEmpty();
    }
    Object rows =
        page.evaluate(
            "[...document.querySelectorAll('.ranking li, .letter li, .register tbody tr')]"
                + ".filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)");
    assertThat((List<?>) rows).isEmpty();
  }
}
