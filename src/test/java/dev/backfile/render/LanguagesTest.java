package dev.backfile.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.pages.BaseUrl;
import dev.backfile.render.view.ShareCards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites in other languages; the issues of the sample are German. */
class LanguagesTest {

  @TempDir Path temp;

  @Test
  void anArabicSiteRunsFromTheRightInArabicWords() throws Exception {
    Path out = render("ar-EG");
    Document home = html(out, "index.html");
    assertThat(home.expectFirst("html").attr("lang")).isEqualTo("ar-EG");
    assertThat(home.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(home.expectFirst(".kicker").text()).contains("10 أبريل 2026", "خبر واحد");
    Document issue = html(out, "issues/2026-04-03-first/index.html");
    assertThat(issue.expectFirst(".kicker").text()).contains("3 أبريل 2026", "العدد 7", "خبران");
    assertThat(issue.expectFirst(".byline").text()).isEqualTo("بقلم Ann وBob");
  }

  @Test
  void aChineseSiteHasChineseDatesAndSeparators() throws Exception {
    Path out = render("zh-CN");
    Document issue = html(out, "issues/2026-04-03-first/index.html");
    assertThat(issue.expectFirst("html").attr("dir")).isEqualTo("ltr");
    assertThat(issue.expectFirst(".kicker").text()).contains("2026年4月3日", "第7期", "2篇报道");
    assertThat(issue.expectFirst(".byline").text()).isEqualTo("作者：Ann和Bob");
  }

  @Test
  void anIssueOfAnotherLanguageSaysSoWhereverItIsListed() throws Exception {
    Path out = render("ar");
    assertForeign(html(out, "index.html"), ".lead-title");
    assertForeign(html(out, "companies/meta/index.html"), ".event h4");
    assertForeign(html(out, "issues/2026-04-03-first/index.html"), ".paper");
    assertForeign(html(out, "issues/2026-04-03-first/index.html"), ".pager bdi");
  }

  @Test
  void anIssueOfTheSitesLanguageSaysNothing() throws Exception {
    Path out = render("de");
    assertThat(html(out, "index.html").select("body [lang]")).isEmpty();
    assertThat(html(out, "issues/2026-04-03-first/index.html").select("body [lang]")).isEmpty();
    assertThat(html(out, "companies/meta/index.html").select("body [lang]")).isEmpty();
  }

  private static void assertForeign(Document page, String where) {
    assertThat(page.expectFirst(where).attr("lang")).as(where).isEqualTo("de");
    assertThat(page.expectFirst(where).attr("dir")).as(where).isEqualTo("ltr");
  }

  private Path render(String language) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("site"));
    Files.writeString(folder.resolve("jbake.properties"), "site.language=" + language);
    SiteFolder site = SiteFolder.read(folder);
    Archive archive = Samples.archive();
    Path out = Files.createTempDirectory(temp, "out");
    Rendering.render(
        Samples.plan(archive),
        archive,
        site.settings(BaseUrl.parse("https://example.org/"), LocalDate.of(2026, 4, 10)),
        site,
        ShareCards.NONE,
        out,
        2);
    return out;
  }

  private static Document html(Path out, String file) throws Exception {
    return Jsoup.parse(Files.readString(out.resolve(file)));
  }
}
