package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.pages.Page;
import dev.backfile.pages.Settings;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Tongue;
import dev.backfile.render.print.Words;
import dev.backfile.render.story.ReadingTime;
import dev.backfile.render.view.Views.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues, as their pages and lists show them. */
final class IssueViews {

  private static final String PAGE = "";
  private static final Address CORRECTIONS = Address.of("/corrections/");

  private final Links links;
  private final Words words;
  private final StoryViews stories;

  IssueViews(Archive archive, Settings settings, Links links, Words words) {
    this.links = links;
    this.words = words;
    this.stories = new StoryViews(archive, settings, links, words);
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
    List<Link> corrected = corrected(issue);
    int notes = issue.corrections().size() + corrected.size();
    Tongue tongue = links.tongue(issue);
    return new Views.Issue(
        issue.title(),
        tongue.lang(),
        tongue.dir(),
        words.date(issue.date()),
        issue.date().toString(),
        number(issue),
        words.count("stories", issue.stories().size()),
        words.count("reading", ReadingTime.minutes(issue)),
        issue.authors().isEmpty() ? "" : words.get("by", "names", words.list(issue.authors())),
        issue.summary().orElse(""),
        notes == 0 ? "" : words.count("corrected", notes),
        contents(issue, PAGE),
        issue.sections().stream().map(section -> section(issue, section, anchors)).toList(),
        mentioned(page, EntityKind.COMPANY),
        mentioned(page, EntityKind.MODEL),
        issue.corrections(),
        corrected,
        notes == 0 ? Link.NONE : new Link(links.href(CORRECTIONS), words.get("corrections_all")),
        neighbour(page.previous()),
        neighbour(page.next()));
  }

  /** The stories that bear a note of correction, as links within the page. */
  private static List<Link> corrected(Issue issue) {
    return issue.stories().stream()
        .filter(story -> story.correction().isPresent())
        .map(story -> new Link("#" + story.slug(), story.headline()))
        .toList();
  }

  private Views.Neighbour neighbour(Optional<Issue> other) {
    return other
        .map(
            issue ->
                new Views.Neighbour(
                    links.to(issue).href(),
                    issue.title(),
                    links.tongue(issue),
                    words.date(issue.date()),
                    issue.date().toString()))
        .orElse(Views.Neighbour.NONE);
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
    // On its own page the links stand in the issue, and so in its language.
    Tongue tongue = page.equals(PAGE) ? Tongue.OURS : links.tongue(issue);
    List<Contents> contents = new ArrayList<>();
    for (Section section : issue.sections()) {
      if (section.stories().isEmpty()) {
        continue;
      }
      boolean plain = section.title().isEmpty() || isItsOnlyStory(section);
      Link heading =
          plain ? Link.NONE : new Link(page + "#" + section.anchor(), section.title(), tongue);
      List<Link> stories =
          section.stories().stream()
              .map(story -> new Link(page + "#" + story.slug(), story.headline(), tongue))
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
