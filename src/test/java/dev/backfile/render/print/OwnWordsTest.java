package dev.backfile.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsTest {

  @TempDir Path templates;

  @Test
  void aWordThatNoPagePrintsIsNamedWithTheOneThatIsNearest() throws IOException {
    write("words_de.properties", "# Wörter\ncompany=Firma\nsubscrbe=Abonnieren\nstories_few=x\n");
    assertThat(OwnWords.problems(templates))
        .map(Problem::toString)
        .containsExactly(
            templates.getFileName()
                + "/words_de.properties:3:1: warning: no page prints the word \"subscrbe\"\n"
                + "  fix: did you mean \"subscribe\"?");
  }

  @Test
  void aWordOfTheSitesOwnTemplatesIsNoSlip() throws IOException {
    write("words_en.properties", "xyzzy=Plugh\n");
    assertThat(OwnWords.problems(templates)).map(Problem::fix).containsExactly("delete the line");
    write("page.ftlh", "<p>${words.xyzzy}</p>");
    assertThat(OwnWords.problems(templates)).isEmpty();
  }

  @Test
  void aSiteWithoutTemplatesHasNoSlips() throws IOException {
    assertThat(OwnWords.problems(templates.resolve("none"))).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(templates.resolve(name), text);
  }
}
