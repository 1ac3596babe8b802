package dev.backfile.render.lists;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Story;
import dev.backfile.render.lists.ListPages.IssueRow;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.List;

/** Issues as lines of a list. */
final class Rows {

  private static final int SUMMARY = 240;

  private final Links links;
  private final Words words;

  Rows(Links links, Words words) {
    this.links = links;
    this.words = words;
  }

  /** An issue with the beginning of its summary. */
  IssueRow of(Issue issue) {
    return row(issue, shortened(issue.summary().orElse(""), SUMMARY));
  }

  /** An issue without its summary. */
  IssueRow bare(Issue issue) {
    return row(issue, "");
  }

  private IssueRow row(Issue issue, String summary) {
    return new IssueRow(
        links.to(issue).href(),
        issue.title(),
        words.date(issue.date()),
        issue.date().toString(),
        issue.number().map(number -> words.get("number", "number", number)).orElse(""),
        summary,
        links.tongue(issue));
  }

  /** A story's own place, in the language of its issue. */
  Link story(Issue issue, Story story) {
    return new Link(
        links.href(Address.story(issue.slug(), story.slug())),
        story.headline(),
        links.tongue(issue));
  }

  /** A text up to the last word that has room. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    int end = space > longest / 2 ? space : longest;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
            .stripTrailing()
        + "…";
  }

  /** The sections with what is told, without what only leads into the issue. */
  static List<Section> sections(Issue issue) {
    List<Section> told =
        issue.sections().stream().filter(section -> !section.stories().isEmpty()).toList();
    boolean leadsIn = told.size() > 1 && isIntroduction(issue, told.get(0));
    return leadsIn ? told.subList(1, told.size()) : told;
  }

  /** True for what stands before the first heading of an issue. */
  static boolean isIntroduction(Issue issue, Section section) {
    return section.stories().size() == 1
        && section.stories().get(0).headline().equals(issue.title());
  }
}
