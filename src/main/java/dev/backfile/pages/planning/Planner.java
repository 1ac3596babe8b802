package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Image;
import dev.backfile.archive.Issue;
import dev.backfile.archive.LeftOut;
import dev.backfile.archive.Lock;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides every address of the site. */
public final class Planner {

  /** First parts of addresses that the site keeps for itself, now or later. */
  static final Set<String> RESERVED =
      Set.of(
          "404",
          "404.html",
          "_headers",
          "_redirects",
          "assets",
          "cards",
          "companies",
          "contribute",
          "corrections",
          "covered",
          "data",
          "families",
          "feed.json",
          "feed.xml",
          "follow",
          "index.html",
          "issues",
          "models",
          "offline",
          "on-this-day",
          "opensearch.xml",
          "page",
          "robots.txt",
          "search",
          "sitemap.xml",
          "sources",
          "stories.xml",
          "sw.js");

  private static final int SITEMAP = 50_000;

  private final Archive archive;
  private final Lock lock;
  private final List<LeftOut> leftOut;
  private final List<Problem> problems = new ArrayList<>();

  private Planner(Archive archive, Lock lock, List<LeftOut> leftOut) {
    this.archive = archive;
    this.lock = lock;
    this.leftOut = leftOut;
  }

  /** The plan of a site of which nothing has been published. */
  public static Checked<Plan> plan(Archive archive) {
    return plan(archive, Lock.NONE, List.of());
  }

  /**
   * The plan of a site.
   *
   * @param lock the addresses that must stay or lead on; those of pages that come and go by
   *     themselves, such as an outlet's, are led on here
   * @param leftOut what the content has and the archive was made without
   * @return errors for two things at one address, for old addresses that lead in a circle and for
   *     locked addresses that are lost; warnings for links within the site that lead nowhere
   */
  public static Checked<Plan> plan(Archive archive, Lock lock, List<LeftOut> leftOut) {
    return new Planner(archive, lock, leftOut).plan();
  }

  private Checked<Plan> plan() {
    List<Page> pages = new ArrayList<>(new ArchivePages(archive).all());
    for (FreePage page : archive.pages()) {
      if (RESERVED.contains(page.slug().folded())) {
        problems.add(
            Problem.error(
                "reserved-name",
                page.place(),
                "/" + page.slug() + "/ belongs to the site itself",
                "rename the file"));
      } else {
        pages.add(new Page.TextPage(Address.page(page.slug()), page));
      }
    }
    List<Image> images = images();
    List<Feed> feeds = new ArchiveFeeds(archive).all();
    Set<String> taken = new Collisions(problems).check(pages, feeds, images);
    SortedMap<String, Address> old = new Redirects(archive, taken, problems).all();
    if (!lock.addresses().isEmpty()) {
      old.putAll(new LockCheck(archive, lock, pages, feeds, old, problems).run(leftOut));
    }
    List<Plan.Forward> redirects = new ArrayList<>();
    old.forEach((from, to) -> redirects.add(new Plan.Forward(from, to)));
    Map<String, Page> forwards = new LinkedHashMap<>();
    for (Plan.Forward redirect : redirects) {
      Redirects.page(redirect.from())
          .map(address -> new Page.RedirectPage(address, redirect.to()))
          .ifPresent(page -> forwards.putIfAbsent(page.address().file(), page));
    }
    pages.addAll(forwards.values());
    new LinkCheck(archive, pages, feeds, problems).run();
    return new Checked<>(new Plan(pages, feeds, redirects, images, files(pages)), problems);
  }

  /** A sitemap has at most 50,000 addresses (sitemaps.org); then there are parts of it. */
  private static List<Address> files(List<Page> pages) {
    List<Address> files = new ArrayList<>(Plan.FIXED);
    long listed = pages.stream().filter(Page::isListed).count();
    for (int part = 1; listed > SITEMAP && (part - 1L) * SITEMAP < listed; part++) {
      files.add(Address.of("/sitemap-" + part + ".xml"));
    }
    return files;
  }

  private List<Image> images() {
    SortedMap<Address, Image> images = new TreeMap<>();
    SortedMap<Address, Place> places = new TreeMap<>();
    for (Issue issue : archive.issues()) {
      issue.images().forEach(image -> add(image, issue.place(), images, places));
    }
    for (FreePage page : archive.pages()) {
      page.images().forEach(image -> add(image, page.place(), images, places));
    }
    return images.values().stream().sorted(Comparator.comparing(Image::address)).toList();
  }

  private void add(
      Image image,
      Place place,
      SortedMap<Address, Image> images,
      SortedMap<Address, Place> places) {
    Image other = images.putIfAbsent(image.address(), image);
    places.putIfAbsent(image.address(), place);
    if (other != null && !other.file().equals(image.file())) {
      problems.add(
          Problem.error(
              "equal-addresses",
              place,
              image.file() + " and " + other.file() + " both want the address " + image.address(),
              "rename one of the two pictures"));
    }
  }

  /** Finds two things at one address, as file systems see it that ignore case. */
  private static final class Collisions {
    private final List<Problem> problems;
    private final Map<String, Address> taken = new LinkedHashMap<>();

    Collisions(List<Problem> problems) {
      this.problems = problems;
    }

    Set<String> check(List<Page> pages, List<Feed> feeds, List<Image> images) {
      Plan.FIXED.forEach(this::take);
      Map<Address, Page.IssueYear> years = new LinkedHashMap<>();
      for (Page page : pages) {
        if (page instanceof Page.IssueYear year) {
          years.put(year.address(), year);
        }
        Page.IssueYear year = years.get(page.address());
        if (year != null && page instanceof Page.IssuePage shown) {
          clash(shown, year);
        } else {
          take(page.address());
        }
      }
      feeds.forEach(feed -> take(feed.address()));
      images.forEach(image -> take(image.address()));
      return taken.keySet();
    }

    private void clash(Page.IssuePage shown, Page.IssueYear year) {
      Issue issue = shown.issue();
      problems.add(
          Problem.error(
              "equal-addresses",
              issue.place(),
              "this issue and the list of all issues of "
                  + year.year()
                  + " both want the address "
                  + year.address(),
              "rename the issue to more than a year, such as " + issue.date() + "-review"));
    }

    private void take(Address address) {
      Address other = taken.putIfAbsent(address.file().toLowerCase(Locale.ROOT), address);
      if (other != null) {
        problems.add(
            Problem.error(
                "equal-addresses",
                Place.of("content"),
                "two things want the address "
                    + address
                    + (other.equals(address) ? "" : " (the other is " + other + ")"),
                "rename one of them"));
      }
    }
  }
}
