package dev.backfile.pages.planning.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Entity;
import dev.backfile.pages.History;
import dev.backfile.pages.Page;
import dev.backfile.pages.Relations;
import dev.backfile.pages.Timeline;
import dev.backfile.pages.Timeline.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityPlannerTest {

  private static Made models() {
    return new Made()
        .company("meta", "")
        .company("openai", "")
        .model("opus-4.6", "", "2026-02-05", "opus-4.5")
        .model("opus-4.5", "", "", "")
        .model("opus-4.7", "", "2026-04-16", "opus-4.6")
        .model("spark", "meta", "2026-04-08", "")
        .model("later", "meta", "", "");
  }

  private static Page.EntityPage page(Made made, String slug) {
    return new EntityPlanner(made.archive())
        .all().stream()
            .filter(Page.EntityPage.class::isInstance)
            .map(Page.EntityPage.class::cast)
            .filter(page -> page.entity().slug().text().equals(slug))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> shown(Page.EntityPage page) {
    return page.timeline().items().stream()
        .map(Timeline.StoryItem.class::cast)
        .map(
            item ->
                item.appearance().story().headline()
                    + " "
                    + item.standing()
                    + item.names().stream().map(Entity::name).toList())
        .toList();
  }

  @Test
  void withinAnIssueTheStoriesWithTheNameInTheHeadlineComeFirst() {
    Made made =
        models()
            .story("2026-01-02", "Old", "About META.")
            .story("2026-01-09", "First", "About META.")
            .story("2026-01-09", "META again", "Text.")
            .story("2026-01-09", "Third", "About META.")
            .story("2026-01-09", "META once more", "Text.");
    assertThat(shown(page(made, "meta")))
        .containsExactly(
            "META again HEADLINE[]",
            "META once more HEADLINE[]",
            "First PASSING[]",
            "Third PASSING[]",
            "Old PASSING[]");
    History history = page(made, "meta").history();
    assertThat(List.of(history.stories(), history.headlines(), history.passing(), history.owned()))
        .containsExactly(5, 2, 3, 0);
  }

  @Test
  void aStoryThatComesThroughOwnedCompaniesSaysWhich() {
    Made made =
        new Made()
            .company("alphabet", "")
            .company("google", "alphabet")
            .company("deepmind", "google")
            .story("2026-01-02", "GOOGLE and DEEPMIND", "Text.")
            .story("2026-01-09", "Both", "GOOGLE of ALPHABET.");
    assertThat(shown(page(made, "alphabet")))
        .containsExactly("Both PASSING[]", "GOOGLE and DEEPMIND OWNED[GOOGLE, DEEPMIND]");
    assertThat(shown(page(made, "deepmind"))).containsExactly("GOOGLE and DEEPMIND HEADLINE[]");
    assertThat(page(made, "alphabet").history().owned()).isEqualTo(1);
  }

  @Test
  void modelsAreComparedInASentenceOrAHeadlineAndNotAcrossSentences() {
    Made made =
        models()
            .story("2026-01-02", "A", "OPUS-4.6 leads SPARK by 4.5 points. OPUS-4.7 is out.")
            .story("2026-01-09", "SPARK against OPUS-4.6", "Text.")
            .story("2026-01-16", "B", "SPARK vs. OPUS-4.6 is a draw.\nOPUS-4.7")
            .story("2026-01-23", "C", "SPARK wins! OPUS-4.6 loses.")
            .story("2026-01-30", "D", "OPUS-4.6 and SPARK")
            .story("2026-02-06", "OPUS-4.7 beats OPUS-4.6", "Text");
    List<Relations.Comparison> compared = page(made, "opus-4.6").relations().compared();
    assertThat(compared)
        .extracting(one -> one.other().name() + " " + one.stories())
        .containsExactly("SPARK 4", "OPUS-4.7 1");
    assertThat(compared.get(0).newest())
        .extracting(Appearance::story)
        .extracting(story -> story.headline())
        .containsExactly("D", "B", "SPARK against OPUS-4.6");
    assertThat(shown(page(made, "spark")))
        .contains("A PASSING[OPUS-4.6]", "C PASSING[]", "B PASSING[OPUS-4.6]");
  }

  @Test
  void versionsStandInOrderOfReleaseAlsoWithoutADate() {
    Relations relations = page(models(), "opus-4.6").relations();
    assertThat(relations.versions())
        .extracting(count -> count.entity().slug().text())
        .containsExactly("opus-4.5", "opus-4.6", "spark", "opus-4.7", "later");
    assertThat(relations.predecessors()).extracting(Entity::name).containsExactly("OPUS-4.5");
    assertThat(relations.successors()).extracting(Entity::name).containsExactly("OPUS-4.7");
    assertThat(page(models(), "meta").relations().makes())
        .extracting(count -> count.entity().name())
        .containsExactly("SPARK", "LATER");
  }

  @Test
  void aVersionWithoutADateStandsWhereItIsFirstMentioned() {
    Made made =
        new Made()
            .model("first", "", "2026-01-01", "")
            .model("between", "", "", "first")
            .model("last", "", "2026-05-01", "")
            .model("second", "", "2026-02-01", "")
            .story("2026-03-01", "NEWS", "BETWEEN is out.")
            .story("2026-06-01", "NEWS", "BETWEEN is old.");
    assertThat(page(made, "first").relations().versions())
        .extracting(count -> count.entity().slug().text())
        .containsExactly("first", "second", "between", "last");
  }

  @Test
  void aPredecessorThatIsItsOwnSuccessorDoesNoHarm() {
    Made made = new Made().model("a", "", "", "b").model("b", "", "", "a").model("c", "", "", "c");
    assertThat(page(made, "a").relations().versions()).hasSize(3);
    Made dated = new Made().model("a", "", "2026-01-01", "b").model("b", "", "", "b");
    assertThat(page(dated, "a").relations().versions())
        .extracting(count -> count.entity().slug().text())
        .contains("a", "b");
  }

  @Test
  void aCompanyAppearsWithOthersButNotWithItsOwnModels() {
    Made made =
        models()
            .story("2026-01-02", "META", "SPARK and OPUS-4.6 and OPENAI.", "wired.com", "b.com")
            .story("2026-01-09", "META", "OPENAI.", "b.com");
    Relations relations = page(made, "meta").relations();
    assertThat(relations.companies())
        .extracting(count -> count.entity().name() + count.stories())
        .containsExactly("OPENAI2");
    assertThat(relations.models())
        .extracting(count -> count.entity().name() + count.stories())
        .containsExactly("OPUS-4.61");
    assertThat(relations.outlets())
        .extracting(count -> count.outlet().name() + count.stories())
        .containsExactly("b.com2", "wired.com1");
  }

  @Test
  void aFamilyListsEachStoryOnceWithTheVersionsItNames() {
    Made made =
        models()
            .story("2026-01-02", "OPUS-4.6", "OPUS-4.7 and META.")
            .story("2026-01-09", "Else", "SPARK.");
    Page.FamilyPage family =
        new EntityPlanner(made.archive())
            .all().stream()
                .filter(Page.FamilyPage.class::isInstance)
                .map(Page.FamilyPage.class::cast)
                .findFirst()
                .orElseThrow();
    assertThat(family.timeline().items())
        .map(Timeline.StoryItem.class::cast)
        .extracting(item -> item.standing() + "" + item.names().stream().map(Entity::name).toList())
        .containsExactly(Standing.PASSING + "[SPARK]", Standing.HEADLINE + "[OPUS-4.6, OPUS-4.7]");
    assertThat(family.makers()).extracting(Entity::name).containsExactly("META");
  }
}
