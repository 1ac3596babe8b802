package dev.backfile.pages.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Html;
import dev.backfile.archive.Redirect;
import dev.backfile.archive.Slug;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAddressesTest {

  @Test
  void theSearchHasAPageThatKnowsTheYears() {
    Archive archive =
        Linking.link(
                Given.of(
                    List.of(),
                    List.of(),
                    List.of(
                        Given.issue("a", "2024-04-03", List.of(), Given.story("a", "A", "One.")),
                        Given.issue("b", "2026-04-03", List.of(), Given.story("b", "B", "Two.")),
                        Given.issue("c", "2026-05-03", List.of(), Given.story("c", "C", "Six.")))),
                1)
            .value();
    Plan plan = Planner.plan(archive).value();
    assertThat(plan.outputs()).contains("search/index.html", "opensearch.xml");
    assertThat(plan.pages())
        .filteredOn(Page.Search.class::isInstance)
        .singleElement()
        .extracting(page -> ((Page.Search) page).years().stream().map(Page.Year::year).toList())
        .isEqualTo(List.of(2026, 2024));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/search/root.bin", "/search/T/", "/search/lunr-index.json", "/search/d/a/b.html"})
  void noOldAddressStandsAmongTheDataOfTheSearch(String from) {
    Checked<Plan> plan = plan(from);
    assertThat(plan.problems())
        .singleElement()
        .hasToString(
            "content/pages/about.md:3:1: error: "
                + from
                + " lies where the site keeps the files of its search\n  fix: delete this line");
    assertThat(plan.value().redirects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search/label/ai/", "/search/old.html", "/searching/t/"})
  void anOldAddressElsewhereBelowTheSearchLeadsOn(String from) {
    Checked<Plan> plan = plan(from);
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.value().redirects()).extracting(Plan.Forward::from).containsExactly(from);
  }

  private static Checked<Plan> plan(String from) {
    FreePage about =
        new FreePage(
            new Slug("about"),
            "About",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Redirect(from, new Place("content/pages/about.md", 3, 1))),
            List.of(),
            Html.EMPTY,
            Place.of("content/pages/about.md"));
    return Planner.plan(
        new Archive(
            List.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(about),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            Map.of()));
  }
}
