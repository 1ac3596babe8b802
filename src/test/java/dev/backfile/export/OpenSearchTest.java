package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OpenSearchTest {

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  @TempDir Path folder;

  @Test
  void aBrowserLearnsToSearchTheSite() throws IOException {
    Export.write(
        Sample.plan(Sample.archive()),
        Sample.archive(),
        Sample.settings("https://example.org/sub/", true),
        folder,
        1);
    Document xml = Parsed.xml(folder.resolve("opensearch.xml"));
    assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo(NAMESPACE);
    assertThat(text(xml, NAMESPACE, "ShortName")).isEqualTo("The Weekly &");
    assertThat(text(xml, NAMESPACE, "LongName")).isEqualTo("The Weekly & <Co>");
    assertThat(text(xml, NAMESPACE, "Description")).startsWith("What happened ");
    assertThat(text(xml, NAMESPACE, "Image")).isEqualTo("https://example.org/sub/favicon.svg");
    assertThat(text(xml, "http://www.mozilla.org/2006/browser/search/", "SearchForm"))
        .isEqualTo("https://example.org/sub/search/");
    NodeList urls = xml.getElementsByTagNameNS(NAMESPACE, "Url");
    assertThat(((Element) urls.item(0)).getAttribute("type")).isEqualTo("text/html");
    assertThat(((Element) urls.item(0)).getAttribute("template"))
        .isEqualTo("https://example.org/sub/search/?q={searchTerms}");
    assertThat(((Element) urls.item(1)).getAttribute("template"))
        .isEqualTo("https://example.org/sub/opensearch.xml");
  }

  private static String text(Document xml, String namespace, String name) {
    return xml.getElementsByTagNameNS(namespace, name).item(0).getTextContent();
  }
}
