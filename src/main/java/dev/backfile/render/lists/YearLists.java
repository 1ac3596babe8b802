package dev.backfile.render.lists;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.pages.Page;
import dev.backfile.render.lists.ListPages.IssueGroup;
import dev.backfile.render.lists.ListPages.IssueRow;
import dev.backfile.render.lists.ListPages.IssueYear;
import dev.backfile.render.lists.ListPages.YearLink;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The issues by year and month. */
final class YearLists {

  /** Issues of a year that leave room for their summaries. */
  private static final int SUMMARIES = 400;

  /** The height of the highest bar. */
  private static final int BAR = 24;

  private final Links links;
  private final Words words;
  private final Rows rows;

  YearLists(Links links, Words words, Rows rows) {
    this.links = links;
    this.words = words;
    this.rows = rows;
  }

  /** The index of issues. */
  ListPages.Issues issues(Page.IssueIndex page) {
    Map<Integer, List<Issue>> byYear = new LinkedHashMap<>();
    page.issues()
        .forEach(
            issue ->
                byYear
                    .computeIfAbsent(issue.date().getYear(), year -> new ArrayList<>())
                    .add(issue));
    int all = page.years().stream().mapToInt(Page.Year::issues).sum();
    boolean whole = page.issues().size() == all;
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    page.years().forEach(year -> counts.put(year.year(), year.issues()));
    List<IssueYear> years = new ArrayList<>();
    byYear.forEach(
        (year, some) ->
            years.add(
                new IssueYear(
                    whole ? "_" + year : "",
                    Integer.toString(year),
                    words.count("issues", counts.getOrDefault(year, 0)),
                    months(some))));
    return new ListPages.Issues(
        words.get("issues_title"),
        words.count("issues", all),
        whole ? "" : words.get("issues_newest"),
        strip(page.years(), Optional.empty(), !whole),
        years);
  }

  /** The issues of a year. */
  ListPages.Year year(Page.IssueYear page) {
    List<Page.Year> years = page.years();
    int at = years.stream().map(Page.Year::year).toList().indexOf(page.year());
    return new ListPages.Year(
        words.get("year_title", "year", Integer.toString(page.year())),
        words.count("issues", page.issues().size()),
        new Link(links.href(Address.of("/issues/")), words.get("issues_title")),
        strip(years, Optional.of(page.year()), false),
        months(page.issues()),
        at > 0 ? link(years.get(at - 1)) : Link.NONE,
        at + 1 < years.size() ? link(years.get(at + 1)) : Link.NONE);
  }

  private Link link(Page.Year year) {
    return new Link(links.href(year.address()), Integer.toString(year.year()));
  }

  private List<IssueGroup> months(List<Issue> newestFirst) {
    boolean bare = newestFirst.size() > SUMMARIES;
    Map<YearMonth, List<IssueRow>> months = new LinkedHashMap<>();
    for (Issue issue : newestFirst) {
      months
          .computeIfAbsent(YearMonth.from(issue.date()), month -> new ArrayList<>())
          .add(bare ? rows.bare(issue) : rows.of(issue));
    }
    List<IssueGroup> groups = new ArrayList<>();
    months.forEach(
        (month, rows) ->
            groups.add(
                new IssueGroup(
                    "_" + month,
                    words.month(month),
                    words.get("mon_" + month.getMonthValue()),
                    rows)));
    return groups;
  }

  /** The years, oldest first as in a chart; their bars are as high as their issues are many. */
  List<YearLink> strip(List<Page.Year> newestFirst, Optional<Integer> current, boolean ids) {
    int most = newestFirst.stream().mapToInt(Page.Year::issues).max().orElse(1);
    List<YearLink> strip = new ArrayList<>();
    for (Page.Year year : newestFirst) {
      String title = Integer.toString(year.year());
      int height = Math.max(1, Math.round((float) BAR * year.issues() / most));
      strip.add(
          0,
          new YearLink(
              links.href(year.address()),
              ids ? "_" + title : "",
              title,
              words.number(year.issues()),
              words.get(
                  "year_label", "year", title, "issues", words.count("issues", year.issues())),
              current.equals(Optional.of(year.year())),
              Integer.toString(height),
              Integer.toString(BAR - height)));
    }
    return strip;
  }
}
