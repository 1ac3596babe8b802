package dev.backfile.pages.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Lock;
import dev.backfile.archive.Story;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Home, the indexes of issues, days, corrections and ways to follow, as they are planned. */
class ArchivePagesTest {

  @Test
  void aSmallArchiveStandsOnOnePageWithItsYears() {
    Plan plan = plan(issues("2024-12-28", 7, 150)).value();
    Page.IssueIndex index = only(plan, Page.IssueIndex.class);

    assertThat(index.issues()).hasSize(150).isSortedAccordingTo(Issue.ORDER.reversed());
    assertThat(index.years())
        .extracting(Page.Year::year, Page.Year::issues, year -> year.address().toString())
        .first()
        .hasToString("(2027, 45, \"/issues/#_2027\")");
    assertThat(all(plan, Page.IssueYear.class)).isEmpty();
  }

  @Test
  void aYearOfALargeArchiveHasItsOwnPage() {
    Plan plan = plan(issues("2024-12-28", 7, 151)).value();
    Page.IssueIndex index = only(plan, Page.IssueIndex.class);
    List<Page.IssueYear> years = all(plan, Page.IssueYear.class);

    assertThat(years)
        .extracting(year -> year.address() + " " + year.issues().size())
        .containsExactly(
            "/issues/2027/ 46", "/issues/2026/ 52", "/issues/2025/ 52", "/issues/2024/ 1");
    assertThat(years.stream().mapToInt(year -> year.issues().size()).sum()).isEqualTo(151);
    assertThat(index.years()).extracting(Page.Year::address).contains(Address.of("/issues/2024/"));
    assertThat(plan.outputs()).contains("issues/2024/index.html");
  }

  @Test
  void theIndexOfALargeArchiveEndsWithAWholeMonth() {
    List<Issue> issues = issues("2024-12-28", 7, 151);
    List<Issue> shown = only(plan(issues).value(), Page.IssueIndex.class).issues();
    LocalDate first = shown.get(shown.size() - 1).date();

    assertThat(shown.size()).isBetween(50, 55);
    assertThat(shown)
        .containsAll(
            issues.stream()
                .filter(issue -> !issue.date().isBefore(first.withDayOfMonth(1)))
                .toList());
  }

  @Test
  void anIssueThatIsCalledLikeAYearIsToldToMoveAside() {
    List<Issue> issues = new ArrayList<>(issues("2024-12-28", 7, 160));
    issues.add(Given.issue("2025", "2025-06-01", List.of()));

    assertThat(plan(issues).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "content/issues/2025.md: error: this issue and the list of all issues of 2025 both want"
                + " the address /issues/2025/\n"
                + "  fix: rename the issue to more than a year, such as 2025-06-01-review");
  }

  @Test
  void aLostYearLeadsToAllIssuesUnlessItWasAnIssue() {
    List<Issue> issues = issues("2026-01-02", 7, 3);
    Checked<Plan> year = plan(issues, "/issues/1999/", "/on-this-day/", "/on-this-day/02/");
    Checked<Plan> issue = plan(issues, "/issues/1999/", "/issues/1999/#party");

    assertThat(year.problems()).isEmpty();
    assertThat(year.value().redirects())
        .extracting(Plan.Forward::toString)
        .containsExactly(
            "Forward[from=/issues/1999/, to=/issues/]",
            "Forward[from=/on-this-day/, to=/issues/]",
            "Forward[from=/on-this-day/02/, to=/issues/]");
    assertThat(issue.problems()).extracting(Problem::rule).containsExactly("lost-address");
  }

  @Test
  void aLostMonthLeadsToTheDayThatIsThere() {
    assertThat(plan(issues("2024-01-05", 365, 3), "/on-this-day/07/").value().redirects())
        .extracting(Plan.Forward::toString)
        .containsExactly("Forward[from=/on-this-day/07/, to=/on-this-day/]");
  }

