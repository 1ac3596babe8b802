package dev.backfile.render.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.problem.Place;
import dev.backfile.render.print.Words;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

  private static final String ADDRESS = "https://example.org/issues/x/#muse-spark";
  private static final Words WORDS = Words.english();

  @Test
  void aStoryIsCitedWithItsIssueItsDayAndItsAddress() {
    Citation cite =
        cite("Muse Spark is out", "The week", List.of("Ann Lee", "Bo Ek"), "muse-spark");
    assertThat(cite.text())
        .isEqualTo(
            "Ann Lee and Bo Ek: “Muse Spark is out”, The week, no. 12, The Docket, 10 April 2026. "
                + ADDRESS);
    assertThat(cite.markdown())
        .isEqualTo(
            "Ann Lee and Bo Ek: “[Muse Spark is out]("
                + ADDRESS
                + ")”, The week, no. 12, The Docket, 10 April 2026");
    assertThat(cite.bibtex())
        .isEqualTo(
            """
            @misc{muse-spark-2026-04-10,
              title = {{Muse Spark is out}},
              author = {Ann Lee and Bo Ek},
              howpublished = {The week, no. 12, The Docket},
              year = {2026},
              month = apr,
              day = {10},
              url = {https://example.org/issues/x/#muse-spark},
            }""");
  }

  @Test
  void aStoryThatIsTheIssueGoesWithoutItsNameAndAnIssueWithoutAuthorsToo() {
    Citation cite = cite("The week", "The week", List.of(), "muse-spark");
    assertThat(cite.text()).isEqualTo("“The week”, The Docket, 10 April 2026. " + ADDRESS);
    assertThat(cite.bibtex()).contains("howpublished = {The Docket},").doesNotContain("author");
  }

  @Test
  void aNumberThatTheTitleHasIsNotSaidTwice() {
    assertThat(cite("A", "Week #12", List.of(), "a").text()).contains("”, Week #12, The Docket");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "& \\&",
        "% \\%",
        "$ \\$",
        "# \\#",
        "_ \\_",
        "{ \\textbraceleft{}",
        "} \\textbraceright{}",
        "~ \\textasciitilde{}",
        "^ \\textasciicircum{}",
        "\\ \\textbackslash{}",
        "< \\textless{}",
        "é é",
        "汉 汉",
      })
  void whatMeansSomethingToLatexIsEscaped(String sign, String escaped) {
    assertThat(cite("a" + sign + "b", "T", List.of("X" + sign), "a").bibtex())
        .contains("title = {{a" + escaped + "b}}", "author = {X" + escaped + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}}, url = {https://evil.example}",
        "{{{",
        "\\}",
        "a\n@misc{x,\n}",
        "\\input{/etc/passwd}",
      })
  void bracesStayBalancedWhateverIsWritten(String hostile) {
    String entry = cite(hostile, hostile, List.of(hostile, hostile), "a").bibtex();
    int depth = 0;
    for (int i = 0; i < entry.length(); i++) {
      depth += entry.charAt(i) == '{' ? 1 : entry.charAt(i) == '}' ? -1 : 0;
      assertThat(depth).as(entry.substring(0, i)).isBetween(0, 5);
    }
    assertThat(depth).isZero();
    assertThat(entry.lines()).hasSize(9);
    assertThat(entry).doesNotContain("\\input");
  }

  @Test
  void namesThatWouldBePartedAreKeptWhole() {
    assertThat(cite("A", "T", List.of("Bob, Jr.", "Barnes and Noble", "Andy Sand"), "a").bibtex())
        .contains("author = {{Bob, Jr.} and {Barnes and Noble} and Andy Sand},");
  }

  @Test
  void aSlugBeyondAsciiGivesTheKeyANumber() {
    assertThat(cite("新闻", "T", List.of(), "新闻").bibtex())
        .matches("(?s)@misc\\{story-[0-9a-f]+-2026-04-10,.*");
    assertThat(cite("A", "T", List.of(), "gpt-5.4").bibtex())
        .startsWith("@misc{gpt-5.4-2026-04-10,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](https://evil.example)",
        "a]b(c)d[e",
        "**bold** _it_ `code` ~~gone~~",
        "<b>x</b> &amp; &lt;",
        "trailing \\",
        "\\] ](x)",
        "# 1. - > + text",
        "https://a.example www.b.example",
        "a_b_c $x$ ^y^ | z",
        "أخبار (مهمة)",
      })
  void markdownRendersAsThePlainTextReads(String headline) {
    Citation cite = cite(headline, headline + "!", List.of(headline), "muse-spark");
    var page =
        Jsoup.parse(
            HtmlRenderer.builder().build().render(Parser.builder().build().parse(cite.markdown())));
    assertThat(page.text() + ". " + ADDRESS).isEqualTo(cite.text());
    assertThat(page.select("a").eachAttr("href")).containsExactly(ADDRESS);
    assertThat(page.select("a").text()).isEqualTo(headline);
    assertThat(page.body().children()).hasSize(1);
    assertThat(page.select("p > :not(a), a *")).isEmpty();
  }

  @Test
  void lineFeedsAndMarksOfDirectionAreLeftOut() {
    Citation cite = cite("a\r\nb\u0000\u202Ec\u2066", "T", List.of(), "a");
    assertThat(cite.text()).startsWith("“a b c”,");
    assertThat(cite.markdown()).startsWith("“[a b c]");
    assertThat(cite.bibtex()).contains("{{a b c}}");
  }

  private static Citation cite(String headline, String title, List<String> authors, String slug) {
    Place place = Place.of("a.md");
    Story story =
        new Story(
            new Slug(slug),
            "",
            headline,
            Html.EMPTY,
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            place);
    Issue issue =
        new Issue(
            new Slug("x"),
            title,
            OffsetDateTime.parse("2026-04-10T00:00:00Z"),
            Optional.of("12"),
            Optional.empty(),
            authors,
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            new TreeMap<>(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(new Section("", 1, "_", List.of(story))),
            place);
    return Citation.of(story, issue, "The Docket", ADDRESS, WORDS);
  }
}
