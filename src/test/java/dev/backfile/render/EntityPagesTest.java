package dev.backfile.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Plan;
import dev.backfile.pages.planning.Planner;
import dev.backfile.pages.planning.entities.Made;
import dev.backfile.render.view.ShareCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of companies, models and families as a reader gets them. */
class EntityPagesTest {

  private static final int MOST_BYTES = 200_000;

  @TempDir Path temp;

  private static Made small() {
    return new Made()
        .company("amazon", "")
        .company("aws", "amazon")
        .model("nova-1", "amazon", "2025-01-01", "")
        .model("nova-2", "amazon", "2026-02-05", "nova-1")
        .story("2026-01-09", "AMAZON buys", "Text.", "a.com", "b.com", "c.com", "d.com", "e.com")
        .story("2026-02-13", "Elsewhere", "AMAZON too. NOVA-2 beats NOVA-1.")
        .story("2026-03-13", "AWS grows", "Text.");
  }

  @Test
  void aPageSaysWhichStoriesNameTheCompanyInTheHeadline() throws Exception {
    Document page = page(render(small()), "companies/amazon");
    assertThat(page.select(".legend").text())
        .isEqualTo(
            "3 stories: 1 with AMAZON in the headline (set in full), 1 in passing and 1 through"
                + " companies it owns.");
    assertThat(page.select("div.event h4").eachText()).containsExactly("AMAZON buys");
    assertThat(page.select(".passing").eachText())
        .containsExactly("AWS grows through AWS · News", "Elsewhere in passing · News");
    assertThat(page.select(".passing .event-note a").attr("href")).isEqualTo("/companies/aws/");
    assertThat(page.select(".event-sources").text()).endsWith("d.com and 1 more");
    assertThat(page.select(".facts").text())
        .contains("Owns AWS", "Stories 3, 1 in the headline", "Via subsidiaries 1");
    assertThat(page(render(small()), "companies/aws").select(".facts").text())
        .contains("Part of AMAZON");
  }

  @Test
  void otherSpellingsOfOneNameAreNoOtherNames() throws Exception {
    Made made = small().alsoKnown("a-1.5", "a 1.5", "A1.5", "Beta Max", "beta-max", "A+");

    assertThat(page(render(made), "companies/a-1.5").select(".facts").text())
        .contains("Also known as Beta Max, A+ Stories");
  }

  @Test
  void theChartSaysTheSameInWordsAndNumbers() throws Exception {
    Document page = page(render(small()), "companies/amazon");
    Element chart = page.expectFirst("svg[role=img]");
    for (String id : chart.attr("aria-labelledby").split(" ", -1)) {
      assertThat(chart.select("#" + id)).hasSize(1);
    }
    assertThat(page.select("figure.chart .means").text())
        .isEqualTo("From January 2026 to March 2026. Most in January 2026: 1 story.");
    assertThat(chart.select(".chart-headlines")).hasSize(1);
    assertThat(chart.select(".chart-others")).hasSize(2);
    assertThat(page.select(".figures tbody tr").eachText())
        .containsExactly("January 2026 1 0", "February 2026 0 1", "March 2026 0 1");
    Document once = page(render(small()), "companies/aws");
    assertThat(once.select("main svg")).isEmpty();
    assertThat(once.select(".span")).isEmpty();
  }

  @Test
  void aModelStandsAmongItsVersionsAndBesideOthers() throws Exception {
    Document page = page(render(small()), "models/nova-2");
    assertThat(page.select(".versions a").eachText()).containsExactly("NOVA-1", "NOVA-2");
    assertThat(page.select(".versions [aria-current=page]").eachText()).containsExactly("NOVA-2");
    assertThat(page.select(".compared h3").eachText()).containsExactly("NOVA-1 1 story");
    assertThat(page.select(".passing").text())
        .isEqualTo("Elsewhere in passing, beside NOVA-1 · News");
    assertThat(page(render(small()), "families/family").select(".passing").text())
        .isEqualTo("Elsewhere in passing, names NOVA-2, NOVA-1 · News");
  }

