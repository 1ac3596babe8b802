package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.backfile.cli.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Content that is hard to lay out, and content that means harm. */
@ExtendWith(Chromium.class)
class ContentIT {

  private static final String ARABIC =
      """
      ---
      title: نشرة الذكاء الاصطناعي
      summary: أخبار الأسبوع
      lang: ar
      dir: rtl
      ---
      ## أخبار

      ### شركة تعلن نموذجا جديدا

      أعلنت الشركة اليوم نموذجا جديدا للغة، وقالت إنه أسرع من سابقه.

      Source: [صحيفة](https://daily.example/arabic)

      ### خبر آخر

      نص قصير.
      """;
  private static final String WIDE =
      """
      ---
      title: WORD
      summary: WORD
      author: WORD
      ---
      ## WORD

      ### WORD

      WORD and https://long.example/WORD and `WORD`

      | one | two | three | four | five | six | seven | eight |
      |---|---|---|---|---|---|---|---|
      | CELL | CELL | CELL | CELL | CELL | CELL | CELL | CELL |

          WORD WORD

      > WORD

      - WORD
        - WORD

      Source: [WORD](https://long.example/WORD), WORD

      ### A second story

      About WORD.
      """;

  @Test
  void anIssueFromRightToLeftIsLaidOutThatWay(Browser browser, @TempDir Path temp)
      throws IOException {
    SmallSite small =
        SmallSite.in(temp.resolve("site")).with("content/issues/2026-01-09-arabic.md", ARABIC);
    try (Served site = Served.at("/", small.folder(), temp.resolve("output"));
        Visit visit = Visit.to(site, browser)) {
      visit.go("/issues/2026-01-09-arabic/");

      Locator paper = visit.page().locator("article.paper");
      assertThat(paper.getAttribute("lang")).isEqualTo("ar");
      for (String part : List.of("h1", ".standfirst", ".headline", ".prose p", ".sources")) {
        Locator element = visit.page().locator(part).first();
        assertThat(element.evaluate("e => getComputedStyle(e).direction"))
            .as(part)
            .isEqualTo("rtl");
        // Its text begins at the right edge of the paper or of its column.
        assertThat(number(element, TEXT_RIGHT)).as(part).isGreaterThan(number(element, MIDDLE));
      }
      // The date is in the site's language, at the same edge.
      Locator kicker = visit.page().locator(".kicker");
      assertThat(kicker.getAttribute("lang")).isEqualTo("en");
      assertThat(kicker.evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
      assertThat(number(kicker.locator("span").last(), RIGHT)).isEqualTo(number(paper, RIGHT));
      Locator headline = visit.page().locator(".headline").first();
      assertThat(number(visit.page().locator(".permalink").first(), RIGHT))
          .isLessThan(number(headline, TEXT_RIGHT));
      // The stories stand right of the table of contents.
      assertThat(number(visit.page().locator(".stories"), RIGHT))
          .isGreaterThan(number(visit.page().locator(".side"), RIGHT));
      visit.page().setViewportSize(320, 800);
      assertThat(visit.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static final String RIGHT = "e => e.getBoundingClientRect().right";
  private static final String MIDDLE =
      "e => { const box = e.getBoundingClientRect(); return (box.left + box.right) / 2; }";
  private static final String TEXT_RIGHT =
      "e => { const text = document.createRange(); text.selectNodeContents(e.firstChild);"
          + " return text.getBoundingClientRect().right; }";

  private static double number(Locator element, String expression) {
    return ((Number) element.evaluate(expression)).doubleValue();
  }

  @Test
  void longWordsAndWideTablesDoNotWidenAnyPage(Browser browser, @TempDir Path temp)
      throws IOException {
    String word = "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz";
    SmallSite small =
        SmallSite.in(temp.resolve("site"))
            .with(
                "content/issues/2026-01-09-wide.md",
                WIDE.replace("WORD", word).replace("CELL", "a".repeat(20)))
            .with(
                "content/companies/long.md",
                "---\nname: " + word + "\nhomepage: https://long.example/" + word + "\n---\n")
            .with(
                "content/models/long-model.md",
                "---\nname: M-" + word + "\ncompany: long\nreleased: 2026-01-01\n---\n");
    try (Served site = Served.at("/", small.folder(), temp.resolve("output"));
        Visit visit = Visit.to(site, browser)) {
      for (String path : pages(temp.resolve("output"))) {
        visit.go(path);
        for (int width : List.of(320, 390, 1280)) {
          visit.page().setViewportSize(width, 800);
          assertThat(visit.number("document.documentElement.scrollWidth"))
              .as(path + " at " + width)
              .isLessThanOrEqualTo(width);
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void hostileContentDoesNothing(Browser browser, @TempDir Path temp) throws IOException {
    Path hostile = Path.of("src/test/resources/sites/hostile");
    try (Served site = Served.at("/", hostile, temp.resolve("output"));
        Visit visit = Visit.to(site, browser)) {
      for (String path : pages(temp.resolve("output"))) {
        visit.go(path);

        assertThat(visit.complaints()).as(path).isEmpty();
        assertThat(count(visit, "script:not([type='application/ld+json'], [src^='/assets/'])"))
            .as(path)
            .isZero();
        assertThat(count(visit, "style, iframe, object, embed, base")).as(path).isZero();
        assertThat(count(visit, "main :is(svg, math, template:not(#_copies))")).as(path).isZero();
        assertThat(count(visit, "textarea, meta[http-equiv]")).as(path).isZero();
        // The page of the search has a form and a word to those without scripts.
        int own = path.equals("/search/") ? 2 : 0;
        assertThat(count(visit, "main :is(form, noscript)")).as(path).isEqualTo(own);
        assertThat(count(visit, ".prose :is([style], [class], [name])")).as(path).isZero();
        assertThat(visit.text(HANDLERS)).as(path).isEmpty();
        assertThat(visit.text(SCHEMES)).as(path).isIn("", "http:", "http: https:");
      }
      visit.go("/issues/2026-03-03-hostile/");
      assertThat(visit.page().locator("h1").innerText())
          .startsWith("<script>alert(‘title’)</script> ${7*7}");
      assertThat(visit.page().locator("article.story")).satisfies(s -> s.first().isVisible());
      // The skip link, head, main, foot, two dialogs, and what tells that a text was copied.
      assertThat(count(visit, "body > *")).isEqualTo(7);
    }
  }

  private static final String HANDLERS =
      "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
          + ".filter(name => name.startsWith('on')).join(' ')";
  private static final String SCHEMES =
      "[...new Set([...document.querySelectorAll('a[href]')].map(a => a.protocol))].sort().join(' ')";

  private static int count(Visit visit, String selector) {
    return visit.page().locator(selector).count();
  }

  private static List<String> pages(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      List<String> pages =
          files
              .filter(file -> file.endsWith("index.html"))
              .map(file -> "/" + output.relativize(file).toString().replace("index.html", ""))
              .sorted()
              .toList();
      assertThat(pages).hasSizeGreaterThan(5);
      return pages;
    }
  }
}
