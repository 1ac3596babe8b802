package dev.backfile.render.entity;

import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.Timeline;
import dev.backfile.render.entity.EntityPages.Event;
import dev.backfile.render.entity.EntityPages.TimelineYear;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Histories, grouped by year. */
public final class TimelineViews {

  private final Links links;
  private final Words words;

  /** A story stands in as many histories as it has entities and outlets. */
  private final Map<LocalDate, String> dates = new ConcurrentHashMap<>();

  /** Prints with these words and links. */
  public TimelineViews(Links links, Words words) {
    this.links = links;
    this.words = words;
  }

  /** The stories about something, with the outlets they cite. */
  public EntityPages.Timeline of(Timeline timeline) {
    return view(timeline, this::outlets);
  }

  /** The stories that cite an outlet, with what they cite from it. */
  public EntityPages.Timeline citing(Timeline timeline, Outlet outlet) {
    return view(timeline, story -> cited(story, outlet));
  }

  private EntityPages.Timeline view(Timeline timeline, Function<Story, List<Link>> sources) {
    SortedMap<Integer, List<Event>> years = new TreeMap<>(Comparator.reverseOrder());
    boolean named = false;
    for (Timeline.Item item : timeline.items()) {
      Event event = event(item, sources);
      named |= event.named();
      years.computeIfAbsent(item.issue().date().getYear(), year -> new ArrayList<>()).add(event);
    }
    List<TimelineYear> views = new ArrayList<>();
    years.forEach(
        (year, events) -> views.add(new TimelineYear("_" + year, Integer.toString(year), events)));
    return new EntityPages.Timeline(
        views,
        named,
        timeline
            .newer()
            .map(address -> new Link(links.href(address), words.get("newer")))
            .orElse(Link.NONE),
        timeline
            .older()
            .map(address -> new Link(links.href(address), words.get("older")))
            .orElse(Link.NONE));
  }

  private Event event(Timeline.Item item, Function<Story, List<Link>> sources) {
    Issue issue = item.issue();
    String date = dates.computeIfAbsent(issue.date(), words::shortDate);
    String day = issue.date().toString();
    if (item instanceof Timeline.StoryItem one) {
      Story story = one.appearance().story();
      return new Event(
          date,
          day,
          context(issue, story),
          links.href(one.appearance().address()),
          story.headline(),
          story.opening(),
          sources.apply(story),
          one.headline());
    }
    return new Event(
        date,
        day,
        words.get("issue_item"),
        links.to(issue).href(),
        issue.title(),
        issue.summary().orElse(""),
        List.of(),
        false);
  }

  /** Where a story stands: its section, or its issue when it has the section's name. */
  private static String context(Issue issue, Story story) {
    if (!story.section().equals(story.headline())) {
      return story.section();
    }
    return issue.title().equals(story.headline()) ? "" : issue.title();
  }

  private List<Link> outlets(Story story) {
    return story.sources().stream().map(Source::outlet).distinct().map(links::to).toList();
  }

  private static List<Link> cited(Story story, Outlet outlet) {
    return story.sources().stream()
        .filter(source -> source.outlet().equals(outlet.slug()))
        .flatMap(source -> source.url().map(url -> cited(url, source.text(), outlet)).stream())
        .toList();
  }

  /** The text of a link that says no more than the outlet's name gives way to its address. */
  private static Link cited(String url, String text, Outlet outlet) {
    return new Link(url, text.equalsIgnoreCase(outlet.name()) ? shown(url) : text);
  }

  /** An address without what every address has. */
  private static String shown(String url) {
    String bare = url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    return bare.length() <= 70 ? bare : bare.substring(0, 69) + "…";
  }
}
