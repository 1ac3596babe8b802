package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are what Node 20 prints; Java's own lower case differs in some of them. */
class LowerCaseTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "ΑΣ, ας",
        "ΑΣ-Β, ας-β",
        "ΑΣ:Β, ασ:β",
        "ΑΣ’Β, ασ’β",
        "ΑΣ'Β, ασ'β",
        "ΑΣ.Β, ασ.β",
        "ΑΣ., ας.",
        "xΣ, xς",
        "xΣy, xσy",
        "xΣ1, xς1",
        "xΣ_y, xς_y",
        "xΣΣ, xσς",
        "Σ, σ",
        "1Σ, 1σ",
        "中Σ, 中σ",
        "x^Σ, x^ς",
        "x\u0301Σ, x\u0301ς",
        "xΣ\u0301y, xσ\u0301y",
        "x\u00adΣ, x\u00adς",
        "xΣ\u200dy, xσ\u200dy",
        "ʰΣ, ʰσ",
        "xΣʰ, xςʰ",
        "\u0345Σ, \u0345σ",
        "ⅠΣ, ⅰς",
        "ªΣ, ªς",
        "𐐀Σ, 𐐨ς",
        "xΣ𐐀, xσ𐐨",
        "İI, i̇i",
        "ẞ, ß",
      })
  void lowersAsBrowsersDo(String text, String lower) {
    assertThat(LowerCase.of(text)).isEqualTo(lower);
  }

  @Test
  void halvesOfSurrogatePairsStay() {
    assertThat(LowerCase.of("x\ud83dΣ\ude00X")).isEqualTo("x\ud83dσ\ude00x");
  }

  @Test
  void everyOtherCharacterIsLoweredAsJavaDoes() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = Character.toString(c);
      assertThat(LowerCase.of(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }
}
