package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Names of entities that would be markup, templates or addresses if anything took them for it. */
class HostileNamesTest {

  private static SortedMap<String, String> files = new TreeMap<>();

  @BeforeAll
  static void build(@TempDir Path temp) throws IOException {
    Sites.build(Sites.GOLDEN.resolve("registry-hostile"), temp.resolve("output"));
    files = Sites.files(temp.resolve("output"));
  }

  @Test
  void noPageRunsAScriptOrHoldsAStyleOfTheirs() {
    assertThat(pages()).hasSizeGreaterThan(10);
    pages()
        .forEach(
            (name, page) -> {
              for (Element script : page.select("script")) {
                boolean data = script.attr("type").equals("application/ld+json");
                assertThat(data || script.attr("src").startsWith("/assets/")).as(name).isTrue();
              }
              assertThat(page.select("style, x\\:y, iframe, img")).as(name).isEmpty();
              for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                  assertThat(attribute.getKey()).as(name).doesNotStartWith("on");
                  assertThat(attribute.getValue()).as(name).doesNotStartWith("javascript:");
                }
              }
            });
  }

  @Test
  void everyNameIsShownAsItIsWritten() {
    Map<String, String> names =
        Map.of(
            "companies/script", "<script>alert(1)</script>",
            "companies/emoji", "\uD83E\uDD17",
            "companies/feed", "]]></title><x:y>&amp;\"'",
            "companies/style", "*/}</style></svg><style>*{display:none}",
            "companies/template", "${7*7}<#assign x=1>#{7*7}<@y/>",
            "companies/NO", "NO",
            "models/constructor", "constructor",
            "models/toString", "__proto__",
            "models/quotes", "\" onload=alert(1) x=\"");
    names.forEach(
        (folder, name) -> {
          assertThat(pages()).containsKey(folder + "/index.html");
          Document page = pages().getOrDefault(folder + "/index.html", new Document(""));
          assertThat(page.select("h1").text()).contains(name);
          assertThat(page.title()).contains(name);
        });
  }

  @Test
  void everyFeedIsWellFormed() throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".xml")) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)))
            .as(file.getKey())
            .isNotNull();
      }
    }
  }

  private static SortedMap<String, Document> pages() {
    SortedMap<String, Document> pages = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".html")) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            pages.put(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    return pages;
  }
}
