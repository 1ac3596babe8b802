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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages that follow from the archive itself. */
final class ArchivePages {

  private static final int RECENT_ISSUES = 12;
  private static final int ACTIVE_ISSUES = 4;
  private static final int ACTIVE = 16;

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
    pages.add(
        new Page.Home(
            Address.HOME,
            latest,
            newestFirst.stream().skip(1).limit(RECENT_ISSUES).toList(),
            count(newestFirst.stream().limit(ACTIVE_ISSUES).toList()).stream()
                .limit(ACTIVE)
                .toList()));
    pages.add(new Page.IssueIndex(Address.of("/issues/"), newestFirst));
    issues();
    IndexPages indexes = new IndexPages(archive);
    pages.addAll(indexes.all());
    pages.addAll(new EntityPlanner(archive).all());
    pages.addAll(new OutletPages(archive).all());
    pages.add(
        new Page.Search(
            Address.of("/search/"),
            indexes.of(EntityKind.COMPANY),
            indexes.of(EntityKind.MODEL),
            newestFirst.stream().map(issue -> issue.date().getYear()).distinct().toList()));
    pages.add(new Page.NotFound(Address.of("/404.html"), latest));
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
