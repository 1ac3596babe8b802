package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages that search engines may list (sitemaps.org, protocol 0.9).
 *
 * <p>One file takes {@value #MOST} addresses. Beyond that {@code /sitemap.xml} is an index of
 * {@code /sitemap-1.xml} and so on.
 */
final class Sitemap {

  /** Addresses in a file, as the protocol limits them. */
  static final int MOST = 50_000;

  private static final Address MAIN = Address.of("/sitemap.xml");
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /** The files. */
  static List<Export.Output> outputs(Plan plan, BaseUrl base) {
    List<Page> pages = plan.pages().stream().filter(Page::isListed).toList();
    if (pages.size() <= MOST) {
      return List.of(new Export.Output(MAIN, () -> part(pages, base)));
    }
    List<Export.Output> outputs = new ArrayList<>();
    List<Address> parts = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += MOST) {
      List<Page> part = pages.subList(from, Math.min(from + MOST, pages.size()));
      Address address = Address.of("/sitemap-" + (from / MOST + 1) + ".xml");
      parts.add(address);
      outputs.add(new Export.Output(address, () -> part(part, base)));
    }
    outputs.add(new Export.Output(MAIN, () -> index(parts, base)));
    return outputs;
  }

  private static byte[] part(List<Page> pages, BaseUrl base) {
    Xml xml = Xml.document("urlset", NAMESPACE);
    for (Page page : pages) {
      xml.open("url").text("loc", base.absolute(page.address().withoutAnchor()));
      changed(page).ifPresent(day -> xml.text("lastmod", day.toString()));
      xml.close();
    }
    return xml.bytes();
  }

  private static byte[] index(List<Address> parts, BaseUrl base) {
    Xml xml = Xml.document("sitemapindex", NAMESPACE);
    parts.forEach(part -> xml.open("sitemap").text("loc", base.absolute(part)).close());
    return xml.bytes();
  }

  /** The day of the newest thing on the page; nothing when the page shows no days. */
  private static Optional<LocalDate> changed(Page page) {
    if (page instanceof Page.IssuePage shown) {
      return Optional.of(shown.issue().date());
    }
    if (page instanceof Page.Home home) {
      return home.latest().map(Issue::date);
    }
    if (page instanceof Page.IssueIndex index) {
      return index.issues().stream().findFirst().map(Issue::date);
    }
    if (page instanceof Page.IssueYear year) {
      return year.issues().stream().findFirst().map(Issue::date);
    }
    if (page instanceof Page.EntityPage shown) {
      return changed(shown.timeline());
    }
    if (page instanceof Page.FamilyPage shown) {
      return changed(shown.timeline());
    }
    return page instanceof Page.OutletPage shown ? changed(shown.timeline()) : Optional.empty();
  }

  private static Optional<LocalDate> changed(Timeline timeline) {
    return timeline.items().stream().findFirst().map(item -> item.issue().date());
  }
}
