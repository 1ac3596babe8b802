package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our stemmer beside lunr's, on words of any kind. */
class StemmerTest {

  private static final String[] BEGINNINGS =
      ("a e y s b tr yt yes sky cry by say hop hopp fall fill fail fil fizz tan tann conflat"
              + " troubl siz agr agree fe motor happ relat condition ration val hesit digit conform"
              + " radical differ vile analog vietnam predicat oper feud decis hope call formal"
              + " sensit sensib triplic form electric good reviv allow infer airlin gyroscop"
              + " adjust defens irrit replac depend adopt homolog commun activ angul effect bowdler"
              + " prob rat ceas contr rol node.j rust' don't 1.0 gpt4 x_y naïv ba😀 \ud83d é yy aye"
              + " eye oy syz rhythm syzyg queu ees ss ies ie ied ing ed wx awx tow snow box ox")
          .split(" ");

  private static final String[] ENDINGS =
      (" s es ss sses ies us eed eeds ed ing ated bled ized ating bling izing y ly ational tional"
              + " enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness"
              + " ousness aliti iviti biliti logi logy icate ative alize iciti ical ful ness al ance"
              + " ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ion sion tion e"
              + " ee ll lle le 's ’s")
          .split(" ");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "yes, ye",
        "sky, ski",
        "node.js, node.j",
        "rust's, rust'",
        "don't, don't",
        "1.0.0, 1.0.0",
        "hopefully, hopefulli",
        "is, is",
        "yyy, yyi",
        "ba😀ing, ba😀",
        "generalizations, gener",
      })
  void stemsAreKnown(String word, String stem) {
    assertThat(Stemmer.stem(word)).isEqualTo(stem);
  }

  @Test
  void madeUpWordsHaveTheStemsOfLunr() {
    List<String> words = new ArrayList<>();
    for (String beginning : BEGINNINGS) {
      for (String ending : ENDINGS) {
        words.add(beginning + ending);
        for (String second : ENDINGS) {
          words.add(beginning + ending + second);
        }
      }
    }
    compare(sample(words, 16_000));
  }

  @Test
  void randomWordsHaveTheStemsOfLunr() {
    Random random = new Random(4);
    String units = "aeiouybcdlnrstvwxz'._1Yé中\ud83d\ude00\n\r\u2028\u0085";
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      int common = i % 3 == 0 ? units.length() : 18;
      StringBuilder word = new StringBuilder();
      for (int left = random.nextInt(9); left >= 0; left--) {
        word.append(units.charAt(random.nextInt(common)));
      }
      if (i % 2 == 0) {
        word.append(ENDINGS[random.nextInt(ENDINGS.length)]);
      }
      words.add(word.toString());
    }
    compare(words);
  }

  private static void compare(List<String> words) {
    assertThat(words.stream().map(Stemmer::stem).toList()).isEqualTo(new RealLunr().stems(words));
  }

  private static List<String> sample(List<String> words, int size) {
    Random random = new Random(9);
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      sample.add(words.get(random.nextInt(words.size())));
    }
    return sample;
  }
}
