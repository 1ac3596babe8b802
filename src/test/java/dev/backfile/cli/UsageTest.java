package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps to write a command: answers to a wrong one, help, versions, completion. */
class UsageTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "bulid | there is no command 'bulid' | write build, or see backfile --help",
        "publish-all | there is no command 'publish-all' | see backfile --help",
        "build --outptu | there is no option '--outptu' | write --output, or see backfile build"
            + " --help",
        "build here | 'here' is one argument too many | see backfile build --help",
        "build --base-url nope | Invalid value for option '--base-url': 'nope' is not an address"
            + " such as https://host/sub/ | see backfile build --help",
        "build --now 2026-02-30 | Invalid value for option '--now': '2026-02-30' is not a day such"
            + " as 2026-04-10 | see backfile build --help",
        "build --site | Missing required parameter for option '--site' (DIR) | see backfile build"
            + " --help",
        "serve --port -5 | Invalid value for option '--port': '-5' is not a number from 0 to 65535"
            + " | see backfile serve --help",
        "serve --port 65536 | Invalid value for option '--port': '65536' is not a number from 0 to"
            + " 65535 | see backfile serve --help",
      })
  void aWrongCommandLineIsAnsweredInTwoLines(String line, String what, String fix) {
    Run run = Sites.backfile(line.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).containsExactly("error: " + what, "  fix: " + fix);
  }

  @Test
  void noCommandAtAllIsAnsweredWithTheUsage() {
    Run run = Sites.backfile();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Usage: backfile ").contains("build", "serve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "build ", "serve ", "lock ", "generate-completion "})
  void everyCommandHasHelpAndAVersion(String command) {
    Run help = Sites.backfile((command + "--help").split(" ", -1));
    Run version = Sites.backfile((command + "--version").split(" ", -1));

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: backfile " + command);
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(version.exitCode()).isZero();
    assertThat(version.err()).isEmpty();
    assertThat(version.out()).startsWith("backfile ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, backfile bu, build",
    "2, backfile build --o, --output",
    "2, ./backfile serve --p, --port",
  })
  void bashCompletesWhatWasBegun(int word, String line, String completed)
      throws IOException, InterruptedException, ExecutionException {
    Run script = Sites.backfile("generate-completion");
    assertThat(script.exitCode()).isZero();
    assertThat(script.err()).isEmpty();
    Path file = Files.writeString(temp.resolve("completion"), script.out());
    String ask =
        """
        source "$1" || exit 9
        compopt() { :; } # it works only while a terminal completes
        entry=$(complete -p backfile) || exit 8
        function=${entry##*-F }
        read -ra COMP_WORDS <<<"$3"
        COMP_CWORD=$2 COMP_LINE=$3 COMP_POINT=${#3}
        "${function%% *}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;

    Ran ran =
        Ran.of(
            temp,
            Map.of(),
            List.of("bash", "-c", ask, "bash", file.toString(), Integer.toString(word), line));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().strip()).isEqualTo(completed);
  }
}
