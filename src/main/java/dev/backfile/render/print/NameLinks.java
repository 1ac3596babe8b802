package dev.backfile.render.print;

import dev.backfile.archive.Address;
import dev.backfile.archive.Html;
import dev.backfile.archive.Html.NameLink;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the names in a story that become links. */
final class NameLinks {

  private NameLinks() {}

  /**
   * The first mention of each entity in a story's body that a link may go around, by offset.
   *
   * <p>An entity whose page the story links to already gets no second link. Of a company and a
   * model with one name, the first in the story's order takes it.
   */
  static List<NameLink> of(Story story) {
    List<Html.Run> runs = story.body().runs();
    Set<Address> linked = new HashSet<>();
    for (Html.Run run : runs) {
      if (run instanceof Html.Link link) {
        linked.add(link.target().withoutAnchor());
      }
    }
    List<NameLink> links = new ArrayList<>();
    int next = 0;
    int done = 0;
    for (Mention mention : story.mentions()) {
      if (mention.where() == Mention.Where.TEXT && mention.start() >= done) {
        while (next < runs.size() && !reaches(runs.get(next), mention.start())) {
          next++;
        }
        Address page = Address.entity(mention.entity());
        if (next < runs.size()
            && runs.get(next) instanceof Html.Text stretch
            && stretch.mayLink(mention.start(), mention.end())
            && linked.add(page)) {
          links.add(new NameLink(mention.start(), mention.end(), page));
          done = mention.end();
        }
      }
    }
    return links;
  }

  private static boolean reaches(Html.Run run, int offset) {
    return run instanceof Html.Text stretch && stretch.end() > offset;
  }
}
