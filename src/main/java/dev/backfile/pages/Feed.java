package dev.backfile.pages;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Issue;
import java.util.List;

/** A feed that the site will have, with what stands in it. */
public sealed interface Feed {

  /** Entries in a feed. */
  int ENTRIES = 20;

  /** Where it stands. */
  Address address();

  /** Its title, without the site's name. */
  String title();

  /** The page that shows the same to a reader. */
  Address page();

  /**
   * Issues.
   *
   * @param issues newest first
   * @param format how it is written
   */
  record Issues(Address address, String title, Address page, Format format, List<Issue> issues)
      implements Feed {}

  /**
   * Stories: all, or those of one entity or family.
   *
   * @param stories newest first
   */
  record Stories(Address address, String title, Address page, List<Appearance> stories)
      implements Feed {}

  /** How a feed of issues is written. */
  enum Format {
    /** RFC 4287. */
    ATOM,
    /** JSON Feed 1.1. */
    JSON
  }
}
