package dev.backfile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.pages.WebSearch.Hidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSearchTest {

  @Test
  void theParametersBecomeTheFieldsOfAForm() {
    WebSearch search =
        parse("https://Search.example:8443/find?a=1+%26&q={query}&as=site:{host}/&empty=");
    assertThat(search.action()).hasToString("https://Search.example:8443/find");
    assertThat(search.field()).isEqualTo("q");
    assertThat(search.hidden())
        .containsExactly(
            new Hidden("a", "1 &"),
            new Hidden("as", "site:news.example/"),
            new Hidden("empty", ""));
    assertThat(search.host()).isEqualTo("search.example");
    assertThat(search.origin()).isEqualTo("https://search.example:8443");
  }

  @Test
  void anAddressWithoutAPortHasAnOriginWithoutOne() {
    assertThat(parse("HTTPS://duckduckgo.com/?q={query}&sites={host}").origin())
        .isEqualTo("https://duckduckgo.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://search.example/",
        "https://search.example/?q=",
        "https://search.example/?q=a{query}",
        "https://search.example/?q={query}&again={query}",
        "https://search.example/?{query}",
        "https://search.example/?={query}",
        "https://search.example/?q={query}&x=%zz",
        "https://search.example/?q={query}#part",
        "https://search.example/{query}/?q={query}",
        "https://user@search.example/?q={query}",
        "https://a b/?q={query}",
        "https://a;script-src/?q={query}",
        "/find?q={query}",
        "javascript:alert(1)?q={query}",
        "ftp://search.example/?q={query}",
      })
  void anythingElseIsNoSearch(String text) {
    assertThat(WebSearch.parse(text, "news.example")).isEmpty();
  }

  private static WebSearch parse(String text) {
    return WebSearch.parse(text, "news.example").orElseThrow();
  }
}
