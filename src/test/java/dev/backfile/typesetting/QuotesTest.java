package dev.backfile.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backfile.archive.Html;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "en|He said \"yes\".|He said “yes”.",
        "en|\"Yes\", (\"no\") and \"maybe\"|“Yes”, (“no”) and “maybe”",
        "en|\"It's 'open', isn't it?\"|“It’s ‘open’, isn’t it?”",
        "en|Nvidia's chips, the labs' money|Nvidia’s chips, the labs’ money",
        "en|the '90s and rock 'n' roll|the ’90s and rock ‘n’ roll",
        "en|a 27\" screen, 6'2\" tall|a 27\" screen, 6'2\" tall",
        "en|\"GPT-5\" and \"Claude 4\"|“GPT-5” and “Claude 4”",
        "en|—\"quoted\"—|—“quoted”—",
        "en|\"'Nested' first\"|“‘Nested’ first”",
        "de|Er sagte \"ja\", nicht 'nein'.|Er sagte „ja“, nicht ‚nein‘.",
        "de-AT|\"ja\"|„ja“",
        "fr|Il dit \"oui\" à l'heure|Il dit «oui» à l’heure",
        "sv|Han sa \"ja\"|Han sa ”ja”",
        "zh|他说\"好\"，\"不\"。|他说“好”，“不”。",
        "he|צה\"ל|צה\"ל",
        "en|“Already” set|“Already” set",
        "en|a lonely \" here|a lonely ” here",
      })
  void quotesAreSetAsALanguageHasThem(String language, String typed, String set) {
    assertThat(Quotes.of(language).set(typed)).isEqualTo(set).hasSameSizeAs(typed);
  }

  @Test
  void aQuoteStaysOpenToTheEndOfItsLine() {
    assertThat(Quotes.of("en").set("\"a 5\" b, 6\"\n\"c\n7\"")).isEqualTo("“a 5” b, 6\"\n“c\n7\"");
  }

  @Test
  void aLineFullOfInchesIsSetInOnePass() {
    String inches = "5\" ".repeat(300_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(3), () -> assertThat(Quotes.of("en").set(inches)).isEqualTo(inches));
  }

  @Test
  void aTextOfAnotherLanguageHasItsOwn() {
    assertThat(Quotes.of("en").in("de").set("\"ja\"")).isEqualTo("„ja“");
    assertThat(Quotes.of("de").in("").set("\"ja\"")).isEqualTo("„ja“");
  }

  @Test
  void codeKeepsWhatWasTyped() {
    Html html =
        new Html(
            "say \"a\" or \"b\"",
            List.of(
                new Html.Text(0, 8, true, false),
                new Html.Markup("<code>"),
                new Html.Text(8, 12, false, false),
                new Html.Markup("</code>"),
                new Html.Text(12, 14, true, false)));

    assertThat(Quotes.of("en").set(html).with(address -> ""))
        .isEqualTo("say “a” <code>or &quot;</code>b”");
  }
}
