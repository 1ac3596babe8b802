package dev.backfile.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way gives the elements that Flexmark's HTML gives, or refuses. */
class TreesTest {

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListExtension.create(),
                  FootnoteExtension.create(),
                  AttributesExtension.create()))
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.SOURCE_POSITION_ATTRIBUTE, Body.POSITION)
          .toImmutable();
  private static final Parser PARSER = Parser.builder(OPTIONS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

  /** Where Flexmark notes positions that somebody uses. */
  private static final Set<String> PLACED =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "a", "hr", "pre");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\n\nB *c* **d** `e  f` g\nh  \ni\\\nj\n\n***\n",
        "- a\n- b\n  c\n\n  d\n- e\n\n1. f\n2. g\n   - h\n\n7) i\n8) j\n",
        "> a\n> b\n>\n> - c\n\n```java\nx < y && z\n\n  w\n```\n",
        "[a](b.md#c \"t\") [b](<x y> 'u') <https://c.d/e?f=g&h> <i@j.k> [l](m\\)n)\n",
        "&amp; &lt;b&gt; &copy; &#35; \\* \\< a_b_c **a**b\n",
        "# *a* `b` [c](d)\n\n## e ##\n\nf\n===\n",
        "* a\n\n  b\n* c\n\n\n* d\n",
        "<mailto:a@b.c> ![x](y.png) \n"
      })
  void bothWaysGiveTheSame(String markdown) {
    assertSame(markdown);
  }

  @Test
  void whatItDoesNotKnowIsRefused() {
    for (String markdown :
        List.of(
            "<b>a</b>\n",
            "<div>\na\n</div>\n",
            "|a|b|\n|---|---|\n|c|d|\n",
            "a[^b]\n\n[^b]: c\n",
            "- [ ] a\n",
            "# a {#b}\n",
            "~~a~~\n",
            "![a](b)\n",
            "[a]\n\n[a]: b\n",
            "    code\n")) {
      assertThat(Trees.build(PARSER.parse(markdown), new Element("body"), OPTIONS))
          .as(markdown)
          .isFalse();
    }
  }

  @Test
  void theSampleArchiveGivesTheSameBothWays() throws IOException {
    int shortWays = 0;
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        shortWays += assertSame(text.substring(text.indexOf("\n---\n") + 5));
      }
    }
    assertThat(shortWays).isGreaterThan(100);
  }

  @Test
  void randomDocumentsGiveTheSameBothWays() {
    List<String> parts =
        List.of(
            "word ",
            "*",
            "**",
            "_",
            "`",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "# ",
            "  ",
            "[a](b)",
            "<https://c.d>",
            "\\",
            "&amp;",
            "漢",
            "\n    ",
            "\n```\n",
            "***\n",
            "\t",
            "(",
            "]",
            "!");
    int shortWays = 0;
    for (int seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      StringBuilder markdown = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        markdown.append(parts.get(random.nextInt(parts.size())));
      }
      shortWays += assertSame(markdown.toString());
    }
    assertThat(shortWays).isGreaterThan(1_000);
  }

  /** 1 when the short way was taken. */
  private static int assertSame(String markdown) {
    Document tree = PARSER.parse(markdown);
    Element built = new Element("body");
    if (!Trees.build(tree, built, OPTIONS)) {
      return 0;
    }
    String html = "<!doctype html><body>" + RENDERER.render(tree);
    assertThat(normal(built)).as(markdown).isEqualTo(normal(Jsoup.parse(html).body()));
    return 1;
  }

  /** Without positions that nobody uses, ends of positions, classes, and space between blocks. */
  private static String normal(Element body) {
    Element copy = body.clone();
    for (Element element : copy.getAllElements()) {
      String position = element.attr(Body.POSITION);
      element.removeAttr("class").removeAttr(Body.POSITION);
      if (PLACED.contains(element.normalName()) && !position.isEmpty()) {
        boolean heading = element.normalName().startsWith("h");
        element.attr(Body.POSITION, heading ? position : position.replaceFirst("-.*", "-"));
      }
    }
    return copy.html()
        .replaceAll("\\s+", " ")
        .replace("> <", "><")
        .replace(" <", "<")
        .replace("> ", ">");
  }
}
