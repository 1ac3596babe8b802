package dev.backfile.render.lists;

import dev.backfile.archive.Address;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.render.lists.ListPages.FollowFeed;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of the archive as a whole, as their templates print them. */
public final class Lists {

  private final List<Feed> feeds;
  private final Links links;
  private final Words words;
  private final Rows rows;
  private final YearLists years;
  private final DayLists days;
  private final FrontPage front;

  /** Prepares what the pages share. */
  public Lists(Plan plan, Links links, Words words) {
    this.feeds =
        plan.feeds().stream().filter(feed -> feed.address().path().lastIndexOf('/') == 0).toList();
    this.links = links;
    this.words = words;
    this.rows = new Rows(links, words);
    this.years = new YearLists(links, words, rows);
    this.days = new DayLists(links, words, rows);
    this.front = new FrontPage(links, words, rows, years);
  }

  /** The home page. */
  public ListPages.Home home(Page.Home page) {
    return front.of(page);
  }

  /** The index of issues. */
  public ListPages.Issues issues(Page.IssueIndex page) {
    return years.issues(page);
  }

  /** The issues of a year. */
  public ListPages.Year year(Page.IssueYear page) {
    return years.year(page);
  }

  /** What came out around a day in earlier years. */
  public ListPages.Day day(Page.OnThisDay page) {
    return days.day(page);
  }

  /** The issues of a month in all years. */
  public ListPages.Month month(Page.OnThisMonth page) {
    return days.month(page);
  }

  /** What was corrected. */
  public ListPages.Corrections corrections(Page.Corrections page) {
    List<ListPages.Correction> views = new ArrayList<>();
    for (Page.Correction correction : page.corrections()) {
      Issue issue = correction.issue();
      Optional<Story> story = correction.story();
      Link whole = links.to(issue);
      views.add(
          new ListPages.Correction(
              words.date(issue.date()),
              issue.date().toString(),
              story.map(one -> rows.story(issue, one)).orElse(whole),
              story.isEmpty() ? Link.NONE : whole,
              correction.text(),
              links.tongue(issue)));
    }
    return new ListPages.Corrections(
        words.get("corrections_title"),
        words.get(views.isEmpty() ? "corrections_none" : "corrections_text"),
        views);
  }

  /** The ways to hear of new issues. */
  public ListPages.Follow follow(Page.Follow page) {
    return new ListPages.Follow(
        words.get("follow_title"),
        words.get("follow_text"),
        feeds.stream().map(this::feed).toList(),
        page.most().stream().map(count -> feed(count.entity())).toList());
  }

  private FollowFeed feed(Feed feed) {
    boolean json = feed instanceof Feed.Issues of && of.format() == Feed.Format.JSON;
    boolean stories = feed instanceof Feed.Stories;
    String text = stories ? "follow_stories" : json ? "follow_issues_json" : "follow_issues";
    Link page =
        new Link(links.href(feed.page()), words.get(stories ? "feed_stories" : "feed_issues"));
    String name = words.get(json ? "feed_json" : "feed_atom", "feed", page.text());
    return feed(new Link(page.href(), name), name, words.get(text), feed.address());
  }

  private FollowFeed feed(Entity entity) {
    Link page = links.to(entity);
    Address feed = Address.of(Address.entity(entity.id()).path() + "feed.xml");
    return feed(page, words.get("feed_atom", "feed", page.text()), "", feed);
  }

  private FollowFeed feed(Link page, String name, String text, Address address) {
    return new FollowFeed(
        page,
        name,
        text,
        links.href(address),
        links.absolute(address),
        words.get("follow_address", "feed", name));
  }
}
