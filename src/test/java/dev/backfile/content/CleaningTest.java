package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Story;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a body, what is published is plain reading matter and well formed. */
class CleaningTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "dfn",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");
  private static final Set<String> EVERYWHERE = Set.of("id", "lang", "dir");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "title"),
          "abbr", Set.of("title"),
          "img", Set.of("alt", "title", "src", "width", "height", "loading"),
          "li", Set.of("value"),
          "ol", Set.of("start", "reversed"),
          "td", Set.of("class", "colspan", "rowspan", "scope"),
          "th", Set.of("class", "colspan", "rowspan", "scope"),
          "time", Set.of("datetime"));

  static Stream<Path> hostile() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(CleaningTest.class.getResource("/hostile")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileBodyIsPublishedAsHarmlessHtml(Path file) throws IOException {
    String body = Files.readString(file);
    assertIsHarmless(body);
    // Each paragraph alone, so that none is hidden by what the one before left open.
    for (String paragraph : body.split("\n\n", -1)) {
      assertIsHarmless(paragraph);
      assertIsHarmless("## News\n\n- **A**: " + paragraph.replace('\n', ' ') + "\n");
      assertIsHarmless("| a |\n|---|\n| " + paragraph.replace('\n', ' ').replace("|", "") + " |\n");
    }
  }

  @Test
  void scriptsInTitlesAndHeadlinesStayText() {
    String script = "<script>alert(1)</script>";
    Written written =
        Written.file(
            "issues/2026-04-10-a.md",
            "---\ntitle: " + script + "\n---\n## A `" + script + "`\n\n### B &lt;script>\n\nx\n");
    assertThat(written.only().title()).isEqualTo(script);
    assertThat(written.told()).isEqualTo("# A " + script + "\n- B <script>: x\n");
  }

  @Test
  void whatWasRemovedIsSaidOnceForEachKindAndWithItsPlace() {
    assertThat(
            Written.issue(
                    """
                    a

                    <script>x</script> <SCRIPT>y</SCRIPT>

                    <b style=x onclick=y>c</b> <iframe></iframe>
                    <a href=javascript:x>d</a> <div>e</div>
                    """)
                .problems())
        .containsExactly(
            removed("6:1", "<script>"),
            removed("8:4", "the attribute style"),
            removed("8:12", "the attribute onclick"),
            removed("8:28", "<iframe>"),
            removed("9:4", "a link that is not http, https or mailto"));
    assertThat(Written.issue("a <a href=javascript:x>d</a>\n").problems())
        .containsExactly(removed("4:6", "a link that is not http, https or mailto"));
  }

  @Test
  void harmlessWrappersGoWithoutAWord() {
    Written written =
        Written.issue("<div class=x><center><font color=red>a</font></center></div>\n");
    assertThat(written.problems()).isEmpty();
    assertThat(written.html()).isEqualTo("<p>a</p>");
  }

  private static String removed(String place, String what) {
    return "content/issues/2026-04-10-test.md:"
        + place
        + ": warning: "
        + what
        + " is not published | write it in Markdown, or leave it out";
  }

  private static void assertIsHarmless(String markdown) {
    Written written = Written.issue(markdown + "\n");
    List<String> faults = new ArrayList<>();
    for (Story story : written.only().stories()) {
      String html = story.body().with(Address::toString);
      Parser parser = Parser.htmlParser().setTrackErrors(50);
      Element body =
          Jsoup.parse("<!doctype html><title>x</title><div>" + html + "</div>", "", parser).body();
      ParseErrorList errors = parser.getErrors();
      errors.forEach(error -> faults.add(error + " in " + html));
      // Nothing broke out of the element that holds it.
      assertThat(body.childNodes()).as(html).hasSize(1);
      Objects.requireNonNull(body.firstElementChild())
          .children()
          .forEach(
              child ->
                  child.traverse(
                      (node, depth) -> {
                        if (node instanceof Element element) {
                          check(element, faults);
                        } else if (!(node instanceof TextNode)) {
                          faults.add(node.nodeName() + (node instanceof Comment ? "" : "?"));
                        }
                      }));
      story.sources().forEach(s -> s.url().ifPresent(url -> checkAddress("source", url, faults)));
    }
    assertThat(faults).as(markdown).isEmpty();
  }

  private static void check(Element element, List<String> faults) {
    if (!ELEMENTS.contains(element.tagName())) {
      faults.add("<" + element.tagName() + ">");
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      boolean allowed =
          EVERYWHERE.contains(key)
              || ATTRIBUTES.getOrDefault(element.tagName(), Set.of()).contains(key);
      if (!allowed) {
        faults.add(element.tagName() + " " + attribute);
      }
      switch (key) {
        case "href", "src" -> checkAddress(key, attribute.getValue(), faults);
        case "id" -> {
          if (!attribute.getValue().startsWith("c-")) {
            faults.add(attribute.toString());
          }
        }
        case "class" -> {
          if (!Set.of("left", "right", "center").contains(attribute.getValue())) {
            faults.add(attribute.toString());
          }
        }
        default -> {}
      }
    }
  }

  private static void checkAddress(String key, String address, List<String> faults) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean web = lower.matches("https?://[^\\s\"<>\\\\`/?#]+(?:[/?#][^\\s\"<>\\\\`]*)?");
    boolean safe =
        key.equals("src")
            ? lower.startsWith("https://") && web
            : web || lower.matches("mailto:[^\\s\"<>]+|#\\S+|/(?:[^/\\s\"<>\\\\][^\\s\"<>\\\\]*)?");
    if (!safe) {
      faults.add(key + "=" + address);
    }
  }
}
