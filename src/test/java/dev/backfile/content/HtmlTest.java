package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTest {

  static Stream<Arguments> markdown() {
    return Stream.of(
        Arguments.of(
            "a *b* **c** `d` ~~e~~",
            "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>"),
        Arguments.of(
            "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
            "<table><thead><tr><th class=\"left\">a</th><th class=\"center\">b</th>"
                + "<th class=\"right\">c</th></tr></thead><tbody><tr><td class=\"left\">1</td>"
                + "<td class=\"center\">2</td><td class=\"right\">3</td></tr></tbody></table>"),
        Arguments.of("was {Nvidia} and *a*{b c}", "<p>was {Nvidia} and <em>a</em>{b c}</p>"),
        Arguments.of("- [x] a\n- [ ] b", "<ul><li>☑ a</li><li>☐ b</li></ul>"),
        Arguments.of("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        Arguments.of("```java\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"),
        Arguments.of("<pre>\n\n a</pre>", "<pre>\n\n a</pre>"),
        Arguments.of(
            "see https://a.com/x?y=1&z=2.",
            "<p>see <a href=\"https://a.com/x?y=1&amp;z=2\">https://a.com/x?y=1&amp;z=2</a>.</p>"),
        Arguments.of("mail a@b.com now", "<p>mail <a href=\"mailto:a@b.com\">a@b.com</a> now</p>"),
        Arguments.of(
            "[a](https://a.com \"t\\\"&<\") b",
            "<p><a href=\"https://a.com\" title=\"t&quot;&amp;&lt;\">a</a> b</p>"),
        Arguments.of(
            "<a href='https://a.com/x y\"&#39;`\\'>a</a> b",
            "<p><a href=\"https://a.com/x%20y%22'%60%5C\">a</a> b</p>"),
        Arguments.of(
            "[a](/about/) [b](/about/#x) c",
            "<p><a href=\"/about/\">a</a> <a href=\"/about/#x\">b</a> c</p>"),
        Arguments.of("a{.b} {onclick=x} c", "<p><span>a</span><span> </span>c</p>"),
        Arguments.of(
            "<kbd>a</kbd> <sub>b</sub> <abbr title=\"x\">c</abbr> H<sub>2</sub>O",
            "<p><kbd>a</kbd> <sub>b</sub> <abbr title=\"x\">c</abbr> H<sub>2</sub>O</p>"),
        Arguments.of("<div><center>a</center></div>", "<p>a</p>"),
        Arguments.of(
            "<span lang=\"de\" dir=\"LTR\" class=\"x\">a</span> b",
            "<p><span lang=\"de\" dir=\"ltr\">a</span> b</p>"),
        Arguments.of(
            "![a\"b](https://a.com/p.png \"t\") b",
            "<p><img alt=\"a&quot;b\" title=\"t\" src=\"https://a.com/p.png\" loading=\"lazy\">"
                + " b</p>"),
        Arguments.of("![a](http://a.com/p.png) b", "<p><a href=\"http://a.com/p.png\">a</a> b</p>"),
        Arguments.of(
            "![](http://a.com/x/p.png?y) b",
            "<p><a href=\"http://a.com/x/p.png?y\">p.png</a> b</p>"),
        Arguments.of(
            "[![a](http://a.com/p.png)](https://b.com) b",
            "<p><a href=\"https://b.com\">a</a> b</p>"),
        Arguments.of("![a](no.png) b", "<p>a b</p>"),
        Arguments.of("[a](no.md) b", "<p>a b</p>"),
        Arguments.of(
            "<a href=\"https://a.com\">a<a href=\"https://b.com\">b</a></a> c",
            "<p><a href=\"https://a.com\">a</a><a href=\"https://b.com\">b</a> c</p>"),
        Arguments.of("a <b>b", "<p>a <b>b</b></p>"),
        Arguments.of("AT&T &lt;b&gt; &copy; &#x1F600;", "<p>AT&amp;T &lt;b&gt; © 😀</p>"));
  }

  @ParameterizedTest
  @MethodSource("markdown")
  void markdownBecomesCleanHtml(String markdown, String html) {
    assertThat(Written.issue(markdown + "\n").html()).isEqualTo(html);
  }

  @Test
  void headingsFitBelowTheStorysOwn() {
    assertThat(Written.issue("## A\n\n### B\n\nx\n\n##### c\n\ny\n\n###### d\n").html())
        .isEqualTo("<p>x</p><h4>c</h4><p>y</p><h5>d</h5>");
  }

  @Test
  void noLinkMayGoAroundHeadingsLinksAndCode() {
    Html html =
        Written.issue("## A\n\n### B\n\nfree\n\n##### c\n\n[d](https://e.example) `f` g\n")
            .story()
            .body();
    List<String> free = new ArrayList<>();
    for (Html.Run run : html.runs()) {
      if (run instanceof Html.Text text && text.mayLink(text.start(), text.end())) {
        free.add(html.text().substring(text.start(), text.end()).strip());
      }
    }
    assertThat(free).containsExactly("free", "", "g");
  }

  @Test
  void idsFromContentHaveAPrefixAndLinksToThemFollow() {
    Written written =
        Written.issue(
            """
            ## News {#news}

            ### Alpha {#alpha}

            <b id="x">x</b> <b id="x">again</b> [x](#x) [alpha](#alpha) [news](#news) [q](#quick-hits)
            [none](#none) <a name="y">y</a> <a id="z">z</a> [z](#z)

            ### Beta

            x

            ## Quick Hits

            - **Gamma**: x
            """);
    String html = written.only().stories().get(0).body().with(Address::toString);
    assertThat(html)
        .isEqualTo(
            "<p><b id=\"c-x\">x</b> <b>again</b> <a href=\"#c-x\">x</a> <a"
                + " href=\"#alpha\">alpha</a> <a href=\"#_news\">news</a> <a"
                + " href=\"#_quick-hits\">q</a> none y <a id=\"c-z\">z</a> <a"
                + " href=\"#c-z\">z</a></p>");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:9:1: warning: the link to #none leads nowhere | link"
                + " to a .md file of the content, to an address of the site, or to a whole URL");
  }

  @Test
  void anIdNeverTakesAStorysAddress() {
    assertThat(Written.issue("## A\n\n### C x\n\n<b id=\"x\">b</b> [x](#x) c\n").html())
        .isEqualTo("<p><b id=\"c-x-\">b</b> <a href=\"#c-x-\">x</a> c</p>");
  }

  @Test
  void footnotesStandInTheStoryThatRefersToThemFirst() {
    Written written =
        Written.issue(
            """
            ## A

            - **Alpha**[^1]: x[^2]
            - **Beta**: y[^2] z[^b]

            ## Essay[^3]

            Words.

            [^1]: One.
            [^2]: Two, see[^4].
            [^3]: Three.
            [^4]: Four.
            [^b]: B.
            """);
    assertThat(written.told())
        .isEqualTo(
            """
            # A
            - Alpha: x/One./Two, see./Four.
            - Beta: y z/B.
            # Essay
            - Essay: Words./Three.
            """);
    String html = written.only().stories().get(0).body().with(Address::toString);
    assertThat(html)
        .contains("<sup id=\"c-fnref-1\"><a href=\"#c-fn-1\">1</a></sup>")
        .contains("<li id=\"c-fn-1\" value=\"1\"><p>One.</p><a href=\"#c-fnref-1\">↩</a></li>");
    assertThat(written.problems()).isEmpty();
  }

  @Test
  void linksBetweenFilesBecomeAddresses() {
    Written written =
        Written.issue(
                """
                [a](2026-04-17-b.md) [b](./2026-04-17-b.md#x%20y) [c](../companies/meta.md#history)
                [d](2026-04-24-c/issue.md) [e](2026-04-24-c/s.md) [f](../pages/caf%C3%A9.md) [g](../../x.md)
                """)
            .and("issues/2026-04-17-b.md", "---\ntitle: B\n---\nx\n")
            .and("issues/2026-04-24-c/issue.md", "---\ntitle: C\n---\n")
            .and("issues/2026-04-24-c/s.md", "---\ntitle: S\nsection: T\n---\nx\n")
            .and("companies/meta.md", "---\nname: Meta\n---\n[us](../pages/cafe\u0301.md)\n")
            .and("pages/cafe\u0301.md", "---\ntitle: Café\n---\nx\n");
    Story story = written.read().value().issues().get(0).stories().get(0);
    assertThat(story.body().with(Address::toString))
        .isEqualTo(
            "<p><a href=\"/issues/2026-04-17-b/\">a</a> <a href=\"/issues/2026-04-17-b/#x y\">b</a>"
                + " <a href=\"/companies/meta/#c-history\">c</a> <a"
                + " href=\"/issues/2026-04-24-c/\">d</a> <a href=\"/issues/2026-04-24-c/\">e</a> <a"
                + " href=\"/caf\u00E9/\">f</a> g</p>");
    assertThat(story.body().runs()).filteredOn(Html.Link.class::isInstance).hasSize(6);
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:5:78: warning: the link to ../../x.md leads nowhere"
                + " | link to a .md file of the content, to an address of the site, or to a whole"
                + " URL");
  }

  @Test
  void picturesBesideAnIssueAreShownWithTheirSize() {
    byte[] png = PictureSizeTest.png(640, 480);
    Written written =
        Written.issue("![A](img/a.png) ![B](my%20chart.png) ![C](../shared/c.png) ![D](no.png)\n")
            .and("issues/img/a.png", png)
            .and("issues/my chart.png", png)
            .and("shared/c.png", new byte[] {1, 2, 3});
    assertThat(written.html())
        .isEqualTo(
            "<p><img alt=\"A\" src=\"/issues/2026-04-10-test/img/a.png\" width=\"640\""
                + " height=\"480\" loading=\"lazy\"> <img alt=\"B\""
                + " src=\"/issues/2026-04-10-test/my-chart.png\" width=\"640\" height=\"480\""
                + " loading=\"lazy\"> <img alt=\"C\" src=\"/issues/2026-04-10-test/c.png\""
                + " loading=\"lazy\"> D</p>");
    assertThat(written.only().images())
        .extracting(Image::file)
        .containsExactly("shared/c.png", "issues/img/a.png", "issues/my chart.png");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:4:60: warning: there is no picture no.png | put a"
                + " PNG, JPEG, GIF, WebP or AVIF file beside the issue, or use an https address");
  }

  @Test
  void whatIsWrongWithLinksAndPicturesIsSaidWhereItStands() {
    assertThat(
            Written.issue(
                    "a [b](javascript:alert(1)) [c]() ![d](http://a.com/d.png) ![e](data:x)\n")
                .problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:4:3: warning: the link \"b\" is not published"
                + " | give it an http, https or mailto address",
            "content/issues/2026-04-10-test.md:4:28: warning: the link \"c\" has no address | link"
                + " to a .md file of the content, to an address of the site, or to a whole URL",
            "content/issues/2026-04-10-test.md:4:34: warning: the picture http://a.com/d.png is"
                + " shown as a link, because its address is not https | use its https address, or"
                + " put the file beside the issue",
            "content/issues/2026-04-10-test.md:4:59: warning: a picture without an address is not"
                + " shown | put a PNG, JPEG, GIF, WebP or AVIF file beside the issue, or use an"
                + " https address");
  }

  static Stream<String> texts() {
    return Stream.of(
        "One *two* &amp; **three** four  five\nsix `co  de` <b>s</b>even.",
        "- a\n- b\n\n  c\n\n> d\n\n1. e\n",
        "```\n  code  here\n\n\n```\n",
        "text\n\n```\ncode\n```\n\ntext\n",
        "| a | b |\n|---|---|\n| c < d | e & f |\n",
        "a<br>b<br/>c  \nd",
        "<details><summary>s</summary>\n\nt\n\n</details>",
        "[link *a*](https://a.com) https://b.com/x b@c.com",
        "![alt](https://a.com/a.png) after",
        "漢字かな交じり文 😀 é e\u0301 عربي &nbsp; x",
        "## A\n\n### B\n\n#### C\n\nd\n",
        "a[^1]\n\n[^1]: note\n");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyRunIsTheTextThatABrowserSees(String markdown) {
    for (Story story : Written.issue(markdown + "\n").only().stories()) {
      Html html = story.body();
      List<String> runs = new ArrayList<>();
      for (Html.Run run : html.runs()) {
        if (run instanceof Html.Text text) {
          runs.add(html.text().substring(text.start(), text.end()));
        }
      }
      List<String> seen = new ArrayList<>();
      Jsoup.parseBodyFragment(html.with(Address::toString))
          .body()
          .traverse(
              (node, depth) -> {
                if (node instanceof TextNode text) {
                  seen.add(text.getWholeText());
                }
              });
      assertThat(String.join("", seen).replaceAll("[1↩]?", "").strip())
          .isEqualTo(String.join("", runs).replaceAll("1", "").strip());
    }
  }

  @Test
  void codeAndPrintedAddressesAreNoProseAndLinksAreMarked() {
    Html html =
        Written.issue(
                "a `b` [c](https://x.com) https://y.com [z.com/x](https://z.com/x) d@e.com"
                    + " `[f](u)`\n\n"
                    + "    g\n")
            .story()
            .body();
    List<String> runs = new ArrayList<>();
    for (Html.Run run : html.runs()) {
      if (run instanceof Html.Text text) {
        String words = html.text().substring(text.start(), text.end()).strip();
        runs.add(words + (text.prose() ? " prose" : "") + (text.linked() ? " linked" : ""));
      }
    }
    assertThat(runs)
        .filteredOn(run -> !run.isBlank() && !run.equals(" prose"))
        .containsExactly(
            "a prose",
            "b",
            "c prose linked",
            "https://y.com linked",
            "z.com/x linked",
            "d@e.com linked",
            "[f](u)",
            "g");
  }

  @Test
  void aFreePageKeepsItsHeadingsFromLevelTwo() {
    Written written =
        Written.file(
            "pages/about.md", "---\ntitle: About\n---\n# One\n\nx[^1]\n\n## Two\n\n[^1]: n\n");
    assertThat(written.read().value().pages().get(0).body().with(Address::toString))
        .startsWith("<h2>One</h2><p>x<sup")
        .contains("<h3>Two</h3><ol><li");
  }
}
