package dev.backfile.render.entity;

import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.Timeline;
import dev.backfile.pages.Timeline.Standing;
import dev.backfile.render.entity.EntityPages.Edition;
import dev.backfile.render.entity.EntityPages.Event;
import dev.backfile.render.entity.EntityPages.TimelineYear;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Histories, grouped by year and issue.
 *
 * <p>A story whose headline names the entity is shown in full, the others on one line each. When a
 * page has more to say than {@link Room} allows, what is left of it goes on one line too.
 */
public final class TimelineViews {

  private static final int SOURCES = 4;
  private static final int NAMES = 4;

  private final Links links;
  private final Words words;

  /** A story stands in as many histories as it has entities and outlets. */
  private final Map<LocalDate, String> dates = new ConcurrentHashMap<>();

  /** Prints with these words and links. */
  public TimelineViews(Links links, Words words) {
    this.links = links;
    this.words = words;
  }

  /**
   * The stories about something, with the outlets they cite.
   *
   * @param legend what the whole history amounts to
   */
  EntityPages.Timeline of(Timeline timeline, String legend) {
    return view(timeline, legend, this::outlets, this::standing);
  }

  /** The stories that cite an outlet, with what they cite from it. */
  public EntityPages.Timeline citing(Timeline timeline, Outlet outlet) {
    return view(timeline, "", story -> cited(story, outlet), item -> "");
  }

  private EntityPages.Timeline view(
      Timeline timeline,
      String legend,
      Function<Story, List<Link>> sources,
      Function<Timeline.StoryItem, String> standing) {
    Room room = new Room(timeline.items().size());
    SortedMap<Integer, List<Edition>> years = new TreeMap<>(Comparator.reverseOrder());
    List<Event> events = new ArrayList<>();
    List<Timeline.Item> items = timeline.items();
    for (int i = 0; i < items.size(); i++) {
      Issue issue = items.get(i).issue();
      events.add(room.fitting(event(items.get(i), sources, standing)));
      if (i + 1 == items.size() || !items.get(i + 1).issue().equals(issue)) {
        years
            .computeIfAbsent(issue.date().getYear(), year -> new ArrayList<>())
            .add(
                new Edition(
                    dates.computeIfAbsent(issue.date(), words::shortDate),
                    issue.date().toString(),
                    List.copyOf(events)));
        events.clear();
      }
    }
    List<TimelineYear> views = new ArrayList<>();
    years.forEach(
        (year, editions) ->
            views.add(new TimelineYear("_" + year, Integer.toString(year), editions)));
    return new EntityPages.Timeline(
        views,
        legend,
        timeline
            .newer()
            .map(address -> new Link(links.href(address), words.get("newer")))
            .orElse(Link.NONE),
        timeline
            .older()
            .map(address -> new Link(links.href(address), words.get("older")))
            .orElse(Link.NONE));
  }

  private Event event(
      Timeline.Item item,
      Function<Story, List<Link>> sources,
      Function<Timeline.StoryItem, String> standing) {
    Issue issue = item.issue();
    if (!(item instanceof Timeline.StoryItem shown)) {
      return new Event(
          true,
          words.get("issue_item"),
          links.to(issue).href(),
          issue.title(),
          issue.summary().orElse(""),
          List.of(),
          "",
          words.get("issue_item"),
          "",
          List.of(),
          "",
          links.tongue(issue));
    }
    Story story = shown.appearance().story();
    boolean full = shown.standing() == Standing.HEADLINE;
    List<Link> cited = full ? sources.apply(story) : List.of();
    List<Entity> names = shown.names();
    return new Event(
        full,
        context(issue, story),
        links.href(shown.appearance().address()),
        story.headline(),
        full ? story.opening() : "",
        cited.stream().limit(SOURCES).toList(),
        more(cited.size() - SOURCES),
        standing.apply(shown),
        names.isEmpty() ? "" : words.get("sense_" + lower(shown.sense())),
        links.to(names.stream().limit(NAMES).toList()),
        more(names.size() - NAMES),
        links.tongue(issue));
  }

  /** What the names that follow do not say. */
  private String standing(Timeline.StoryItem item) {
    boolean said = item.standing() == Standing.OWNED && !item.names().isEmpty();
    return said ? "" : words.get("standing_" + lower(item.standing()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String more(int left) {
    return left <= 0 ? "" : words.get("more", "n", words.number(left));
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
