package dev.backfile.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Entity;
import dev.backfile.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibilityTest {

  @Test
  void aNameInMixedAlphabetsThatReadsLikeAnotherIsAnError() {
    List<Problem> problems =
        check(Given.company("meta", "Meta", ""), Given.company("x", "\u041c\u0435ta", ""));

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            """
            content/companies/x.md:2:1: error: "\u041c\u0435ta" reads like "Meta" of \
            content/companies/meta.md and has other letters (U+041C U+0435)
              fix: write it in one alphabet, or delete the entry if both mean the same\
            """);
  }

  @Test
  void theOddOneIsNamedWhicheverComesFirst() {
    List<Problem> problems =
        check(Given.company("a", "\u041ceta", ""), Given.company("meta", "Meta", ""));

    assertThat(problems).extracting(problem -> problem.place().file()).containsExactly(file("a"));
  }

  @Test
  void aWholeNameInAnotherAlphabetIsAWarning() {
    List<Problem> problems =
        check(
            Given.company("tacc", "TACC", ""),
            Given.company("tass", "\u0422\u0410\u0421\u0421", ""));

    assertThat(problems).extracting(Problem::rule).containsExactly("look-alike");
    assertThat(problems).noneMatch(Problem::isError);
  }

  @Test
  void aliasesSlugsCaseAndTheOtherKindCountToo() {
    Entity meta = Given.company("meta", "Meta", "Instagram");

    assertThat(check(meta, Given.company("x", "X", "\u0406nstagram"))).hasSize(1);
    assertThat(check(meta, Given.model("x", "m\u0435ta", ""))).hasSize(1);
    assertThat(check(meta, Given.company("m\u0435ta", "X", ""))).hasSize(1);
    assertThat(check(meta, Given.company("x", "\u039C\u0395TA", ""))).hasSize(1);
    assertThat(check(meta, Given.company("x", "Metal", ""), Given.model("meta", "Meta", "")))
        .isEmpty();
  }

  @Test
  void oneEntryMayHaveBothSpellings() {
    assertThat(check(Given.company("moex", "MOEX", "\u041c\u041e\u0415\u0425"))).isEmpty();
  }

  @Test
  void manyEntriesThatReadAlikeAreToldOfOnceEach() {
    assertThat(
            check(
                Given.company("meta", "Meta", "Meta Inc"),
                Given.company("b", "\u041ceta", "\u041ceta Inc"),
                Given.company("c", "M\u0435ta", "M\u0435ta Inc")))
        .extracting(problem -> problem.place().file())
        .containsExactly(file("b"), file("c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Me\u200Bta",
        "Meta\u200D",
        "\u202EateM",
        "\u2066Meta\u2069",
        "Me\u00ADta",
        "\uFEFFMeta",
        "Meta\u2060",
        "Me\u034Fta",
        "Meta\u3164",
        "\u3164",
        "Me\u0007ta",
        "Me\uFE0Fta",
        "Me\uE000ta",
        "Meta\uDB40\uDC41",
        "\u2800",
        "Me\uD800ta",
        "1\u200C2",
        "\u4E2D\u200D\u6587"
      })
  void charactersThatCannotBeSeenAreErrors(String name) {
    assertThat(check(Given.company("x", name, "")))
        .extracting(Problem::rule)
        .containsExactly("unseen-character");
    assertThat(check(Given.company("x", "X", name)))
        .extracting(problem -> problem.place().line())
        .containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "?!", "--", "\u2014", "(\u3002)", "\"'\"", "+", "$"})
  void aNameOfPunctuationIsAnError(String name) {
    assertThat(check(Given.company("x", name, "")))
        .extracting(Problem::rule)
        .containsExactly("spelling-without-letter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83E\uDD17",
        "\uD83D\uDC69\u200D\uD83D\uDCBB Labs",
        "\u2764\uFE0F\u200D\uD83D\uDD25",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\u0915\u094D\u200D\u0937",
        "C++",
        "01.AI",
        "\u2460",
        "Procter & Gamble",
        "\u042F\u043D\u0434\u0435\u043A\u0441",
        "\u667A\u8C31",
        "Cr\u00E9dit"
      })
  void namesOfEveryScriptAndEmojiAreFine(String name) {
    assertThat(check(Given.company("x", name, ""))).isEmpty();
  }

  private static List<Problem> check(Entity... entities) {
    return Legibility.check(List.of(entities));
  }

  private static String file(String slug) {
    return "content/companies/" + slug + ".md";
  }
}
