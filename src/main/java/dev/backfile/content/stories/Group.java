package dev.backfile.content.stories;

import dev.backfile.archive.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section to be.
 *
 * @param id the id that the author gave its heading
 */
record Group(String title, int depth, Optional<String> id, List<Part> parts) {

  /** Sections with their subsections, those without a title first. */
  static List<Group> inOrder(List<Group> groups, List<String> order) {
    List<List<Group>> whole = new ArrayList<>();
    for (Group group : groups) {
      if (group.depth() == 1 || whole.isEmpty()) {
        whole.add(new ArrayList<>());
      }
      whole.get(whole.size() - 1).add(group);
    }
    if (!order.isEmpty()) {
      whole.sort(Comparator.comparingInt(section -> rank(section.get(0).title(), order)));
    }
    return whole.stream().flatMap(List::stream).toList();
  }

  private static int rank(String title, List<String> order) {
    int at = title.isEmpty() ? -1 : order.indexOf(title);
    return title.isEmpty() || at >= 0 ? at : order.size();
  }

  /** The sections' ids on the page, which no story's slug can be. */
  static List<String> anchors(List<Group> groups) {
    Set<String> anchors = new LinkedHashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Group group : groups) {
      String base = "_" + Slug.from(group.title()).map(Slug::text).orElse("section");
      String anchor = base;
      while (!anchors.add(anchor)) {
        anchor = base + "-" + counts.merge(base, 2, (count, first) -> count + 1);
      }
    }
    return List.copyOf(anchors);
  }

  /** Where links to the ids of section headings lead: a lone story takes its section's heading. */
  static Map<String, String> links(List<Group> groups, List<Slug> slugs, List<String> anchors) {
    Map<String, String> headings = new HashMap<>();
    int story = 0;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean lone =
          group.parts().size() == 1
              && group.parts().get(0).draft().headline().equals(group.title());
      String anchor = lone ? slugs.get(story).text() : anchors.get(i);
      group.id().ifPresent(id -> headings.putIfAbsent(id, anchor));
      story += group.parts().size();
    }
    return headings;
  }
}
