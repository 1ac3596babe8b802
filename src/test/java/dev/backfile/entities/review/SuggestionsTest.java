package dev.backfile.entities.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import dev.backfile.entities.Given;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are suggested, as what, and why. */
class SuggestionsTest {

  @Test
  void aNameBesideWordsOfBusinessIsACompany() {
    NewName acme =
        Read.only(
            Read.names(
                "On Monday the startup Perplexica raised a round.",
                "Users of Perplexica complain.",
                "Now Perplexica acquired a rival for little."));

    assertThat(acme.name()).isEqualTo("Perplexica");
    assertThat(acme.kind()).isEqualTo(EntityKind.COMPANY);
    assertThat(acme.stories()).isEqualTo(3);
    assertThat(acme.issues()).isEqualTo(3);
    assertThat(acme.reasons().get(0)).startsWith("beside ").contains("acquired");
    assertThat(acme.examples()).hasSize(3);
    assertThat(acme.file()).isEqualTo("---\nname: Perplexica\n---\n");
  }

  @Test
  void aVersionedNameBesideAKnownCompanyIsItsModel() {
    Archive archive =
        Read.archive(
            List.of(Given.company("meta", "Meta", "")),
            List.of(),
            "Yesterday Meta gave us Llama 3.1 with open weights.",
            "The model Llama 3.1 by Meta is better.",
            "A test of llama-3.1 by Meta went well.");

    NewName llama = Read.only(Suggestions.of(archive, 2).names());

    assertThat(llama.name()).isEqualTo("Llama 3.1");
    assertThat(llama.kind()).isEqualTo(EntityKind.MODEL);
    assertThat(llama.stories()).isEqualTo(3);
    assertThat(llama.company()).contains(new Slug("meta"));
    assertThat(llama.file()).isEqualTo("---\nname: Llama 3.1\ncompany: meta\nfamily: Llama\n---\n");
  }

  @Test
  void aNewVersionTakesMakerAndFamilyFromTheVersionBesideIt() {
    Archive archive =
        Read.archive(
            List.of(Given.company("openai", "OpenAI", "")),
            List.of(Given.model("gpt-5.4", "GPT-5.4", "", "openai", "GPT", "")),
            "Today GPT-5.5 came out.",
            "People like GPT-5.5 more.");

    NewName gpt = Read.only(Suggestions.of(archive, 2).names());

    assertThat(gpt.name()).isEqualTo("GPT-5.5");
    assertThat(gpt.company()).contains(new Slug("openai"));
    assertThat(gpt.family()).contains("GPT");
    assertThat(gpt.reasons()).contains("a version beside GPT-5.4");
  }

  @Test
  void aShortFormBelongsToItsWholeNameAndIsNoNameOfItsOwn() {
    Archive archive =
        Read.archive(
            List.of(Given.company("anthropic", "Anthropic", "")),
            List.of(
                Given.model("claude-opus-4.6", "Claude Opus 4.6", "", "anthropic", "Claude", "")),
            "Today Claude Opus 4.8 came out.",
            "People like the model Opus 4.8 more.",
            "They say Opus 4.8 is a better model.",
            "The model Claude Opus 4.8 won.");

    NewName opus = Read.only(Suggestions.of(archive, 2).names());

    assertThat(opus.name()).isEqualTo("Claude Opus 4.8");
    assertThat(opus.stories()).isEqualTo(4);
    assertThat(opus.company()).contains(new Slug("anthropic"));
    assertThat(opus.aliases()).isEmpty();
  }

  @Test
  void aSpellingThatAnEntryHasAlreadyIsNotSuggestedAgain() {
    Archive archive =
        Read.archive(
            List.of(Given.ordinary("cursor", "Cursor", "Cursor keys")),
            List.of(),
            "The Cursor keys raised a startup.",
            "Users of Cursor keys complain.",
            "The Cursor keys acquired a rival.");

    assertThat(Suggestions.of(archive, 1).aliases()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By March the startup raised more.",
        "She lives in London and the startup London raised more.",
        "The startup of Sam Altman raised more.",
        "The company API raised more.",
        "Then Monday raised more.",
        "It was said that `nothing` here raised more.",
        "On SWE-Bench the model raised its score."
      })
  void monthsPlacesPersonsAndTermsAreNoNames(String text) {
    assertThat(Read.spelled(text, text + " Indeed.", text + " So it was.")).isEmpty();
  }

  @Test
  void aWordThatHasItsCapitalForItsPlaceOnlyIsNoName() {
    assertThat(
            Read.spelled(
                "Gadgets raised prices. We sell gadgets and more gadgets.",
                "Gadgets announced. The gadgets are here.",
                "Gadgets released. All gadgets are here."))
        .isEmpty();
  }

  @Test
  void variantsOfANameAreOneAndTheOthersBecomeAliases() {
    NewName moonshot =
        Read.only(
            Read.names(
                "Last week Moonshot AI raised money.",
                "Last year Moonshot raised money.",
                "The startup Moonshot AI hired people.",
                "Then Moonshot AI launched again."));

    assertThat(moonshot.name()).isEqualTo("Moonshot AI");
    assertThat(moonshot.stories()).isEqualTo(4);
    assertThat(moonshot.aliases()).containsExactly("Moonshot");
  }

