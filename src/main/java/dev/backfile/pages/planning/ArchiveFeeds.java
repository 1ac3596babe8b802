package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Family;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Story;
import dev.backfile.pages.Feed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The feeds that follow from an archive: issues, stories, and one for each entity and family. */
final class ArchiveFeeds {

  /** The newest issue first; within an issue the stories as they stand. */
  private static final Comparator<Appearance> NEWEST_FIRST =
      Comparator.comparing(Appearance::issue, Issue.ORDER.reversed())
          .thenComparingInt(Appearance::position);

  private final Archive archive;

  ArchiveFeeds(Archive archive) {
    this.archive = archive;
  }

  List<Feed> all() {
    List<Issue> issues =
        archive.issues().stream().sorted(Issue.ORDER.reversed()).limit(Feed.ENTRIES).toList();
    Address all = Address.of("/issues/");
    List<Feed> feeds = new ArrayList<>();
    feeds.add(new Feed.Issues(Address.of("/feed.xml"), "", all, Feed.Format.ATOM, issues));
    feeds.add(new Feed.Issues(Address.of("/feed.json"), "", all, Feed.Format.JSON, issues));
    feeds.add(new Feed.Stories(Address.of("/stories.xml"), "Stories", all, newestStories(issues)));
    for (Entity entity : archive.entities().values()) {
      Address page = Address.entity(entity.id());
      List<Appearance> timeline = archive.timelines().getOrDefault(entity.id(), List.of());
      feeds.add(
          new Feed.Stories(
              Address.of(page.path() + "feed.xml"), entity.name(), page, newest(timeline)));
    }
    archive.families().values().forEach(models -> feeds.add(family(models)));
    return feeds;
  }

  /** A story that names several of the family's models stands in its feed once. */
  private Feed family(List<Model> models) {
    Family family = models.get(0).family().orElseThrow();
    Address page = Address.family(family.slug());
    SortedSet<Appearance> stories = new TreeSet<>(NEWEST_FIRST);
    for (Model model : models) {
      stories.addAll(newest(archive.timelines().getOrDefault(model.id(), List.of())));
    }
    return new Feed.Stories(
        Address.of(page.path() + "feed.xml"),
        family.name(),
        page,
        stories.stream().limit(Feed.ENTRIES).toList());
  }

  private static List<Appearance> newestStories(List<Issue> issues) {
    List<Appearance> stories = new ArrayList<>();
    for (Issue issue : issues) {
      List<Story> all = issue.stories();
      for (int i = 0; i < all.size() && stories.size() < Feed.ENTRIES; i++) {
        stories.add(new Appearance(issue, all.get(i), i));
      }
    }
    return stories;
  }

  /** The newest of a timeline that is in order, without sorting all of it. */
  private static List<Appearance> newest(List<Appearance> oldestFirst) {
    int size = oldestFirst.size();
    int from = Math.max(0, size - Feed.ENTRIES);
    while (from > 0 && oldestFirst.get(from).issue().equals(oldestFirst.get(from - 1).issue())) {
      from--;
    }
    return oldestFirst.subList(from, size).stream()
        .sorted(NEWEST_FIRST)
        .limit(Feed.ENTRIES)
        .toList();
  }
}
