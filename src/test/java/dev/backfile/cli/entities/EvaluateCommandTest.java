package dev.backfile.cli.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.cli.SmallSite;
import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

  private static final String ISSUE = "2026-01-02-first";
  private static final String SHOP = "acme-opens-a-shop";
  private static final String RAIN = "rain-is-expected";

  @TempDir private Path temp;

  private SmallSite site = new SmallSite(Path.of(""));

  @BeforeEach
  void aSiteWithThreeEntities() throws IOException {
    site =
        SmallSite.in(temp.resolve("site"))
            .with("content/companies/zeta.md", "---\nname: Zeta Works\naliases: [Zetaworks]\n---\n")
            .with("content/models/zeta.md", "---\nname: Zeta One\n---\n")
            .with("content/models/anvil.md", "---\nname: Anvils\n---\n");
  }

  @Test
  void precisionAndRecallAreCountedPerStoryAndEntity() throws IOException {
    Run run =
        evaluate(line(ISSUE, SHOP, "companies/acme", "models/zeta"), line(ISSUE, RAIN, "Acme"));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            2 of 2 stories labelled

                        precision    recall     right     wrong    missed
            all            0.5000    0.3333         1         1         2
            companies      1.0000    0.5000         1         0         1
            models         0.0000    0.0000         0         1         1

            most often found where they are not labelled
                  1  models/anvil, as in /issues/2026-01-02-first/#acme-opens-a-shop

            most often labelled where they are not found
                  1  companies/acme, as in /issues/2026-01-02-first/#rain-is-expected
                  1  models/zeta, as in /issues/2026-01-02-first/#acme-opens-a-shop
            """);
  }

  @Test
  void storiesThatAreNotInTheFileDoNotCount() throws IOException {
    Run run = evaluate(line(ISSUE, RAIN));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            1 of 2 stories labelled

                        precision    recall     right     wrong    missed
            all                 -         -         0         0         0
            companies           -         -         0         0         0
            models              -         -         0         0         0
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "zeta, 1, 1",
    "ZETA, 1, 1",
    "companies/zeta, 1, 0",
    "models/zeta, 0, 1",
    "Zeta  Works, 1, 0",
    "zetaworks, 1, 0",
    "Zeta One, 0, 1"
  })
  void aBareNameMeansEveryEntityThatHasIt(String written, int companies, int models)
      throws IOException {
    Run run = evaluate(line(ISSUE, RAIN, written));

    assertThat(run.exitCode()).isZero();
    assertThat(missed(run, "companies")).isEqualTo(companies);
    assertThat(missed(run, "models")).isEqualTo(models);
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndTheRestIsEvaluated() throws IOException {
    Run run =
        evaluate(
            line("2026-01-02-frist", SHOP),
            line("x", SHOP),
            line(ISSUE, "acme-opens-shop"),
            line(ISSUE, RAIN, "Acme", "Akme", "companies/nobody-at-all", "?"),
            line(ISSUE, RAIN),
            "{\"issue\": \"x\", ]",
            "[]",
            "{\"issue\": 7, \"story\": \"x\", \"entities\": []}",
            "{\"issue\": \"x\", \"story\": \"x\", \"entities\": \"y\"}",
            "{\"issue\": \"x\", \"entities\": [\"y\"]}",
            "{\"issue\": \"x\", \"issue\": \"x\", \"story\": \"x\", \"entities\": []}",
            line(ISSUE, SHOP, "acme", "anvil") + " {}",
            "",
            "{\"note\": {\"deep\": [1]}, " + line(ISSUE, SHOP, "acme", "anvil").substring(1));

    String form =
        " | write {\"issue\": \"<slug>\", \"story\": \"<slug>\","
            + " \"entities\": [\"companies/<slug>\"]}";
    assertThat(problems(run))
        .containsExactly(
            "1:11: unknown issue \"2026-01-02-frist\" | write \"2026-01-02-first\"",
            "2:11: unknown issue \"x\" | write its file's name without .md; drafts count with"
                + " --drafts",
            "3:40: unknown story \"acme-opens-shop\" | write \"acme-opens-a-shop\"",
            "4:81: unknown entity \"Akme\" | write companies/<slug> or models/<slug>, or add it to"
                + " the registry",
            "4:89: unknown entity \"companies/nobody-at-all\" | write companies/<slug> or"
                + " models/<slug>, or add it to the registry",
            "4:116: unknown entity \"?\" | write companies/<slug> or models/<slug>, or add it to"
                + " the registry",
            "5:40: a line above has the labels of /issues/2026-01-02-first/#rain-is-expected | put"
                + " all labels of a story into one line",
            "6:16: the line is not valid JSON from here on" + form,
            "7:1: a line is one JSON object" + form,
            "8:11: \"issue\" is a text" + form,
            "9:42: \"entities\" is a list of texts" + form,
            "10:1: there is no \"story\"" + form,
            "11:23: the line is not valid JSON from here on" + form,
            "12:92: something follows the JSON object" + form);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).startsWith("2 of 2 stories labelled\n").contains("2         0         1");
  }

  @Test
  void hostileLinesAreRefused() throws IOException {
    byte[] noText = {'{', (byte) 0xC3, '}', '\n'};
    Path file = temp.resolve("labels.jsonl");
    Files.write(file, noText);
    String rest =
        String.join(
            "\n",
            "x".repeat((1 << 20) + 1),
            "[".repeat(100_000),
            "{\"a\":" + "[".repeat(50_000),
            "{\"a\": " + "9".repeat(500_000) + "}",
            "{\"" + "k".repeat(900_000) + "\": 1}",
            line(ISSUE, "\\u001b[31m\\u202e"),
            line(ISSUE, SHOP, "acme", "anvil"));
    Files.writeString(file, rest, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    Run run = run(file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(problems(run).stream().map(text -> text.replaceFirst(" \\|.*", "")))
        .containsExactly(
            "1: the line is not UTF-8",
            "2: a line of more than 1 MB",
            "3:1: a line is one JSON object",
            "4:1: the line is not valid JSON",
            "5:1: the line is not valid JSON",
            "6:1: there is no \"issue\"",
            "7:40: unknown story \"\uFFFD[31m\uFFFD\"");
    assertThat(run.out()).contains("all            1.0000    1.0000         2         0         0");
  }

  @Test
  void aThousandProblemsAreEnough() throws IOException {
    Run run = evaluate(List.of("nonsense".repeat(2000).split("(?<=e)", -1)).toArray(String[]::new));

    assertThat(problems(run)).hasSize(1000);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsChangeNothing() throws IOException {
    Path file = temp.resolve("labels.jsonl");
    Files.writeString(file, "\uFEFF" + line(ISSUE, SHOP, "acme", "anvil") + "\r\n\r\n");
    Run run = run(file);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("1 of 2 stories labelled");
  }

  @Test
  void anErrorOfTheSiteIsSaidToo() throws IOException {
    site.with("content/models/broken.md", "---\nname: Broken\ncompany: nobody\n---\n");
    Run run = evaluate(line(ISSUE, RAIN));

    assertThat(run.err()).contains("unknown company \"nobody\"");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereEndsWithFour() {
    assertThat(run(temp.resolve("none.jsonl")).exitCode()).isEqualTo(4);
  }

  private Run evaluate(String... lines) throws IOException {
    Path file = temp.resolve("labels.jsonl");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return run(file);
  }

  @Test
  void aFolderInPlaceOfTheLabelsIsNamed() {
    Run run = run(temp);

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains(temp + ": is a folder");
  }

  private Run run(Path file) {
    return Sites.backfile("entities", "evaluate", "--site", site.toString(), file.toString());
  }

  private static String line(String issue, String story, String... entities) {
    return "{\"issue\": \"%s\", \"story\": \"%s\", \"entities\": [%s]}"
        .formatted(
            issue,
            story,
            List.of(entities).stream()
                .map(entity -> "\"" + entity + "\"")
                .collect(Collectors.joining(", ")));
  }

  /** The problems without the file's name: {@code 3:1: what | fix}. */
  private List<String> problems(Run run) {
    String name = temp.resolve("labels.jsonl").toString().replace('\\', '/');
    return run.err()
        .replace("\n  fix: ", " | ")
        .lines()
        .map(text -> text.replace(name + ":", "").replace(": error: ", ": "))
        .toList();
  }

  private static int missed(Run run, String kind) {
    String row = run.out().lines().filter(text -> text.startsWith(kind)).findFirst().orElseThrow();
    return Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1));
  }
}
