package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.archive.LeftOut;
import dev.backfile.archive.Lock;
import dev.backfile.archive.Slug;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.heirs.Heirs;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds published addresses and anchors that the site would lose.
 *
 * <p>No error are issues that are only left out of this build; a published one that became a draft
 * is a warning. Addresses that come and go by themselves with the stories are led on, in one hop,
 * to the nearest that remains: a part of a timeline to its page, an outlet to {@code /sources/}, a
 * family to {@code /models/}, a year to {@code /issues/}, a month of all years to {@code
 * /on-this-day/} or else to {@code /issues/}, a feed to its page's new feed or else to {@code
 * /stories.xml}.
 */
final class LockCheck {

  private static final Pattern PART = Pattern.compile("(/.+/)page/[0-9]{1,6}/");
  private static final Pattern FEED = Pattern.compile("(/.+/)feed\\.xml");
  private static final Pattern BY_THEMSELVES = Pattern.compile("/(sources|families)/([^/]+)/");
  private static final Pattern YEAR = Pattern.compile("/issues/[0-9]{1,4}/");
  private static final Pattern DAYS = Pattern.compile("/on-this-day/(?:[0-9]{2}/)?");
  private static final Address ISSUES = Address.of("/issues/");
  private static final Address ALL_STORIES = Address.of("/stories.xml");

  private final Lock lock;
  private final List<Problem> problems;
  private final Heirs heirs;
  private final Set<String> there = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final Map<String, Issue> issues = new HashMap<>();
  private final Map<String, Address> redirects = new HashMap<>();
  private final Map<String, LeftOut> leftOut = new HashMap<>();
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final SortedMap<String, Address> forwards = new TreeMap<>();

  /**
   * @param declared the old addresses that content files declare
   */
  LockCheck(
      Archive archive,
      Lock lock,
      List<Page> pages,
      List<Feed> feeds,
      SortedMap<String, Address> declared,
      List<Problem> problems) {
    this.lock = lock;
    this.problems = problems;
    this.heirs = new Heirs(archive, lock);
    pages.forEach(page -> add(page.address()));
    feeds.forEach(feed -> add(feed.address()));
    archive.issues().forEach(issue -> issues.put(Address.issue(issue.slug()).path(), issue));
    declared.forEach((from, to) -> redirects.put(Redirects.file(from), to));
  }

  private void add(Address address) {
    there.add(address.path());
    folded.add(address.file().toLowerCase(Locale.ROOT));
  }

  /** Where the locked addresses lead that vanished by themselves. */
  SortedMap<String, Address> run(List<LeftOut> withheld) {
    withheld.forEach(each -> leftOut.putIfAbsent(Redirects.file(each.address().path()), each));
    String path = "";
    Optional<Address> end = Optional.empty();
    for (Map.Entry<Address, Place> locked : lock.places().entrySet()) {
      Address address = locked.getKey();
      if (!address.path().equals(path)) {
        path = address.path();
        end = end(path, locked.getValue());
      }
      if (!address.anchor().isEmpty()) {
        end.ifPresent(page -> checkAnchor(address, page));
      }
    }
    problems.addAll(heirs.problems());
    return forwards;
  }

  /** The page on which a reader arrives who asks for a path, if there is one. */
  private Optional<Address> end(String path, Place place) {
    Optional<Address> main = main(path);
    if (main.isPresent()) {
      return main;
    }
    LeftOut withheld = leftOut.get(Redirects.file(path));
    if (withheld != null) {
      if (withheld.why() == LeftOut.Why.DRAFT) {
        problems.add(
            Problem.warning(
                "published-draft",
                withheld.place(),
                path + " was published, and now this draft takes it away",
                "publish the issue again, or give the address up: ./backfile lock --forget "
                    + path));
      }
    } else if (folded.contains(Redirects.file(path).toLowerCase(Locale.ROOT))) {
      problems.add(
          Problem.error(
              "lost-address",
              place,
              path + " was published, and now its letters have another case",
              "give the file its old name again"));
    } else if (!leadOn(path)) {
      heirs.lost(Address.of(path), place);
    }
    return Optional.empty();
  }

  private Optional<Address> main(String path) {
    return there.contains(path)
        ? Optional.of(Address.of(path))
        : Optional.ofNullable(redirects.get(Redirects.file(path)));
  }

  /** True when nobody need do anything about the loss of a path. */
  private boolean leadOn(String path) {
    Matcher part = PART.matcher(path);
    Matcher feed = FEED.matcher(path);
    boolean isFeed = feed.matches();
    String owner = part.matches() ? part.group(1) : isFeed ? feed.group(1) : path;
    Optional<Address> page = main(owner).or(() -> nearest(owner));
    if (page.isEmpty()) {
      // The loss of the page is told, and its feed and parts go where it will lead.
      return !owner.equals(path) && lock.holds(Address.of(owner));
    }
    Address newFeed = Address.of(page.get().path() + "feed.xml");
    Address feedEnd = there.contains(newFeed.path()) ? newFeed : ALL_STORIES;
    forwards.put(path, isFeed ? feedEnd : page.get());
    return true;
  }

  private Optional<Address> nearest(String path) {
    if (YEAR.matcher(path).matches() && !wasIssue(path)) {
      return Optional.of(ISSUES);
    }
    if (DAYS.matcher(path).matches()) {
      return Optional.of(there.contains(DayPages.MAIN.path()) ? DayPages.MAIN : ISSUES);
    }
    Matcher matcher = BY_THEMSELVES.matcher(path);
    if (!matcher.matches() || Slug.parse(matcher.group(2)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Address.of(matcher.group(1).equals("sources") ? "/sources/" : "/models/"));
  }

  /** True for a lost page with stories: an issue may be called what a year's page is. */
  private boolean wasIssue(String path) {
    return lock.addresses().stream()
        .anyMatch(address -> address.path().equals(path) && !address.anchor().isEmpty());
  }

  /** Whoever leads an issue's address to another kind of page has given up its stories. */
  private void checkAnchor(Address locked, Address page) {
    Issue issue = issues.get(page.path());
    LeftOut withheld = leftOut.get(page.file());
    boolean readable = withheld == null || withheld.why() != LeftOut.Why.UNREADABLE;
    if (issue != null && readable && !anchors(page.path(), issue).contains(locked.anchor())) {
      heirs.lost(locked, issue);
    }
  }

  private Set<String> anchors(String path, Issue issue) {
    return Objects.requireNonNull(
        anchors.computeIfAbsent(
            path,
            key -> {
              Set<String> found = new HashSet<>(issue.anchors().keySet());
              issue.stories().forEach(story -> found.add(story.slug().text()));
              return found;
            }));
  }
}
