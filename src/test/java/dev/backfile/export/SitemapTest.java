package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SitemapTest {

  private static final String BASE = "https://example.org/sub";

  @TempDir Path folder;

  @Test
  void itListsPagesThatAreTheirOwnWithTheDayOfTheirNewestItem() throws IOException {
    write(Sample.plan(Sample.archive()));
    Document sitemap = Parsed.xml(folder.resolve("sitemap.xml"));
    assertThat(Parsed.texts(sitemap, "/urlset/url/loc"))
        .containsExactly(
            BASE + "/",
            BASE + "/issues/",
            BASE + "/issues/%E4%B8%AD%E6%96%87-issue/",
            BASE + "/issues/2026-04-10-plain/",
            BASE + "/sources/reuters.com/",
            BASE + "/sources/");
    assertThat(Parsed.texts(sitemap, "/urlset/url/lastmod"))
        .containsExactly("2026-04-17", "2026-04-17", "2026-04-17", "2026-04-10", "2026-04-17");
  }

  @Test
  void oneFileTakesFiftyThousand() throws IOException {
    write(planOf(50_000));
    assertThat(Parsed.texts(Parsed.xml(folder.resolve("sitemap.xml")), "/urlset/url/loc"))
        .hasSize(50_000);
    assertThat(folder.resolve("sitemap-1.xml")).doesNotExist();
  }

  @Test
  void moreAreSharedOutUnderAnIndex() throws IOException {
    write(planOf(50_001));
    assertThat(Parsed.texts(Parsed.xml(folder.resolve("sitemap.xml")), "/sitemapindex/sitemap/loc"))
        .containsExactly(BASE + "/sitemap-1.xml", BASE + "/sitemap-2.xml");
    assertThat(Parsed.texts(Parsed.xml(folder.resolve("sitemap-2.xml")), "/urlset/url/loc"))
        .containsExactly(BASE + "/p50000/");
  }

  private void write(Plan plan) throws IOException {
    Export.write(plan, Sample.archive(), Sample.settings(BASE, true), folder, 2);
  }

  private static Plan planOf(int pages) {
    List<Page> many =
        IntStream.range(0, pages)
            .<Page>mapToObj(i -> new Page.OutletIndex(Address.of("/p" + i + "/"), List.of()))
            .toList();
    return new Plan(many, List.of(), List.of(), List.of(), List.of());
  }
}
