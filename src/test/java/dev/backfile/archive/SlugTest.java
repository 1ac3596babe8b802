package dev.backfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GPT-5.4 tops SWE-Bench! | gpt-5.4-tops-swe-bench",
        "C++ and C# | c-and-c",
        "Meta's Muse Spark | metas-muse-spark",
        "Meta’s Muse Spark | metas-muse-spark",
        "Version 1.0. And more | version-1.0-and-more",
        "v1..2 | v1-2",
        "a.b | a-b",
        ".5 | 5",
        "5. | 5",
        "  --Hello__World--  | hello-world",
        "Überraschung Straße | überraschung-straße",
        "OpenAI发布GPT-5 | openai发布gpt-5",
        "人工智能：新模型 | 人工智能-新模型",
        "اللغة العربية | اللغة-العربية",
        "עִבְרִית | עִבְרִית",
        "हिन्दी समाचार | हिन्दी-समाचार",
        "ＦＵＬＬ　ｗｉｄｔｈ | full-width",
        "ﬁne ½ | fine-1-2",
        "Straße\u00ADnbahn | straßenbahn",
        "1️⃣ First | 1-first",
        "⚠️ Alert ❤️ now | alert-now",
        "CON | con-1",
        "nul.txt | nul-txt",
        "COM1.5 | com1-5",
        "../../etc/passwd | etc-passwd",
        "<script>alert(1)</script> | script-alert-1-script",
        "İstanbul I | i̇stanbul-i",
      })
  void aSlugIsMadeFromAHeadline(String headline, String slug) {
    assertThat(Slug.from(headline).map(Slug::text)).contains(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "🚀🚀", "…", "-", "_", "../..", "\u0301", "\uFE0F", "\uD800"})
  void aTextWithoutLettersOrDigitsMakesNone(String headline) {
    assertThat(Slug.from(headline)).isEmpty();
  }

  @Test
  void aSlugIsAtMostEightyCharactersAndAFileNameInUtf8() {
    assertThat(Slug.from("word ".repeat(60)).orElseThrow().text()).hasSizeBetween(70, 80);
    assertThat(Slug.from("漢".repeat(300)).orElseThrow().text()).isEqualTo("漢".repeat(80));
    assertThat(Slug.from("𠀀".repeat(300)).orElseThrow().text()).isEqualTo("𠀀".repeat(60));
    assertThat(Slug.from("a".repeat(79) + " b").orElseThrow().text()).isEqualTo("a".repeat(79));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "2026-04-10-meta",
        "gpt-5.4",
        "c++11",
        "a_b",
        "x--y",
        "漢字",
        "عربي",
        "e\u0301"
      })
  void aNameMayBeASlug(String name) {
    assertThat(Slug.parse(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a..b",
        ".a",
        "a.",
        "_a",
        "-a",
        "a-",
        "a b",
        "a/b",
        "a\\b",
        "a:b",
        "a%b",
        "a?b",
        "a#b",
        "con",
        "CON",
        "con.x",
        "aux",
        "com1",
        "COM¹",
        "lpt9.txt",
        "a\nb",
        "a\u0000b",
        "\u202Eabc",
        "a\u200Db",
        "a\u00A0b",
        "<b>",
        "\u0301a"
      })
  void aNameThatIsNotSafeIsNoSlug(String name) {
    assertThat(Slug.parse(name)).isEmpty();
    assertThatThrownBy(() -> new Slug(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameIsComposed() {
    assertThat(Slug.parse("cafe\u0301")).isEqualTo(Optional.of(new Slug("caf\u00E9")));
  }

  @Test
  void slugsThatDifferInCaseOrWidthFoldToOne() {
    assertThat(new Slug("GPT-5").folded()).isEqualTo(new Slug("gpt-5").folded());
    assertThat(new Slug("ｇｐｔ").folded()).isEqualTo(new Slug("gpt").folded());
  }
}
