package dev.backfile.pages;

import dev.backfile.archive.Address;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
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
   * @param entities by name, with the number of their stories
   * @param families of models, with the number of their stories; empty for companies
   */
  record EntityIndex(
      Address address, EntityKind kind, List<Count> entities, List<FamilyCount> families)
      implements Page {}

  /**
   * A company or model, or an older part of its timeline.
   *
   * @param stories how many stories its whole timeline has
   * @param first the day it first appeared
   * @param last the day it last appeared
   * @param makes the models a company makes, newest release first
   * @param siblings the other models of a model's family, newest release first
   * @param maker who makes a model
   * @param owner who owns a company
   * @param owned the companies a company owns
   * @param together who is mentioned in the same stories, most often first
   */
  record EntityPage(
      Address address,
      Entity entity,
      Timeline timeline,
      int stories,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<Model> makes,
      List<Model> siblings,
      Optional<Company> maker,
      Optional<Company> owner,
      List<Company> owned,
      List<Count> together)
      implements Page {}

  /**
   * The versions of one thing.
   *
   * @param models oldest release first, with the number of their stories
   * @param stories how many stories mention at least one of them
   */
  record FamilyPage(
      Address address, Family family, List<Count> models, Timeline timeline, int stories)
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

  /** A family and a number of stories. */
  record FamilyCount(Family family, int models, int stories) {}

  /** An outlet and the number of stories that cite it. */
  record OutletCount(Outlet outlet, int stories) {}
}
