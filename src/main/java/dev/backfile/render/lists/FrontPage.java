package dev.backfile.render.lists;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Story;
import dev.backfile.pages.Page;
import dev.backfile.render.lists.ListPages.Lead;
import dev.backfile.render.lists.ListPages.Remainder;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The home page: the latest issue's first stories at some length, and the ways to everything. */
final class FrontPage {

  private static final int LEADS = 4;
  private static final int STANDFIRST = 320;
  private static final int OF_SECTION = 5;
  private static final Address ISSUES = Address.of("/issues/");
  private static final Address FOLLOW = Address.of("/follow/");

  private final Links links;
  private final Words words;
  private final Rows rows;
  private final YearLists years;

  FrontPage(Links links, Words words, Rows rows, YearLists years) {
    this.links = links;
    this.words = words;
    this.rows = rows;
    this.years = years;
  }

  /** The page. */
  ListPages.Home of(Page.Home page) {
    Optional<Issue> latest = page.latest();
    List<Section> sections = latest.map(Rows::sections).orElse(List.of());
    List<Story> leads = leads(sections);
    int others = sections.stream().mapToInt(section -> section.stories().size()).sum();
    others -= leads.size();
    return new ListPages.Home(
        latest.map(rows::of).orElse(ListPages.IssueRow.NONE),
        latest.map(issue -> words.count("stories", issue.stories().size())).orElse(""),
        latest.map(FrontPage::standfirst).orElse(""),
        latest
            .map(issue -> leads.stream().map(story -> lead(issue, story)).toList())
            .orElse(List.of()),
        others == 0 ? "" : words.count("home_more", others),
        latest.map(issue -> contents(issue, sections, leads)).orElse(List.of()),
        page.recent().stream().map(rows::of).toList(),
        new Link(links.href(ISSUES), words.get("home_all")),
        page.active().map(this::span).orElse(""),
        counted(page.active().map(Page.Active::companies).orElse(List.of())),
        counted(page.active().map(Page.Active::models).orElse(List.of())),
        years.strip(page.years(), Optional.empty(), false),
        new Link(links.href(FOLLOW), words.get("home_follow_all")));
  }

  /** The first stories of the first section; what only introduces the section waits. */
  private static List<Story> leads(List<Section> sections) {
    if (sections.isEmpty()) {
      return List.of();
    }
    Section first = sections.get(0);
    boolean alone = first.stories().size() == 1;
    return first.stories().stream()
        .filter(story -> alone || !story.headline().equals(first.title()))
        .limit(LEADS)
        .toList();
  }

  private static String standfirst(Issue issue) {
    String text =
        issue
            .summary()
            .orElseGet(
                () -> {
                  boolean introduced =
                      issue.sections().size() > 1
                          && Rows.isIntroduction(issue, issue.sections().get(0));
                  return introduced ? issue.stories().get(0).opening() : "";
                });
    return Rows.shortened(text, STANDFIRST);
  }

  private Lead lead(Issue issue, Story story) {
    boolean whole = story.headline().equals(issue.title());
    return new Lead(
        rows.story(issue, story).href(), whole ? "" : story.headline(), story.opening());
  }

  /** What the leads leave, some of each section. */
  private List<Remainder> contents(Issue issue, List<Section> sections, List<Story> leads) {
    List<Remainder> contents = new ArrayList<>();
    String page = links.to(issue).href();
    for (Section section : sections) {
      List<Story> left =
          section.stories().stream().filter(story -> !leads.contains(story)).toList();
      if (left.isEmpty()) {
        continue;
      }
      boolean only = left.size() == 1 && left.get(0).headline().equals(section.title());
      String heading = page + "#" + section.anchor();
      int more = left.size() > OF_SECTION + 1 ? left.size() - OF_SECTION : 0;
      contents.add(
          new Remainder(
              section.title().isEmpty() || only
                  ? Link.NONE
                  : new Link(heading, section.title(), links.tongue(issue)),
              left.stream()
                  .limit(left.size() - more)
                  .map(story -> rows.story(issue, story))
                  .toList(),
              more == 0
                  ? Link.NONE
                  : new Link(
                      section.title().isEmpty() ? page : heading,
                      words.get("more", "n", words.number(more)))));
    }
    return contents;
  }

  private String span(Page.Active active) {
    return words.get(
        "home_active_span",
        "n",
        Integer.toString(active.days()),
        "date",
        words.date(active.until()));
  }

  private List<Counted> counted(List<Page.Count> counts) {
    return counts.stream().map(links::counted).toList();
  }
}
