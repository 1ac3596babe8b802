package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.site.Build;
import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print, and how they end. */
class CommandLineTest {

  private static final String BROKEN = "---\ntitle: [open\n---\nText.\n";
  private static final String EMPTY = "---\ntitle: Nothing in it\n---\n";

  @TempDir private Path temp;
  private SmallSite site;
  private Path output;

  @BeforeEach
  void writeTheSite() throws IOException {
    site = SmallSite.in(temp.resolve("site"));
    output = temp.resolve("output");
  }

  private Run build(String... more) {
    String[] all = new String[more.length + 5];
    System.arraycopy(
        new String[] {"build", "--site", site.toString(), "--output", output.toString()},
        0,
        all,
        0,
        5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Sites.backfile(all);
  }

  @Test
  void aSiteThatIsBuiltEndsWithOneLineOnStandardOutput() {
    Run run = build();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .matches(
            "1 issue, 2 stories, 1 company, 0 models → \\d+ pages in \\d+\\.\\d s → \\Q"
                + output
                + "\\E\\R");
    assertThat(output.resolve("issues/2026-01-02-first/index.html")).exists();
  }

  @Test
  void theSummaryGroupsDigitsAndCountsWhatWasSeen() {
    Path here = Path.of("output");
    Build.Result many = new Build.Result(List.of(), true, here, 712, 9840, 214, 391, 1342);
    Build.Result none = new Build.Result(List.of(), false, here, 0, 0, 0, 0, 0);

    assertThat(BuildCommand.summary(many, 3.14))
        .isEqualTo(
            "712 issues, 9,840 stories, 214 companies, 391 models → 1,342 pages in 3.1 s → output");
    assertThat(BuildCommand.summary(none, 0))
        .isEqualTo("0 issues, 0 stories, 0 companies, 0 models; nothing was published");
  }

  @Test
  void warningsGoToStandardErrorAndTheSiteIsBuilt() throws IOException {
    site.with("content/issues/2026-01-09-empty.md", EMPTY);

    Run run = build();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("content/issues/2026-01-09-empty.md:")
        .contains(": warning: ")
        .contains("\n  fix: ");
    assertThat(run.out()).contains(" s, 1 warning → ").doesNotContain("warning:");
    assertThat(output.resolve("index.html")).exists();
  }

  @Test
  void noMoreProblemsArePrintedThanAPersonCouldRead() throws IOException {
    StringBuilder keys = new StringBuilder("---\ntitle: x\n");
    for (int i = 0; i < 1_100; i++) {
      keys.append("key").append(i).append(": x\n");
    }
    site.with("content/issues/2026-01-09-keys.md", keys + "---\n\n## A\n\n### B\n\nx\n");

    Run run = build();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.contains(": error: "))).hasSize(1_000);
    assertThat(run.err()).contains("\nand 100 more problems\n").contains("1,100 errors");
  }

  @Test
  void anErrorLeavesThePublishedSiteAsItWas() throws IOException {
    build();
    Map<String, String> before = Sites.files(output);
    site.with("content/issues/2026-01-09-broken.md", BROKEN);

    Run run = build();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("content/issues/2026-01-09-broken.md:")
        .contains(": error: ")
        .endsWith(
            "1 issue, 2 stories, 1 company, 0 models, 1 error; nothing was published"
                + System.lineSeparator());
    assertThat(Sites.files(output)).isEqualTo(before);
    assertThat(temp).isDirectoryNotContaining(file -> file.toString().contains("backfile-new"));
  }

  @Test
  void strictMakesAWarningEndLikeAnError() throws IOException {
    site.with("content/issues/2026-01-09-empty.md", EMPTY);

    Run run = build("--strict");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(": warning: ").contains(", 1 warning; nothing was published");
    assertThat(output).doesNotExist();
  }

  @Test
  void strictBuildsASiteWithoutWarnings() {
    assertThat(build("--strict").exitCode()).isZero();
  }

  @Test
  void quietPrintsNothingWhenAllIsWell() {
    assertThat(build("--quiet")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void quietStillPrintsProblems() throws IOException {
    site.with("content/issues/2026-01-09-empty.md", EMPTY);

    Run run = build("--quiet");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(": warning: ");
  }

  @Test
  void draftsAndLaterIssuesAreLeftOutUnlessAskedFor() throws IOException {
    site.with("content/issues/2026-01-09-draft.md", "---\ntitle: D\nstatus: draft\n---\nText.\n");
    site.with("content/issues/2026-01-16-later.md", "---\ntitle: L\n---\nText.\n");

    assertThat(build().out()).startsWith("2 issues, ");
    assertThat(build("--now", "2026-01-10").out()).startsWith("1 issue, ");
    assertThat(build("--drafts").out()).startsWith("3 issues, ");
    assertThat(build("--drafts", "--now", "2026-01-10").out()).startsWith("3 issues, ");
  }

  @Test
  void baseUrlStandsInEveryAddress() throws IOException {
    build("--base-url", "https://preview.example/sub/");

    String home = Files.readString(output.resolve("index.html"));
    assertThat(home)
        .contains("href=\"/sub/issues/2026-01-02-first/\"")
        .contains("href=\"https://preview.example/sub/\"")
        .contains("noindex")
        .doesNotContain("small.example");
  }

  @Test
  void aBrokenTemplateIsNamedWithItsPlace() throws IOException {
    build();
    Map<String, String> before = Sites.files(output);
    site.with("templates/home.ftlh", "<p>\n${nothing.here}\n");

    Run run = build();

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("templates/home.ftlh:2:3: error: ").contains("\n  fix: ");
    assertThat(Sites.files(output)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"site.host=nope", "site.language=no_such!", "site.subscribe=javascript:x"})
  void aSettingThatCannotBeUsedIsNamed(String line) throws IOException {
    site.with("jbake.properties", line + "\n");

    Run run = build();

    String key = line.substring(0, line.indexOf('='));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("error: jbake.properties: " + key + " = ")
        .contains("\n  fix: write " + key + "=");
    assertThat(output).doesNotExist();
  }

  @Test
  void aSiteThatIsNotThereIsNamed() {
    Path missing = temp.resolve("missing");

    Run run = Sites.backfile("build", "--site", missing.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines())
        .containsExactly(
            "error: " + missing + " is not a folder", "  fix: name the site's folder with --site");
    assertThat(missing).doesNotExist();
  }

  @Test
  void anOutputFolderThatIsNotOursIsRefused() throws IOException {
    Path mine = Files.createDirectories(output).resolve("mine.txt");
    Files.writeString(mine, "kept");

    Run run = build();

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("error: " + output + " is not empty and was not made by Backfile")
        .contains("\n  fix: ");
    assertThat(output).isDirectoryContaining(mine::equals);
    assertThat(mine).hasContent("kept");
  }

  @Test
  void anOutputFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "kept");
    output = file.resolve("output");

    Run run = build();

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).startsWith("error: " + file);
    assertThat(file).hasContent("kept");
  }

  @Test
  void aProgramThatFailsSaysThatItIsABug() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int unit) {
            throw new IllegalStateException("the stream is broken");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exitCode =
        Main.run(
            broken, err, false, "build", "--site", site.toString(), "--output", output.toString());

    assertThat(exitCode).isEqualTo(5);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("error: this is a bug of Backfile; please report it with what follows")
        .contains("IllegalStateException: the stream is broken")
        .contains("at dev.backfile.cli.");
  }
}
