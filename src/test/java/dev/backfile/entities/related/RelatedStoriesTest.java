package dev.backfile.entities.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Related;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.content.ContentReader;
import dev.backfile.entities.Given;
import dev.backfile.render.ConfigurationFault;
import dev.backfile.site.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedStoriesTest {

  private static final String OTHER_WORDS = "Quarterly figures surprise nobody at all";

  @Test
  void theTwoIssuesOfOneWeekFindEachOther() throws IOException, ConfigurationFault {
    Map<Address, Related> related = RelatedStories.of(sample(), 2);

    String whole = "/issues/2026-04-12-meta-unveils-muse-spark-expands-deal/";
    String first = "/issues/2026-04-10-meta-debuts-muse-spark/";
    String model = first + "#meta-debuts-muse-spark-its-first-model-under-alexandr-wang";
    String deal = first + "#meta-signs-another-21-billion-with-coreweave";
    Address story = new Address(whole, "meta-unveils-muse-spark-expands-deal");
    assertThat(addresses(related.getOrDefault(story, Related.NONE).earlier()))
        .startsWith(model)
        .contains(deal);
    for (String one : List.of(model, deal)) {
      Address address = new Address(first, one.substring(one.indexOf('#') + 1));
      assertThat(addresses(related.getOrDefault(address, Related.NONE).later()))
          .as(one)
          .startsWith(story.toString());
    }
    Address mythos = new Address(first, "anthropic-shows-claude-mythos-preview-to-a-chosen-circle");
    assertThat(addresses(related.getOrDefault(mythos, Related.NONE).later()))
        .containsExactly(
            "/issues/2026-04-17-opus-4-7-and-two-gated-models/"
                + "#openai-answers-mythos-with-gpt-5.4-cyber");
  }

  @Test
  void mostStoriesOfTheSampleHaveNoRelation() throws IOException, ConfigurationFault {
    List<Issue> issues = sample();
    int stories = issues.stream().mapToInt(issue -> issue.stories().size()).sum();

    assertThat(RelatedStories.of(issues, 1)).hasSizeBetween(20, stories * 6 / 10);
  }

  @Test
  void unrelatedStoriesHaveNoRelation() {
    assertThat(
            ofTwo(
                Given.story("a", "Rocket lands on a barge", "The second stage was lost at sea."),
                Given.story("b", OTHER_WORDS, "The board had warned of it in spring.")))
        .isEmpty();
  }

  @Test
  void theSameSourceIsEnough() {
    Story one = Given.story("a", "Rocket lands on a barge", "", link("http://www.x.org/a/#top"));
    Story two = Given.story("b", OTHER_WORDS, "", link("https://x.org/a?utm_source=mail"));

    Map<Address, Related> related = ofTwo(one, two);

    assertThat(addresses(related(related, "one", "a").later())).containsExactly("/issues/two/#b");
    assertThat(addresses(related(related, "two", "b").earlier())).containsExactly("/issues/one/#a");
  }

  @Test
  void theSameSiteIsNotEnough() {
    assertThat(
            ofTwo(
                Given.story("a", "Rocket lands on a barge", "", link("https://x.org/")),
                Given.story("b", OTHER_WORDS, "", link("https://x.org"))))
        .isEmpty();
  }

  @Test
  void aSourceOfManyStoriesIsAHabit() {
    List<Issue> issues =
        IntStream.range(0, 13)
            .mapToObj(i -> issue(i, Given.story("s", word(i), "", link("https://x.org/jobs"))))
            .toList();

    assertThat(RelatedStories.of(issues, 1)).isEmpty();
    assertThat(RelatedStories.of(issues.subList(0, 12), 1)).hasSize(12);
  }

  @Test
  void aFrequentCompanyAloneIsNotEnoughAndARareModelIs() {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Story story = Given.story("s", word(i) + " " + word(i + 100), "");
      issues.add(issue(i, mentioning(story, Given.id(EntityKind.COMPANY, "acme"))));
    }
    assertThat(RelatedStories.of(issues, 1)).isEmpty();

    for (int i = 40; i < 42; i++) {
      Story story = Given.story("s", word(i) + " " + word(i + 100), "");
      issues.add(issue(i, mentioning(story, Given.id(EntityKind.MODEL, "rare-1"))));
    }
    assertThat(RelatedStories.of(issues, 1).keySet())
        .containsExactlyInAnyOrder(address(40), address(41));
  }

  @Test
  void textWithoutSpacesIsCompared() {
    Story one = Given.story("a", "深度求索发布新一代开放权重模型", "该模型采用混合专家架构。");
    Story two = Given.story("b", "深度求索的开放权重模型登顶榜单", "混合专家架构的成本较低。");
    Story three = Given.story("c", "法院驳回作家联盟的版权诉讼", "原告表示将继续上诉。");
    List<Issue> issues = List.of(issue(1, one), issue(2, three), issue(3, two));

    assertThat(RelatedStories.of(issues, 1).keySet())
        .containsExactlyInAnyOrder(
            Address.story(new Slug("issue-1"), new Slug("a")),
            Address.story(new Slug("issue-3"), new Slug("b")));
  }

  @Test
  void columnsAreNotRelatedToEachOther() {
    List<Issue> issues =
        IntStream.range(0, 6)
            .mapToObj(
                i -> issue(i, Given.story("s", "Quote of week " + i, "Zarquon vexed Plinth.")))
            .toList();

    assertThat(RelatedStories.of(issues, 1)).isEmpty();
    assertThat(RelatedStories.of(issues.subList(0, 3), 1)).hasSize(3);
  }

  @Test
  void inOneIssueOnlyTheStoryBelowIsNamed() {
    Story one = Given.story("a", "Zarquon buys Plinth Robotics", "The deal closed in Lund.");
    Story two = Given.story("b", "Why Zarquon buys Plinth Robotics", "The deal closed in Lund.");

    Map<Address, Related> related =
        RelatedStories.of(List.of(Given.issue("one", "2026-04-10", List.of(), one, two)), 1);

    assertThat(related).hasSize(1);
    assertThat(addresses(related(related, "one", "a").later())).containsExactly("/issues/one/#b");
  }

  @Test
  void atMostThreeAreNamedOnEachSideAndTheNearestOfEquals() {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Story story = Given.story("s", word(i), "", link("https://x.org/a"));
      issues.add(issue(i, story));
    }

    Related related = RelatedStories.of(issues, 1).getOrDefault(address(4), Related.NONE);

    assertThat(addresses(related.earlier()))
        .containsExactly("/issues/issue-3/#s", "/issues/issue-2/#s", "/issues/issue-1/#s");
    assertThat(addresses(related.later()))
        .containsExactly("/issues/issue-5/#s", "/issues/issue-6/#s", "/issues/issue-7/#s");
  }

  @Test
  void orderAndThreadsMakeNoDifference() throws IOException, ConfigurationFault {
    List<Issue> issues = sample();
    List<Issue> shuffled = new ArrayList<>(issues);
    Collections.shuffle(shuffled, new Random(1));

    Map<Address, Related> related = RelatedStories.of(issues, 1);

    assertThat(RelatedStories.of(shuffled, 3)).isEqualTo(related);
    assertThat(RelatedStories.of(issues, 7)).isEqualTo(related);
  }

  @Test
  void hostileSizesEnd() {
    Source[] links =
        IntStream.range(0, 10_000).mapToObj(i -> link("https://x.org/" + i)).toArray(Source[]::new);
    List<Story> same = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      same.add(Given.story("s" + i, "The same headline", "The same text again and again."));
    }
    Story endless = Given.story("a", "word ".repeat(200_000), "\u200d ﷺ \"(".repeat(200_000));
    List<Issue> issues =
        List.of(
            Given.issue("same", "2026-04-10", List.of(), same.toArray(Story[]::new)),
            issue(1, endless, Given.story("b", "Links", "", links)),
            issue(2, endless, Given.story("b", "Other links", "", links)));

    Map<Address, Related> related = RelatedStories.of(issues, 2);

    assertThat(related).hasSizeLessThan(5);
  }

  @Test
  void noStoryIsComparedWithMoreThanAConstantNumber() {
    List<Appearance> stories = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        text.append(word(random.nextInt(2_000))).append(' ');
      }
      Story story = Given.story("s", word(i), text.toString());
      stories.add(new Appearance(issue(i, story), story, 0));
    }
    Search search = new Search(new Index(stories.stream().map(Features::of).toList()));

    for (int story = 0; story < stories.size(); story++) {
      assertThat(search.candidates(story).length).isPositive().isLessThanOrEqualTo(32);
    }
  }

  private static List<Issue> sample() throws IOException, ConfigurationFault {
    ContentReader.Selection selection =
        new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.LEFT_OUT);
    return Reading.of(Path.of("").toAbsolutePath(), selection, 2).archive().issues();
  }

  private static Map<Address, Related> ofTwo(Story one, Story two) {
    return RelatedStories.of(
        List.of(
            Given.issue("one", "2026-04-10", List.of(), one),
            Given.issue("two", "2026-04-17", List.of(), two)),
        1);
  }

  private static Issue issue(int number, Story... stories) {
    LocalDate date = LocalDate.of(2020, 1, 1).plusDays(number);
    return Given.issue("issue-" + number, date.toString(), List.of(), stories);
  }

  private static Address address(int number) {
    return Address.story(new Slug("issue-" + number), new Slug("s"));
  }

  private static Related related(Map<Address, Related> related, String issue, String story) {
    return related.getOrDefault(Address.story(new Slug(issue), new Slug(story)), Related.NONE);
  }

  private static List<String> addresses(List<Appearance> stories) {
    return stories.stream().map(story -> story.address().toString()).toList();
  }

  private static Story mentioning(Story story, EntityId entity) {
    return story.linked(List.of(), List.of(new Mention(entity, Mention.Where.HEADLINE, 0, 1)));
  }

  private static Source link(String url) {
    return new Source("Source", Optional.of(url), new Slug("x.org"));
  }

  /** A word of letters that no other number has. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("q");
    for (int rest = number + 1; rest > 0; rest /= 7) {
      word.append("bdfgkmp".charAt(rest % 7)).append("aeiouyo".charAt(rest % 7));
    }
    return word.toString();
  }
}
