package dev.backfile.entities.review.entries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import dev.backfile.entities.mentions.Sighting;
import dev.backfile.entities.mentions.Verdict;
import dev.backfile.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lint finds; every rule once broken and once kept. */
class LintTest {

  private static final String TEXT =
      "Acme and acme and ACME. Zeta 1, Zeta 2 and Cursor, cursor, cursor, cursor. No acme pie.";

  private static List<String> rules(List<Company> companies, List<Model> models) {
    return lint(companies, models).stream().map(Problem::rule).toList();
  }

  private static List<Problem> lint(List<Company> companies, List<Model> models) {
    Content content = Given.of(companies, models, Given.story("s", "News", TEXT));
    Archive archive = Linking.link(content, 1).value();
    return Lint.of(content, archive, LintTest::sightings);
  }

  /** The mentions, and those of them hidden that stand before {@code pie}. */
  private static List<Sighting> sightings(Story story) {
    List<Sighting> sightings = new ArrayList<>();
    for (Mention m : story.mentions()) {
      boolean pie = story.text().startsWith(" pie", m.end());
      sightings.add(
          new Sighting(
              m.entity(), m.where(), m.start(), m.end(), pie ? Verdict.EXCLUDED : Verdict.COUNTED));
    }
    return sightings;
  }

  private static Model model(String slug, String name, String family, String day, String before) {
    Model model = Given.model(slug, name, "", "acme", family, before);
    return new Model(
        model.id(),
        name,
        model.company(),
        model.family(),
        Optional.of(day).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        model.predecessor(),
        model.entry());
  }

  private static Company renamed(String slug, String name, String... former) {
    Company company = Given.company(slug, name, "");
    Entity.Entry old = company.entry();
    List<Slug> slugs = List.of(former).stream().map(Slug::new).toList();
    return new Company(
        company.id(),
        name,
        Optional.empty(),
        new Entity.Entry(
            old.aliases(),
            old.not(),
            old.homepage(),
            slugs,
            false,
            List.of(),
            old.description(),
            old.keys(),
            old.place()));
  }

  @Test
  void aTidyRegistryHasNoFinding() {
    assertThat(
            lint(
                List.of(Given.company("acme", "Acme", "")),
                List.of(
                    model("zeta-1", "Zeta 1", "Zeta", "2025-01-01", ""),
                    model("zeta-2", "Zeta 2", "Zeta", "2026-01-01", "zeta-1"))))
        .isEmpty();
  }

  @Test
  void whatNothingUsesIsFoundAtItsKey() {
    Company acme = Given.except(Given.company("acme", "Acme", "Acme Corp"), "acme pie|acme tart");

    List<Problem> problems = lint(List.of(acme, Given.company("none", "Nobody", "")), List.of());

    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(text -> text.startsWith("content/companies/none.md:2:1: warning: no issue"))
        .anyMatch(
            text ->
                text.startsWith("content/companies/acme.md:3:1: ")
                    && text.contains("\"Acme Corp\""))
        .anyMatch(
            text ->
                text.startsWith("content/companies/acme.md:4:1: ")
                    && text.contains("\"acme tart\""));
  }

  @Test
  void aNameMostlyInSmallLettersLooksOrdinary() {
    assertThat(rules(List.of(Given.company("cursor", "Cursor", "")), List.of()))
        .containsExactly("ordinary-name");
    assertThat(rules(List.of(Given.ordinary("cursor", "Cursor", "")), List.of())).isEmpty();
  }

  @Test
  void aModelNeedsMakerAndFamilyAndDatesInOrder() {
    List<Company> acme = List.of(Given.company("acme", "Acme", ""));
    Model first = model("zeta-1", "Zeta 1", "Zeta", "2026-02-02", "");

    assertThat(rules(acme, List.of(first, model("zeta-2", "Zeta 2", "", "2026-03-03", ""))))
        .containsExactly("model-without-family");
    assertThat(rules(acme, List.of(first, model("zeta-2", "Zeta 2", "Zeta", "", ""))))
        .containsExactly("release-missing");
    assertThat(
            rules(acme, List.of(first, model("zeta-2", "Zeta 2", "Zeta", "2026-01-01", "zeta-1"))))
        .containsExactly("predecessor-later");
    assertThat(rules(List.of(), List.of(Given.model("zeta-1", "Zeta 1", ""))))
        .containsExactly("model-without-company");
  }

  @Test
  void slugsThatLookAlikeAreFound() {
    assertThat(
            rules(
                List.of(Given.company("acme", "Acme", ""), Given.company("асme", "Cursor", "")),
                List.of()))
        .contains("slug-near-collision");
    assertThat(
            rules(
                List.of(Given.company("acme", "Acme", "")),
                List.of(
                    model("zeta-1.2", "Zeta 1", "Zeta", "2026-01-01", ""),
                    model("zeta-1-2", "Zeta 2", "Zeta", "2026-01-01", ""))))
        .containsExactly("slug-near-collision");
  }

  @Test
  void aRenameFromWhatIsStillThereIsAChainOrALeftover() {
    List<Problem> leftover =
        lint(
            List.of(renamed("acme", "Acme", "cursor"), Given.ordinary("cursor", "Cursor", "")),
            List.of());
    List<Problem> chain =
        lint(
            List.of(renamed("acme", "Acme", "zeta"), renamed("zeta", "Zeta 1", "older")),
            List.of());

    assertThat(leftover).extracting(Problem::what).containsExactly("cursor is still there");
    assertThat(chain)
        .extracting(Problem::what)
        .containsExactly("zeta was itself renamed, and is still there");
  }

  @Test
  void aNameOfACompanyAndAModelIsMentioned() {
    assertThat(
            rules(
                List.of(Given.company("acme", "Acme", "")),
                List.of(Given.model("acme", "Acme", "", "acme", "", ""))))
        .containsExactly("company-and-model");
  }
}
