package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries and stories that mean harm, and scripts and signs that most searches do not know. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchHostileIT {

  private static final List<String> QUERIES =
      List.of(
          "<img src=x onerror=alert(1)>",
          "\"><script>alert(1)</script>",
          "javascript:alert(1)",
          "__proto__",
          "__proto__:x company:__proto__ model:constructor section:toString",
          "constructor",
          "hasOwnProperty toString valueOf",
          "company:constructor -company:__proto__",
          "a".repeat(10_000),
          "ab ".repeat(3_400),
          "\"".repeat(999),
          "-".repeat(10_000),
          "company:".repeat(1_300),
          "\uD800",
          "marmalade \uDC00\uD83D",
          "\uD83D\uDE80\uD83D",
          "\u0000\u0001\u001F x",
          "+marmalade -orange",
          "+ - ~ ^ : *",
          "marmelade~1 orange^5 foo: *ange title:marmalade text:x ~ ^ :",
          "~1",
          "^5",
          "*",
          "title:",
          "-\"",
          "\"marmalade",
          "\"\"",
          "-\"\" +\"\" ::: in: before: after: company:",
          "in:9999-99-99 before:0000 after:x in:-1 in:1e9",
          "after:2026-13-45 before:__proto__",
          "!?.,;()[]{}|\\/&%$#@",
          "the of and to",
          "the",
          "🚀👩‍👩‍👧",
          "\u202Eenots\u202C نموذجا",
          "ﷺ‏ \u200F\u2067x\u2069",
          "e\u0301".repeat(2_000),
          "${7*7} {{7*7}} <%= 7 %>",
          "'; DROP TABLE stories; --",
          "\\u003cimg\\u003e %3Cscript%3E &lt;b&gt;",
          "a\nb\tc\r\nd",
          "....",
          "c++++++",
          ".net..",
          "4.10.",
          "’’’'s");

  private final Browser browser;
  private final Served site;
  private Visit visit;
  private Page page;
  private Searcher search;

  SearchHostileIT(Browser browser, @TempDir Path temp) throws IOException {
    this.browser = browser;
    this.site =
        Served.at("/", Path.of("src/test/resources/search/hostile-site"), temp.resolve("output"));
    begin(Screen.DESK);
  }

  private void begin(Screen screen) {
    visit = Visit.to(site, browser, screen.options());
    page = visit.page();
    search = new Searcher(page);
  }

  @AfterEach
  void nothingWentWrong() {
    List<String> complaints = visit.complaints();
    visit.close();
    begin(Screen.DESK);
    assertThat(complaints).isEmpty();
  }

  @AfterAll
  void stop() {
    visit.close();
    site.close();
  }

  /** What the search shows is made of its own elements alone. */
  private void assertHarmless(String query) {
    Object strange =
        page.evaluate(
            "[...document.querySelectorAll('dialog *, main *')].filter(e => e.matches('script,"
                + " img, svg, iframe, object, style, b') || e.getAttributeNames().some(name =>"
                + " name.startsWith('on')) || e.protocol === 'javascript:')"
                + ".map(e => e.outerHTML)");
    assertThat((List<?>) strange).as(query).isEmpty();
    assertThat(page.locator(".search-failed, .skeleton, .waiting").count()).as(query).isZero();
    assertThat(search.state()).as(query).doesNotContain("does not answer", "offline", "changed");
  }

  @Test
  void aHostileQueryIsAnsweredInTheDialogWhileItIsTyped() {
    visit.go("/issues/2026-03-13-odd/");
    search.open();
    for (String query : QUERIES) {
      search.ask(query);
      assertHarmless(query);
    }
    search.ask("marmalade");
    assertThat(search.titles()).hasSize(2);
  }

  @Test
  void aHostileQueryIsAnsweredOnThePageAndInItsAddress() {
    visit.go("/search/");
    search.ready().ask("marmalade");
    page.locator("[data-facet=company] summary").click();
    for (String query : QUERIES) {
      search.ask(query + " ");
      assertHarmless(query);
      search.field().press("Enter");
    }
    search.ask("marmalade");
    assertThat(search.titles()).hasSize(2);
    for (String address :
        List.of(
            "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
            "?q=%ED%A0%80",
            "?q=%00%FF%C3",
            "?q=marmalade&sort=__proto__&recent=%3Cb%3E&q=other&limit=1e9",
            "?q=" + URLEncoder.encode("ü".repeat(1_000), StandardCharsets.UTF_8),
            "?q=%2B%2D~1+%5E5+foo%3A+*#:~:text=%3Cb%3E",
            "?__proto__[x]=1&q=constructor")) {
      visit.go("/search/" + address);
      search.answered();
      assertHarmless(address);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          payload one | <img src=x onerror=alert(4)> in a headline
          ends nothing | </script><script>alert(7)</script> ends nothing
          "payload three" | __proto__ and constructor
          payload four | {{constructor.constructor('alert(10)')()}} ${alert(11)} <%= 7*7 %>
          """)
  void aPayloadIsShownAsText(String query, String title) {
    visit.go("/search/");
    search.ready().ask(query + " ");
    for (String facet : List.of("company", "outlet", "section")) {
      page.locator("[data-facet=" + facet + "] summary").click();
    }
    page.locator("[data-facet=section] input").first().waitFor();

    assertThat(search.titles()).first().isEqualTo(title);
    assertThat(page.locator(".search-issue").first().innerText())
        .contains("<img src=x onerror=alert(1)>");
    assertThat(page.locator(".search-section").first().innerText())
        .isEqualTo("<b onclick=alert(3)>Payloads</b>");
    assertHarmless(query);
    page.locator(".search-hit h3 a").first().click();
    page.waitForURL("**/issues/2026-03-06-payloads/#**");
    // The page has curved quotes where the index has what was typed.
    assertThat(page.locator(":target .headline").innerText().replaceAll("[‘’]", "'"))
        .startsWith(title);
    page.waitForFunction("() => CSS.highlights.get('found')?.size > 0");
  }

  @Test
  void namesWithPayloadsAreTextInPagesFacetsAndSuggestions() {
    visit.go("/search/");
    search.ready();
    search.ask("constructor");
    assertThat(search.topics()).containsExactly("Constructor");
    page.locator("[data-facet=company] summary").click();
    page.locator("[data-facet=company] input").first().waitFor();
    assertThat(page.locator("[data-facet=company] li").allInnerTexts().toString())
        .contains("Constructor");
    page.locator("[data-facet=company] label").first().click();
    page.locator(".search-choice").first().waitFor();
    assertThat(search.field().inputValue()).contains("company:");
    search.ask("company:script");
    assertHarmless("company:script");
    search.ask("toString ");
    assertThat(search.topics()).containsExactly("hasOwnProperty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大模型 | 深度求索发布新模型 | zh
          模型 | 深度求索发布新模型 | zh
          数据中心 | 英伟达扩大产能 | zh
          نموذجا | شركة تعلن نموذجا جديدا | ar
          koln | Köln übernimmt größere Rechenzentren | de
          KÖLN | Köln übernimmt größere Rechenzentren | de
          strassen | Köln übernimmt größere Rechenzentren | de
          haus strom | Köln übernimmt größere Rechenzentren | de
          zurich cafe | Café français à Zürich | de
          C++ | C++ 26 and .NET 10 in one story |
          c# | C++ 26 and .NET 10 in one story |
          .NET | C++ 26 and .NET 10 in one story |
          4.10 | C++ 26 and .NET 10 in one story |
          "version 4.10" | C++ 26 and .NET 10 in one story |
          zanzibar | A paragraph without an end |
          """)
  void aStoryIsFoundInItsOwnScript(String query, String title, String language) {
    visit.go("/search/");
    search.ready().ask(query);

    assertThat(search.titles()).first().isEqualTo(title);
    Locator first = page.locator(".search-group").first();
    assertThat(first.getAttribute("lang")).isEqualTo(language);
    page.waitForFunction("() => document.querySelector('.search-hit mark')");
    assertThat(page.locator(".search-note").innerText()).isEmpty();
  }

  @Test
  void aWordThatIsNotThereIsNotFoundInPiecesOfOthers() {
    visit.go("/search/");
    search.ready().ask("型大");
    assertThat(search.titles()).isEmpty();
    search.ask("\"模型大\"");
    assertThat(search.titles()).isEmpty();
  }

  @Test
  void textFromRightToLeftRunsThatWay() {
    visit.go("/search/");
    search.ready().ask("نموذجا");
    String direction = "e => getComputedStyle(e).direction";
    assertThat(search.field().evaluate(direction)).isEqualTo("rtl");
    assertThat(page.locator(".search-hit .search-title").first().evaluate(direction))
        .isEqualTo("rtl");
    assertThat(page.locator(".search-excerpt").first().evaluate(direction)).isEqualTo("rtl");
    assertThat(page.locator(".search-go").first().evaluate(direction)).isEqualTo("ltr");
  }

  @Test
  void recentStoriesAreFavouredUntilThatIsSwitchedOff() {
    visit.go("/search/?q=periwinkle+harvest");
    search.answered();
    assertThat(search.titles())
        .containsExactly("Periwinkle harvest shrinks", "Periwinkle harvest grows");
    page.locator("label:has([name=recent])").click();
    page.waitForURL("**/search/?q=periwinkle+harvest&recent=off");
    page.waitForFunction(
        "() => document.querySelector('.search-hit .search-title').textContent.endsWith('grows')");
    visit.go("/search/?q=periwinkle+harvest&recent=off");
    search.answered();
    assertThat(search.titles())
        .containsExactly("Periwinkle harvest grows", "Periwinkle harvest shrinks");
    assertThat(page.locator("[name=recent]").isChecked()).isFalse();
  }
}
