package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Settings;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An issue or a story as a feed shows it.
 *
 * @param url the absolute address, also its id
 * @param authors as named by the story or its issue; empty when neither names one
 * @param subjects the companies and models it is about
 * @param html the whole content, every link absolute
 */
record FeedEntry(
    String url,
    String title,
    OffsetDateTime published,
    List<String> authors,
    List<Entity> subjects,
    Optional<String> summary,
    Optional<String> lang,
    Optional<String> image,
    String html) {

  /** A feed's entries in its order. */
  static List<FeedEntry> of(Feed feed, Archive archive, Settings settings) {
    if (feed instanceof Feed.Issues issues) {
      Map<Slug, Set<EntityId>> subjects = subjects(issues.issues(), archive);
      return issues.issues().stream()
          .map(
              issue ->
                  of(
                      issue,
                      known(subjects.getOrDefault(issue.slug(), Set.of()), archive),
                      settings.base()))
          .toList();
    }
    return ((Feed.Stories) feed)
        .stories().stream().map(story -> of(story, archive, settings.base())).toList();
  }

  /** A feed's title with the site's behind it. */
  static String title(Feed feed, Settings settings) {
    boolean same = feed.title().isBlank() || feed.title().equals(settings.title());
    return same ? settings.title() : feed.title() + " · " + settings.title();
  }

  /** When the newest entry came out; without entries, the day the site is built for. */
  static String updated(List<FeedEntry> entries, Settings settings) {
    return entries.stream()
        .map(FeedEntry::published)
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .map(FeedEntry::rfc3339)
        .orElseGet(() -> rfc3339(settings.now().atStartOfDay().atOffset(ZoneOffset.UTC)));
  }

  /** When it came out, as RFC 3339 writes it. */
  String time() {
    return rfc3339(published);
  }

  private static FeedEntry of(Issue issue, List<Entity> subjects, BaseUrl base) {
    StringBuilder html = new StringBuilder();
    for (Section section : issue.sections()) {
      int level = Math.max(2, Math.min(section.depth() + 1, 5));
      if (!section.title().isEmpty()) {
        heading(level, Html.escape(section.title()), html);
      }
      for (Story story : section.stories()) {
        // Such a story is named after what already stands above it.
        if (!story.headline().equals(story.section())) {
          String url = base.absolute(Address.story(issue.slug(), story.slug()));
          heading(level + 1, link(url, story.headline()), html);
        }
        content(story, base, html);
      }
    }
    return new FeedEntry(
        base.absolute(Address.issue(issue.slug())),
        issue.title(),
        issue.published(),
        named(issue.authors()),
        subjects,
        issue.summary(),
        issue.lang(),
        issue.image().map(Image::address).map(base::absolute),
        directed(issue, html));
  }

  private static FeedEntry of(Appearance appearance, Archive archive, BaseUrl base) {
    Issue issue = appearance.issue();
    Story story = appearance.story();
    StringBuilder html = new StringBuilder();
    content(story, base, html);
    return new FeedEntry(
        base.absolute(appearance.address()),
        story.headline(),
        issue.published(),
        named(story.author().map(List::of).orElse(issue.authors())),
        known(story.entities(), archive),
        Optional.empty(),
        issue.lang(),
        Optional.empty(),
        directed(issue, html));
  }

  private static void content(Story story, BaseUrl base, StringBuilder html) {
    html.append(story.body().with(base::absolute));
    if (!story.sources().isEmpty()) {
      html.append(
          story.sources().stream()
              .map(FeedEntry::source)
              .collect(Collectors.joining(" · ", "<p><small>", "</small></p>")));
    }
  }

  private static String source(Source source) {
    return source
        .url()
        .map(url -> link(url, source.text()))
        .orElseGet(() -> Html.escape(source.text()));
  }

  private static void heading(int level, String content, StringBuilder html) {
    html.append("<h").append(level).append('>').append(content);
    html.append("</h").append(level).append('>');
  }

  private static String link(String url, String text) {
    return "<a href=\"" + Html.escape(url) + "\">" + Html.escape(text) + "</a>";
  }

  private static String directed(Issue issue, StringBuilder html) {
    return issue
        .dir()
        .map(dir -> "<div dir=\"" + Html.escape(dir) + "\">" + html + "</div>")
        .orElseGet(html::toString);
  }

  private static List<String> named(List<String> authors) {
    return authors.stream().filter(author -> !author.isBlank()).toList();
  }

  private static Map<Slug, Set<EntityId>> subjects(List<Issue> issues, Archive archive) {
    Map<Slug, Set<EntityId>> subjects = new HashMap<>();
    for (Issue issue : issues) {
      Set<EntityId> mentioned = new LinkedHashSet<>();
      issue.stories().forEach(story -> mentioned.addAll(story.entities()));
      subjects.put(issue.slug(), mentioned);
    }
    archive
        .taggedIssues()
        .forEach(
            (entity, tagged) -> {
              for (Issue issue : tagged) {
                Set<EntityId> mentioned = subjects.get(issue.slug());
                if (mentioned != null) {
                  mentioned.add(entity);
                }
              }
            });
    return subjects;
  }

  private static List<Entity> known(Iterable<EntityId> ids, Archive archive) {
    List<Entity> known = new ArrayList<>();
    ids.forEach(id -> archive.entity(id).ifPresent(known::add));
    return known;
  }

  // RFC 3339 knows no seconds in an offset.
  private static String rfc3339(OffsetDateTime time) {
    boolean wholeMinutes = time.getOffset().getTotalSeconds() % 60 == 0;
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        wholeMinutes ? time : time.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
