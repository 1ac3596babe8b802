package dev.backfile.archive;

import java.util.List;

/**
 * What else the archive has on a story's subject.
 *
 * @param earlier stories of earlier issues, the closest first
 * @param later stories of the same or later issues, the closest first
 */
public record Related(List<Appearance> earlier, List<Appearance> later) {

  /** Nothing. */
  public static final Related NONE = new Related(List.of(), List.of());

  /** Copies the lists. */
  public Related {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
  }

  /** True when there is neither an earlier nor a later story. */
  public boolean isEmpty() {
    return earlier.isEmpty() && later.isEmpty();
  }
}