  @Test
  void versionsThatDifferAreNotJoined() {
    List<String> names =
        Read.spelled(
            "The model Zeta 3.1 is new.",
            "The model Zeta 3.1 is old.",
            "The model Zeta 31 is new.",
            "The model Zeta 3.2 is new.",
            "The model Zeta 3.2 is old.");

    assertThat(names).contains("Zeta 3.1", "Zeta 3.2").doesNotContain("Zeta");
  }

  @Test
  void aNameThatIsNearAnEntryIsSuggestedAsItsAlias() {
    Archive archive =
        Read.archive(
            List.of(
                Given.company("mistral", "Mistral AI", ""),
                Given.company("moonshot", "Moonshot AI", "Moonshot"),
                Given.company("hugging-face", "Hugging Face", "")),
            List.of(),
            "The startup Mistral raised more. So did Moonshot AI (MSAI) in May.",
            "The startup Mistral announced it. MSAI announced it as well. By HuggingFace.",
            "Later MSAI raised more, and HuggingFace raised more.");

    Suggestions suggestions = Suggestions.of(archive, 2);

    assertThat(suggestions.names()).isEmpty();
    assertThat(suggestions.aliases())
        .extracting(alias -> alias.text() + " → " + alias.entity().slug())
        .contains("Mistral → mistral", "MSAI → moonshot", "HuggingFace → hugging-face");
    NewAlias msai =
        suggestions.aliases().stream().filter(a -> a.text().equals("MSAI")).findFirst().get();
    assertThat(msai.line()).isEqualTo("aliases: [Moonshot, MSAI]");
    assertThat(msai.reason()).contains("brackets");
  }

  @Test
  void aDifferentVersionIsNoAlias() {
    Archive archive =
        Read.archive(
            List.of(),
            List.of(Given.model("gemini-1.5-pro", "Gemini 1.5 Pro", "")),
            "The model Gemini 2.5 Pro is new.",
            "The model Gemini 2.5 Pro is old.");

    assertThat(Suggestions.of(archive, 2).aliases()).isEmpty();
  }

  @Test
  void aVersionWithALetterIsNoSlipForTheOneWithout() {
    String[] texts = new String[8];
    java.util.Arrays.fill(texts, "Today the model Gemma 3 won again.");
    texts[0] = "Today the model Gemma 3n won, and so did Gemma 3.";
    texts[1] = "People like the model Gemma 3n more than Gemma 3.";
    Archive archive =
        Read.archive(
            List.of(), List.of(Given.model("gemma-3", "Gemma 3", "", "", "Gemma", "")), texts);

    Suggestions suggestions = Suggestions.of(archive, 2);

    assertThat(suggestions.aliases()).isEmpty();
    assertThat(suggestions.names()).extracting(NewName::name).contains("Gemma 3n");
  }

  @Test
  void standingTextCountsOnce() {
    String[] texts = new String[6];
    java.util.Arrays.fill(texts, "This letter is sent by the startup Mailbird from its office.");

    assertThat(Read.spelled(texts)).isEmpty();
  }

  @Test
  void entriesThatAreProbablyOneAreFoundAndOwnersAreNot() {
    Archive archive =
        Read.archive(
            List.of(
                Given.company("hugging-face", "Hugging Face", ""),
                Given.company("huggingface", "HuggingFace", ""),
                Given.company("cohere", "Cohere", ""),
                Given.company("cohere-ai", "Cohere AI", ""),
                Given.company("perplexity", "Perplexity", ""),
                Given.company("perplexty", "Perplexty", ""),
                Given.company("acme", "Acme", ""),
                Given.company("acme-labs", "Acme Labs", "", "acme")),
            List.of(
                Given.model("gpt-5.4", "GPT-5.4", "", "", "GPT", ""),
                Given.model("gpt-5.5", "GPT-5.5", "", "", "GPT", ""),
                Given.model("gemma-3", "Gemma 3", "", "", "Gemma", ""),
                Given.model("gemma-3n", "Gemma 3n", "", "", "Gemma", ""),
                Given.model("claude-opus-4.6", "Claude Opus 4.6", "", "", "Claude", ""),
                Given.model("opus-4.6", "Opus 4.6", "", "", "Claude", "")));

    assertThat(Suggestions.of(archive, 2).twins())
        .extracting(Twins.Twin::command)
        .containsExactlyInAnyOrder(
            "./backfile entities merge companies/huggingface companies/hugging-face",
            "./backfile entities merge companies/cohere-ai companies/cohere",
            "./backfile entities merge companies/perplexty companies/perplexity",
            "./backfile entities merge models/opus-4.6 models/claude-opus-4.6");
  }

  @Test
  void theOrderIsTheSameInEveryLocale() {
    String[] texts = {
      "The startup Iris raised it. The startup Ilex raised it. The startup Icon raised it.",
      "Then Iris raised it again. Then Ilex raised it again. Then Icon raised it again.",
    };
    List<NewName> usual = Read.names(texts);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Read.names(texts)).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(usual).extracting(NewName::name).containsExactly("Icon", "Ilex", "Iris");
  }

  @Test
  void aHostileTextCostsLittle() {
    String capitals = "A".repeat(20_000) + " " + "Aa ".repeat(20_000) + "A-".repeat(20_000);
    String nested = "(".repeat(20_000) + "Aa’s".repeat(5_000) + "1.".repeat(20_000);

    String version = ("Aa1.1" + "a".repeat(50) + "_a ").repeat(200);

    long start = System.nanoTime();
    Read.names(capitals, nested, capitals + nested, version);

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
  }
}
