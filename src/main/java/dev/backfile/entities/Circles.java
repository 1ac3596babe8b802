package dev.backfile.entities;

import dev.backfile.archive.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The circles among steps that lead from each thing to at most one other. */
final class Circles {

  private Circles() {}

  /** Every circle once, in the order of its steps from its first slug on; circles by that slug. */
  static List<List<Slug>> in(SortedMap<Slug, Slug> steps) {
    List<List<Slug>> circles = new ArrayList<>();
    Set<Slug> done = new HashSet<>();
    for (Slug start : steps.keySet()) {
      Set<Slug> path = new LinkedHashSet<>();
      Slug slug = start;
      while (slug != null && !done.contains(slug) && path.add(slug)) {
        slug = steps.get(slug);
      }
      if (slug != null && path.contains(slug)) {
        List<Slug> walked = new ArrayList<>(path);
        List<Slug> circle = walked.subList(walked.indexOf(slug), walked.size());
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        circles.add(List.copyOf(circle));
      }
      done.addAll(path);
    }
    circles.sort((one, other) -> one.get(0).compareTo(other.get(0)));
    return circles;
  }
}
