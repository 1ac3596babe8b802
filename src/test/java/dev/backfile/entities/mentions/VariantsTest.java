package dev.backfile.entities.mentions;

import dev.backfile.entities.Given;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one name may be written, and what is another one. */
class VariantsTest {

  private static final Marked REGISTRY =
      new Marked(
          List.of(
              Given.company("anthropic", "Anthropic", ""),
              Given.company("deepseek", "DeepSeek", ""),
              Given.company("ernst-young", "Ernst & Young", ""),
              Given.company("at-t", "AT&T", ""),
              Given.company("acme", "Acme, Inc.", ""),
              Given.company("moodys", "Moody's", "")),
          List.of(
              Given.model("gpt-5.4", "GPT-5.4", "", "", "GPT", ""),
              Given.model("gpt-5.4-mini", "GPT-5.4 mini", "", "", "GPT", ""),
              Given.model("qwen3.5", "Qwen3.5", ""),
              Given.model("o3", "o3", ""),
              Given.model("opus-4.6", "Claude Opus 4.6", "", "anthropic", "Claude", ""),
              Given.model("llama-3", "Llama 3", ""),
              Given.model("llama-3-405b", "Llama 3 405B", ""),
              Given.model("grok", "Grok", ""),
              Given.model("deepseek-r1", "DeepSeek R1", "", "deepseek", "", ""),
              Given.model("gemini-1.5-pro", "Gemini 1.5 Pro", "", "", "Gemini", ""),
              Given.model("a-x1", "Alpha X1", "", "", "Alpha", ""),
              Given.model("b-x1", "Beta X1", "", "", "Beta", "")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦GPT-5.4⟧, ⟦GPT 5.4⟧, ⟦gpt5.4⟧, ⟦GPT.5.4⟧, ⟦GPT\u20115.4⟧, ⟦ＧＰＴ－５.４⟧",
        "⟦Qwen3.5⟧, ⟦Qwen 3.5⟧, ⟦qwen-3.5⟧",
        "gpt54, GPT 5 4, GPT-54",
        "⟦gpt-5-4⟧, ⟦claude-opus-4-6⟧, but Opus 4-6 and qwen3-5 are ranges",
        "⟦GPT-5.4 mini⟧, ⟦GPT5.4-mini⟧, ⟦gpt-5-4-mini⟧",
        "⟦o3⟧, ⟦O-3⟧, not o 3 or claude-o3"
      })
  void aVersionFollowsInAnyOfTheUsualWays(String marked) {
    REGISTRY.check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦Ernst & Young⟧, ⟦Ernst and Young⟧, ⟦ERNST AND YOUNG⟧, ⟦Ernst&Young⟧, ⟦Ernst ＆ Young⟧",
        "Ernst or Young, Ernstand Young",
        "⟦AT&T⟧, but look at and t",
        "⟦Moody's⟧ and ⟦Moody’s⟧",
        "⟦Acme, Inc.⟧, ⟦Acme⟧ Inc, ⟦acme⟧, ⟦Acme⟧'s"
      })
  void ampersandsApostrophesAndLegalForms(String marked) {
    REGISTRY.check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two ⟦Anthropics⟧, ⟦Anthropics⟧' offices, anthropics, ANTHROPICS",
        "⟦Anthropic⟧'s, ⟦Anthropic⟧’s, ⟦Moody's⟧",
        "GPT-5.4s and ⟦Groks⟧, o3s",
        "Anthropicss"
      })
  void pluralsAndPossessives(String marked) {
    REGISTRY.check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦Opus 4.6⟧, ⟦opus 4.6⟧, ⟦Anthropic⟧ ⟦Opus 4.6⟧, ⟦opus-4.6⟧",
        "⟦R1⟧ and ⟦DeepSeek⟧'s ⟦R1⟧, but the Rabbit R1 and Rabbit-R1",
        "⟦Alpha X1⟧ and ⟦Beta X1⟧, but X1 is either",
        "a ⟦1.5 Pro⟧ test, but 1.5 pro and the Pixel 1.5 Pro",
        "Opus 4.61, Opus 4.6.1, Opus 4"
      })
  void aModelGoesWithoutItsFamilyOrMaker(String marked) {
    REGISTRY.check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦Llama 3⟧-8B, ⟦Llama 3⟧ 70b, ⟦Llama-3⟧-8x7B, ⟦Llama-3-405B⟧, ⟦Llama 3⟧-8B-Instruct",
        "Llama 3.1, Llama 3.1 8B, Llama-3.1-8B, Llama 3-2",
        "Grok 4, Grok 4.1 and Grok-4; ⟦Grok⟧ 3 times, ⟦Grok⟧",
        "Gemini 2.5 Pro, ⟦Gemini 1.5 Pro⟧",
        "GPT-5.4 Pro, GPT-5.4o, ⟦GPT-5.4 Mini⟧",
        "⟦GPT-5.4⟧/5.5, ⟦Opus 4.6⟧ and 4.7"
      })
  void sizesAreTheSameModelAndVersionsAreNot(String marked) {
    REGISTRY.check(marked);
  }
}
