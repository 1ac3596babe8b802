package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures for sharing, from content to tags. */
class SharePicturesTest {

  private static final String ISSUE = "content/issues/2026-04-10-one.md";

  @TempDir Path temp;

  private Path site = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void write() throws IOException {
    site = temp.resolve("site");
    output = temp.resolve("output");
    write("jbake.properties", "site.title=The Weekly\nsite.host=https://example.org/sub\n");
    write(ISSUE, "---\ntitle: One & \"two\"\nnumber: 7\n---\n## Top\n\n### Acme ships\n\nText.\n");
    write("content/companies/acme.md", "---\nname: Acme\n---\n");
    write("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SortedSet<String> cards() throws IOException {
    SortedSet<String> names = new TreeSet<>(Sites.files(output).keySet());
    names.removeIf(name -> !name.startsWith("cards/"));
    return names;
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(output.resolve(name + "index.html")));
  }

  private static String tag(Document page, String property) {
    return page.select("meta[property=" + property + "],meta[name=" + property + "]")
        .attr("content");
  }

  @Test
  void everyPageNamesAPictureAndEveryPictureHasAPage() throws IOException {
    Sites.build(site, output);
    SortedSet<String> named = new TreeSet<>();
    List<String> without = new ArrayList<>();
    SortedMap<String, String> files = Sites.files(output);
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".html")) {
            String image = tag(Jsoup.parse(text), "og:image");
            named.add(image.replace("https://example.org/sub/", ""));
            if (image.isEmpty()) {
              without.add(name);
            }
          }
        });

    assertThat(without).isEmpty();
    assertThat(named).isEqualTo(cards());
    assertThat(named).hasSize(3);
  }

  @Test
  void tagsSayWhatThePictureIs() throws IOException {
    Sites.build(site, output);
    Document issue = page("issues/2026-04-10-one/");
    String image = tag(issue, "og:image");

    assertThat(image)
        .matches("https://example.org/sub/cards/issues/2026-04-10-one\\.[0-9a-f]{10}\\.png");
    assertThat(tag(issue, "og:image:width")).isEqualTo("1200");
    assertThat(tag(issue, "og:image:height")).isEqualTo("630");
    assertThat(tag(issue, "og:image:alt")).isEqualTo("One & “two”");
    assertThat(tag(issue, "twitter:card")).isEqualTo("summary_large_image");
    assertThat(issue.select("script[type=application/ld+json]").html())
        .contains("\"image\":\"" + image + "\"");
    assertThat(tag(page("companies/acme/"), "og:image")).contains("/cards/companies/acme.");
    assertThat(tag(page("about/"), "og:image")).contains("/cards/site.");
    assertThat(Files.readString(output.resolve("_headers")))
        .contains("/sub/cards/*\n  Cache-Control: public, max-age=31536000, immutable\n");
  }

  @Test
  void anIssuesOwnPictureWins() throws IOException {
    Files.copy(
        Path.of("src/test/resources/cards/latin.png"), site.resolve("content/issues/own.png"));
    write(ISSUE, "---\ntitle: One\nimage: own.png\n---\n## Top\n\n### Acme ships\n\nText.\n");
    Sites.build(site, output);

    assertThat(tag(page("issues/2026-04-10-one/"), "og:image")).endsWith("/own.png");
    assertThat(cards()).noneMatch(name -> name.startsWith("cards/issues/"));
  }

  @Test
  void withoutCardsNothingIsDrawnAndNoPageNamesOne() throws IOException {
    write("jbake.properties", "site.title=The Weekly\nsite.cards=false\n");
    Sites.build(site, output);

    assertThat(cards()).isEmpty();
    assertThat(tag(page("about/"), "og:image")).isEmpty();
    assertThat(tag(page("about/"), "twitter:card")).isEqualTo("summary");
    assertThat(Files.readString(output.resolve("_headers"))).doesNotContain("/cards/");
  }

  @Test
  void aChangedTitleMovesOnePictureOnly() throws IOException {
    Sites.build(site, output);
    SortedSet<String> before = cards();
    write(ISSUE, Files.readString(site.resolve(ISSUE)).replace("One", "Three"));
    Sites.build(site, output);

    SortedSet<String> gone = new TreeSet<>(before);
    gone.removeAll(cards());
    assertThat(gone).hasSize(1).allMatch(name -> name.startsWith("cards/issues/"));
    assertThat(cards()).hasSize(3);
  }

  @Test
  void theSitesOwnTemplateWins() throws IOException {
    Sites.build(site, output);
    SortedMap<String, String> before = Sites.files(output.resolve("cards"));
    String shipped = Files.readString(Path.of("templates/card.svg"));
    write("templates/card.svg", shipped.replace("fill=\"#ffffff\"", "fill=\"#ffeedd\""));
    Sites.build(site, output);

    assertThat(cards()).hasSize(3);
    assertThat(Sites.files(output.resolve("cards")).keySet())
        .doesNotContainAnyElementsOf(before.keySet());
  }

  @Test
  void aBrokenTemplateIsNamedWithItsPlace() throws IOException {
    write("templates/card.svg", "<svg>\n<rect>\n</svg>\n");
    Sites.Run run =
        Sites.backfile("build", "--site", site.toString(), "--output", output.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("templates/card.svg:3:").contains("fix: correct the template");
    assertThat(output).doesNotExist();
  }

  @Test
  void anAssetAmongThePicturesIsRefused() throws IOException {
    write("assets/cards/mine.png", "x");
    Sites.Run run =
        Sites.backfile("build", "--site", site.toString(), "--output", output.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("would replace a picture for sharing at /cards/mine.png");
  }

  @Test
  void aPageMayNotBeCalledCards() throws IOException {
    write("content/pages/cards.md", "---\ntitle: Cards\n---\nText.\n");
    Sites.Run run =
        Sites.backfile("build", "--site", site.toString(), "--output", output.toString());

    assertThat(run.err()).contains("/cards/ belongs to the site itself");
  }

  @Test
  void titlesInOtherScriptsHaveAddressesThatTheyAreFoundAt() throws IOException {
    write(
        "content/issues/周刊.md",
        "---\ntitle: 周刊\ndate: 2026-05-01\nlang: zh\n---\n## 要闻\n\n### 新\n\n文。\n");
    Sites.build(site, output);

    assertThat(cards()).anyMatch(name -> name.startsWith("cards/issues/周刊."));
    assertThat(tag(page("issues/周刊/"), "og:image")).contains("/cards/issues/%E5%91%A8%E5%88%8A.");
  }
}
