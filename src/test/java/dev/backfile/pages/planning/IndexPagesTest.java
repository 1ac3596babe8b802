package dev.backfile.pages.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexPagesTest {

  @Test
  void namesStandInOrderWhateverTheirCaseAndAccents() {
    Page.EntityIndex index =
        companies(
            List.of(
                Given.company("zebra", "Zebra", ""),
                Given.company("eclair", "Éclair", ""),
                Given.company("fable", "fable", ""),
                Given.company("delta", "Delta", "")),
            List.of());

    assertThat(index.entities())
        .extracting(listed -> listed.entity().name())
        .containsExactly("Delta", "Éclair", "fable", "Zebra");
    assertThat(index.since()).isEmpty();
  }

  @Test
  void anEntityWasLastSeenInTheNewestIssueThatMentionsItOrCarriesItsTag() {
    Page.EntityIndex index =
        companies(
            List.of(
                Given.company("acme", "Acme", ""),
                Given.company("bolt", "Bolt", ""),
                Given.company("never", "Nowhere Inc", "")),
            List.of(
                Given.issue(
                    "one", "2026-01-01", List.of(), Given.story("a", "Acme and Bolt", "Both.")),
                Given.issue("two", "2026-02-02", List.of(), Given.story("b", "Acme again", "")),
                Given.issue(
                    "three",
                    "2026-03-03",
                    List.of(Given.company("bolt", 2)),
                    Given.story("c", "Rain", ""))));

    assertThat(index.entities())
        .extracting(listed -> listed.last().map(LocalDate::toString).orElse("never"))
        .containsExactly("2026-02-02", "2026-03-03", "never");
    assertThat(index.entities()).extracting(Page.Listed::stories).containsExactly(2, 1, 0);
  }

  @Test
  void whoIsNamedInMostStoriesOfTheLastHalfYearIsActive() {
    List<Company> many = new ArrayList<>();
    many.add(Given.company("acme", "Acme", ""));
    many.add(Given.company("bolt", "Bolt", ""));
    IntStream.range(0, 11)
        .forEach(n -> many.add(Given.company("other-" + n, "Other Number " + n, "")));
    Page.EntityIndex index =
        companies(
            many,
            List.of(
                Given.issue(
                    "old",
                    "2026-01-01",
                    List.of(),
                    Given.story("a", "Acme", ""),
                    Given.story("b", "Acme", ""),
                    Given.story("c", "Acme", "")),
                Given.issue("first-day", "2026-01-02", List.of(), Given.story("d", "Bolt", "")),
                Given.issue(
                    "new",
                    "2026-07-01",
                    List.of(),
                    Given.story("e", "Bolt", "Other Number 7 too."))));

    assertThat(index.since()).contains(LocalDate.of(2026, 1, 2));
    assertThat(index.active())
        .extracting(count -> count.entity().name() + " " + count.stories())
        .containsExactly("Bolt 2", "Other Number 7 1");
  }

  @Test
  void aListThatIsShortItselfSaysNotTwiceWhoIsActive() {
    Page.EntityIndex index =
        companies(
            List.of(Given.company("acme", "Acme", "")),
            List.of(Given.issue("one", "2026-01-01", List.of(), Given.story("a", "Acme", ""))));

    assertThat(index.active()).isEmpty();
  }

  @Test
  void aStoryOnTwoModelsCountsOnceForTheirFamily() {
    Archive archive = duo(1);
    Page.EntityIndex index = (Page.EntityIndex) new IndexPages(archive).all().get(1);

    assertThat(index.kind()).isEqualTo(EntityKind.MODEL);
    assertThat(index.families())
        .extracting(count -> count.family().name() + " " + count.models() + " " + count.stories())
        .containsExactly("Duo 2 1");
  }

  @Test
  void aFamilyHasAFeedOfItsNewestStoriesEachOnce() {
    List<Feed> feeds = new ArchiveFeeds(duo(25)).all();

    Feed.Stories feed = (Feed.Stories) feeds.get(feeds.size() - 1);
    assertThat(feed.address()).isEqualTo(Address.of("/families/duo/feed.xml"));
    assertThat(feed.title()).isEqualTo("Duo");
    assertThat(feed.page()).isEqualTo(Address.of("/families/duo/"));
    assertThat(feed.stories())
        .extracting(story -> story.issue().slug().text())
        .containsExactlyElementsOf(
            IntStream.iterate(24, n -> n - 1).limit(20).mapToObj(n -> "issue-" + n).toList());
  }

  /** Issues of one story each, which names both models, or in turn one of them. */
  private static Archive duo(int issues) {
    List<Model> models =
        List.of(
            Given.model("duo-1", "Duo 1", "", "", "Duo", ""),
            Given.model("duo-2", "Duo 2", "", "", "Duo", ""));
    List<String> headlines = List.of("Duo 1 meets Duo 2", "Duo 1 alone", "Duo 2 alone");
    return Linking.link(
            Given.of(
                List.of(),
                models,
                IntStream.range(0, issues)
                    .mapToObj(
                        n ->
                            Given.issue(
                                "issue-" + n,
                                LocalDate.of(2026, 1, 1).plusDays(n).toString(),
                                List.of(),
                                Given.story("s", headlines.get(n % 3), "")))
                    .toList()),
            1)
        .value();
  }

  private static Page.EntityIndex companies(List<Company> companies, List<Issue> issues) {
    Archive archive = Linking.link(Given.of(companies, List.of(), issues), 1).value();
    return (Page.EntityIndex) new IndexPages(archive).all().get(0);
  }
}
