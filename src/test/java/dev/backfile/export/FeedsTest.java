package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class FeedsTest {

  private static final String BASE = "https://example.org/sub";

  @TempDir Path folder;

  @BeforeEach
  void exported() throws IOException {
    Settings settings = Sample.settings(BASE + "/", true);
    Export.write(Sample.plan(Sample.archive()), Sample.archive(), settings, folder, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feed.xml",
        "stories.xml",
        "companies/meta/feed.xml",
        "companies/holding/feed.xml"
      })
  void anAtomFeedHasAllThatRfc4287AsksFor(String file) throws IOException {
    Document feed = Parsed.xml(folder.resolve(file));
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en");
    assertThat(Parsed.texts(feed, "/feed/id")).containsExactly(BASE + "/" + file);
    assertThat(Parsed.texts(feed, "/feed/link[@rel='self']/@href"))
        .containsExactly(BASE + "/" + file);
    assertThat(Parsed.texts(feed, "/feed/link[@rel='alternate']/@href"))
        .singleElement()
        .asString()
        .startsWith(BASE + "/")
        .endsWith("/");
    assertThat(Parsed.texts(feed, "/feed/title")).hasSize(1);
    assertThat(Parsed.texts(feed, "/feed/author/name")).containsExactly("The Weekly & <Co>");
    int entries = Parsed.texts(feed, "/feed/entry").size();
    for (String element : List.of("id", "title", "updated", "published", "content[@type='html']")) {
      assertThat(Parsed.texts(feed, "/feed/entry/" + element)).hasSize(entries);
    }
    assertThat(Parsed.texts(feed, "//updated | //published"))
        .allSatisfy(time -> assertThat(OffsetDateTime.parse(time).getNano()).isZero())
        .allMatch(
            time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)"));
    assertThat(Parsed.texts(feed, "/feed/entry/id")).doesNotHaveDuplicates();
  }

  @Test
  void anEntryIsNamedByItsPermanentAddress() throws IOException {
    assertThat(Parsed.texts(Parsed.xml(folder.resolve("stories.xml")), "/feed/entry/id"))
        .containsExactly(
            BASE + "/issues/%E4%B8%AD%E6%96%87-issue/#%E5%8F%91%E5%B8%83-%E6%A8%A1%E5%9E%8B",
            BASE + "/issues/2026-04-10-plain/#b",
            BASE + "/issues/2026-04-10-plain/#a");
  }

  @Test
  void aFeedIsAsNewAsItsNewestEntryAndAnEmptyOneAsItsBuild() throws IOException {
    assertThat(Parsed.texts(Parsed.xml(folder.resolve("feed.xml")), "/feed/updated"))
        .containsExactly("2026-04-17T07:29:30Z");
    assertThat(
            Parsed.texts(Parsed.xml(folder.resolve("companies/holding/feed.xml")), "/feed/updated"))
        .containsExactly("2026-04-18T00:00:00Z");
  }

  @Test
  void authorsAreTheStorysElseTheIssues() throws IOException {
    Document feed = Parsed.xml(folder.resolve("stories.xml"));
    assertThat(Parsed.texts(feed, "/feed/entry[2]/author/name")).containsExactly("Grace");
    assertThat(Parsed.texts(feed, "/feed/entry[3]/author/name")).isEmpty();
    assertThat(Parsed.texts(feed, "/feed/entry[1]/author/name")).hasSize(2).contains("Ada");
  }

  @Test
  void entitiesAreCategoriesThoseOfTheFrontMatterToo() throws IOException {
    Document feed = Parsed.xml(folder.resolve("feed.xml"));
    assertThat(Parsed.texts(feed, "/feed/entry[1]/category/@label"))
        .containsExactly("Meta", "Muse Spark");
    assertThat(Parsed.texts(feed, "/feed/entry[2]/category/@label"))
        .containsExactly("Meta", "Muse Spark", "Holding");
    assertThat(Parsed.texts(feed, "/feed/entry[1]/category/@scheme"))
        .containsExactly(BASE + "/companies/", BASE + "/models/");
  }

  @Test
  void noTextCanLeaveItsElement() throws IOException {
    String shown = Xml.legal(Sample.UNKIND);
    assertThat(shown).contains("\ud83d\ude00", "\ufffd alone", "]]> <script>");
    Document feed = Parsed.xml(folder.resolve("feed.xml"));
    assertThat(Parsed.texts(feed, "/feed/entry[1]/title")).containsExactly("Title " + shown);
    Element content = Jsoup.parse(Parsed.texts(feed, "/feed/entry[1]/content").get(0)).body();
    assertThat(content.select("script")).isEmpty();
    assertThat(content.select("div[dir=rtl] > h4 > a").text()).contains("<script>", "中文");
    JsonNode json = Parsed.json(folder.resolve("feed.json"));
    assertThat(json.at("/items/0/title").textValue()).isEqualTo("Title " + shown);
    assertThat(json.at("/items/0/content_html").textValue())
        .isEqualTo(Parsed.texts(feed, "/feed/entry[1]/content").get(0));
  }

  @Test
  void anIssuesContentHasItsSectionsStoriesAndSourcesWithAbsoluteLinks() throws IOException {
    Document feed = Parsed.xml(folder.resolve("feed.xml"));
    String plain = Parsed.texts(feed, "/feed/entry[2]/content").get(0);
    String story = BASE + "/issues/2026-04-10-plain/#b";
    String before = " <a href=\"" + story + "\">before</a></p>";
    String sources =
        "<p><small><a href=\"https://reuters.com/?a=1&amp;b=&quot;2\">r</a> · The Desk</small></p>";
    assertThat(plain)
        .isEqualTo(
            "<h2>Top Stories</h2>"
                + ("<p>Before the first." + before + sources)
                + ("<h3><a href=\"" + story + "\">Meta ships</a></h3>")
                + ("<p>It shipped." + before + sources));
  }

  @Test
  void theJsonFeedHasAllThatVersion11AsksFor() throws IOException {
    JsonNode feed = Parsed.json(folder.resolve("feed.json"));
    assertThat(feed.at("/version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.at("/title").textValue()).isEqualTo("Issues · The Weekly & <Co>");
    assertThat(feed.at("/home_page_url").textValue()).isEqualTo(BASE + "/");
    assertThat(feed.at("/feed_url").textValue()).isEqualTo(BASE + "/feed.json");
    assertThat(feed.at("/items")).hasSize(2);
    JsonNode first = feed.at("/items/0");
    assertThat(Stream.of("id", "url", "title", "content_html", "date_published", "image"))
        .allMatch(key -> first.path(key).isTextual());
    assertThat(first.at("/language").textValue()).isEqualTo("he");
    assertThat(first.at("/tags/1").textValue()).isEqualTo("Muse Spark");
    assertThat(feed.at("/items/1/authors").isMissingNode()).isTrue();
  }
}
