package dev.backfile.archive;

import dev.backfile.problem.Place;

/**
 * An address that a file of the content would have, and that the site is built without.
 *
 * @param address the page's own, or an old one that the file leads on from
 * @param place where the file, or the old address in it, stands
 */
public record LeftOut(Address address, Why why, Place place) {

  /** Why it is left out. */
  public enum Why {
    /** The issue is a draft. */
    DRAFT,
    /** The issue is dated after the day the site is built for. */
    LATER,
    /** The file has errors, so that what it holds is not known. */
    UNREADABLE
  }
}
