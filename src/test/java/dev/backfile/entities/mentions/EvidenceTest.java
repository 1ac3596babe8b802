package dev.backfile.entities.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Story;
import dev.backfile.entities.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyday words and short forms, which need a second look. */
class EvidenceTest {

  private static final Marked REGISTRY =
      new Marked(
          List.of(
              Given.ordinary("meta", "Meta", "meta tag|meta-analysis"),
              Given.ordinary("apple", "Apple", "apple pie"),
              Given.ordinary("scale-ai", "Scale AI", ""),
              Given.company("google", "Google", ""),
              Given.company("openai", "OpenAI", ""),
              Given.company("goldman-sachs", "Goldman Sachs", ""),
              Given.company("sakana-ai", "Sakana AI", ""),
              Given.company("state-farm", "State Farm", ""),
              Given.company("amazon", "Amazon", ""),
              Given.company("aws", "Amazon Web Services", ""),
              Given.company("anthropic", "Anthropic", "")),
          List.of(
              Given.model("llama-4", "Llama 4", "", "meta", "Llama", ""),
              Given.model("opus-4.6", "Claude Opus 4.6", "", "anthropic", "Claude", ""),
              Given.model("opus-4.7", "Claude Opus 4.7", "", "anthropic", "Claude", ""),
              Given.model("gpt-5.4", "GPT-5.4", "", "openai", "GPT", "")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦Meta⟧ said so. META did not, and meta is a word.",
        "⟦Meta⟧, ⟦Google⟧, ⟦Apple⟧ and ⟦OpenAI⟧ agreed.",
        "Meta Advice For Busy Writers | Nothing follows.",
        "⟦Meta⟧ Advice For Busy Writers | So says ⟦Meta⟧.",
        "⟦Meta⟧ Ships ⟦Llama 4⟧ After Long Delays | x",
        "META ADVICE FOR WRITERS | x",
        "⟦META⟧ SHIPS ⟦LLAMA 4⟧ AT LAST | x",
        "⟦META⟧ TELLS WRITERS | It was ⟦Meta⟧ again.",
        "Testing ⟦meta⟧'s ⟦llama 4⟧, a meta question",
        "⟦Google⟧ and ⟦apple⟧ agree; so does ⟦Apple⟧. An apple ⟦Google⟧ liked.",
        "⟦Google⟧ and apple agree",
        "Meta-analyses, meta tags and META TAGS",
        "How to scale AI in banks: ⟦Scale AI⟧ knows.",
        "How to Scale AI in Your Bank | Nothing follows.",
        "⟦Scale AI⟧ Raises Another Billion | So says ⟦Scale AI⟧.",
      })
  void anEverydayWordNeedsEvidence(String marked) {
    REGISTRY.check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Opus is out. ⟦Claude Opus 4.6⟧ is out, and ⟦Opus⟧ is cheap.",
        "⟦Claude Opus 4.6⟧ is out | The price of ⟦Opus⟧, not opus or OPUS, fell.",
        "⟦Opus 4.6⟧, ⟦Opus⟧ and ⟦Opus 4.7⟧; now Opus is either.",
        "After ⟦Opus 4.6⟧ came Opus 5, Opus Dei and Magnum Opus.",
        "⟦Goldman Sachs⟧ rose. ⟦Goldman⟧ fell, a Goldman Fristoe test.",
        "Goldman fell. ⟦Goldman Sachs⟧ rose.",
        "⟦Sakana AI⟧ grew; ⟦Sakana⟧ hired.",
        "⟦State Farm⟧ paid. State taxes fell. At ⟦State⟧ they know.",
        "⟦Amazon Web Services⟧ grew, ⟦Amazon⟧ too",
        "⟦GPT-5.4⟧ is here, and 5.4 is GPT."
      })
  void aShortFormCountsBehindTheFullName(String marked) {
    REGISTRY.check(marked);
  }

  @Test
  void everySightingHasItsReason() {
    Story story =
        Given.story(
            "s",
            "x",
            "Meta, META, meta; a meta tag. GPT-5.4-mini. Amazon Web Services. Goldman Sachs and"
                + " Goldman.");
    assertThat(REGISTRY.finder().sightings(story))
        .extracting(
            one ->
                one.entity().slug()
                    + " "
                    + story.text().substring(one.start(), one.end())
                    + " "
                    + one.verdict())
        .containsExactly(
            "meta Meta COUNTED",
            "meta META WRITTEN_DIFFERENTLY",
            "meta meta ORDINARY_WORD",
            "meta meta EXCLUDED",
            "gpt-5.4 GPT-5.4 OTHER_NAME",
            "amazon Amazon LONGER_NAME",
            "aws Amazon Web Services COUNTED",
            "goldman-sachs Goldman Sachs COUNTED",
            "goldman-sachs Goldman SHORT_FORM");
  }
}
