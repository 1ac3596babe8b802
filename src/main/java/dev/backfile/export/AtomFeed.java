package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Entity;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Settings;
import java.util.List;

/** A feed as RFC 4287 has it. */
final class AtomFeed {

  private AtomFeed() {}

  /** The feed's file. */
  static byte[] bytes(Feed feed, List<FeedEntry> entries, Settings settings) {
    String self = settings.base().absolute(feed.address());
    String page = settings.base().absolute(feed.page());
    Xml xml =
        Xml.document("feed", "http://www.w3.org/2005/Atom", "xml:lang", settings.language())
            .text("id", self)
            .text("title", FeedEntry.title(feed, settings), "type", "text");
    if (!settings.description().isBlank()) {
      xml.text("subtitle", settings.description(), "type", "text");
    }
    xml.text("updated", FeedEntry.updated(entries, settings))
        .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
        .empty("link", "rel", "alternate", "type", "text/html", "href", page)
        // Holds for every entry that names no author of its own (RFC 4287, 4.2.1).
        .open("author")
        .text("name", settings.title())
        .close();
    entries.forEach(entry -> entry(entry, settings, xml));
    return xml.bytes();
  }

  private static void entry(FeedEntry entry, Settings settings, Xml xml) {
    xml.open("entry", "xml:lang", entry.lang().orElse(settings.language()))
        .text("id", entry.url())
        .text("title", entry.title(), "type", "text")
        .text("updated", entry.time())
        .text("published", entry.time())
        .empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
    for (String author : entry.authors()) {
      xml.open("author").text("name", author).close();
    }
    for (Entity subject : entry.subjects()) {
      String scheme =
          settings.base().absolute(Address.of("/" + subject.id().kind().folder() + "/"));
      xml.empty(
          "category", "term", subject.slug().text(), "scheme", scheme, "label", subject.name());
    }
    entry.summary().ifPresent(summary -> xml.text("summary", summary, "type", "text"));
    xml.text("content", entry.html(), "type", "html").close();
  }
}
