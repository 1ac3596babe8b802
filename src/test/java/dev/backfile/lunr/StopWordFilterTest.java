package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopWordFilterTest {

  @Test
  void theWordsAreThoseOfLunr() {
    List<String> words = new ArrayList<>(StopWordFilter.words());
    words.addAll(List.of("constructor", "__proto__", "", "The", "hello", "new", "more", "up"));

    assertThat(new RealLunr().stopWords(words)).isEqualTo(StopWordFilter.words());
    assertThat(words).filteredOn(StopWordFilter::isStopWord).isEqualTo(StopWordFilter.words());
    assertThat(StopWordFilter.words()).hasSize(119).isSorted().doesNotHaveDuplicates();
  }
}
