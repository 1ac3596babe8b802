package dev.backfile.export;

import dev.backfile.archive.Entity;
import dev.backfile.export.format.Json;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A feed as JSON Feed 1.1 (jsonfeed.org) has it. */
final class JsonFeed {

  private JsonFeed() {}

  /** The feed's file. */
  static byte[] bytes(Feed feed, List<FeedEntry> entries, Settings settings) throws IOException {
    Json json =
        new Json()
            .open()
            .text("version", "https://jsonfeed.org/version/1.1")
            .text("title", FeedEntry.title(feed, settings))
            .text("home_page_url", settings.base().absolute(feed.page()))
            .text("feed_url", settings.base().absolute(feed.address()))
            .text("description", Optional.of(settings.description()).filter(d -> !d.isBlank()))
            .text("language", settings.language());
    authors(List.of(settings.title()), json);
    json.list("items");
    for (FeedEntry entry : entries) {
      json.open()
          .text("id", entry.url())
          .text("url", entry.url())
          .text("title", entry.title())
          .text("summary", entry.summary())
          .text("content_html", entry.html())
          .text("image", entry.image())
          .text("date_published", entry.time())
          .text("date_modified", entry.time())
          .text("language", entry.lang());
      authors(entry.authors(), json);
      json.texts("tags", entry.subjects().stream().map(Entity::name).toList()).close();
    }
    return json.closeList().close().bytes();
  }

  // Those of the feed hold for every item without.
  private static void authors(List<String> names, Json json) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    json.list("authors");
    for (String name : names) {
      json.open().text("name", name).close();
    }
    json.closeList();
  }
}
