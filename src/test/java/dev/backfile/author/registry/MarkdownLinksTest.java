package dev.backfile.author.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.content.edit.Editable.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownLinksTest {

  private static String rewritten(String text, String to) {
    MarkdownLinks links = new MarkdownLinks("issues/2026/a.md", "companies/old.md", to, text, 0);
    StringBuilder result = new StringBuilder(text);
    List<Edit> edits = links.edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      result.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).text());
    }
    return result.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](../../companies/OLD)",
        "[a](../../companies/OLD#x)",
        "[a]( <../../companies/OLD> \"title\")",
        "[a](./../../companies/./OLD)",
        "![a](b.png) [`code`](../../companies/OLD) and [c](../../companies/OLD)",
        "[a]: ../../companies/OLD",
        "> [a]: <../../companies/OLD#x> \"title\"",
        "- item\n\n    [a](../../companies/OLD) in a list",
        "<a class=\"x\" href=\"../../companies/OLD\">a</a>",
        "an open ` and [a](../../companies/OLD)",
        "~~~\ncode\n~~~\n[a](../../companies/OLD)",
        "<!-- a --> [a](../../companies/OLD)",
      })
  void aLinkToTheFileIsFoundWhereverItStands(String text) {
    assertThat(rewritten(text.replace("OLD", "old.md"), "companies/new.md"))
        .isEqualTo(text.replace("OLD", "new.md"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[a](../../companies/old.md)`",
        "``a ` [a](../../companies/old.md)``",
        "```\n[a](../../companies/old.md)\n```",
        "- ~~~\n  [a](../../companies/old.md)\n  ~~~",
        "```\nnever closed\n\n[a](../../companies/old.md)",
        "Text.\n\n    [a](../../companies/old.md)",
        "<!-- [a](../../companies/old.md) -->",
        "İİİİ <PRE>[a](../../companies/old.md)</PRE>",
        "<pre>\n[a](../../companies/old.md)</pre>",
        "[a](../companies/old.md)",
        "[a](https://x.example/companies/old.md)",
        "[a](/companies/old.md)",
        "[a](../../companies/very-old.md)",
        "[^1]: ../../companies/old.md",
        "../../companies/old.md",
      })
  void codeAndOtherTargetsStay(String text) {
    assertThat(rewritten(text, "companies/new.md")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "companies/b/new.md,../../companies/b/new.md",
    "issues/2026/new.md,new.md",
    "issues/new.md,../new.md",
    "new.md,../../new.md"
  })
  void aTargetInAnotherFolderGetsAPathOfItsOwn(String to, String written) {
    assertThat(rewritten("[a](../../companies/old.md#b)", to)).isEqualTo("[a](" + written + "#b)");
  }

  @Test
  void percentSignsAreRead() {
    assertThat(rewritten("[a](..%2F../companies/%6Fld.md)", "companies/new.md"))
        .isEqualTo("[a](..%2F../companies/new.md)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!--", "<pre", "<a href='", "](<", "](", "> ", "- ", "`a``b", "[a]: ", "("})
  @Timeout(10)
  void hostileTextCostsLittle(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(rewritten(text, "companies/new.md")).isEqualTo(text);
  }
}
