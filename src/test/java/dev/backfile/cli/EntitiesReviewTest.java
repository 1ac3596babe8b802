package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entities suggest}, {@code show} and {@code lint}, as a maintainer runs them. */
class EntitiesReviewTest {

  @TempDir private Path temp;
  private SmallSite site;

  @BeforeEach
  void writeTheSite() throws IOException {
    site = SmallSite.in(temp.resolve("site"));
    for (int day = 5; day < 8; day++) {
      site.with(
          "content/issues/2026-01-0" + day + "-more.md",
          """
          ---
          title: More of it
          ---
          ## News

          ### What is new %d

          Number %d: the startup Perplexica raised a round, and Acme bought anvils. Its number %d is
          the model Llama 3.1 from Acme.
          """
              .formatted(day, day, day));
    }
  }

  private Run entities(String... arguments) {
    List<String> all = new ArrayList<>(List.of("entities", arguments[0]));
    all.addAll(List.of("--site", site.toString()));
    all.addAll(List.of(arguments).subList(1, arguments.length));
    return Sites.backfile(all.toArray(String[]::new));
  }

  private Path file(String path) {
    return site.folder().resolve("content").resolve(path);
  }

  @Test
  void suggestListsNamesWithTheirReasonsAndExamples() {
    Run run = entities("suggest");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^ +[12] +3 +3  company  Perplexica +beside .*startup")
        .containsPattern("(?m)^ +[12] +3 +3  model    Llama 3.1 .*maker acme")
        .contains("2026-01-05-more.md:")
        .doesNotContain("Perplexica\u001b");
    assertThat(file("companies/perplexica.md")).doesNotExist();
  }

  @Test
  void aHigherMinimumLeavesTheRareOut() {
    assertThat(entities("suggest", "--min", "4").out().strip()).isEqualTo("Nothing to suggest.");
  }

  @Test
  void theLimitSaysHowManyMoreThereAre() {
    assertThat(entities("suggest", "--limit", "1").out()).contains("and 1 more name; see --limit");
  }

  @Test
  void aLimitOrMinimumThatIsNoCountIsSaidSo() {
    for (String option : List.of("--limit=-1", "--min=0")) {
      Run run = entities("suggest", option);

      assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains(option.substring(0, 5), "is less than").contains("fix: see");
    }
  }

  @Test
  void aNameAskedForIsListedAloneAndNoMoreAreCounted() {
    assertThat(entities("suggest", "Perplexica").out())
        .contains("Perplexica")
        .doesNotContain("Llama", "see --limit");
    assertThat(entities("suggest", "Nobody").out()).isEmpty();
  }

  @Test
  void jsonIsOneValueWithTheFile() throws IOException {
    Run run = entities("suggest", "--format", "json");

    try (JsonParser json = new JsonFactory().createParser(run.out())) {
      while (json.nextToken() != null) {
        assertThat(json.currentToken()).isNotNull();
      }
    }
    assertThat(run.out())
        .contains("\"name\":\"Llama 3.1\"", "\"file\":\"---\\nname: Llama 3.1\\ncompany: acme");
  }

  @Test
  void acceptingOneNameWritesItsFileAndTheSiteStillBuilds() throws IOException {
    Run run = entities("suggest", "--write", "llama 3.1");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().strip()).endsWith("models/llama-3.1.md").doesNotContain("Perplexica");
    assertThat(file("models/llama-3.1.md"))
        .hasContent("---\nname: Llama 3.1\ncompany: acme\nfamily: Llama\n---\n");
    assertThat(file("companies/perplexica.md")).doesNotExist();
    Sites.build(site.folder(), temp.resolve("output"), "--strict");
    assertThat(entities("suggest").out()).doesNotContain("Llama").contains("Perplexica");
    try (var files = Files.list(file("models"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws IOException {
    site.with("content/companies/Perplexica.md", "---\nname: Another\n---\nMine.\n");

    Run run = entities("suggest", "--write");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("error: there is already a file for \"Perplexica\"\n  fix: ");
    assertThat(file("companies/Perplexica.md")).hasContent("---\nname: Another\n---\nMine.\n");
    assertThat(run.out()).contains("llama-3.1.md");
  }

  @Test
  void aNameThatIsNotSuggestedIsSaidSo() {
    Run run = entities("suggest", "--write", "Nobody\u001b[31m");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("is not among the suggestions").doesNotContain("\u001b");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void showTellsSpellingsPlacesAndCompanions() throws IOException {
    site.with("content/models/llama.md", "---\nname: Llama 3.1\ncompany: acme\n---\n");

    Run run = entities("show", "companies/acme");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Acme — companies/acme", "2026-01-02 to 2026-01-07", "stories  2026: 4")
        .contains("found    7 places in 4 stories of 4 issues")
        .containsPattern("(?m)^ +1 +6 +0  Acme$")
        .contains("[Acme] opens a shop", "and 4 more; see --all", "with Llama 3.1 (3)");
    assertThat(entities("show", "ACME", "--all").out()).doesNotContain("see --all");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    Run run = entities("show", "Acne");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "error: no company or model is called \"Acne\"\n  fix: write \"Acme\"\n");
    assertThat(entities("show", "models/acme").err()).contains("fix: write \"Acme\"\n");
    assertThat(entities("show", "companies/zzz").err()).doesNotContain("Acme");
  }

  @Test
  void lintPrintsFindingsAtTheirKeysAndFailsOnlyWhenStrict() throws IOException {
    site.with("content/companies/unseen.md", "---\nname: Unseen\naliases: [Never]\n---\n");

    Run run = entities("lint");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("companies/unseen.md:2:1: warning: no issue mentions Unseen\n  fix: add ");
    assertThat(run.out().strip()).isEqualTo("2 entries, 1 finding");
    assertThat(entities("lint", "--strict").exitCode()).isOne();
  }

  @Test
  void smallLettersAreReportedOfTheNameThoughAnAliasHasThem() throws IOException {
    site.with("content/companies/moot.md", "---\nname: Mootcorp\naliases: [number]\n---\n");

    assertThat(entities("lint").err())
        .contains("times Mootcorp stands in small letters")
        .doesNotContain("mootcorp");
  }

  @Test
  void aTidyRegistryPassesTheStrictLint() {
    Run run = entities("lint", "--strict");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
  }
}
