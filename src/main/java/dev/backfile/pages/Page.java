package dev.backfile.pages;

import dev.backfile.archive.Address;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Story;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** A page of HTML that the site will have. */
public sealed interface Page {

  /** Where it stands. */
  Address address();

  /** Whether readers and search engines are led to it, so that its address must last. */
  default boolean isListed() {
    return !(this instanceof NotFound || this instanceof Offline || this instanceof RedirectPage);
  }

  /**
   * The home page.
   *
   * @param latest the newest issue; nothing while the archive is empty
   * @param recent the issues before it, newest first
   * @param active who is named most in the newest issues; nothing while the archive is empty
   * @param years newest first
   */
  record Home(
      Address address,
      Optional<Issue> latest,
      List<Issue> recent,
      Optional<Active> active,
      List<Year> years)
      implements Page {}

  /**
   * All issues, or the newest of many and the way to the others.
   *
   * @param issues newest first, in whole months
   * @param years newest first; their addresses are on this page when all issues are
   */
  record IssueIndex(Address address, List<Issue> issues, List<Year> years) implements Page {}

  /**
   * The issues of a year, where there are too many for one page.
   *
   * @param issues newest first
   * @param years all that have issues, newest first
   */
  record IssueYear(Address address, int year, List<Issue> issues, List<Year> years)
      implements Page {}

  /**
   * What came out around a day in earlier years.
   *
   * @param day the newest issue's
   * @param years newest first; none where nothing came out around that day
   * @param months that have issues, in order
   */
  record OnThisDay(Address address, LocalDate day, List<Anniversary> years, List<MonthCount> months)
      implements Page {}

  /**
   * The issues of a month in all years.
   *
   * @param issues by day, those of one day newest first
   * @param months that have issues, in order
   */
  record OnThisMonth(Address address, Month month, List<Issue> issues, List<MonthCount> months)
      implements Page {}

  /**
   * What was corrected in issues and stories.
   *
   * @param corrections those of the newest issue first
   */
  record Corrections(Address address, List<Correction> corrections) implements Page {}

  /**
   * The ways to hear of new issues.
   *
   * @param most the entities with most stories, most first
   */
  record Follow(Address address, List<Count> most) implements Page {}

  /**
   * One issue.
   *
   * @param entities who is mentioned, with the number of its stories that do
   * @param previous the issue before it
   * @param next the issue after it
   */
  record IssuePage(
      Address address,
      Issue issue,
      List<Count> entities,
      Optional<Issue> previous,
      Optional<Issue> next)
      implements Page {}

  /**
   * All companies or all models.
   *
   * @param entities by name, case and accents aside
   * @param active who is named in most stories since {@code since}, with their number, most first;
   *     empty when it would repeat the whole list
   * @param since the first day that counts for {@code active}; nothing while the archive is empty
   * @param families of models, by name, with the number of their stories; empty for companies
   */
  record EntityIndex(
      Address address,
      EntityKind kind,
      List<Listed> entities,
      List<Count> active,
      Optional<LocalDate> since,
      List<FamilyCount> families)
      implements Page {}

  /** A company or model, or an older part of its timeline. */
  record EntityPage(
      Address address, Entity entity, Timeline timeline, History history, Relations relations)
      implements Page {}

  /**
   * The versions of one thing, or an older part of their timeline.
   *
   * @param models in order of release, with the number of their stories
   * @param makers who makes them, the one with most models first
   * @param companies which companies most of its stories name
   * @param others which models outside the family most of its stories name
   * @param outlets which outlets its stories cite most
   */
  record FamilyPage(
      Address address,
      Family family,
      Timeline timeline,
      History history,
      List<Count> models,
      List<Company> makers,
      List<Count> companies,
      List<Count> others,
      List<OutletCount> outlets)
      implements Page {}

  /**
   * All outlets.
   *
   * @param outlets most cited first
   */
  record OutletIndex(Address address, List<OutletCount> outlets) implements Page {}

  /** An outlet: what was cited, when, in which stories. */
  record OutletPage(Address address, Outlet outlet, Timeline timeline, int stories)
      implements Page {}

  /**
   * The search, and ways into the archive for readers without JavaScript.
   *
   * @param companies the index of companies
   * @param models the index of models
   * @param years that have issues, newest first
   */
  record Search(Address address, EntityIndex companies, EntityIndex models, List<Year> years)
      implements Page {}

  /** A free page such as {@code /about/}. */
  record TextPage(Address address, FreePage page) implements Page {}

  /** What a host shows when there is nothing at an address. */
  record NotFound(Address address, Optional<Issue> latest) implements Page {}

  /** What stands in for a page that was not read before, when there is no network. */
  record Offline(Address address) implements Page {}

  /** A page that sends the reader on, for hosts that read no {@code _redirects}. */
  record RedirectPage(Address address, Address target) implements Page {}

  /**
   * Who is named most in some days.
   *
   * @param days how many
   * @param until the last of them
   * @param companies most stories first
   * @param models most stories first
   */
  record Active(int days, LocalDate until, List<Count> companies, List<Count> models) {}

  /** A year, how many issues it has, and where they are listed. */
  record Year(int year, int issues, Address address) {}

  /** A month of all years, how many issues it has, and where they are listed. */
  record MonthCount(Month month, int issues, Address address) {}

  /** The issues around a day in a year that is some years ago. */
  record Anniversary(int year, int ago, List<Issue> issues) {}

  /** What was corrected in a story, or in an issue as a whole. */
  record Correction(Issue issue, Optional<Story> story, String text) {}

  /** An entity and a number of stories. */
  record Count(Entity entity, int stories) {
    /** Which entity it is. */
    public EntityId id() {
      return entity.id();
    }
  }

  /**
   * An entity in an index.
   *
   * @param stories how many stories its timeline has
   * @param last the day it last appeared
   */
  record Listed(Entity entity, int stories, Optional<LocalDate> last) {}

  /** A family and a number of stories. */
  record FamilyCount(Family family, int models, int stories) {}

  /** An outlet and the number of stories that cite it. */
  record OutletCount(Outlet outlet, int stories) {}
}
