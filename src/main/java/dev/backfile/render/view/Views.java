package dev.backfile.render.view;

import dev.backfile.render.entity.EntityPages;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Tongue;
import dev.backfile.render.story.Citation;
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

  /**
   * What all pages share.
   *
   * @param ways pages of the archive as a whole that the navigation leaves to the foot
   */
  public record Site(
      String title,
      String description,
      String lang,
      String dir,
      String home,
      List<Feed> feeds,
      List<Link> data,
      List<Link> ways,
      String subscribe,
      String repository,
      SearchPlaces search,
      boolean offline) {}

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
   * @param image the picture for sharing; its {@code href} is empty when there is none
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
      Picture image,
      String published,
      boolean indexed,
      String previous,
      String next,
      Feed feed,
      List<NavLink> nav,
      TemplateModel data) {}

  /**
   * A picture for sharing.
   *
   * @param href its absolute address
   * @param width in pixels; 0 when unknown
   * @param alt what it says, for those who do not see it
   */
  public record Picture(String href, int width, int height, String alt) {
    static final Picture NONE = new Picture("", 0, 0, "");
  }

  /** A link in the site's navigation. */
  public record NavLink(String href, String text, boolean current) {}

  /** A feed. */
  public record Feed(String href, String text, String title, String type) {
    static final Feed NONE = new Feed("", "", "", "");
  }

  /** A section and its stories in a table of contents. */
  public record Contents(Link section, List<Link> stories) {}

  /**
   * An issue.
   *
   * @param reading how long it takes to read
   * @param corrected that notes of correction stand below; empty when there is none
   * @param corrections notes on the issue
   * @param correctedStories the stories that have a note of their own
   * @param allCorrections where those of all issues are
   */
  public record Issue(
      String title,
      String lang,
      String dir,
      String date,
      String day,
      String number,
      String stories,
      String reading,
      String authors,
      String summary,
      String corrected,
      List<Contents> contents,
      List<Section> sections,
      List<Counted> companies,
      List<Counted> models,
      List<String> corrections,
      List<Link> correctedStories,
      Link allCorrections,
      Neighbour previous,
      Neighbour next) {}

  /** The issue before or after; its {@code href} is empty when there is none. */
  public record Neighbour(String href, String text, Tongue tongue, String date, String day) {
    static final Neighbour NONE = new Neighbour("", "", Tongue.OURS, "", "");
  }

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
   * @param suggest where a reader can suggest a correction; empty when nowhere
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
      List<Coverage> later,
      Citation cite,
      String suggest) {}

  /**
   * What another issue had on the same subject.
   *
   * @param tongue the language of the headline
   */
  public record Coverage(String href, String headline, String date, String day, Tongue tongue) {}

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

  /**
   * The page for an address where nothing is.
   *
   * @param action where its search is sent
   * @param home the site's root, which ends with a slash
   */
  public record NotFound(String title, Link latest, String action, String home) {}

  /** The page for when there is no network. */
  public record Offline(String title) {}

  /** A page that sends the reader on. */
  public record Redirect(String href, String absolute) {}
}
