package dev.backfile.render.lists;

import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Tongue;
import java.util.List;

/**
 * What templates can print of the home page, of lists of issues and of what else speaks of the
 * archive as a whole. What a page does not have is an empty text or list.
 */
public final class ListPages {

  private ListPages() {}

  /**
   * An issue in a list.
   *
   * @param tongue the language of its title and summary
   */
  public record IssueRow(
      String href,
      String title,
      String date,
      String day,
      String number,
      String summary,
      Tongue tongue) {
    static final IssueRow NONE = new IssueRow("", "", "", "", "", "", Tongue.OURS);
  }

  /**
   * Issues under a heading, such as a month.
   *
   * @param name short, for a row of links to the groups
   */
  public record IssueGroup(String anchor, String title, String name, List<IssueRow> issues) {}

  /**
   * A year of issues.
   *
   * @param anchor empty where an id of the years' strip already has that name
   */
  public record IssueYear(String anchor, String title, String count, List<IssueGroup> months) {}

  /**
   * A year in the strip of all years.
   *
   * @param id empty unless other pages lead here
   * @param label the year and its number of issues in words
   * @param height of its bar, up to 24
   */
  public record YearLink(
      String href,
      String id,
      String title,
      String number,
      String label,
      boolean current,
      String height,
      String top) {}

  /**
   * The home page.
   *
   * @param standfirst what the latest issue is about
   * @param leads its first stories
   * @param rest how many others it has, in words; empty when there are none
   * @param contents the others by section
   */
  public record Home(
      IssueRow latest,
      String latestStories,
      String standfirst,
      List<Lead> leads,
      String rest,
      List<Remainder> contents,
      List<IssueRow> recent,
      Link all,
      String span,
      List<Counted> companies,
      List<Counted> models,
      List<YearLink> years,
      Link follow) {}

  /** A story that is told at some length; without a headline it is the issue's own text. */
  public record Lead(String href, String headline, String opening) {}

  /** Some stories of a section, and how many more it has. */
  public record Remainder(Link section, List<Link> stories, Link more) {}

  /**
   * All issues, or the newest of many.
   *
   * @param note says that only some stand here; empty when all do
   */
  public record Issues(
      String title, String count, String note, List<YearLink> strip, List<IssueYear> years) {}

  /**
   * The issues of a year.
   *
   * @param newer the year after it that has issues
   * @param older the year before it that has issues
   */
  public record Year(
      String title,
      String count,
      Link all,
      List<YearLink> strip,
      List<IssueGroup> months,
      Link newer,
      Link older) {}

  /**
   * What came out around a day.
   *
   * @param text which day, and in which years
   */
  public record Day(String title, String text, List<Anniversary> years, List<MonthLink> months) {}

  /** A year that is some years ago. */
  public record Anniversary(String anchor, String title, String ago, List<Remembered> issues) {}

  /** An issue and its first headlines. */
  public record Remembered(IssueRow issue, List<Link> stories) {}

  /**
   * A month of all years in the strip of months.
   *
   * @param href empty when it has no issues
   * @param key {@code 01} to {@code 12}
   * @param today what a link to today says in this month, with {@code {day}} in it
   */
  public record MonthLink(
      String href,
      String key,
      String name,
      String number,
      String label,
      String today,
      boolean current) {}

  /** The issues of a month in all years. */
  public record Month(
      String title, String count, Link back, List<DayGroup> days, List<MonthLink> months) {}

  /**
   * The issues of a day in all years.
   *
   * @param anchors days before it without issues, whose readers come here
   */
  public record DayGroup(
      String anchor, String title, String number, List<String> anchors, List<DayRow> issues) {}

  /** An issue of a day, with its year. */
  public record DayRow(Link issue, String year) {}

  /** What was corrected. */
  public record Corrections(String title, String text, List<Correction> corrections) {}

  /**
   * A correction.
   *
   * @param about the story or issue it is of
   * @param issue the issue the story is in; empty when it is of the issue
   * @param tongue the language of the text
   */
  public record Correction(
      String date, String day, Link about, Link issue, String text, Tongue tongue) {}

  /** The ways to hear of new issues. */
  public record Follow(
      String title, String text, List<FollowFeed> feeds, List<FollowFeed> entities) {}

  /**
   * A feed, explained.
   *
   * @param page what shows the same to a reader
   * @param address absolute
   * @param label of the field with the address
   */
  public record FollowFeed(
      Link page, String format, String text, String href, String address, String label) {}
}
