package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.Outlet;
import dev.backfile.pages.Page;
import dev.backfile.render.entity.TimelineViews;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Tongue;
import dev.backfile.render.print.Words;
import dev.backfile.render.view.Views.OutletRow;
import java.util.List;

/** Outlets, free pages, and what sends a reader on. */
final class ListViews {

  private final Links links;
  private final Words words;
  private final TimelineViews timelines;

  ListViews(Links links, Words words) {
    this.links = links;
    this.words = words;
    this.timelines = new TimelineViews(links, words);
  }

  /** All outlets. */
  Views.Outlets outlets(Page.OutletIndex page) {
    List<OutletRow> rows =
        page.outlets().stream()
            .map(
                count ->
                    new OutletRow(
                        links.to(count.outlet().slug()).href(),
                        count.outlet().name(),
                        host(count.outlet()),
                        words.number(count.stories())))
            .toList();
    return new Views.Outlets(
        words.get("outlets_title"), words.count("outlets", page.outlets().size()), rows);
  }

  /** An outlet's page. */
  Views.Outlet outlet(Page.OutletPage page) {
    Outlet outlet = page.outlet();
    int part = page.timeline().part();
    return new Views.Outlet(
        outlet.name(),
        part == 0 ? "" : words.get("part", "n", words.number(part)),
        links.to(outlet.slug()),
        host(outlet),
        List.of(
            new Fact(
                words.get("fact_stories"), List.of(Link.unlinked(words.number(page.stories()))))),
        timelines.citing(page.timeline(), outlet));
  }

  private static String host(Outlet outlet) {
    return outlet.linked() ? outlet.slug().text() : "";
  }

  /** A free page. */
  Views.Text text(Page.TextPage page) {
    Tongue tongue = links.tongue(page.page().lang(), page.page().dir());
    return new Views.Text(
        page.page().title(),
        page.page().summary().orElse(""),
        tongue.lang(),
        tongue.dir(),
        links.html(page.page().body()));
  }

  /** The page for an address where nothing is. */
  Views.NotFound notFound(Page.NotFound page) {
    return new Views.NotFound(
        words.get("notfound_title"),
        page.latest().map(links::to).orElse(Link.NONE),
        links.href(Address.of("/search/")),
        links.href(Address.HOME));
  }

  /** A page that sends the reader on. */
  Views.Redirect redirect(Page.RedirectPage page) {
    return new Views.Redirect(links.href(page.target()), links.absolute(page.target()));
  }
}
