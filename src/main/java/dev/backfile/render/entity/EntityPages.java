package dev.backfile.render.entity;

import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Tongue;
import freemarker.template.TemplateModel;
import java.util.List;

/** What the templates of companies, models, families and histories can print. */
public final class EntityPages {

  private EntityPages() {}

  /**
   * A company or model; an older part has its name and its timeline only.
   *
   * @param jumps links to what is on the page
   * @param span one sentence in the place of a chart that would have one bar
   */
  public record Entity(
      String name,
      String kind,
      String part,
      Link whole,
      TemplateModel description,
      List<Fact> facts,
      List<Link> jumps,
      List<Chart> charts,
      String span,
      Versions versions,
      ModelTable makes,
      Compared compared,
      List<Counted> companies,
      List<Counted> models,
      List<Counted> outlets,
      Timeline timeline) {}

  /** A family of models. */
  public record Family(
      String name,
      String part,
      Link whole,
      List<Fact> facts,
      List<Link> jumps,
      List<Chart> charts,
      String span,
      Versions versions,
      ModelTable table,
      List<Counted> companies,
      List<Counted> models,
      List<Counted> outlets,
      Timeline timeline) {}

  /**
   * Stories in each period as bars. All places and lengths are percentages of the drawing.
   *
   * @param width of the drawing
   * @param height of the drawing where there is no style sheet
   * @param top what the line at the top stands for
   * @param topAt the height of that line
   * @param ground the height on which the bars stand
   * @param rows the same in numbers
   */
  public record Chart(
      String title,
      String description,
      String width,
      String height,
      String top,
      String topAt,
      String ground,
      List<Bar> bars,
      List<Tick> ticks,
      String period,
      List<ChartRow> rows) {}

  /**
   * The stories of a period, those with the name in the headline below the others.
   *
   * @param headlines empty when there are none
   * @param others empty when there are none
   */
  public record Bar(
      String title,
      String slotAt,
      String slotWidth,
      String at,
      String width,
      List<Block> headlines,
      List<Block> others) {}

  /** A part of a bar, from its upper edge. */
  public record Block(String at, String height) {}

  /** A word below the bars; {@code anchor} says which part of it stands there. */
  public record Tick(String at, String below, String anchor, String text) {}

  /** A period in numbers. */
  public record ChartRow(String period, String headlines, String others) {}

  /**
   * Versions in order of release.
   *
   * @param more where the others are, when these are not all
   */
  public record Versions(String title, List<Version> models, Link more) {
    static final Versions NONE = new Versions("", List.of(), Link.NONE);
  }

  /** A version; {@code current} on its own page. */
  public record Version(String href, String name, String released, String day, boolean current) {}

  /**
   * Models in a table.
   *
   * @param all what opens the rest
   * @param rest shown when the reader asks for it
   * @param more how many are not on the page at all
   * @param elsewhere where those are
   */
  public record ModelTable(
      List<ModelRow> models, String all, List<ModelRow> rest, String more, List<Link> elsewhere) {
    static final ModelTable NONE = new ModelTable(List.of(), "", List.of(), "", List.of());
  }

  /** Other models that stand beside this one. */
  public record Compared(List<ComparedModel> models, String more) {
    static final Compared NONE = new Compared(List.of(), "");
  }

  /** Another model, and the newest stories with both. */
  public record ComparedModel(Link model, String count, List<Headline> stories) {}

  /** A story in a short list. */
  public record Headline(Link story, String date, String day) {}

  /** A part of a history, newest first. */
  public record Timeline(List<TimelineYear> years, String legend, Link newer, Link older) {}

  /** A year of a history. */
  public record TimelineYear(String anchor, String title, List<Edition> editions) {}

  /** What a history has from one issue. */
  public record Edition(String date, String day, List<Event> events) {}

  /**
   * A story, or a whole issue, in a history.
   *
   * @param full whether it is shown in full; else on one line
   * @param standing how it speaks of the entity, when that needs saying
   * @param sense what the names are for
   * @param moreNames how many names are left out
   * @param moreSources how many sources are left out
   * @param tongue the language of its texts
   */
  public record Event(
      boolean full,
      String section,
      String href,
      String headline,
      String opening,
      List<Link> sources,
      String moreSources,
      String standing,
      String sense,
      List<Link> names,
      String moreNames,
      Tongue tongue) {}

  /** A model in a table. */
  public record ModelRow(
      String href,
      String name,
      Link maker,
      Link family,
      String released,
      String day,
      String number) {}
}
