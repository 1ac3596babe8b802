package dev.backfile.render.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest
  @CsvSource({
    "Meta, M",
    "xAI, X",
    "Éclair, E",
    "ａｂｃ, A",
    "'“Quoted”', Q",
    "01.AI, 0",
    "４chan, 0",
    "百度, 百",
    "Яндекс, Я",
    "😀, -",
    "Øre, Ø"
  })
  void aNameStandsUnderItsFirstLetterWithoutAccents(String name, String letter) {
    assertThat(Letters.of(List.of(name)).of(name)).isEqualTo(letter);
  }

  @Test
  void lettersOfOtherScriptsShareAHeadingWhereTheyAreMany() {
    List<String> names =
        IntStream.range(0, 9).mapToObj(n -> Character.toString(0x4E00 + n)).toList();

    assertThat(Letters.of(names.subList(0, 8)).of(names.get(0))).isEqualTo(names.get(0));
    assertThat(Letters.of(names).of(names.get(0))).isEqualTo(Letters.OTHER);
    assertThat(Letters.of(names).of("Meta")).isEqualTo("M");
  }

  @Test
  void digitsFollowTheAlphabetAndOtherScriptsFollowDigits() {
    Map<String, String> sorted = Letters.sorted();
    List.of("-", "Я", "0", "Z", "A").forEach(letter -> sorted.put(letter, ""));

    assertThat(sorted.keySet()).containsExactly("A", "Z", "0", "Я", "-");
  }
}
