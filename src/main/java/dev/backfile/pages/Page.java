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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A page of HTML that the site will have. */
public sealed interface Page {

  /** Where it stands. */
  Address address();

  /**
   * The home page.
   *
   * @param latest the newest issue; nothing while the archive is empty
   * @param recent the issues before it, newest first
   * @param active the entities with most stories in the newest issues
   */
  record Home(Address address, Optional<Issue> latest, List<Issue> recent, List<Count> active)
      implements Page {}

  /**
   * All issues.
   *
   * @param issues newest first
   */
  record IssueIndex(Address address, List<Issue> issues) implements Page {}

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
  record Search(Address address, EntityIndex companies, EntityIndex models, List<Integer> years)
      implements Page {}

  /** A free page such as {@code /about/}. */
  record TextPage(Address address, FreePage page) implements Page {}

  /** What a host shows when there is nothing at an address. */
  record NotFound(Address address, Optional<Issue> latest) implements Page {}

  /** A page that sends the reader on, for hosts that read no {@code _redirects}. */
  record RedirectPage(Address address, Address target) implements Page {}

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
