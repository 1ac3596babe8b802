package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last bits are those that Node 20 computes; Math.log of the JDK has others for these. */
class IdfTest {

  @ParameterizedTest
  @CsvSource({
    "56, 158, 1.034663564067836",
    "364, 1658, 1.5154437387417317",
    "1046, 3158, 1.104804258916031",
    "1112, 4658, 1.4321910977764016",
    "1123, 6158, 1.7014656140616595",
    "1167, 7658, 1.881016716366541",
  })
  void everyBitIsAsInBrowsers(int postings, int documents, double idf) {
    assertThat(Idf.of(postings, documents)).isEqualTo(idf);
  }
}
