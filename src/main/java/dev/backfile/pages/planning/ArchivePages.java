package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.pages.Page;
import dev.backfile.pages.planning.entities.EntityPlanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages that follow from the archive itself. */
final class ArchivePages {

  private static final int RECENT_ISSUES = 6;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int FEW = 5;
  private static final int ACTIVE = 8;
  private static final int FOLLOWED = 12;

  private static final Comparator<Page.Count> MOST_STORIES =
      Comparator.comparingInt(Page.Count::stories).reversed().thenComparing(Page.Count::id);

  private final Archive archive;
  private final List<Page> pages = new ArrayList<>();
  private final Map<Slug, List<EntityId>> tags = new HashMap<>();

  ArchivePages(Archive archive) {
    this.archive = archive;
    archive
        .taggedIssues()
        .forEach(
            (id, issues) ->
                issues.forEach(
                    issue -> tags.computeIfAbsent(issue.slug(), key -> new ArrayList<>()).add(id)));
  }

  List<Page> all() {
    List<Issue> newestFirst = archive.issues().stream().sorted(Issue.ORDER.reversed()).toList();
    Optional<Issue> latest = newestFirst.stream().findFirst();
    IssueIndexes indexes = new IssueIndexes(newestFirst);
    pages.add(
        new Page.Home(
            Address.HOME,
            latest,
            newestFirst.stream().skip(1).limit(RECENT_ISSUES).toList(),
            latest.map(issue -> active(newestFirst, issue.date())),
            indexes.years()));
    pages.addAll(indexes.all());
    issues();
    IndexPages entities = new IndexPages(archive);
    pages.addAll(entities.all());
    pages.addAll(new EntityPlanner(archive).all());
    pages.addAll(new OutletPages(archive).all());
    pages.add(
        new Page.Search(
            Address.of("/search/"),
            entities.of(EntityKind.COMPANY),
            entities.of(EntityKind.MODEL),
            indexes.years()));
    pages.addAll(new DayPages(newestFirst).all());
    pages.add(new Page.Corrections(Address.of("/corrections/"), corrections(newestFirst)));
    pages.add(new Page.Follow(Address.of("/follow/"), most()));
    pages.add(new Page.NotFound(Address.of("/404.html"), latest));
    pages.add(new Page.Offline(Address.of("/offline/")));
    return pages;
  }

  private void issues() {
    List<Issue> issues = archive.issues();
    for (int i = 0; i < issues.size(); i++) {
      Issue issue = issues.get(i);
      pages.add(
          new Page.IssuePage(
              Address.issue(issue.slug()),
              issue,
              count(List.of(issue)),
              i == 0 ? Optional.empty() : Optional.of(issues.get(i - 1)),
              i + 1 == issues.size() ? Optional.empty() : Optional.of(issues.get(i + 1))));
    }
  }

  /** Who is named most in a week, or in a month when that names few. */
  private Page.Active active(List<Issue> newestFirst, LocalDate until) {
    Page.Active week = active(newestFirst, until, WEEK);
    return week.companies().size() + week.models().size() < FEW
        ? active(newestFirst, until, MONTH)
        : week;
  }

  private Page.Active active(List<Issue> newestFirst, LocalDate until, int days) {
    List<Page.Count> counts =
        count(
            newestFirst.stream()
                .takeWhile(issue -> issue.date().isAfter(until.minusDays(days)))
                .toList());
    return new Page.Active(
        days, until, most(counts, EntityKind.COMPANY), most(counts, EntityKind.MODEL));
  }

  private static List<Page.Count> most(List<Page.Count> counts, EntityKind kind) {
    return counts.stream()
        .filter(count -> count.id().kind() == kind && count.stories() > 0)
        .limit(ACTIVE)
        .toList();
  }

  /** The entities with the longest timelines. */
  private List<Page.Count> most() {
    Map<EntityId, Integer> counts = new TreeMap<>();
    archive.timelines().forEach((id, stories) -> counts.put(id, stories.size()));
    return counts(counts).stream().filter(count -> count.stories() > 0).limit(FOLLOWED).toList();
  }

  private static List<Page.Correction> corrections(List<Issue> newestFirst) {
    List<Page.Correction> found = new ArrayList<>();
    for (Issue issue : newestFirst) {
      for (String text : issue.corrections()) {
        found.add(new Page.Correction(issue, Optional.empty(), text));
      }
      for (Story story : issue.stories()) {
        story
            .correction()
            .ifPresent(text -> found.add(new Page.Correction(issue, Optional.of(story), text)));
      }
    }
    return found;
  }

  /** Who is mentioned in these issues, in how many stories, most often first. */
  private List<Page.Count> count(List<Issue> issues) {
    Map<EntityId, Integer> counts = new TreeMap<>();
    for (Issue issue : issues) {
      for (Story story : issue.stories()) {
        story.entities().forEach(id -> counts.merge(id, 1, Integer::sum));
      }
      tags.getOrDefault(issue.slug(), List.of()).forEach(id -> counts.putIfAbsent(id, 0));
    }
    return counts(counts);
  }

  private List<Page.Count> counts(Map<EntityId, Integer> counts) {
    List<Page.Count> found = new ArrayList<>();
    counts.forEach(
        (id, stories) ->
            archive.entity(id).ifPresent(entity -> found.add(new Page.Count(entity, stories))));
    return found.stream().sorted(MOST_STORIES).toList();
  }
}
