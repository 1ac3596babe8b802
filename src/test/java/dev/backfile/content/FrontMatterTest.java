package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Issue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private static final String PLACE = "content/issues/a.md:";

  @ParameterizedTest
  @CsvSource({
    "**Meta** ships; __so__ does *Google*, Meta ships; so does Google",
    "***All*** of **the *new* ones** with `code`, All of the new ones with code",
    "It _is_ snake_case and 2 * 3 * 4, It is snake_case and 2 * 3 * 4",
    "A* and **open, A* and **open",
    "**OpenAI**'s *o3*-mini, OpenAI's o3-mini",
  })
  void aSummaryIsPlainText(String written, String printed) {
    Issue issue = read("---\ntitle: A\ndate: 2026-04-10\nsummary: \"" + written + "\"\n---\nx\n");
    assertThat(issue.summary()).contains(printed);
  }

  @Test
  void yamlAndJBakesHeadSayTheSame() {
    Issue yaml =
        read(
            """
            ---
            title: "A: b"
            date: 2026-04-10
            number: 4.10
            summary: NO
            author: [Ada, Bob]
            companies: Meta
            status: draft
            lang: en-GB
            ---
            x
            """);
    Issue jbake =
        read(
            """
            title=A: b
            date=2026-04-10
            type=post
            cached=true
            number=4.10
            summary=NO
            author=Ada
            companies=Meta
            tags=GPT-5.4, , OpenAI
            status=draft
            lang=en-GB
            ~~~~~~
            x
            """);
    for (Issue issue : new Issue[] {yaml, jbake}) {
      assertThat(issue.title()).isEqualTo("A: b");
      assertThat(issue.date()).hasToString("2026-04-10");
      assertThat(issue.number()).contains("4.10");
      assertThat(issue.summary()).contains("NO");
      assertThat(issue.draft()).isTrue();
      assertThat(issue.lang()).contains("en-GB");
    }
    assertThat(yaml.authors()).containsExactly("Ada", "Bob");
    assertThat(jbake.tags())
        .extracting(tag -> tag.kind().map(Enum::name).orElse("any") + " " + tag.text())
        .containsExactly("COMPANY Meta", "any GPT-5.4", "any OpenAI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsAndTheByteOrderMarkMakeNoDifference(String end) {
    String text =
        "---\ntitle: A\ndate: 2026-04-10\nfoo: x\n---\n\n## News\n\n- **B**: c\n  d\n\n[x](y.md)\n";
    Written plain = Written.file("issues/a.md", text);
    Written other = Written.file("issues/a.md", "\uFEFF" + text.replace("\n", end));
    assertThat(other.problems()).isEqualTo(plain.problems()).hasSize(2);
    assertThat(other.told()).isEqualTo(plain.told());
    assertThat(other.only()).isEqualTo(plain.only());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-10, 2026-04-10T00:00Z",
    "2026-04-10 09:30, 2026-04-10T09:30Z",
    "2026-04-10T09:30:15, 2026-04-10T09:30:15Z",
    "2026-04-10T09:30:15.123Z, 2026-04-10T09:30:15Z",
    "2026-04-10T23:30:00-08:00, 2026-04-10T23:30-08:00",
    "2026-04-10 23:30 +0530, 2026-04-10T23:30+05:30",
    "2024-02-29, 2024-02-29T00:00Z",
  })
  void aTimeAndAnOffsetMayFollowTheDate(String written, String moment) {
    Issue issue = read("---\ntitle: A\ndate: " + written + "\n---\nx\n");
    assertThat(issue.published()).hasToString(moment);
    assertThat(issue.date().toString()).isEqualTo(written.substring(0, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2026-13-01",
        "2026-4-1",
        "10 April 2026",
        "NO",
        "2026-04-10T25:00",
        "2026-04-10T09:30+99:00",
        "20260410"
      })
  void anImpossibleDateIsAnError(String date) {
    assertThat(problems("---\ntitle: A\ndate: " + date + "\n---\nx\n"))
        .containsExactly(
            PLACE
                + "3:7: error: \""
                + date
                + "\" is not a date | write a day that exists as YYYY-MM-DD, such as 2026-04-10");
  }

  @Test
  void theDateMayStandInTheFileNameAlone() {
    assertThat(Written.file("issues/2026/2026-04-10-a.md", "---\ntitle: A\n---\nx\n").only().date())
        .hasToString("2026-04-10");
    assertThat(Written.file("issues/2026-02-30-a.md", "---\ntitle: A\n---\nx\n").problems())
        .containsExactly(
            "content/issues/2026-02-30-a.md:1:1: error: 2026-02-30 is not a date | add a line such"
                + " as \"date: 2026-04-10\", or begin the file's name with the date");
  }

  @Test
  void theWrittenDateCountsWhereTheFileNameDisagrees() {
    Written written =
        Written.file("issues/2026-04-10-a.md", "---\ntitle: A\ndate: 2026-04-11\n---\nx\n");
    assertThat(written.only().date()).hasToString("2026-04-11");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-a.md:3:7: warning:"
                + " the date is 2026-04-11, the file's name says 2026-04-10"
                + " | make them agree; the date in the front matter counts");
  }

  @Test
  void anIssueNeedsATitleAndADate() {
    assertThat(problems("---\nsummary: x\n---\nx\n"))
        .containsExactly(
            PLACE
                + "1:1: error: there is no date | add a line such as \"date: 2026-04-10\","
                + " or begin the file's name with the date",
            PLACE
                + "1:1: error: there is no title | add a line \"title: …\" to the front matter"
                + " between lines of ---");
    assertThat(Written.file("issues/a.md", "Words.\n").rules())
        .containsExactly("missing-date", "missing-title");
    assertThat(Written.file("issues/a.md", "date=2026-01-01\n~~~~~~\nx\n").problems())
        .containsExactly(
            PLACE
                + "1:1: error: there is no title | add a line \"title=…\" above the line of"
                + " ~~~~~~");
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("titel: x", "3:1", "unknown key \"titel\"", "did you mean \"title\"?"),
        Arguments.of("Number: 1", "3:1", "unknown key \"Number\"", "did you mean \"number\"?"),
        Arguments.of(
            "redirect_from: /x",
            "3:1",
            "unknown key \"redirect_from\"",
            "did you mean \"redirect-from\"?"),
        Arguments.of("tags: [a]", "3:1", "unknown key \"tags\"", "did you mean \"companies\"?"),
        Arguments.of(
            "description: x", "3:1", "unknown key \"description\"", "did you mean \"summary\"?"),
        Arguments.of(
            "zzz: x",
            "3:1",
            "unknown key \"zzz\"",
            "use one of: title, date, number, summary, author, companies, models, status, sections,"
                + " lang, dir, corrections, anchors, redirect-from, image"),
        Arguments.of("title: again", "3:1", "\"title\" is there twice", "delete one of them"),
        Arguments.of(
            "status: maybe",
            "3:9",
            "\"maybe\" cannot be used for status",
            "write one of: published, draft"),
        Arguments.of(
            "dir: up", "3:6", "\"up\" cannot be used for dir", "write one of: ltr, rtl, auto"),
        Arguments.of(
            "lang: e n",
            "3:7",
            "\"e n\" cannot be used for lang",
            "write a language tag such as en or zh-Hans"),
        Arguments.of(
            "summary: [a, b]",
            "3:14",
            "summary takes one text, not a list",
            "write \"summary: …\""),
        Arguments.of(
            "summary: {a: b}",
            "3:10",
            "summary takes a text or a list of texts",
            "write \"summary: …\""),
        Arguments.of(
            "redirect-from: [/ok/, https://a.com/]",
            "3:23",
            "\"https://a.com/\" cannot be used for redirect-from",
            "write the old path on this site, such as /2024/old-name/"),
        Arguments.of(
            "redirect-from: /../x",
            "3:16",
            "\"/../x\" cannot be used for redirect-from",
            "write the old path on this site, such as /2024/old-name/"),
        Arguments.of(
            "anchors: {old: nowhere}",
            "3:16",
            "no story of this issue has the anchor that \"old\" should lead to",
            "write the slug of a story of this issue"),
        Arguments.of(
            "anchors: [a]",
            "3:10",
            "anchors takes pairs of old and new",
            "write \"anchors: {old: new}\""),
        Arguments.of(
            "image: no.png",
            "3:8",
            "there is no picture no.png",
            "put it beside the issue and name it by its path from there"));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aWrongKeyOrValueIsShownWithItsPlaceAndTheWayOut(
      String line, String place, String what, String fix) {
    assertThat(problems("---\ntitle: A\n" + line + "\ndate: 2026-04-10\n---\nx\n"))
        .singleElement()
        .asString()
        .startsWith(PLACE + place + ": ")
        .endsWith(": " + what + " | " + fix);
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(problems("---\ntitle: A\ndate: 2026-04-10\nauthor: [😀😀é, {a: b}]\n---\nx\n"))
        .containsExactly(
            PLACE + "4:17: error: author takes a text or a list of texts | write \"author: …\"");
  }

  @Test
  void valuesThatAreNothingCountAsAbsent() {
    Issue issue =
        read(
            """
            ---
            title: A
            date: 2026-04-10
            summary:
            number: ~
            author: []
            lang: null
            dir: ""
            ---
            x
            """);
    assertThat(issue.summary()).isEmpty();
    assertThat(issue.number()).isEmpty();
    assertThat(issue.authors()).isEmpty();
    assertThat(issue.lang()).isEmpty();
    assertThat(read("---\ntitle: \"null\"\ndate: 2026-04-10\n---\nx\n").title()).isEqualTo("null");
  }

  @Test
  void textsAreFoldedToOneLine() {
    assertThat(read("---\ntitle: >\n  One\n  two\ndate: 2026-04-10\n---\nx\n").title())
        .isEqualTo("One two");
  }

  @Test
  void anOldAnchorLeadsToAStory() {
    assertThat(
            read("---\ntitle: A\ndate: 2026-04-10\nanchors: {old: b}\n---\n## S\n\n### B\n\nx\n")
                .anchors())
        .hasToString("{old=b}");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("title: A: b", "2:9", "mapping values are not allowed here"),
        Arguments.of("title: \"A", "2:8", "what begins here has no end"),
        Arguments.of("title: 'A\ndate: x", "2:8", "what begins here has no end"),
        Arguments.of("author: [A, B", "2:9", "what begins here has no end"),
        Arguments.of("title: &a A", "2:8", "tags (!) and anchors (&) are not allowed"),
        Arguments.of("title: *a", "2:8", "aliases (*name) are not allowed"),
        Arguments.of(
            "title: !!java.net.URL [x]", "2:8", "tags (!) and anchors (&) are not allowed"),
        Arguments.of("just words", "2:1", "expected lines such as \"title: …\""),
        Arguments.of("- a\n- b", "2:1", "expected lines such as \"title: …\""),
        Arguments.of("? [a]\n: b", "2:3", "a key must be a word"),
        Arguments.of("a: {b: {c: {d: {e: {f: {g: {h: i}}}}}}}", "2:25", "nested more than 6 deep"),
        Arguments.of("title: [" + "[".repeat(2048), "2:14", "nested more than 6 deep"),
        Arguments.of(
            "title:\tA\n\tb: c", "3:1", "found character '\\t(TAB)' that cannot start any token"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  @Timeout(60)
  void brokenYamlIsOneErrorAtItsPlace(String yaml, String place, String what) {
    assertThat(problems("---\n" + yaml + "\n---\nx\n"))
        .singleElement()
        .asString()
        .startsWith(PLACE + place + ": error: the front matter is not valid YAML: " + what)
        .endsWith(
            " | write one \"key: value\" a line, and quote values that hold : # [ ] { } or quotes");
  }

  @Test
  void frontMatterWithoutAnEndIsOneError() {
    assertThat(problems("---\ntitle: A\n\nWords.\n"))
        .containsExactly(
            PLACE
                + "1:1: error: the front matter has no end | put a line of --- behind its last"
                + " key");
  }

  @Test
  @Timeout(60)
  void frontMatterIsAtMostSixtyFourKilobytes() {
    assertThat(
            problems(
                "---\ntitle: A\ndate: 2026-04-10\nsummary: " + "x ".repeat(40_000) + "\n---\nx\n"))
        .containsExactly(
            PLACE + "1:1: error: the front matter is longer than 64 KB | move text into the body");
    assertThat(
            problems(
                "---\ntitle: A\ndate: 2026-04-10\nauthor: [" + "a,".repeat(30_000) + "]\n---\nx\n"))
        .isEmpty();
    assertThat(
            problems(
                "---\ntitle: A\ndate: 2026-04-10\nsummary: " + "x ".repeat(1_500) + "\n---\nx\n"))
        .containsExactly(
            PLACE + "4:10: error: summary is longer than 2000 characters | shorten it");
  }

  @Test
  void aRuleInTheBodyIsNoFrontMatter() {
    assertThat(Written.file("issues/2026-04-10-a.md", "Words.\n\n---\n\nMore.\n").rules())
        .containsExactly("missing-title");
    assertThat(Written.file("issues/2026-04-10-a.md", "Words.\n\n~~~~~~\ncode\n~~~~~~\n").rules())
        .containsExactly("missing-title");
  }

  private static Issue read(String text) {
    return Written.file("issues/a.md", text).only();
  }

  private static List<String> problems(String text) {
    return Written.file("issues/a.md", text).problems();
  }
}
