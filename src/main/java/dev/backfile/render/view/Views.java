package dev.backfile.render.view;

import dev.backfile.render.entity.EntityPages;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import freemarker.template.TemplateModel;
import java.util.List;

/**
 * What a template can print. A page's own value is {@code content.page}, what every page has is
 * {@code content.head}, and what all pages share is {@code site}.
 *
 * <p>Texts are plain and are escaped where they are printed; a {@link TemplateModel} is cleaned
 * HTML and is printed as it is. What a page does not have is an empty text or list. Every {@code
 * href} holds the base path already.
 */
public final class Views {

  private Views() {}

  /** What all pages share. */
  public record Site(
      String title,
      String description,
      String lang,
      String dir,
      String home,
      List<Feed> feeds,
      List<Link> data,
      String subscribe,
      String repository,
      SearchPlaces search) {}

  /**
   * Where the search is.
   *
   * @param page its page
   * @param data the site's root, below which its data lies; ends with a slash
   * @param opensearch what tells a browser of it
   */
  public record SearchPlaces(String page, String data, String opensearch) {}

  /**
   * What every page has.
   *
   * @param title with the site's name
   * @param canonical the page's absolute address
   * @param kind {@code website} or {@code article}
   * @param image absolute address of the picture for sharing
   * @param published the day of an article, {@code 2026-04-10}
   * @param indexed whether search engines may list the page
   * @param previous what a reader going back comes to
   * @param feed the page's own feed; its {@code href} is empty when there is none
   * @param data structured data as JSON-LD, safe inside a script element
   */
  public record Head(
      String title,
      String name,
      String description,
      String canonical,
      String kind,
      String image,
      String published,
      boolean indexed,
      String previous,
      String next,
      Feed feed,
      List<NavLink> nav,
      TemplateModel data) {}

  /** A link in the site's navigation. */
  public record NavLink(String href, String text, boolean current) {}

  /** A feed. */
  public record Feed(String href, String text, String title, String type) {
    static final Feed NONE = new Feed("", "", "", "");
  }

  /** An issue in a list. */
  public record IssueRow(
      String href, String title, String date, String day, String number, String summary) {}

  /** Issues under a heading, such as a month. */
  public record IssueGroup(String anchor, String title, List<IssueRow> issues) {}

  /** A year of issues. */
  public record IssueYear(String anchor, String title, String count, List<IssueGroup> months) {}

  /** The home page. */
  public record Home(
      IssueRow latest,
      String latestStories,
      List<Contents> contents,
      List<IssueRow> recent,
      Link all,
      List<Counted> active) {}

  /** All issues. */
  public record Issues(String title, String count, List<IssueYear> years) {}

  /** A section and its stories in a table of contents. */
  public record Contents(Link section, List<Link> stories) {}

  /** An issue. */
  public record Issue(
      String title,
      String lang,
      String dir,
      String date,
      String day,
      String number,
      String stories,
      String authors,
      String summary,
      List<Contents> contents,
      List<Section> sections,
      List<Counted> companies,
      List<Counted> models,
      List<String> corrections,
      Link previous,
      Link next) {}

  /**
   * A section of an issue.
   *
   * @param title empty when it has none, or when its only story bears it
   * @param level of its heading, 2 to 5
   */
  public record Section(String anchor, String title, String level, List<Story> stories) {}

  /**
   * A story on its issue's page.
   *
   * @param headline empty when the page's title says the same
   * @param level of its heading, 2 to 6
   * @param anchors lost anchors that lead to it
   * @param earlier what was told of the same subject before, the closest first
   * @param later what was told of it since, the closest first
   */
  public record Story(
      String id,
      String headline,
      String level,
      List<String> anchors,
      String author,
      Link updateOf,
      TemplateModel body,
      String correction,
      String sourcesWord,
      List<Source> sources,
      List<Coverage> earlier,
      List<Coverage> later) {}

  /** What another issue had on the same subject. */
  public record Coverage(String href, String headline, String date, String day) {}

  /**
   * A source: what is cited, and the outlet's page.
   *
   * @param label what the link to the outlet says where its name does not stand beside it
   */
  public record Source(String href, String text, Link outlet, String label) {}

  /** An outlet. */
  public record Outlet(
      String name,
      String part,
      Link whole,
      String host,
      List<Fact> facts,
      EntityPages.Timeline timeline) {}

  /** All outlets. */
  public record Outlets(String title, String count, List<OutletRow> outlets) {}

  /** An outlet in a table. */
  public record OutletRow(String href, String name, String host, String number) {}

  /**
   * The search page.
   *
   * @param action where its form is sent; the field's name is {@code q}
   * @param companies letters of the index of companies, or the companies when they are few
   * @param models letters of the index of models, or its families or the models when they are few
   */
  public record Search(
      String title,
      String action,
      List<Link> companies,
      List<Link> models,
      List<Link> years,
      Web web) {}

  /**
   * A web search; its {@code action} is empty when the site has none.
   *
   * @param action where its form is sent
   * @param name of the field that is typed
   * @param label what it says beside the field
   */
  public record Web(String action, String name, List<Hidden> hidden, String label) {
    static final Web NONE = new Web("", "", List.of(), "");
  }

  /** A field of a form that is not seen. */
  public record Hidden(String name, String value) {}

  /** A free page. */
  public record Text(String title, String summary, String lang, String dir, TemplateModel body) {}

  /** The page for an address where nothing is. */
  public record NotFound(String title, Link latest) {}

  /** A page that sends the reader on. */
  public record Redirect(String href, String absolute) {}
}
