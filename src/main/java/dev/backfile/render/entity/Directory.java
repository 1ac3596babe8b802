package dev.backfile.render.entity;

import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import java.util.List;

/** What the templates of the indexes of companies and of models can print. */
public final class Directory {

  private Directory() {}

  /**
   * All companies.
   *
   * @param finder whether there are enough of them for a filter
   * @param jumps links to the letters
   */
  public record Companies(
      String title,
      String count,
      boolean finder,
      Active active,
      List<Link> jumps,
      List<Letter> letters) {}

  /** Companies with the same first letter. */
  public record Letter(String anchor, String title, List<Entry> companies) {}

  /**
   * All models.
   *
   * @param finder whether there are enough of them for a filter
   * @param jumps links to the first family of each letter; empty when there are few families
   * @param families the families with most stories
   * @param groups all models by family, those of no family last
   */
  public record Models(
      String title,
      String count,
      boolean finder,
      Active active,
      List<Link> jumps,
      List<Counted> families,
      List<FamilyGroup> groups) {}

  /**
   * Models of one family.
   *
   * @param family its page; leads nowhere for models of no family
   * @param count models and stories in words
   */
  public record FamilyGroup(String anchor, Link family, String count, List<Entry> models) {}

  /**
   * A company or model in an index.
   *
   * @param also other names to find it by, those within its name left out
   * @param maker of a model
   * @param released the day in words; empty when not known
   * @param releasedDay {@code 2026-04-08}
   * @param number of stories, bare
   * @param seen the month it last appeared, in words; empty when it never did
   * @param seenDay {@code 2026-04-10}
   */
  public record Entry(
      String href,
      String name,
      String also,
      Link maker,
      String released,
      String releasedDay,
      String number,
      String seen,
      String seenDay) {}

  /**
   * Who is in the news.
   *
   * @param since what is counted, in words
   * @param ranks empty when there is nothing to show
   */
  public record Active(String since, List<Rank> ranks) {}

  /**
   * A place among the most active.
   *
   * @param share the length of its bar, such as {@code 62%}; the first has {@code 100%}
   */
  public record Rank(String href, String name, String stories, String share) {}
}
