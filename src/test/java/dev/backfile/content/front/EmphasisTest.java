package dev.backfile.content.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

  @ParameterizedTest
  @CsvSource({
    "**Meta** ships, Meta ships",
    "a _quiet_ `week`, a quiet week",
    "2 * 3 * 4, 2 * 3 * 4",
    "snake_case_ stays, snake_case_ stays",
    "__init__ goes, init goes",
  })
  void onlySignsAroundWordsAreRemoved(String typed, String plain) {
    assertThat(Emphasis.removed(typed)).isEqualTo(plain);
  }
}
