package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees on a terminal, and what a program gets through a pipe. */
class TerminalTest {

  private static final String ESCAPE = "\u001b";

  @TempDir private Path temp;
  private String[] build = {};

  @BeforeEach
  void writeASiteWithAWarning() throws IOException {
    SmallSite site =
        SmallSite.in(temp.resolve("site"))
            .with("content/issues/2026-01-09-empty.md", "---\ntitle: Nothing in it\n---\n");
    String output = temp.resolve("output").toString();
    build = new String[] {"build", "--site", site.toString(), "--output", output};
  }

  @Test
  void aTerminalGetsColoursAndALineOfProgressThatIsTakenAway() {
    Run run = onATerminal(build);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("\r\u001b[Kreading the content …\r\u001b[Kfinding names …")
        .contains("publishing …\r\u001b[Kcontent/issues/2026-01-09-empty.md:")
        .contains(" \u001b[1;33mwarning:\u001b[0m ");
    assertThat(run.out()).startsWith("2 issues, ").doesNotContain(ESCAPE);
    assertThat(onATerminal("--help").out()).contains(ESCAPE);
  }

  @Test
  void quietShowsNoProgressOnATerminalEither() {
    List<String> quiet = new ArrayList<>(List.of(build));
    quiet.add("--quiet");

    Run run = onATerminal(quiet.toArray(String[]::new));

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("warning:").doesNotContain("…");
  }

  @Test
  void aPipeGetsNeitherColoursNorProgress() {
    Run run = Sites.backfile(build);

    assertThat(run.err()).contains(": warning: ").doesNotContain("reading the content");
    for (String text : List.of(run.out(), run.err(), Sites.backfile("--help").out())) {
      assertThat(text).isNotEmpty().doesNotContain(ESCAPE);
    }
  }

  private static Run onATerminal(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(out, err, true, arguments);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
