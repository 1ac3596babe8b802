package dev.backfile.entities.related;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitedAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a/, example.org/a, SOURCE",
    "http://example.org:80/a#part, example.org/a, SOURCE",
    "https://example.org/a/index.html?utm_source=x&fbclid=1, example.org/a, SOURCE",
    "https://example.org/a?id=3&utm_medium=mail, example.org/a?id=3, SOURCE",
    "https://example.org/#/news/3, example.org/#/news/3, SOURCE",
    "https://example.org/?gclid=1, example.org, HOST",
    "https://www.example.org, example.org, HOST",
    "https://github.com/someone, github.com/someone, HOST",
    "https://github.com/someone/tool, github.com/someone/tool, SOURCE",
    "https://medium.com/@someone/, medium.com/@someone, HOST",
  })
  void writingsOfOneAddressAreEqual(String url, String text, Kind kind) {
    assertThat(CitedAddress.of(url)).isEqualTo(new CitedAddress(kind, text));
  }
}
