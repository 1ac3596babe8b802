package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.pages.Page;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The index of issues: one page, or where they are many, the newest and a page for each year. */
final class IssueIndexes {

  /** As many issues stand on one page; of more, each year has its own. */
  static final int ON_ONE_PAGE = 150;

  private static final int NEWEST = 50;
  private static final Address ISSUES = Address.of("/issues/");

  private final List<Issue> newestFirst;
  private final boolean split;
  private final List<Page.Year> years = new ArrayList<>();
  private final Map<Integer, List<Issue>> issues = new TreeMap<>();

  IssueIndexes(List<Issue> newestFirst) {
    this.newestFirst = newestFirst;
    this.split = newestFirst.size() > ON_ONE_PAGE;
    newestFirst.forEach(
        issue ->
            issues.computeIfAbsent(issue.date().getYear(), year -> new ArrayList<>()).add(issue));
    issues.forEach((year, all) -> years.add(0, new Page.Year(year, all.size(), address(year))));
  }

  private Address address(int year) {
    return split ? Address.of(ISSUES.path() + year + "/") : new Address(ISSUES.path(), "_" + year);
  }

  /** The years that have issues, newest first. */
  List<Page.Year> years() {
    return List.copyOf(years);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(new Page.IssueIndex(ISSUES, split ? newest() : newestFirst, years()));
    for (Page.Year year : split ? years : List.<Page.Year>of()) {
      List<Issue> all = issues.getOrDefault(year.year(), List.of());
      pages.add(new Page.IssueYear(year.address(), year.year(), all, years()));
    }
    return pages;
  }

  /** The newest months that have enough issues together. */
  private List<Issue> newest() {
    YearMonth last = YearMonth.from(newestFirst.get(NEWEST - 1).date());
    return newestFirst.stream()
        .takeWhile(issue -> !YearMonth.from(issue.date()).isBefore(last))
        .toList();
  }
}
