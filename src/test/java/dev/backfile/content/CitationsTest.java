package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Story;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CitationsTest {

  private static final String R = "[Reuters](https://reuters.com/x)";
  private static final String A = "[AP](https://apnews.com/y)";
  private static final String BOTH = "<Reuters https://reuters.com/x> <AP https://apnews.com/y>";
  private static final String ONE = "<Reuters https://reuters.com/x>";

  static Stream<Arguments> taken() {
    return Stream.of(
        // A source line.
        Arguments.of("It ships.\n\nSource: " + R, "It ships.", ONE),
        Arguments.of("It ships.\n\nSources: " + R + ", " + A, "It ships.", BOTH),
        Arguments.of("It ships.\n\nSources: " + R + " and " + A + ".", "It ships.", BOTH),
        Arguments.of("It ships.\n\nSources: " + R + " · " + A, "It ships.", BOTH),
        Arguments.of("It ships.\n\nSource: Reuters", "It ships.", "<Reuters>"),
        Arguments.of(
            "It ships.\n\nSources: Reuters, The Information; AP",
            "It ships.",
            "<Reuters> <The Information> <AP>"),
        Arguments.of(
            "It ships.\n\nSources: Ars Technica and Wired.", "It ships.", "<Ars Technica> <Wired>"),
        Arguments.of(
            "It ships.\n\nSources: Reuters, " + A,
            "It ships.",
            "<Reuters> <AP https://apnews.com/y>"),
        Arguments.of("It ships.\n\n*Sources: " + R + ", " + A + "*", "It ships.", BOTH),
        Arguments.of("It ships.\n\n_Source: Reuters_", "It ships.", "<Reuters>"),
        Arguments.of("It ships.\n\n**Source: " + R + "**", "It ships.", ONE),
        Arguments.of("It ships.\n\n**Source:** " + R, "It ships.", ONE),
        Arguments.of("It ships.\n\n**Sources**: Reuters, AP", "It ships.", "<Reuters> <AP>"),
        Arguments.of("It ships.\n\n*Source*: " + R, "It ships.", ONE),
        Arguments.of("It ships. Source: " + R, "It ships.", ONE),
        Arguments.of("It ships. *Source: " + R + "*", "It ships.", ONE),
        Arguments.of("It ships. **Source:** Reuters.", "It ships.", "<Reuters>"),
        Arguments.of("It ships — Source: " + R, "It ships", ONE),
        Arguments.of("It ships.\nSource: " + R, "It ships.", ONE),
        Arguments.of("It ships.  \nSource: " + R, "It ships.", ONE),
        Arguments.of("It ships.<br>**Source:** " + R, "It ships.", ONE),
        Arguments.of("It ships (Source: " + R + ").", "It ships.", ONE),
        Arguments.of("It ships (source: Reuters).", "It ships.", "<Reuters>"),
        Arguments.of("It ships (**Source:** Reuters).", "It ships.", "<Reuters>"),
        Arguments.of("它发布了。来源：" + R, "它发布了。", ONE),
        Arguments.of("它发布了。（来源：路透社、美联社）", "它发布了。", "<路透社> <美联社>"),
        Arguments.of("It ships.\n\n- Source: " + R, "It ships.", ONE),
        Arguments.of("It ships.\n\n[Source: Reuters](https://reuters.com/x)", "It ships.", ONE),
        Arguments.of("Source: " + R + "\n\nIt ships.", "It ships.", ONE),
        // A parenthesis of links at the end.
        Arguments.of("It ships (" + R + ").", "It ships.", ONE),
        Arguments.of("It ships. (" + R + ", " + A + ")", "It ships.", BOTH),
        Arguments.of("It ships (via " + R + ").", "It ships.", ONE),
        Arguments.of("It ships (h/t " + R + ")", "It ships", ONE),
        Arguments.of("它发布了（" + R + "）。", "它发布了。", ONE),
        Arguments.of(
            "它发布了。（[via](https://reuters.com/x)）\n\n还有。",
            "它发布了。/还有。",
            "<reuters.com https://reuters.com/x>"),
        // Links at the end.
        Arguments.of("It ships. " + R, "It ships.", ONE),
        Arguments.of("It ships. " + R + ", " + A, "It ships.", BOTH),
        Arguments.of("It ships. " + R + " | " + A + ".", "It ships.", BOTH),
        Arguments.of("It ships — " + R, "It ships", ONE),
        Arguments.of("It ships → " + R, "It ships", ONE),
        Arguments.of("It “ships.” " + R, "It “ships.”", ONE),
        Arguments.of("It ships.\n\n" + R + " · " + A, "It ships.", BOTH),
        Arguments.of("It ships.\n\n" + R + "\n" + A, "It ships.", BOTH),
        Arguments.of(
            "It ships. [Source](https://reuters.com/x)",
            "It ships.",
            "<reuters.com https://reuters.com/x>"),
        Arguments.of(
            "It ships. <https://www.reuters.com/x>",
            "It ships.",
            "<reuters.com https://www.reuters.com/x>"));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void citationsAtTheEndAreTakenOutOfTheText(String body, String text, String cited) {
    Story story = Written.issue(body).story();
    assertThat(story.text().replace('\n', '/')).isEqualTo(text);
    assertThat(Written.cited(story.sources()).strip()).isEqualTo(cited);
  }

  static Stream<Arguments> kept() {
    return Stream.of(
        Arguments.of("Reported by " + R + " today.", ONE),
        Arguments.of("It ships, says " + R + ".", ONE),
        Arguments.of("More: " + R, ONE),
        Arguments.of("GPT-" + R, ONE),
        Arguments.of("It (as " + R + " says) ships.", ONE),
        Arguments.of("It ships (says " + R + ").", ONE),
        Arguments.of(R + ", " + A, BOTH),
        Arguments.of("| a |\n|---|\n| " + R + " |", ONE),
        Arguments.of("> It ships. " + R, ONE),
        Arguments.of("Google goes open source: Gemma is free.", ""),
        Arguments.of("The source: a leak.", ""),
        Arguments.of("One **source** says so.", ""),
        Arguments.of(
            "It ships. Sources: people who know the matter and asked not to be named at all.", ""),
        Arguments.of("It ships (techcrunch.com).", "<techcrunch.com>"),
        Arguments.of("It ships (wired.com, theverge.com).", "<wired.com> <theverge.com>"),
        Arguments.of("It runs (node.js).", ""),
        Arguments.of("It runs (e.g. here) (main.rs) (a.b)", ""),
        Arguments.of("It ships. [Mail](mailto:a@b.com)", ""),
        Arguments.of(
            "It ships. [![x](https://a.com/a.png)](https://reuters.com/x)",
            "<x https://reuters.com/x>"),
        Arguments.of("`Source: Reuters`", ""));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void linksAndHostsInRunningTextStayThere(String body, String cited) {
    Story story = Written.issue(body).story();
    String words = Jsoup.parse(Written.issue(body + "\n\nEnd of it.\n").html()).text();
    assertThat(Written.cited(story.sources()).strip()).isEqualTo(cited);
    assertThat(words).startsWith(story.text().replace('\n', ' ').strip());
    assertThat(story.text()).isNotEmpty();
  }

  @Test
  void sourcesStandInTheOrderCitedEachOnce() {
    String body =
        """
        ## A

        ### [Alpha](https://a.com/1)

        As [B](https://b.com/2) says (c.com). Source: D.

        And [E](https://e.com/5) and [again](https://b.com/2).

        Sources: [F](https://f.com/6), d
        """;
    assertThat(Written.cited(Written.issue(body).story().sources()))
        .isEqualTo(
            " <Alpha https://a.com/1> <B https://b.com/2> <c.com> <D> <E https://e.com/5>"
                + " <F https://f.com/6>");
  }

  @Test
  void footnotesAreCitedToo() {
    Story story = Written.issue("It ships.[^1]\n\n[^1]: " + R + ", 10 April.\n").story();
    assertThat(Written.cited(story.sources()).strip()).isEqualTo(ONE);
    assertThat(story.text()).isEqualTo("It ships.\nReuters, 10 April.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://reuters.com/x, reuters.com",
    "https://www.reuters.com/x, reuters.com",
    "HTTPS://WWW.Reuters.COM:443/x, reuters.com",
    "https://user@reuters.com/x, reuters.com",
    "https://reuters.com./x, reuters.com",
    "https://reuters.com?x=1, reuters.com",
    "https://blog.reuters.com, blog.reuters.com",
    "https://my_blog.example.com/x, my_blog.example.com",
    "https://münchen.de/x, münchen.de",
    "https://xn--mnchen-3ya.de/x, münchen.de",
    "https://新闻.中国/x, 新闻.中国",
    "https://192.168.0.1:8080/, 192.168.0.1",
    "https://en.wikipedia.org/wiki/Moore's_law_(1965), en.wikipedia.org",
    "https://a.com/{x}|y^z, a.com",
  })
  void anOutletIsTheHostWithoutItsPrefixCaseAndPort(String url, String outlet) {
    assertThat(Written.issue("Says [this](<" + url + ">) today.").story().sources())
        .singleElement()
        .returns(outlet, source -> source.outlet().text());
  }

  @Test
  void anOutletWithoutAnAddressIsNamedByItsSlug() {
    assertThat(Written.issue("It ships.\n\nSource: The Wall Street Journal").story().sources())
        .singleElement()
        .returns("the-wall-street-journal", source -> source.outlet().text());
  }
}
