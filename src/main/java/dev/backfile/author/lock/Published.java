package dev.backfile.author.lock;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Lock;
import dev.backfile.content.lock.LockReader;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every address to be locked: those of the site, and those that were locked before.
 *
 * <p>An issue's page counts with the anchors of its stories and those that it keeps alive. The page
 * that a host shows for a missing one is no address.
 *
 * @param all by path, a page before its anchors
 * @param added how many of them were not locked before
 */
public record Published(SortedSet<Address> all, int added) {

  /** Keeps the set from changing. */
  public Published {
    all = Collections.unmodifiableSortedSet(all);
  }

  /**
   * Collects them.
   *
   * @param plan a site without errors
   * @param lock what was locked before and is not to be forgotten
   */
  public static Published of(Plan plan, Archive archive, Lock lock) {
    SortedSet<Address> all = new TreeSet<>(ofSite(plan, archive));
    all.removeAll(lock.addresses());
    int added = all.size();
    all.addAll(lock.addresses());
    return new Published(all, added);
  }

  /** The addresses and anchors that a site has, old ones that lead on included. */
  public static Set<Address> ofSite(Plan plan, Archive archive) {
    SortedSet<Address> found = new TreeSet<>();
    for (Page page : plan.pages()) {
      if (page.isListed()) {
        found.add(page.address());
      }
    }
    plan.feeds().forEach(feed -> found.add(feed.address()));
    plan.redirects().forEach(redirect -> found.add(Address.of(redirect.from())));
    for (Issue issue : archive.issues()) {
      String path = Address.issue(issue.slug()).path();
      issue.stories().forEach(story -> found.add(Address.story(issue.slug(), story.slug())));
      issue.anchors().keySet().forEach(anchor -> found.add(new Address(path, anchor)));
    }
    // Old addresses and anchors are written by strangers: what no line can hold is not locked.
    found.removeIf(each -> LockReader.parse(each.toString()).filter(each::equals).isEmpty());
    return found;
  }

  /** How many of them are anchors. */
  public int anchors() {
    return (int) all.stream().filter(address -> !address.anchor().isEmpty()).count();
  }
}
