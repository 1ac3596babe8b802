package dev.backfile.render.view;

import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.pages.Page;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import dev.backfile.render.view.Views.Contents;
import dev.backfile.render.view.Views.IssueRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Issues, as their pages and lists show them. */
final class IssueViews {

  private static final String PAGE = "";

  private final Links links;
  private final Words words;
  private final StoryViews stories;

  IssueViews(Archive archive, Links links, Words words) {
    this.links = links;
    this.words = words;
    this.stories = new StoryViews(archive, links, words);
  }

  /** An issue's page. */
  Views.Issue page(Page.IssuePage page) {
    Issue issue = page.issue();
    Map<String, List<String>> anchors = new HashMap<>();
    issue
        .anchors()
        .forEach(
            (lost, story) ->
                anchors.computeIfAbsent(story.text(), key -> new ArrayList<>()).add(lost));
    return new Views.Issue(
        issue.title(),
        issue.lang().orElse(""),
        issue.dir().orElse(""),
        words.date(issue.date()),
        issue.date().toString(),
        number(issue),
        words.count("stories", issue.stories().size()),
        issue.authors().isEmpty() ? "" : words.get("by", "names", words.list(issue.authors())),
        issue.summary().orElse(""),
        contents(issue, PAGE),
        issue.sections().stream().map(section -> section(issue, section, anchors)).toList(),
        mentioned(page, EntityKind.COMPANY),
        mentioned(page, EntityKind.MODEL),
        issue.corrections(),
        page.previous().map(links::to).orElse(Link.NONE),
        page.next().map(links::to).orElse(Link.NONE));
  }

  /** An issue in a list. */
  IssueRow row(Issue issue) {
    return new IssueRow(
        links.to(issue).href(),
        issue.title(),
        words.date(issue.date()),
        issue.date().toString(),
        number(issue),
        issue.summary().orElse(""));
  }

  /**
   * The sections and stories of an issue; nothing when it is a single story.
   *
   * @param page the address of the issue's page, or nothing for links within it
   */
  List<Contents> contents(Issue issue, String page) {
    if (issue.stories().size() < 2 && page.equals(PAGE)) {
      return List.of();
    }
    List<Contents> contents = new ArrayList<>();
    for (Section section : issue.sections()) {
      if (section.stories().isEmpty()) {
        continue;
      }
      boolean plain = section.title().isEmpty() || isItsOnlyStory(section);
      Link heading = plain ? Link.NONE : new Link(page + "#" + section.anchor(), section.title());
      List<Link> stories =
          section.stories().stream()
              .map(story -> new Link(page + "#" + story.slug(), story.headline()))
              .toList();
      contents.add(new Contents(heading, stories));
    }
    return contents;
  }

  private String number(Issue issue) {
    return issue.number().map(number -> words.get("number", "number", number)).orElse("");
  }

  private Views.Section section(Issue issue, Section section, Map<String, List<String>> anchors) {
    boolean bare = section.title().isEmpty() || isItsOnlyStory(section);
    int level = Math.min(5, 1 + Math.max(1, section.depth()));
    int storyLevel = bare ? level : level + 1;
    return new Views.Section(
        section.anchor(),
        bare ? "" : section.title(),
        Integer.toString(level),
        section.stories().stream()
            .map(story -> stories.of(issue, story, storyLevel, anchors))
            .toList());
  }

  /** True for a section without stories of its own, such as an essay. */
  private static boolean isItsOnlyStory(Section section) {
    return section.stories().size() == 1
        && section.stories().get(0).headline().equals(section.title());
  }

  private List<Counted> mentioned(Page.IssuePage page, EntityKind kind) {
    return page.entities().stream()
        .filter(count -> count.id().kind() == kind)
        .map(links::counted)
        .toList();
  }
}
