package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Outlet;
import dev.backfile.pages.Page;
import dev.backfile.pages.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The outlets that stories cite: one page for all of them, then each with its timeline. */
final class OutletPages {

  private final Archive archive;
  private final List<Page> pages = new ArrayList<>();

  OutletPages(Archive archive) {
    this.archive = archive;
  }

  List<Page> all() {
    Comparator<Page.OutletCount> mostCited =
        Comparator.comparingInt(Page.OutletCount::stories)
            .reversed()
            .thenComparing(count -> count.outlet().slug());
    List<Page.OutletCount> counts = new ArrayList<>();
    for (Outlet outlet : archive.outlets().values()) {
      counts.add(new Page.OutletCount(outlet, citations(outlet).size()));
    }
    pages.add(
        new Page.OutletIndex(Address.of("/sources/"), counts.stream().sorted(mostCited).toList()));
    for (Outlet outlet : archive.outlets().values()) {
      List<Timeline.Item> items = new ArrayList<>();
      citations(outlet).forEach(story -> items.add(Timeline.StoryItem.of(story)));
      Address main = Address.outlet(outlet.slug());
      for (Timeline part : Timeline.paginate(items, main)) {
        pages.add(new Page.OutletPage(part.address(main), outlet, part, items.size()));
      }
    }
    return pages;
  }

  private List<Appearance> citations(Outlet outlet) {
    return archive.citations().getOrDefault(outlet.slug(), List.of());
  }
}