  @Test
  void noPageIsLargerThanItMayBe() throws Exception {
    Made made = new Made().company("giant", "").company("other", "giant");
    for (int i = 0; i < 300; i++) {
      String released = LocalDate.of(2015, 1, 1).plusDays(11L * i).toString();
      made.model("enormous-model-with-a-long-name-" + (1000 + i), "giant", released, "");
    }
    String quotes = "\"&<>' ".repeat(50);
    for (int i = 0; i < 2_000; i++) {
      String models =
          "ENORMOUS-MODEL-WITH-A-LONG-NAME-"
              + (1000 + i % 10)
              + " "
              + "ENORMOUS-MODEL-WITH-A-LONG-NAME-"
              + (1000 + i % 7)
              + " "
              + "ENORMOUS-MODEL-WITH-A-LONG-NAME-"
              + (1000 + i % 300);
      String[] sources = new String[12];
      for (int j = 0; j < sources.length; j++) {
        sources[j] = "a-publication-with-a-very-long-name-" + (i + j) % 40 + ".example.org";
      }
      String name = i % 5 == 0 ? "OTHER " : "GIANT ";
      String day = LocalDate.of(2016, 1, 1).plusDays(7L * (i / 4)).toString();
      made.story(day, (name + models + " " + quotes).substring(0, 300), models + quotes, sources);
    }
    Path out = render(made);
    long largest = 0;
    try (Stream<Path> files = Files.walk(out)) {
      List<Path> pages =
          files
              .filter(file -> file.getFileName().toString().equals("index.html"))
              .filter(file -> out.relativize(file).toString().matches("(comp|mod|fam).*/.+/.*"))
              .toList();
      for (Path page : pages) {
        assertThat(Files.size(page)).as(page.toString()).isLessThan(MOST_BYTES);
        largest = Math.max(largest, Files.size(page));
      }
      assertThat(pages).hasSizeGreaterThan(340);
    }
    assertThat(largest).isGreaterThan(MOST_BYTES / 2);
    Document giant = page(out, "companies/giant");
    assertThat(giant.select("section[aria-labelledby=_makes] tbody tr")).hasSize(60);
    assertThat(giant.select("section[aria-labelledby=_makes] > .more").text())
        .isEqualTo("240 more are listed here: Models");
    assertThat(giant.select(".chart-bar")).hasSizeBetween(8, 40);
  }

  @Test
  void aFullPartStaysAsItIsWhenStoriesAreAdded() throws Exception {
    for (String part : List.of("companies/amazon/page/1", "families/family/page/1")) {
      String file = part + "/index.html";

      assertThat(render(weekly(160)).resolve(file))
          .hasSameTextualContentAs(render(weekly(240)).resolve(file));
    }
  }

  private static Made weekly(int stories) {
    Made made = new Made().company("amazon", "").model("nova-1", "amazon", "2020-01-01", "");
    for (int i = 0; i < stories; i++) {
      String day = LocalDate.of(2020, 1, 3).plusDays(7L * i).toString();
      made.story(day, "Story " + i, "AMAZON has NOVA-1.");
    }
    return made;
  }

  private Path render(Made made) throws Exception {
    Archive archive = made.archive();
    Plan plan = Planner.plan(archive).value();
    Path out = Files.createTempDirectory(temp, "out");
    SiteFolder site = SiteFolder.read(Files.createDirectories(temp.resolve("site")));
    Rendering.render(
        plan,
        archive,
        site.settings(BaseUrl.parse("https://example.org/"), LocalDate.of(2026, 4, 10)),
        site,
        ShareCards.NONE,
        out,
        2);
    return out;
  }

  private static Document page(Path out, String folder) throws IOException {
    return Jsoup.parse(Files.readString(out.resolve(folder).resolve("index.html")));
  }
}
