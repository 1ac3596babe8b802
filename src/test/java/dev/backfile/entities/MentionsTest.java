package dev.backfile.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Company;
import dev.backfile.archive.Html;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables every mention stands in {@code ⟦…⟧}, and nothing else is one. */
class MentionsTest {

  private static final List<Company> COMPANIES =
      List.of(
          Given.company("openai", "OpenAI", ""),
          Given.ordinary("meta", "Meta", "meta tag|meta-analysis"),
          Given.ordinary("notion", "Notion", "notion of"),
          Given.ordinary("apple", "Apple", "apple pie"),
          Given.company("coreweave", "CoreWeave", ""),
          Given.except(Given.company("amazon", "Amazon", ""), "the amazon river|Amazon rainforest"),
          Given.company("aws", "AWS", "Amazon Web Services", "amazon"),
          Given.except(Given.company("adani-group", "Adani Group", "Adani"), "Gautam Adani"),
          Given.company("anthropic", "Anthropic", ""),
          Given.company("z-ai", "Z.ai", "Zhipu AI|智谱"),
          Given.company("nvidia", "Nvidia", "英伟达|エヌビディア"),
          Given.company("amd", "AMD", ""),
          Given.company("gic", "GIC", ""),
          Given.company("xai", "xAI", ""),
          Given.company("google", "Google", "구글|谷歌"),
          Given.company("google-deepmind", "Google DeepMind", "DeepMind"),
          Given.company("moodys", "Moody's", ""),
          Given.company("scale-ai", "Scale AI", ""),
          Given.company("credit-agricole", "Crédit Agricole", ""),
          Given.company("jpmorganchase", "JPMorganChase", "J.P. Morgan"),
          Given.company("3m", "3M", ""),
          Given.company("yandex", "Yandex", "Яндекс"));

