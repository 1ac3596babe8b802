package dev.backfile.entities.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.EntityKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that is ready to be saved. */
class NewNameTest {

  @ParameterizedTest
  @CsvSource({
    "true", "No", "null", "~", "3.10", "'a: b'", "'a #b'", "[a]", "'- a'", "'@a'", "AT&T"
  })
  void whatYamlMightReadOtherwiseIsQuoted(String text) {
    assertThat(NewName.quoted(text)).isEqualTo("\"" + text + "\"");
  }

  @Test
  void quotesAndControlsAreEscaped() {
    assertThat(NewName.quoted("a\"b\\c\nd\u0085")).isEqualTo("\"a\\\"b\\\\c\\u000ad\\u0085\"");
  }

  @ParameterizedTest
  @CsvSource({"Llama 3.1", "OpenAI", "Qwen2.5-VL", "Société Générale", "深度求索"})
  void aPlainNameStaysPlain(String text) {
    assertThat(NewName.quoted(text)).isEqualTo(text);
  }

  @Test
  void aliasesAreAListOfQuotedTexts() {
    NewName name =
        new NewName(
            "AT&T",
            EntityKind.COMPANY,
            Optional.empty(),
            Optional.empty(),
            List.of("ATT", "A, T"),
            1,
            1,
            1,
            List.of(),
            List.of());

    assertThat(name.file()).isEqualTo("---\nname: \"AT&T\"\naliases: [ATT, \"A, T\"]\n---\n");
  }
}