  @ParameterizedTest
  @CsvSource({
    // The newest issue's day, an older one's, how many years ago that was.
    "2026-04-10, 2025-04-10, 1",
    "2026-04-10, 2025-04-13, 1",
    "2026-04-10, 2025-04-07, 1",
    "2026-04-10, 2021-04-11, 5",
    "2026-01-01, 2024-12-30, 1",
    "2026-12-31, 2025-01-02, 2",
    "2024-02-29, 2023-02-27, 1",
  })
  void theSameWeekOfEarlierYearsIsRemembered(String newest, String older, int ago) {
    Plan plan = plan(List.of(issue("old", older), issue("new", newest))).value();
    Page.OnThisDay day = only(plan, Page.OnThisDay.class);

    assertThat(day.day()).isEqualTo(LocalDate.parse(newest));
    assertThat(day.years())
        .singleElement()
        .satisfies(year -> assertThat(year.ago()).isEqualTo(ago))
        .satisfies(year -> assertThat(year.issues().get(0).slug()).hasToString("old"));
  }

  @Test
  void yearsAreRememberedNewestFirstHoweverFarApart() {
    Plan plan =
        plan(List.of(
                issue("first", "0001-04-12"),
                issue("a", "9998-04-08"),
                issue("b", "9998-04-13"),
                issue("new", "9999-04-10")))
            .value();

    assertThat(only(plan, Page.OnThisDay.class).years())
        .extracting(
            year ->
                year.ago()
                    + " "
                    + year.issues().stream().map(issue -> issue.slug().text()).toList())
        .containsExactly("1 [b, a]", "9998 [first]");
  }

  @Test
  void otherWeeksAreNotRememberedButStandInTheirMonth() {
    Plan plan =
        plan(List.of(
                issue("a", "2020-04-14"),
                issue("b", "2021-04-05"),
                issue("c", "2022-04-05"),
                issue("d", "2023-07-01"),
                issue("e", "2024-04-09")))
            .value();

    assertThat(only(plan, Page.OnThisDay.class).years()).isEmpty();
    assertThat(all(plan, Page.OnThisMonth.class))
        .extracting(
            month ->
                month.address()
                    + " "
                    + month.issues().stream().map(issue -> issue.slug().text()).toList())
        .containsExactly("/on-this-day/04/ [c, b, e, a]", "/on-this-day/07/ [d]");
  }

  @Test
  void anArchiveYoungerThanAYearHasNoSuchDay() {
    Plan plan = plan(List.of(issue("a", "2025-04-14"), issue("b", "2026-04-10"))).value();

    assertThat(all(plan, Page.OnThisDay.class)).isEmpty();
    assertThat(all(plan, Page.OnThisMonth.class)).isEmpty();
    assertThat(all(plan(List.of()).value(), Page.OnThisDay.class)).isEmpty();
  }

  @Test
  void correctionsOfIssuesAndStoriesStandNewestIssueFirst() {
    Issue old = corrected(issue("old", "2024-01-05"), List.of("one", "two"), Optional.empty());
    Issue newer =
        corrected(issue("new", "2025-01-05"), List.of("whole"), Optional.of("in a story"));

    assertThat(only(plan(List.of(old, newer)).value(), Page.Corrections.class).corrections())
        .extracting(one -> one.issue().slug() + " " + one.story().isPresent() + " " + one.text())
        .containsExactly(
            "new false whole", "new true in a story", "old false one", "old false two");
  }

  @Test
  void whoIsNamedInTheNewestWeekIsCountedApart() {
    List<Entity> entities = new ArrayList<>();
    String names = "Acme and Bolt and Crux and Dyne and Echo";
    for (String name : List.of("Acme", "Bolt", "Crux", "Dyne", "Echo")) {
      entities.add(Given.company(name.toLowerCase(Locale.ROOT), name, ""));
    }
    Issue old = Given.issue("old", "2026-04-03", List.of(), Given.story("s", "Acme", "Acme."));
    Issue older = Given.issue("older", "2026-04-04", List.of(), Given.story("s", "Bolt", "Bolt."));
    Issue newest =
        Given.issue(
            "new",
            "2026-04-10",
            List.of(),
            Given.story("s", "Names", names),
            Given.story("t", "Again", "Echo again."));
    Page.Active active = active(entities, List.of(old, older, newest));

    assertThat(active.days()).isEqualTo(7);
    assertThat(active.until()).hasToString("2026-04-10");
    assertThat(active.companies())
        .extracting(count -> count.entity().name() + " " + count.stories())
        .containsExactly("Bolt 2", "Echo 2", "Acme 1", "Crux 1", "Dyne 1");
    assertThat(active.models()).isEmpty();
  }

