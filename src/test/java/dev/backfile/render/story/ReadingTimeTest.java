package dev.backfile.render.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {

  @ParameterizedTest
  @CsvSource({
    "word, 1, 1",
    "word, 230, 1",
    "word, 460, 2",
    "word, 30000, 130",
    "don't, 460, 2",
    "$3.50, 460, 2",
    "слово, 460, 2",
    "كلمة, 460, 2",
    "단어, 460, 2",
    "汉, 800, 2",
    "カ, 800, 2",
    "𠀀, 800, 2",
    "汉 word, 920, 6",
    "—, 4600, 1",
  })
  void wordsAndCharactersAreCounted(String text, int times, int minutes) {
    assertThat(ReadingTime.minutes((text + " ").repeat(times))).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({"a—b, 2", "a-b, 1", "a/b, 1", "汉字汉字, 2"})
  void whatStandsTogetherIsOneWordUnlessADashOrTheScriptPartsIt(String text, int minutes) {
    assertThat(ReadingTime.minutes((text + "\n").repeat(230))).isEqualTo(minutes);
  }
}
