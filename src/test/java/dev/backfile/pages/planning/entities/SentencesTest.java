package dev.backfile.pages.planning.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> cut(String text) {
    List<String> sentences = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = Sentences.endAfter(text, from);
      sentences.add(text.substring(from, end).strip());
      from = end;
    }
    return sentences;
  }

  @Test
  void aSentenceEndsBeforeWhiteSpaceOrALineEnd() {
    assertThat(cut("One. Two! Three? Four\nFive")).hasSize(5);
    assertThat(cut("He said “no.” Then left.")).hasSize(2);
    assertThat(cut("一。二！三？四")).hasSize(4);
  }

  @Test
  void aDotInAVersionOrAnAbbreviationEndsNothing() {
    assertThat(cut("GPT-5.4 beats 4.1 by 3.2")).hasSize(1);
    assertThat(cut("Opus 4.6 vs. GPT-5.4 in the U.S. Senate")).hasSize(1);
    assertThat(cut("about 5 p.c. more, e.g. here")).hasSize(1);
    assertThat(cut("openai.com is a host")).hasSize(1);
    assertThat(cut("It is called Opus. It won.")).hasSize(2);
  }
}
