package dev.backfile.render.view;

import dev.backfile.pages.Page;
import dev.backfile.pages.Settings;
import dev.backfile.pages.WebSearch;
import dev.backfile.render.entity.IndexViews;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.List;

/** The search page: what it shows before any script runs. */
final class SearchViews {

  private final IndexViews indexes;
  private final Settings settings;
  private final Links links;
  private final Words words;

  SearchViews(IndexViews indexes, Settings settings, Links links, Words words) {
    this.indexes = indexes;
    this.settings = settings;
    this.links = links;
    this.words = words;
  }

  /** The page. */
  Views.Search page(Page.Search page) {
    return new Views.Search(
        words.get("searching_title"),
        links.href(page.address()),
        ways(page.companies()),
        ways(page.models()),
        page.years().stream().map(this::year).toList(),
        settings.webSearch().map(this::web).orElse(Views.Web.NONE));
  }

  /** The places of an index that lead into it, or all that it lists when that is little. */
  private List<Link> ways(Page.EntityIndex index) {
    if (index.entities().size() <= IndexViews.WORTH_FILTERING) {
      return index.entities().stream().map(listed -> links.to(listed.entity())).toList();
    }
    String href = links.href(index.address());
    return indexes.places(index).stream()
        .map(place -> new Link(href + place.href(), place.text()))
        .toList();
  }

  private Link year(Page.Year year) {
    return new Link(links.href(year.address()), Integer.toString(year.year()));
  }

  private Views.Web web(WebSearch search) {
    return new Views.Web(
        search.action().toASCIIString(),
        search.field(),
        search.hidden().stream()
            .map(field -> new Views.Hidden(field.name(), field.value()))
            .toList(),
        words.get("searching_web", "host", search.host()));
  }
}