  @Test
  void aQuietWeekIsWidenedToAMonth() {
    List<Entity> entities = List.of(Given.company("acme", "Acme", ""));
    Issue old = Given.issue("old", "2026-03-12", List.of(), Given.story("s", "Acme", "Acme."));
    Issue newest = Given.issue("new", "2026-04-10", List.of(), Given.story("s", "Acme", "Acme."));
    Page.Active active = active(entities, List.of(old, newest));

    assertThat(active.days()).isEqualTo(30);
    assertThat(active.companies()).extracting(Page.Count::stories).containsExactly(2);
  }

  @Test
  void anEmptyArchiveHasAHomeAndWaysToFollowAllTheSame() {
    Plan plan = plan(List.of()).value();

    assertThat(only(plan, Page.Home.class).active()).isEmpty();
    assertThat(only(plan, Page.Home.class).years()).isEmpty();
    assertThat(only(plan, Page.Follow.class).most()).isEmpty();
    assertThat(only(plan, Page.Corrections.class).corrections()).isEmpty();
  }

  private static Page.Active active(List<Entity> entities, List<Issue> issues) {
    List<Company> companies = entities.stream().map(Company.class::cast).toList();
    Archive archive = Linking.link(Given.of(companies, List.of(), issues), 1).value();
    return only(Planner.plan(archive).value(), Page.Home.class).active().orElseThrow();
  }

  private static Issue corrected(Issue issue, List<String> notes, Optional<String> inStory) {
    List<Story> stories =
        issue.stories().stream()
            .map(
                story ->
                    new Story(
                        story.slug(),
                        story.section(),
                        story.headline(),
                        story.body(),
                        story.opening(),
                        story.sources(),
                        story.mentions(),
                        story.tags(),
                        story.author(),
                        story.updateOf(),
                        inStory,
                        story.place()))
            .toList();
    Issue with =
        Given.issue(
            issue.slug().text(), issue.date().toString(), List.of(), stories.toArray(Story[]::new));
    return new Issue(
        with.slug(),
        with.title(),
        with.published(),
        with.number(),
        with.summary(),
        with.authors(),
        with.tags(),
        false,
        with.lang(),
        with.dir(),
        notes,
        with.anchors(),
        with.redirectFrom(),
        with.image(),
        with.images(),
        with.sections(),
        with.place());
  }

  private static List<Issue> issues(String first, int days, int count) {
    LocalDate day = LocalDate.parse(first);
    return IntStream.range(0, count)
        .mapToObj(i -> issue("issue-" + i, day.plusDays((long) i * days).toString()))
        .toList();
  }

  private static Issue issue(String slug, String date) {
    return Given.issue(slug, date, List.of(), Given.story("s", "S", "Text."));
  }

  private static Checked<Plan> plan(List<Issue> issues, String... locked) {
    TreeMap<Address, Place> places = new TreeMap<>();
    for (String address : locked) {
      String[] parts = address.split("#", 2);
      places.put(
          new Address(parts[0], parts.length == 1 ? "" : parts[1]),
          Place.of("content/.lock/x.txt"));
    }
    Archive archive = Linking.link(Given.of(List.of(), List.of(), issues), 1).value();
    return Planner.plan(archive, new Lock(places), List.of());
  }

  private static <T extends Page> List<T> all(Plan plan, Class<T> kind) {
    return plan.pages().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static <T extends Page> T only(Plan plan, Class<T> kind) {
    List<T> found = all(plan, kind);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
