package dev.backfile.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Story;
import dev.backfile.problem.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamesTest {

  @Test
  void aFormerEntryIsFoldedIntoTheNewestWithAllItHas() {
    Company oldest = Given.except(Given.company("old", "Oldcorp", "Elder|New"), "oldcorp hill");
    Company middle = Given.renamed(Given.company("mid", "Midway", ""), "old|older");
    Company newest = Given.renamed(Given.company("new", "New", "", "old"), "mid");
    Company child = Given.company("child", "Childco", "", "old");
    Model model = Given.model("m-1", "M 1", "", "old", "", "");
    Story story = Given.story("s", "Oldcorp", "Elder, Midway, New, Oldcorp hill");
    Issue issue = Given.issue("i", "2026-04-10", List.of(Given.company("old", 1)), story);
    Checked<Archive> linked =
        Linking.link(
            Given.of(List.of(oldest, middle, newest, child), List.of(model), List.of(issue)), 1);
    assertThat(linked.problems()).isEmpty();
    Archive archive = linked.value();
    assertThat(archive.companies())
        .extracting(company -> company.slug().text())
        .containsExactly("child", "new");
    Company kept = archive.companies().get(1);
    assertThat(kept.entry().renamedFrom())
        .extracting(Object::toString)
        .containsExactly("mid", "old", "older");
    assertThat(kept.stableId()).isEqualTo("company/older");
    assertThat(kept.entry().aliases()).containsExactly("Midway", "Oldcorp", "Elder", "New");
    assertThat(kept.parent()).isEmpty();
    assertThat(archive.companies().get(0).parent()).contains(kept.slug());
    assertThat(archive.models().get(0).company()).contains(kept.slug());
    assertThat(archive.taggedIssues().get(kept.id())).hasSize(1);
    assertThat(archive.issues().get(0).stories().get(0).mentions())
        .hasSize(4)
        .allMatch(mention -> mention.entity().equals(kept.id()));
  }

  @Test
  void aCircleIsAnErrorAndNothingIsFolded() {
    List<Model> models =
        List.of(
            Given.renamed(Given.model("a", "Alpha", ""), "b"),
            Given.renamed(Given.model("b", "Beta", ""), "a"));
    Checked<Archive> linked = Linking.link(Given.of(List.of(), models, List.of()), 1);
    assertThat(linked.problems())
        .extracting(Object::toString)
        .containsExactly(
            """
            content/models/a.md: error: renamed-from leads in a circle: a → b → a
              fix: remove renamed-from from one of these files\
            """);
    assertThat(linked.value().models()).hasSize(2);
  }

  @Test
  void aFormerSlugHasOneOwner() {
    List<Company> companies =
        List.of(
            Given.renamed(Given.company("a", "Alpha", ""), "old"),
            Given.renamed(Given.company("b", "Beta", ""), "old"));
    Checked<Archive> linked = Linking.link(Given.of(companies, List.of(), List.of()), 1);
    assertThat(linked.problems())
        .extracting(Object::toString)
        .containsExactly(
            """
            content/companies/b.md: error: the former company "old" is claimed by \
            content/companies/a.md and by content/companies/b.md
              fix: keep "old" in one of the two files\
            """);
  }

  @Test
  void theSamePredecessorUnderItsOldSlugIsNotItself() {
    List<Model> models =
        List.of(
            Given.model("m-old", "M Old", ""),
            Given.renamed(Given.model("m-new", "M New", "", "", "", "m-old"), "m-old"));
    Checked<Archive> linked = Linking.link(Given.of(List.of(), models, List.of()), 1);
    assertThat(linked.problems()).isEmpty();
    assertThat(linked.value().models()).extracting(Entity::name).containsExactly("M New");
    assertThat(linked.value().models().get(0).predecessor()).isEmpty();
  }
}
