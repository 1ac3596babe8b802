package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.problem.Problem;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs that take a parser exponential or quadratic time, or more stack than there is. Each is a
 * problem of its file or a harmless page, and the other files are read. The time limits only keep a
 * failure from hanging.
 */
@Timeout(300)
class HostileTest {

  static Stream<Arguments> tooComplex() {
    return Stream.of(
        Arguments.of("backslashes", "[" + "\\".repeat(60)),
        Arguments.of("quotes", "> ".repeat(5_000)),
        Arguments.of("list markers", "1. ".repeat(4_000)),
        Arguments.of("task list", "- [ ] ".repeat(2_000)),
        Arguments.of("links", "[ (](".repeat(20_000)),
        Arguments.of("attributes", "{#a}".repeat(3_000)),
        Arguments.of("a long paragraph", "[f]:u \"\n".repeat(4_000)),
        Arguments.of("a long table", "|a|b|\n|-|-|\n" + "|a\n".repeat(4_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooComplex")
  void aBombIsAProblemOfItsFile(String name, String bomb) {
    Written written = withAnother("First.\n\n" + bomb + "\n\nLast.\n");
    List<Problem> problems = written.read().problems();
    assertThat(problems).extracting(Problem::rule).containsExactly("too-complex");
    assertThat(problems.get(0).place().file()).isEqualTo("content/issues/2026-04-10-test.md");
    assertThat(problems.get(0).place().line()).as("%s", problems).isGreaterThanOrEqualTo(6);
    assertOtherIsRead(written);
  }

  @Test
  void aLongReferenceUsedOftenIsNoWayToAnEndlessPage() {
    String reference = "[a]: https://a.com/" + "y".repeat(50_000) + "\n\n";
    Written written = withAnother(reference + "[a] ".repeat(9_000));
    assertThat(written.rules()).containsExactly("too-complex");
    assertOtherIsRead(written);
  }

  @Test
  void theTextsSayWhereAndWhatToDo() {
    assertThat(Written.issue("a\n\n[" + "\\".repeat(60) + "\n").problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:6:1: error: this Markdown takes too long to parse |"
                + " remove long runs of brackets, backslashes, backticks, quotes or list markers");
    assertThat(Written.issue("a\n\n" + "> ".repeat(200) + "\n").problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:6:1: error:"
                + " a line begins with more than 100 quote or list markers"
                + " | remove all but the first few");
    assertThat(Written.issue("a\n\n" + "b\n".repeat(3_001)).problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:3006:1: error:"
                + " there are more than 3000 lines without an empty one between them"
                + " | put an empty line between paragraphs, or leave most of this out");
  }

  static Stream<Arguments> bombs() {
    return Stream.of(
            "* ",
            "*",
            "_",
            "**a ",
            "a**b",
            "*a **a ",
            "_a __a ",
            "``\\ ",
            "` ",
            "~~",
            "~",
            "[",
            "![",
            "[a](",
            "[a][",
            "[ (](",
            "[^1]",
            "[^",
            "]: ",
            "<",
            "<!--",
            "<?",
            "<![CDATA[",
            "<a ",
            "<a a=\"b\" ",
            "</",
            "&#x",
            "&",
            "{",
            "{#a ",
            "{a=b} ",
            "}{",
            "|",
            "|-",
            "-|",
            "a|",
            "www.a.b/(",
            "http://",
            "a@",
            "a@b.",
            "<b>",
            "<a href=x>",
            "<div>",
            "<i><p>",
            "<table>",
            "<table><td>",
            "<ul><li>",
            "<details>",
            "<font>",
            "<svg>",
            "<select>",
            "<h1>",
            "# ",
            "=\n",
            "a\n=\n",
            "```",
            "```\n",
            "~~~a\n",
            "- a\n  ",
            "    ",
            "\t",
            " ",
            "\u00A0",
            "\\",
            "\\\n",
            "a  \n",
            "1、",
            "1、a\n\n",
            "1、**a**\n\n",
            "**a**\n\n",
            "## a\n\n",
            "- **a**\n",
            "Source: a. ",
            "Source: <i>a</i> ",
            "(a.",
            "(a.b ",
            "[a](https://b.c), ",
            "([a](https://b.c) ",
            "**a**: ",
            "!",
            "漢",
            "😀",
            "\u202E",
            "\u200D",
            "e\u0301 ",
            "\u0301")
        .map(unit -> Arguments.of("a run of " + unit.replace("\n", "\\n").strip() + " ends", unit));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void aLongRunOfAnythingEnds(String name, String unit) {
    for (int length : new int[] {10_000, 60_000}) {
      String run = unit.repeat(length / unit.length());
      Written written = withAnother("## News\n\n- **A** b" + run + "c\n\n" + run + "\n");
      assertThat(written.rules())
          .allMatch(
              rule ->
                  List.of(
                          "too-complex",
                          "broken-link",
                          "removed-html",
                          "not-a-slug",
                          "empty-section")
                      .contains(rule));
      assertOtherIsRead(written);
    }
  }

  static Stream<String> ownBombs() {
    String spaces = " ".repeat(100_000);
    return Stream.of(
        "a" + spaces + "b",
        "- **a** b" + spaces + "c (" + spaces + "[d](https://e.f)" + spaces + ")",
        "- " + "&#32;".repeat(79) + "a **b**",
        "- " + "&#32;".repeat(20_000) + "**b**",
        "- **" + ".".repeat(100_000) + "x** y",
        "- **" + "—".repeat(100_000) + "** y",
        "[" + "@".repeat(100_000) + " x](https://a.b)",
        "(" + "a.".repeat(50_000) + "b)",
        "Source: " + "a, ".repeat(30_000),
        "a. Source: [b](https://c.d)" + spaces,
        "### " + "{#a ".repeat(400),
        "<b id=a>[x](#a)".repeat(5_000),
        "<a"
            + Stream.iterate(0, i -> i + 1)
                .limit(9_000)
                .map(i -> " on" + i + "=1")
                .reduce("", String::concat)
            + ">x</a>");
  }

  @ParameterizedTest
  @MethodSource("ownBombs")
  void ourOwnPatternsTakeLinearTime(String body) {
    assertOtherIsRead(withAnother("## News\n\n" + body + "\n"));
  }

  @Test
  void deepNestingIsFlattened() {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lists.append("  ".repeat(i)).append("- a\n");
    }
    for (String nested : List.of(lists.toString(), "<i>".repeat(300), "> ".repeat(90))) {
      Written written = withAnother(nested + "deep\n");
      assertThat(written.rules()).isEmpty();
      assertThat(written.read().value().issues().get(0).stories().get(0).text()).contains("deep");
      assertOtherIsRead(written);
    }
  }

  /** Found by random search: Flexmark 0.64.8 fails on some heads of tables behind tabs. */
  @Test
  void whatTheParserFailsOnIsAProblemOfItsFile() {
    String table = "|---|\n\t    \t\t        |---|\n\n|---|\t\t|---||---|\t\n";
    Written written = withAnother("First.\n\n" + table + "\nLast.\n");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:6:1: error: the Markdown parser fails on this"
                + " paragraph | write it differently; a table must not be indented");
    assertOtherIsRead(written);
    assertThat(withAnother("|\n\t|---|\n ").rules()).containsExactly("unreadable-markdown");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomMarkdownIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    Written written = Written.file("issues/2026-04-17-other.md", "---\ntitle: Other\n---\nRead.\n");
    for (int i = 0; i < 400; i++) {
      written.and("issues/2026-04-10-" + i + ".md", "---\ntitle: T\n---\n" + random(random));
    }
    written
        .read()
        .value()
        .issues()
        .forEach(issue -> issue.stories().forEach(story -> story.body().with(Address::toString)));
    assertOtherIsRead(written);
  }

  private static String random(Random random) {
    String[] tokens = {
      "*",
      "**",
      "_",
      "`",
      "```",
      "~~~",
      "[",
      "]",
      "(",
      ")",
      "![",
      "<",
      ">",
      "<b>",
      "</b>",
      "<!--",
      "-->",
      "&amp;",
      "\\",
      "|",
      "|---|",
      "\n",
      "\n",
      "\n\n",
      "    ",
      "\t",
      " ",
      "- ",
      "1. ",
      "> ",
      "# ",
      "===",
      "---",
      "[^1]",
      "[^1]: ",
      "[a]: http://x ",
      "{#id}",
      "{",
      "}",
      "=",
      "~~",
      "[ ] ",
      "http://a.b",
      "a@b.c",
      "é",
      "漢",
      "😀",
      "a",
      "1、",
      "**Source:** ",
      "<div>",
      "</div>",
      "<pre>",
      "<table>",
      "\"",
      "'",
      ":"
    };
    StringBuilder text = new StringBuilder();
    int kinds = 2 + random.nextInt(tokens.length - 2);
    int first = random.nextInt(tokens.length);
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append(tokens[(first + random.nextInt(kinds)) % tokens.length]);
    }
    return text.toString();
  }

  private static Written withAnother(String body) {
    return Written.issue(body).and("issues/2026-04-17-other.md", "---\ntitle: Other\n---\nRead.\n");
  }

  private static void assertOtherIsRead(Written written) {
    assertThat(written.read().value().issues())
        .filteredOn(issue -> issue.title().equals("Other"))
        .singleElement()
        .returns("Read.", issue -> issue.stories().get(0).text());
  }
}
