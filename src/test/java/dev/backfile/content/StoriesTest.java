package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoriesTest {

  @Test
  void levelOneHeadingsAreSectionsWhenThereAreTwo() {
    assertThat(
            told(
                """
                # Top Stories
                ## Alpha ships
                It shipped.
                # Quick Hits
                ## Beta waits
                It waits.
                """))
        .isEqualTo(
            """
            # Top Stories
            - Alpha ships: It shipped.
            # Quick Hits
            - Beta waits: It waits.
            """);
  }

  @Test
  void levelTwoHeadingsAreSectionsBelowATitle() {
    assertThat(
            told(
                """
                # TEST!
                ## Top Stories
                ### Alpha ships
                It shipped.
                ### Beta waits
                It waits.
                """))
        .isEqualTo(
            """
            # Top Stories
            - Alpha ships: It shipped.
            - Beta waits: It waits.
            """);
  }

  @Test
  void aLoneLevelOneHeadingThatIsNotTheTitleIsAStory() {
    assertThat(told("# Something else\nWords.\n## News\n### A\nB.\n"))
        .isEqualTo("#\n- Something else: Words.\n# News\n- A: B.\n");
  }

  @Test
  void boldParagraphsAreSectionsWhereThereAreNoHeadings() {
    assertThat(
            told(
                """
                Hello.

                **Top Stories:**

                - **Alpha** — it shipped.

                **Worth Watching**

                An essay.
                """))
        .isEqualTo(
            """
            #
            - Test: Hello.
            # Top Stories
            - Alpha: it shipped.
            # Worth Watching
            - Worth Watching: An essay.
            """);
  }

  @Test
  void anIssueWithoutHeadingsIsOneStoryNamedAfterIt() {
    assertThat(told("One.\n\nTwo.\n")).isEqualTo("#\n- Test: One./Two.\n");
  }

  static Stream<Arguments> headings() {
    return Stream.of(
        Arguments.of("### Alpha ships", "Alpha ships", ""),
        Arguments.of("### 1. Alpha ships", "Alpha ships", ""),
        Arguments.of("### 12) Alpha ships", "Alpha ships", ""),
        Arguments.of("### (3) Alpha ships", "Alpha ships", ""),
        Arguments.of("### 1、Alpha ships", "Alpha ships", ""),
        Arguments.of("### 1.5 million users", "1.5 million users", ""),
        Arguments.of("### 2026: a review", "2026: a review", ""),
        Arguments.of("### 100 days", "100 days", ""),
        Arguments.of(
            "### [Alpha](https://a.com/x) ships", "Alpha ships", "<Alpha https://a.com/x>"),
        Arguments.of(
            "### [Alpha ships](https://a.com)", "Alpha ships", "<Alpha ships https://a.com>"),
        Arguments.of("### **Alpha** `code`", "Alpha code", ""),
        Arguments.of("### Alpha & <b>beta</b> &lt;i&gt;", "Alpha & beta <i>", ""),
        Arguments.of("### ![Alpha ships](https://a.com/a.png)", "Alpha ships", ""),
        Arguments.of("### Alpha ships ###", "Alpha ships", ""),
        Arguments.of("Alpha ships\n---", "Alpha ships", ""));
  }

  @ParameterizedTest
  @MethodSource("headings")
  void aDeeperHeadingIsAStoryPlainNumberedOrLinked(String heading, String headline, String cited) {
    String section = heading.startsWith("#") ? "## News\n\n" : "# News\n\n# More\n\n";
    assertThat(told(section + heading + "\n\nWords.\n"))
        .endsWith(
            "- "
                + headline
                + ": Words. ".stripTrailing()
                + (cited.isEmpty() ? "" : " " + cited)
                + "\n");
  }

  @Test
  void aPictureInAHeadingIsKeptBelowIt() {
    assertThat(Written.issue("## A\n\n### Alpha ![x](https://a.com/a.png)\n\nWords.\n").html())
        .isEqualTo(
            "<p><img alt=\"x\" src=\"https://a.com/a.png\" loading=\"lazy\"></p><p>Words.</p>");
  }

  static Stream<Arguments> items() {
    return Stream.of(
        Arguments.of("**Alpha:** It ships.", "Alpha: It ships."),
        Arguments.of("**Alpha**: It ships.", "Alpha: It ships."),
        Arguments.of("**Alpha ships.** Today.", "Alpha ships: Today."),
        Arguments.of("**Alpha ships**. Today.", "Alpha ships: Today."),
        Arguments.of("**Alpha ships?** Today.", "Alpha ships?: Today."),
        Arguments.of("**Alpha** — it ships.", "Alpha: it ships."),
        Arguments.of("**Alpha** - it ships.", "Alpha: it ships."),
        Arguments.of("**Alpha**, it ships.", "Alpha: it ships."),
        Arguments.of("__Alpha__ | it ships.", "Alpha: it ships."),
        Arguments.of("**Alpha Beta**", "Alpha Beta"),
        Arguments.of("**Alpha** ships today. Good.", "Alpha ships today: Alpha ships today. Good."),
        Arguments.of("**Alpha**'s model. Good.", "Alpha's model: Alpha's model. Good."),
        Arguments.of("**标题**：正文。", "标题: 正文。"),
        Arguments.of("**OpenAI** 发布了新模型。很好。", "OpenAI 发布了新模型: OpenAI 发布了新模型。很好。"),
        Arguments.of("[video] **Alpha:** It ships.", "[video] Alpha: It ships."),
        Arguments.of("[video] [series] **Alpha**: x", "[video] [series] Alpha: x"),
        Arguments.of("【视频】**Alpha**: x", "【视频】 Alpha: x"),
        Arguments.of("🚀 **Alpha:** It ships.", "🚀 Alpha: It ships."),
        Arguments.of("👩‍💻🇪🇺 **Alpha:** It ships.", "👩‍💻🇪🇺 Alpha: It ships."),
        Arguments.of("“**Alpha**: x", "“Alpha: x"),
        Arguments.of("[ ] **Alpha**: x", "☐ Alpha: x"),
        Arguments.of("***Alpha***: x", "Alpha: x"),
        Arguments.of("*[Alpha](https://a.com)*: x", "Alpha: x <Alpha https://a.com>"),
        Arguments.of("[Alpha](https://a.com)", "Alpha <Alpha https://a.com>"),
        Arguments.of("[Alpha](https://a.com).", "Alpha <Alpha https://a.com>"),
        Arguments.of("[**Alpha**](https://a.com): x", "Alpha: x <Alpha https://a.com>"),
        Arguments.of("**[Alpha](https://a.com)**: x", "Alpha: x <Alpha https://a.com>"),
        Arguments.of("[Alpha](https://a.com) by Ada", "Alpha: by Ada <Alpha https://a.com>"),
        Arguments.of(
            "[Alpha 2](https://a.com) is out. Good.",
            "Alpha 2 is out: Alpha 2 is out. Good. <Alpha 2 https://a.com>"),
        Arguments.of("[video] [Alpha](https://a.com)", "[video] Alpha <Alpha https://a.com>"),
        Arguments.of("<b>Alpha</b>: x", "Alpha: x"));
  }

  @ParameterizedTest
  @MethodSource("items")
  void anItemThatLeadsWithBoldTextOrALinkIsAStory(String item, String story) {
    assertThat(told("## News\n\n- " + item + "\n")).isEqualTo("# News\n- " + story + "\n");
  }

  @Test
  void halfOfTheItemsAreEnough() {
    assertThat(told("## News\n\n- **Alpha**: x\n- plain words. And more.\n"))
        .isEqualTo("# News\n- Alpha: x\n- plain words: plain words. And more.\n");
  }

  @Test
  void belowHalfTheListIsTextAndNothingIsLost() {
    assertThat(told("## News\n\n- **Alpha**: x\n- one\n- two\n\nAfter.\n"))
        .isEqualTo("# News\n- News: Alpha: x/one/two/After.\n");
  }

  @Test
  void looseTightAndOrderedListsAreAlike() {
    String told = "# News\n- Alpha: x\n- Beta: y\n";
    assertThat(told("## News\n\n- **Alpha**: x\n- **Beta**: y\n")).isEqualTo(told);
    assertThat(told("## News\n\n- **Alpha**: x\n\n- **Beta**: y\n")).isEqualTo(told);
    assertThat(told("## News\n\n1. **Alpha**: x\n2. **Beta**: y\n")).isEqualTo(told);
  }

  @Test
  void whatIsNestedInAnItemStaysInItsBody() {
    assertThat(
            told(
                """
                ## News

                - **Alpha**: x
                  - **inner**: one
                  - two

                  A paragraph.
                - **Beta**: y
                """))
        .isEqualTo("# News\n- Alpha: x/inner: one/two/A paragraph.\n- Beta: y\n");
  }

  @Test
  void paragraphsWithChineseNumbersAreItems() {
    assertThat(
            told(
                """
                ## 科技动态

                1、[纸制圆珠笔](https://a.com)

                它由纸制成。

                2、**飞行汽车**

                它会飞。
                """))
        .isEqualTo("# 科技动态\n- 纸制圆珠笔: 它由纸制成。 <纸制圆珠笔 https://a.com>\n- 飞行汽车: 它会飞。\n");
  }

  @Test
  void chineseNumbersMayBeBoldOrStandOnLinesOfOneParagraph() {
    assertThat(told("## A\n\n**1、甲**\n\n一。\n\n**2、乙**\n\n二。\n"))
        .isEqualTo("# A\n- 甲: 一。\n- 乙: 二。\n");
    assertThat(told("**1、甲**\n\n一。\n\n**2、乙**\n\n二。\n")).isEqualTo("#\n- 甲: 一。\n- 乙: 二。\n");
    assertThat(told("## A\n\n1、**甲**: 一\n2、**乙**: 二\n")).isEqualTo("# A\n- 甲: 一\n- 乙: 二\n");
    assertThat(told("## A\n\n**1、甲**: 一\n**2、乙**: 二\n")).isEqualTo("# A\n- 甲: 一\n- 乙: 二\n");
  }

  @Test
  void numberedParagraphsWithoutALeadAreText() {
    assertThat(told("## A\n\n1、甲一。\n\n2、乙二。\n")).isEqualTo("# A\n- A: 1、甲一。/2、乙二。\n");
  }

  @Test
  void aHeadingOverNothingButListsOfStoriesIsASubsection() {
    assertThat(
            told(
                """
                ## Updates

                ### Blogs

                * [Alpha](https://a.com)
                * [Beta](https://b.com)

                ### Papers

                #### Systems

                * [Gamma](https://c.com)

                #### Languages

                ---

                * [Delta](https://d.com)

                ## Jobs

                Ask us.
                """))
        .isEqualTo(
            """
            # Updates
            ## Blogs
            - Alpha <Alpha https://a.com>
            - Beta <Beta https://b.com>
            ## Papers
            ### Systems
            - Gamma <Gamma https://c.com>
            ### Languages
            - Delta <Delta https://d.com>
            # Jobs
            - Jobs: Ask us.
            """);
  }

  @Test
  void aHeadingOverTextAndAListIsAStory() {
    assertThat(told("## News\n\n### Alpha\n\nWords:\n\n- [a](https://a.com)\n"))
        .isEqualTo("# News\n- Alpha: Words:/a <a https://a.com>\n");
  }

  @Test
  void whatStandsBeforeTheFirstStoryOrBetweenStoriesIsAStoryNamedAfterTheSection() {
    assertThat(
            told(
                """
                Before.

                ## News

                An intro.

                - **Alpha**: x

                Between.

                - **Beta**: y

                At the end.
                """))
        .isEqualTo(
            """
            #
            - Test: Before.
            # News
            - News: An intro./Between./At the end.
            - Alpha: x
            - Beta: y
            """);
  }

  @Test
  void aSectionWithoutStoriesIsAnEssay() {
    assertThat(told("## Worth Watching\n\nOne.\n\n> Two.\n\n---\n\nThree.\n"))
        .isEqualTo("# Worth Watching\n- Worth Watching: One./Two./Three.\n");
  }

  @Test
  void aSectionThatIsALinkIsAStory() {
    assertThat(told("## [Alpha](https://a.com)\n\n## B\n\nWords.\n"))
        .isEqualTo("# Alpha\n- Alpha <Alpha https://a.com>\n# B\n- B: Words.\n");
  }

  @Test
  void sectionsOfOneNameStayApart() {
    assertThat(told("## A\n\nOne.\n\n## B\n\nTwo.\n\n## A\n\nThree.\n"))
        .isEqualTo("# A\n- A: One.\n# B\n- B: Two.\n# A\n- A: Three.\n");
    assertThat(Written.issue("## A\n\nOne.\n\n## A\n\nThree.\n").only().sections())
        .extracting(section -> section.anchor())
        .containsExactly("_a", "_a-2");
  }

  @Test
  void anEmptySectionIsLeftOutWithAWarning() {
    Written written = Written.issue("## A\n\n---\n\n## B\n\nTwo.\n");
    assertThat(written.told()).isEqualTo("# B\n- B: Two.\n");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:4:4: warning: there is nothing below the heading"
                + " \"A\" | write something there, or delete the heading");
  }

  @Test
  void aBoldLineWithNothingBelowItIsText() {
    assertThat(told("**One**\n\n**Two**\n\nWords.\n\n**Bye!**\n"))
        .isEqualTo("#\n- Test: One\n# Two\n- Two: Words./Bye!\n");
    assertThat(told("**One**\n")).isEqualTo("#\n- Test: One\n");
  }

  @Test
  void storiesKnowWhereTheyBegin() {
    Written written = Written.issue("## A\n\n### B\n\nc\n\n- **D**: e\n\n## F\n\n- **G**: h\n");
    assertThat(written.only().stories())
        .extracting(story -> story.headline() + " " + story.place())
        .containsExactly(
            "B content/issues/2026-04-10-test.md:6:5", "G content/issues/2026-04-10-test.md:14:1");
  }

  @Test
  void theOpeningIsTheFirstSentences() {
    String first = "One short sentence. ";
    String text = first.repeat(30);
    assertThat(Written.issue(text).story().opening())
        .isEqualTo(first.repeat(7).strip())
        .hasSizeBetween(130, 280);
    assertThat(Written.issue("word ".repeat(200)).story().opening())
        .hasSizeBetween(200, 280)
        .endsWith("…");
  }

  private static String told(String body) {
    return Written.issue(body).told();
  }
}
