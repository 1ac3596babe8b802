package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import dev.backfile.archive.Mention;
import dev.backfile.entities.mentions.names.Name;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A name found in a text, before it is settled whether it counts.
 *
 * @param fit how the text is written, beside the name
 */
record Hit(Name name, Name.Fit fit, Mention.Where where, int start, int end) {

  /** As they stand in the story; at one place companies first. */
  static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::where)
          .thenComparing(Sighting::start)
          .thenComparing(sighting -> sighting.entity().kind())
          .thenComparing(Sighting::end)
          .thenComparing(Sighting::entity);

  /** Whether more must be known before it counts. */
  boolean isDoubtful() {
    return name.use() == Name.Use.ORDINARY || name.isVague();
  }

  Sighting judged(Verdict verdict) {
    return judged(name.entity(), verdict);
  }

  Sighting judged(EntityId entity, Verdict verdict) {
    return new Sighting(entity, where, start, end, verdict);
  }

  /** The index of the last hit that starts before an offset; -1 when there is none. */
  static int lastBefore(List<Hit> hits, int offset) {
    return lastBefore(hits, offset, Hit::start);
  }

  /** The index of the last thing that starts before an offset; -1 when there is none. */
  static <T> int lastBefore(List<T> things, int offset, ToIntFunction<T> start) {
    int low = 0;
    int high = things.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(things.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
