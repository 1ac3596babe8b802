package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
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

/** What readers of the sample archive find, against the stories themselves. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchAnswersIT {

  private final Served site;
  private final Visit visit;
  private final Page page;
  private final Searcher search;
  private final List<JsonNode> stories = new ArrayList<>();

  SearchAnswersIT(Browser browser, @TempDir Path temp) throws IOException {
    this.site = Served.at("/", Path.of("."), temp.resolve("output"));
    this.visit = Visit.to(site, browser, Screen.DESK.options());
    this.page = visit.page();
    this.search = new Searcher(page);
    for (String line : Files.readAllLines(temp.resolve("output/data/stories.jsonl"))) {
      stories.add(new JsonMapper().readTree(line));
    }
  }

  @BeforeEach
  void open() {
    visit.go("/search/");
    search.ready();
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

  /** Addresses of all stories found, however many. */
  private SortedSet<String> found(String query) {
    search.ask(query);
    int count = search.count();
    while (search.hits().count() < count) {
      int shown = search.hits().count();
      page.locator(".search-more").click();
      page.waitForFunction("n => document.querySelectorAll('.search-hit').length > n", shown);
    }
    SortedSet<String> found = new TreeSet<>();
    Object links =
        page.evaluate(
            "[...document.querySelectorAll('.search-hit h3 a')].map(a => a.getAttribute('href'))");
    ((List<?>) links).forEach(link -> found.add(String.valueOf(link)));
    return found;
  }

  private interface Wanted {
    boolean fits(JsonNode story, String text);
  }

  /** Addresses of the stories that are wanted. */
  private SortedSet<String> stories(Wanted wanted) {
    SortedSet<String> found = new TreeSet<>();
    for (JsonNode story : stories) {
      String text = story.get("title").asText() + "\n" + story.get("text").asText();
      if (wanted.fits(story, text.toLowerCase(Locale.ROOT))) {
        found.add(story.get("url").asText());
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static boolean names(JsonNode story, String facet, String slug) {
    for (JsonNode one : story.get(facet)) {
      if (one.asText().equals(slug)) {
        return true;
      }
    }
    return false;
  }

  private static String date(JsonNode story) {
    return story.get("date").asText();
  }

  @ParameterizedTest
  @CsvSource({"corewaeve, coreweave", "antropic, anthropic", "nviida, nvidia"})
  void aTypingErrorIsMendedAndSaidAndTheWordItselfCanBeAskedFor(String typed, String meant) {
    search.ask(typed);
    assertThat(page.locator(".search-note").innerText())
        .contains("Showing results for " + meant, "Search instead for " + typed);
    assertThat(search.hits().first().locator("mark").first().innerText())
        .isEqualToIgnoringCase(meant);

    page.locator(".search-note button").click();
    page.locator(".search-lead").waitFor();
    assertThat(search.state()).contains("No story has " + typed);
    assertThat(search.titles()).isEmpty();
    assertThat(page.locator(".search-note").innerText()).isEmpty();
    assertThat(page.locator(".search-browse").isVisible()).isTrue();
  }

  @Test
  void aWordThatStandsInAStoryIsNeverMended() {
    search.ask("nebius");
    assertThat(page.locator(".search-note").innerText()).isEmpty();
  }

  @Test
  void operatorsLeaveWhatTheySay() {
    assertThat(found("company:meta in:2026-04"))
        .isEqualTo(
            stories(
                (story, text) ->
                    names(story, "companies", "meta") && date(story).startsWith("2026-04")));
    assertThat(found("model:gpt-5.4 -company:openai"))
        .isEqualTo(
            stories(
                (story, text) ->
                    names(story, "models", "gpt-5.4") && !names(story, "companies", "openai")));
    assertThat(found("company:nvidia before:2026-03"))
        .isEqualTo(
            stories(
                (story, text) ->
                    names(story, "companies", "nvidia") && date(story).compareTo("2026-03") < 0));
    assertThat(found("after:2026-04-17 section:\"Quick Hits\" in:2026"))
        .isEqualTo(
            stories(
                (story, text) ->
                    date(story).compareTo("2026-04-17") >= 0
                        && story.get("section").asText().equals("Quick Hits")));
    assertThat(found("in:7")).isEqualTo(stories((story, text) -> date(story).equals("2026-04-10")));
  }

  @Test
  void whatIsLeftOutFourTimesIsLeftOut() {
    assertThat(found("-company:openai -company:openai -company:openai -company:openai"))
        .isEqualTo(stories((story, text) -> !names(story, "companies", "openai")));
  }

  @Test
  void aValueOfSignsOnlyIsNoCompany() {
    search.ask("company:\"!!!\"");
    assertThat(search.titles()).isEmpty();
  }

  @Test
  void aCompanyWrittenByItsNameIsTakenOutByItsBox() {
    search.ask("model company:OpenAI");
    page.locator("[data-facet=company] summary").click();
    Locator box = page.locator("[data-facet=company] input[value=openai]");
    assertThat(box.isChecked()).isTrue();
    box.click();
    assertThat(search.field().inputValue()).isEqualTo("model");
  }

  @Test
  void aWordWithAMinusIsInNoStoryFound() {
    SortedSet<String> with = found("coreweave");
    SortedSet<String> without = found("coreweave -meta");

    assertThat(without).isNotEmpty().hasSizeLessThan(with.size());
    assertThat(without)
        .doesNotContainAnyElementsOf(stories((story, text) -> text.matches("(?s).*\\bmeta\\b.*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open weights", "run rate", "white house", "claude opus 4.6"})
  void quotedWordsStandSideBySide(String words) {
    SortedSet<String> expected =
        stories(
            (story, text) ->
                text.matches(
                    "(?s).*\\b" + words.replace(".", "\\.").replace(" ", "[\\s-]+") + "\\b.*"));
    assertThat(found('"' + words + '"')).isEqualTo(expected);
    assertThat(found(words)).containsAll(expected).hasSizeGreaterThan(expected.size());
  }

  @ParameterizedTest
  @CsvSource({
    "gpt54, GPT-5.4",
    "GPT 5.4, GPT-5.4",
    "gpt-5.4, GPT-5.4",
    "spud, GPT-5.5",
    "nano banana 2, Gemini 3.1 Flash Image",
    "opus 4.6 price, Claude Opus 4.6",
    "facebook, Meta",
    "ＣＯＲＥＷＥＡＶＥ, CoreWeave"
  })
  void whateverIsNamedComesFirstWithItsPage(String query, String name) {
    search.ask(query + " ");
    assertThat(search.topics()).first().isEqualTo(name);
    assertThat(search.titles()).isNotEmpty();
    String href = page.locator(".search-topic").first().getAttribute("href");
    assertThat(visit.go(href)).isEqualTo(200);
    assertThat(page.locator("h1").innerText()).startsWith(name);
  }

  @ParameterizedTest
  @CsvSource({"company:anth, Anthropic, company:anthropic", "model:gemm, Gemma 4, model:gemma-4"})
  void theValuesOfAnOperatorAreOffered(String typed, String label, String text) {
    search.field().click();
    page.keyboard().type("billion " + typed);
    page.locator(".search-chip bdi").getByText(label).waitFor();
    page.keyboard().press("ArrowRight");

    assertThat(search.field().inputValue().strip()).isEqualTo("billion " + text);
    page.locator(".search-choice").getByText(label).waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in:20", "before:20", "after:20"})
  void yearsAreOfferedBeforeAnythingIsFound(String typed) {
    search.field().click();
    page.keyboard().type(typed);
    page.locator(".search-chip bdi").getByText("2026").waitFor();
    assertThat(search.suggestions()).contains("2026");
  }

  @ParameterizedTest
  @CsvSource({
    "zyzzyva, false",
    "GLM-5.1, true",
    "glm 5.1, true",
    "3.5 GW, true",
    "$21 billion, true",
    "Alzheimer's, true",
    "alzheimers, true",
    "Qwen3.6-35B-A3B, true"
  })
  void signsAndNumbersAreFoundAsTheyAreWritten(String query, boolean there) {
    search.ask(query + " ");
    assertThat(search.titles().isEmpty()).isNotEqualTo(there);
  }

  @Test
  void theSentenceThatMatchesIsShownThoughItStandsFarBelow() {
    search.ask("grants unproven drugs alzheimer ");
    page.waitForFunction(
        "() => [...document.querySelectorAll('.search-hit mark')]"
            + ".some(mark => mark.textContent === 'unproven')");
    assertThat(search.titles()).first().asString().contains("Alzheimer");
  }
}
