package dev.backfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlValueTest {

  @Test
  void textAndAddressesAreEscapedMarkupIsNot() {
    Html html =
        new Html(
            "a<b&\"c\">",
            List.of(
                new Html.Markup("<a href=\""),
                new Html.Link(Address.of("/x/")),
                new Html.Markup("\">"),
                new Html.Text(0, 8, true, true),
                new Html.Markup("</a>")));
    assertThat(html.with(address -> "/sub" + address + "?\"&"))
        .isEqualTo("<a href=\"/sub/x/?&quot;&amp;\">a&lt;b&amp;&quot;c&quot;&gt;</a>");
  }

  @Test
  void aRunOutsideTheTextCannotBe() {
    for (Html.Text run :
        List.of(
            new Html.Text(0, 4, true, false),
            new Html.Text(-1, 1, true, false),
            new Html.Text(2, 1, true, false))) {
      assertThatThrownBy(() -> new Html("abc", List.of(run)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
