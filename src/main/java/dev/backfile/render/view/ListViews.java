package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.pages.Page;
import dev.backfile.render.entity.TimelineViews;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import dev.backfile.render.view.Views.IssueGroup;
import dev.backfile.render.view.Views.IssueRow;
import dev.backfile.render.view.Views.IssueYear;
import dev.backfile.render.view.Views.OutletRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The home page, the index of issues, outlets, free pages, and what sends a reader on. */
final class ListViews {

  private final Links links;
  private final Words words;
  private final IssueViews issues;
  private final TimelineViews timelines;

  ListViews(Links links, Words words, IssueViews issues) {
    this.links = links;
    this.words = words;
    this.issues = issues;
    this.timelines = new TimelineViews(links, words);
  }

  /** The home page. */
  Views.Home home(Page.Home page) {
    return new Views.Home(
        page.latest().map(issues::row).orElse(new IssueRow("", "", "", "", "", "")),
        page.latest().map(issue -> words.count("stories", issue.stories().size())).orElse(""),
        page.latest()
            .map(issue -> issues.contents(issue, links.to(issue).href()))
            .orElse(List.of()),
        page.recent().stream().map(issues::row).toList(),
        new Link(links.href(Address.of("/issues/")), words.get("home_all")),
        page.active().stream().map(links::counted).toList());
  }

  /** All issues by year and month. */
  Views.Issues issues(Page.IssueIndex page) {
    Map<Integer, Map<YearMonth, List<IssueRow>>> years = new LinkedHashMap<>();
    for (Issue issue : page.issues()) {
      YearMonth month = YearMonth.from(issue.date());
      years
          .computeIfAbsent(month.getYear(), year -> new LinkedHashMap<>())
          .computeIfAbsent(month, key -> new ArrayList<>())
          .add(issues.row(issue));
    }
    List<IssueYear> views = new ArrayList<>();
    years.forEach(
        (year, months) -> {
          List<IssueGroup> groups = new ArrayList<>();
          months.forEach(
              (month, rows) -> groups.add(new IssueGroup("_" + month, words.month(month), rows)));
          int count = months.values().stream().mapToInt(List::size).sum();
          views.add(
              new IssueYear(
                  "_" + year, Integer.toString(year), words.count("issues", count), groups));
        });
    return new Views.Issues(
        words.get("issues_title"), words.count("issues", page.issues().size()), views);
  }

  /** All outlets. */
  Views.Outlets outlets(Page.OutletIndex page) {
    List<OutletRow> rows =
        page.outlets().stream()
            .map(
                count ->
                    new OutletRow(
                        links.to(count.outlet().slug()).href(),
                        count.outlet().name(),
                        host(count.outlet()),
                        words.number(count.stories())))
            .toList();
    return new Views.Outlets(
        words.get("outlets_title"), words.count("outlets", page.outlets().size()), rows);
  }

  /** An outlet's page. */
  Views.Outlet outlet(Page.OutletPage page) {
    Outlet outlet = page.outlet();
    int part = page.timeline().part();
    return new Views.Outlet(
        outlet.name(),
        part == 0 ? "" : words.get("part", "n", words.number(part)),
        links.to(outlet.slug()),
        host(outlet),
        List.of(
            new Fact(
                words.get("fact_stories"), List.of(Link.unlinked(words.number(page.stories()))))),
        timelines.citing(page.timeline(), outlet));
  }

  private static String host(Outlet outlet) {
    return outlet.linked() ? outlet.slug().text() : "";
  }

  /** A free page. */
  Views.Text text(Page.TextPage page) {
    return new Views.Text(
        page.page().title(),
        page.page().summary().orElse(""),
        page.page().lang().orElse(""),
        page.page().dir().orElse(""),
        links.html(page.page().body()));
  }

  /** The page for an address where nothing is. */
  Views.NotFound notFound(Page.NotFound page) {
    return new Views.NotFound(
        words.get("notfound_title"), page.latest().map(links::to).orElse(Link.NONE));
  }

  /** A page that sends the reader on. */
  Views.Redirect redirect(Page.RedirectPage page) {
    return new Views.Redirect(links.href(page.target()), links.absolute(page.target()));
  }
}