  private static final List<Model> MODELS =
      List.of(
          Given.model("muse-spark", "Muse Spark", "Avocado"),
          Given.model("llama-3", "Llama 3", ""),
          Given.model("llama-4", "Llama 4", ""),
          Given.model("gpt-5.4", "GPT-5.4", ""),
          Given.model("gpt-5.4-nano", "GPT-5.4 nano", ""),
          Given.model("claude", "Claude", ""),
          Given.model("claude-opus-4.6", "Claude Opus 4.6", "Opus 4.6|claude-opus-4-6"),
          Given.model("o3", "o3", ""),
          Given.model("gemini-3.1-pro", "Gemini 3.1 Pro", ""),
          Given.model("gemini-3.1-flash", "Gemini 3.1 Flash", ""),
          Given.model("qwen3.5", "Qwen3.5", ""),
          Given.model("command-a", "Command A", ""),
          Given.model("deepseek-v4-pro", "DeepSeek V4-Pro", "V4-Pro"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦OpenAI⟧",
        "⟦OpenAI⟧, ⟦Anthropic⟧ and ⟦AMD⟧.",
        "(⟦OpenAI⟧) “⟦OpenAI⟧” '⟦OpenAI⟧' ‘⟦OpenAI⟧’ *⟦OpenAI⟧* #⟦OpenAI⟧ $⟦AMD⟧",
        "MyOpenAI, OpenAI2 and OpenAI_x are others",
        "⟦Amazon Web Services⟧ is not ⟦Amazon⟧",
        "⟦Google DeepMind⟧, ⟦DeepMind⟧, ⟦Google⟧",
        "⟦OpenAI⟧'s, ⟦OpenAI⟧’s and ⟦Anthropic⟧' own",
        "⟦Moody's⟧ and ⟦Moody’s⟧ rate; a moody s",
        "l'⟦OpenAI⟧, d’⟦Anthropic⟧, ⟦OpenAI⟧'ın",
        "a line\n⟦Scale\nAI⟧ and ⟦Scale\u00A0AI⟧",
        "⟦Ｏｐｅｎ\uFF21I⟧",
        "⟦Cre\u0301dit Agricole⟧ and ⟦Crédit Agricole⟧",
        "OpenAI\u0301 has another letter",
        "\uD83D\uDE80⟦OpenAI⟧\uD83D\uDE80",
        "⟦J.P. Morgan⟧ and J.P. Morganite",
        "⟦Яндекс⟧ и Яндекса"
      })
  void wholeWordsCount(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦OPENAI⟧, ⟦openai⟧, ⟦NVIDIA⟧, ⟦nvidia⟧",
        "⟦Meta⟧ but not META or meta",
        "The notion, an apple; ⟦Notion⟧ and ⟦Apple⟧",
        "⟦AMD⟧ and ⟦GIC⟧, not Amd, amd or Gic",
        "⟦xAI⟧, not XAI or xai",
        "⟦z.AI⟧",
        "⟦GPT-5.4⟧, ⟦gpt-5.4⟧, ⟦O3⟧"
      })
  void caseCountsForOrdinaryWordsAndShortNamesOnly(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meta tag, meta-analysis, Meta analysis and ⟦Meta⟧",
        "Notion of a thing, ⟦Notion⟧ offers",
        "Apple pie by ⟦Apple⟧; Apple pies, ⟦Apple⟧ piesX",
        "along the Amazon River, an ⟦Amazon⟧ River",
        "Amazon rainforest; Amazon rainforests, ⟦Amazon⟧ forests",
        "Gautam Adani of ⟦Adani⟧ leads the ⟦Adani Group⟧"
      })
  void textsUnderNotAreNoMentions(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai.com, investors.coreweave.com and v1.OpenAI",
        "so said ⟦OpenAI⟧. Then...⟦OpenAI⟧",
        "⟦Z.ai⟧, ⟦Z.ai⟧'s, by ⟦Z.ai⟧. And Z.aid",
        "chat.Z.ai and Z.ai.com",
        "@OpenAI, OpenAI@home, press@openai.com, OpenAI.News@example.org",
        "see https://openai.com/blog/Anthropic now",
        "(https://en.wikipedia.org/wiki/OpenAI_(Anthropic)) by ⟦Google⟧",
        "www.OpenAI.com/Anthropic and ⟦Google⟧",
        "deepmind.google/blog/gemini-3.1-pro, and ⟦Google⟧",
        "访问https://openai.com/GPT-5.4的⟦OpenAI⟧",
        "⟦OpenAI⟧(https://openai.com/)⟦Google⟧",
        "kept at /posts/24-01-openai-anthropic.html, says ⟦Google⟧",
        "r/OpenAI, /r/OpenAI/ and u/Anthropic, but or/⟦Google⟧ and /⟦Google⟧",
        "⟦Nvidia⟧/⟦AMD⟧, ⟦OpenAI⟧/⟦Anthropic⟧ and A/B",
        "a://b c:// ://⟦OpenAI⟧",
        "a 3.3M, $3M, 1,3M deal with ⟦3M⟧",
        "⟦Command A⟧, Command A+ and ⟦Google⟧+⟦OpenAI⟧"
      })
  void dotsSlashesAndAddresses(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦Meta⟧-owned, ⟦Nvidia⟧-backed, ex-⟦Google⟧, non-⟦OpenAI⟧",
        "⟦CoreWeave⟧–⟦Meta⟧ and ⟦CoreWeave⟧—⟦Meta⟧ and ⟦CoreWeave⟧-⟦Meta⟧",
        "- ⟦Google⟧- and ⟦OpenAI⟧-funded",
        "⟦Llama 4⟧-equivalent, ⟦GPT-5.4⟧-level, ⟦GPT-5.4⟧-powered, ⟦Llama 4⟧-beating",
        "GPT-5.4-mini, GPT-5.4-Codex-Spark, GPT-5.4o, GPT-5.4.1, GPT-5.4-2026",
        "GPT-5.4-thinking, GPT-5.4-distilled, GPT-5.4-x2ed",
        "GPT-5.4-mini-based",
        "Llama 3.1, Llama 3.1. ⟦Llama 3⟧.",
        "claude-o3 and ⟦o3⟧, an ⟦o3⟧-class model; pre-⟦GPT-5.4⟧",
        "MiMo-V4-Pro, ⟦V4-Pro⟧, ⟦DeepSeek-V4-Pro⟧",
        "Meta-2 and OpenAI-5",
        "⟦Claude⟧-like, ⟦Claude⟧ Code, Claude-v2, Claude-3",
        "Gemini 3.1 Flash-Lite, ⟦Gemini 3.1 Flash⟧-based",
        "non-⟦Qwen3.5⟧ and ⟦Qwen3.5⟧",
        "⟦GPT-5.4⟧-中文",
        "⟦GPT\u20115.4⟧ with a non-breaking hyphen, GPT\u20115.4\u2011mini"
      })
  void hyphens(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦GPT 5.4⟧, ⟦Claude-Opus-4.6⟧, ⟦claude opus 4 6⟧, ⟦Muse-Spark⟧, ⟦muse spark⟧",
        "⟦GPT-5.4-nano⟧, ⟦GPT-5.4 nano⟧, ⟦GPT 5.4 Nano⟧",
        "Scale-AI is no spelling of a company",
        "GPT-5.4 mini, GPT-5.4 Pro, gpt 5.4 CODEX, GPT-5.4 Fast",
        "⟦GPT-5.4⟧ fast and ⟦GPT-5.4⟧, mini",
        "⟦GPT-5.4⟧ Preview, ⟦Llama 4⟧ 2.0",
        "⟦Gemini 3.1 Pro⟧, Gemini 3.1, Gemini 3.1 Flash Lite",
        "⟦Opus 4.6⟧ and ⟦Claude⟧ pro"
      })
  void versionsAndVariants(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦OpenAI⟧发布，使用⟦GPT-5.4⟧的⟦英伟达⟧芯片",
        "中国⟦智谱⟧发布GLM",
        "在⟦谷歌⟧云上",
        "最新⟦エヌビディア⟧の⟦OpenAI⟧は",
        "⟦OpenAI⟧가 ⟦구글⟧과",
        "⟦OpenAI⟧เปิดตัว",
        "GPT-5.4o的",
        "第⟦GPT-5.4⟧、⟦GPT-5.4⟧。"
      })
  void scriptsWithoutSpacesNeedNoBoundary(String marked) {
    check(marked);
  }

  @Test
  void aCompanyAndAModelMayShareAName() {
    List<Mention> mentions =
        mentions(
            List.of(Given.company("grok", "Grok", "")),
            List.of(Given.model("grok", "Grok", "")),
            Given.story("s", "x", "It is Grok."));
    assertThat(mentions).extracting(Mention::toString).hasSize(2);
    assertThat(mentions)
        .extracting(mention -> mention.entity().toString())
        .containsExactly("companies/grok", "models/grok");
    assertThat(mentions).allMatch(mention -> mention.start() == 6 && mention.end() == 10);
  }

  @Test
  void headlineMentionsComeFirstThenTextThenTags() {
    Story story =
        Given.story(
            "s",
            "Anthropic grows",
            Given.prose("As OpenAI does"),
            List.of(Given.company("google", 1), Given.company("OpenAI", 2)));
    assertThat(mentions(COMPANIES, MODELS, story))
        .extracting(m -> m.where() + " " + m.entity() + " " + m.start() + "-" + m.end())
        .containsExactly(
            "HEADLINE companies/anthropic 0-9",
            "TEXT companies/openai 3-9",
            "TAG companies/google 0-0",
            "TAG companies/openai 0-0");
  }

  @Test
  void codeIsNotRead() {
    assertThat(
            found("Use Google or OpenAI", text(0, 4, true), text(4, 10, false), text(10, 20, true)))
        .containsExactly("OpenAI");
  }

  @Test
  void aNameMayRunAcrossMarkup() {
    assertThat(found("OpenAI", text(0, 4, true), new Html.Markup("</b>"), text(4, 6, true)))
        .containsExactly("OpenAI");
  }

  @Test
  void aNameDoesNotRunAcrossCodeOrBlocks() {
    assertThat(found("Scale\nAI", text(0, 5, true), text(6, 8, true))).isEmpty();
    assertThat(found("Scale AI", text(0, 6, true), text(6, 8, false))).isEmpty();
  }

  @Test
  void codeBesideANameContinuesTheWord() {
    assertThat(found("OpenAIx", text(0, 6, true), text(6, 7, false))).isEmpty();
    assertThat(found("GPT-5.4\nPro users", text(0, 7, true), text(8, 17, true)))
        .containsExactly("GPT-5.4");
  }

  private static Html.Text text(int start, int end, boolean prose) {
    return new Html.Text(start, end, prose, false);
  }

  private static List<String> found(String text, Html.Run... runs) {
    Story story = Given.story("s", "x", new Html(text, List.of(runs)), List.of());
    return mentions(COMPANIES, MODELS, story).stream()
        .map(mention -> text.substring(mention.start(), mention.end()))
        .toList();
  }

  private static void check(String marked) {
    String text = marked.replaceAll("[⟦⟧]", "");
    StringBuilder found = new StringBuilder(text);
    List<Mention> mentions = mentions(COMPANIES, MODELS, Given.story("s", "x", text));
    for (int i = mentions.size() - 1; i >= 0; i--) {
      found.insert(mentions.get(i).end(), '⟧').insert(mentions.get(i).start(), '⟦');
    }
    assertThat(found).hasToString(marked);
  }

  private static List<Mention> mentions(List<Company> companies, List<Model> models, Story story) {
    return Linking.link(Given.of(companies, models, story), 1)
        .value()
        .issues()
        .get(0)
        .stories()
        .get(0)
        .mentions();
  }
}
