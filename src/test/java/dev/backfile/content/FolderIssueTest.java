package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Story;
import org.junit.jupiter.api.Test;

class FolderIssueTest {

  private static final String FOLDER = "issues/2026/2026-04-17-week/";

  @Test
  void sectionsStandInTheOrderOfTheIssueFile() {
    assertThat(
            week("sections: [Top Stories, Quick Hits]")
                .and(FOLDER + "b.md", story("Beta", "Quick Hits"))
                .and(FOLDER + "a.md", story("Alpha", "Top Stories"))
                .and(FOLDER + "c.md", story("Gamma", "Quick Hits"))
                .and(FOLDER + "d.md", "---\ntitle: Delta\n---\nd\n")
                .told())
        .isEqualTo(
            """
            #
            - Delta: d
            # Top Stories
            - Alpha: Text of Alpha.
            # Quick Hits
            - Beta: Text of Beta.
            - Gamma: Text of Gamma.
            """);
  }

  @Test
  void theIssueFileMayHaveSectionsOfItsOwn() {
    assertThat(
            Written.file(
                    FOLDER + "issue.md",
                    """
                    ---
                    title: Week
                    sections: [Top Stories, News]
                    ---
                    ## News

                    - **Alpha**: a

                    ## Other

                    Words.
                    """)
                .and(FOLDER + "b.md", story("Beta", "News"))
                .and(FOLDER + "c.md", story("Gamma", "Top Stories"))
                .told())
        .isEqualTo(
            """
            # Top Stories
            - Gamma: Text of Gamma.
            # News
            - Alpha: a
            - Beta: Text of Beta.
            # Other
            - Other: Words.
            """);
  }

  @Test
  void anUnknownSectionIsKeptWithAWarning() {
    Written written =
        week("sections: [Top Stories, Quick Hits]")
            .and(FOLDER + "a.md", story("Alpha", "Quick Hit"));
    assertThat(written.told()).isEqualTo("# Quick Hit\n- Alpha: Text of Alpha.\n");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026/2026-04-17-week/a.md:3:10: warning:"
                + " the issue has no section \"Quick Hit\""
                + " | use one of: Top Stories, Quick Hits; or add it to sections in issue.md");
  }

  @Test
  void theFoldersNameIsTheSlugAndTheDate() {
    assertThat(week("").and(FOLDER + "a.md", story("Alpha", "x")).only())
        .returns("2026-04-17-week", issue -> issue.slug().text())
        .returns("2026-04-17", issue -> issue.date().toString());
  }

  @Test
  void aStoryFileSaysWhatOnlyAStoryHas() {
    Story story =
        week("")
            .and(
                FOLDER + "a.md",
                """
                ---
                title: Alpha ships
                slug: alpha
                author: Ada
                update-of: 2026-04-10-test#alpha
                correction: The date was wrong.
                companies: [Meta, OpenAI]
                models: GPT-5.4
                sources:
                  - "[Reuters](https://www.reuters.com/x)"
                  - https://apnews.com/y
                  - The Information
                  - {text: Wired, url: "https://wired.com/z"}
                ---
                It ships. (Source: Bloomberg)
                """)
            .story();
    assertThat(story.slug().text()).isEqualTo("alpha");
    assertThat(story.author()).contains("Ada");
    assertThat(story.updateOf()).contains("2026-04-10-test#alpha");
    assertThat(story.correction()).contains("The date was wrong.");
    assertThat(story.tags())
        .extracting(tag -> tag.kind().orElseThrow() + " " + tag.text() + " " + tag.place().line())
        .containsExactly("COMPANY Meta 7", "COMPANY OpenAI 7", "MODEL GPT-5.4 8");
    assertThat(Written.cited(story.sources()))
        .isEqualTo(
            " <Reuters https://www.reuters.com/x> <apnews.com https://apnews.com/y>"
                + " <The Information> <Wired https://wired.com/z> <Bloomberg>");
    assertThat(story.text()).isEqualTo("It ships.");
    assertThat(story.place()).hasToString("content/issues/2026/2026-04-17-week/a.md");
  }

  @Test
  void aSourceThatCannotBeReadIsAProblem() {
    assertThat(
            week("")
                .and(
                    FOLDER + "a.md",
                    """
                    ---
                    title: A
                    sources:
                      - "[x](javascript:alert)"
                      - {link: x}
                    ---
                    x
                    """)
                .problems())
        .containsExactly(
            "content/issues/2026/2026-04-17-week/a.md:4:5: error: this source cannot be read"
                + " | write \"[Outlet](https://…)\" or the outlet's name, in quotes",
            "content/issues/2026/2026-04-17-week/a.md:5:5: error: this source cannot be read"
                + " | write \"[Outlet](https://…)\" or the outlet's name, in quotes");
  }

  @Test
  void idsOfFilesOnOnePageAreToldApart() {
    String note = "Words[^1] and [there](#x) <b id=\"x\">here</b>.\n\n[^1]: Note.\n";
    Written written =
        week("")
            .and(FOLDER + "a.md", story("A", "s") + note)
            .and(FOLDER + "b.md", story("B", "s") + note);
    String html =
        String.join(
            "",
            written.only().stories().stream().map(s -> s.body().with(Address::toString)).toList());
    assertThat(html)
        .contains("id=\"c-a-x\"", "id=\"c-b-x\"", "href=\"#c-a-x\"", "href=\"#c-b-x\"")
        .contains("id=\"c-a-fn-1\"", "href=\"#c-b-fn-1\"");
    assertThat(written.problems()).isEmpty();
  }

  @Test
  void oneBrokenStoryFileHidesNoOther() {
    assertThat(
            week("")
                .and(FOLDER + "a.md", "---\ntitle: [\n---\nx\n")
                .and(FOLDER + "b.md", "---\nauthor: x\n---\nx\n")
                .rules())
        .containsExactly("front-matter", "missing-title");
  }

  @Test
  void aFileNamedIssueIsAFolderOnlyInAFolder() {
    assertThat(
            Written.file("issues/issue.md", "---\ntitle: A\ndate: 2026-01-01\n---\nx\n")
                .and("issues/2026-01-02-b.md", "---\ntitle: B\n---\nx\n")
                .read()
                .value()
                .issues())
        .extracting(issue -> issue.slug().text())
        .containsExactly("issue", "2026-01-02-b");
  }

  private static Written week(String keys) {
    return Written.file(FOLDER + "issue.md", "---\ntitle: Week\n" + keys + "\n---\n");
  }

  private static String story(String title, String section) {
    return "---\ntitle: " + title + "\nsection: " + section + "\n---\nText of " + title + ".\n\n";
  }
}
