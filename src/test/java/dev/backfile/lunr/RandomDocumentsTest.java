package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the documents hold, every byte is lunr's. */
class RandomDocumentsTest {

  private static RealLunr lunr;

  @BeforeAll
  static void load() {
    lunr = new RealLunr();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theIndexIsLunrs(long seed) throws IOException {
    Corpus corpus = new RandomTexts(seed).corpus(100);

    String json = corpus.json();

    assertThat(json).isEqualTo(lunr.built(corpus).json());
    assertThat(corpus.builder().build().terms()).isGreaterThan(2000);
    long size = json.getBytes(StandardCharsets.UTF_8).length;
    assertThat(corpus.builder().leastSize()).isBetween(size * 3 / 4, size);
  }
}
