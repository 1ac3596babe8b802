package dev.backfile.render.entity;

import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import freemarker.template.TemplateModel;
import java.util.List;

/** What the templates of companies, models, families and histories can print. */
public final class EntityPages {

  private EntityPages() {}

  /** A company or model. */
  public record Entity(
      String name,
      String kind,
      String part,
      Link whole,
      TemplateModel description,
      List<Fact> facts,
      List<Counted> makes,
      List<Counted> siblings,
      List<Counted> together,
      Timeline timeline) {}

  /** A family of models. */
  public record Family(
      String name, String part, Link whole, List<ModelRow> models, Timeline timeline) {}

  /** A part of a history, newest first. */
  public record Timeline(List<TimelineYear> years, boolean named, Link newer, Link older) {}

  /** A year of a history. */
  public record TimelineYear(String anchor, String title, List<Event> events) {}

  /**
   * A story, or a whole issue, in a history.
   *
   * @param named whether the headline names the page's entity
   */
  public record Event(
      String date,
      String day,
      String section,
      String href,
      String headline,
      String opening,
      List<Link> sources,
      boolean named) {}

  /** All companies. */
  public record Companies(String title, String count, List<Letter> letters) {}

  /** Companies with the same first letter. */
  public record Letter(String anchor, String title, List<Counted> companies) {}

  /** All models. */
  public record Models(String title, String count, List<FamilyGroup> families) {}

  /** Models of one family. */
  public record FamilyGroup(String anchor, Link family, String count, List<ModelRow> models) {}

  /** A model in a table. */
  public record ModelRow(
      String href, String name, Link maker, String released, String day, String number) {}
}
