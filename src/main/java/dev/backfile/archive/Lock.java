package dev.backfile.archive;

import dev.backfile.problem.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The addresses that were published: each must stay an address of the site, or lead to what took
 * its place.
 *
 * <p>Locked are pages, feeds, old addresses that lead on, and the anchors of stories. Pictures,
 * data, ids from content ({@code c-…}) and the page's own ids ({@code _…}) are not.
 *
 * @param places where each address is recorded, by path, a page before its anchors
 */
public record Lock(SortedMap<Address, Place> places) {

  /** Nothing is locked. */
  public static final Lock NONE = new Lock(Collections.emptySortedMap());

  /** Keeps the map from changing. */
  public Lock {
    places = Collections.unmodifiableSortedMap(places);
  }

  /** The addresses, a page before its anchors. */
  public Set<Address> addresses() {
    return places.keySet();
  }

  /** True when this very address or anchor is locked. */
  public boolean holds(Address address) {
    return places.containsKey(address);
  }

  /**
   * What falls when these addresses are given up: they and, with a page, its anchors, the parts of
   * its timeline and its feed.
   */
  public SortedSet<Address> fallingWith(Collection<Address> givenUp) {
    SortedSet<Address> falling = new TreeSet<>();
    for (Address address : givenUp) {
      String path = address.path();
      for (Address other : places.tailMap(address).keySet()) {
        if (!other.path().startsWith(path)) {
          break;
        }
        boolean below =
            other.path().equals(path)
                || other.path().equals(path + "feed.xml")
                || other.path().startsWith(path + "page/");
        if (other.equals(address) || (address.anchor().isEmpty() && below)) {
          falling.add(other);
        }
      }
    }
    return falling;
  }

  /** This lock without some addresses. */
  public Lock without(Set<Address> givenUp) {
    SortedMap<Address, Place> kept = new TreeMap<>(places);
    kept.keySet().removeAll(givenUp);
    return new Lock(kept);
  }
}
