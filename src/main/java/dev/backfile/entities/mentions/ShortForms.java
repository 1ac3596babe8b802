package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import dev.backfile.entities.mentions.Surroundings.Style;
import dev.backfile.entities.mentions.names.Kinship;
import dev.backfile.entities.mentions.names.Name.Use;
import dev.backfile.entities.mentions.names.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives short forms to what was mentioned in full before.
 *
 * <p>A short form counts while only one entity mentioned so far can be meant by it, and not where
 * it may be an everyday word or a part of another name.
 */
final class ShortForms {

  private final List<Sighting> judged;
  private final Kinship kinship;
  private final Set<EntityId> mentioned = new HashSet<>();
  private int read;

  /** Takes what is judged so far in the story's order, and adds to it. */
  ShortForms(List<Sighting> judged, Kinship kinship) {
    this.judged = judged;
    this.kinship = kinship;
  }

  void judge(List<Pass> passes, Function<Pass, Surroundings> around) {
    List<Sighting> found = new ArrayList<>();
    for (Pass pass : passes) {
      for (Hit hit : pass.noted()) {
        if (hit.name().use() == Use.SHORT) {
          meant(hit, around.apply(pass))
              .ifPresent(entity -> found.add(hit.judged(entity, Verdict.SHORT_FORM)));
        }
      }
    }
    judged.addAll(found);
  }

  private Optional<EntityId> meant(Hit hit, Surroundings around) {
    boolean free = readUpTo(hit);
    List<EntityId> meant =
        mentioned.stream().filter(hit.name().entities()::contains).limit(2).toList();
    return free && meant.size() == 1 && isName(hit, meant.get(0), around)
        ? Optional.of(meant.get(0))
        : Optional.empty();
  }

  /** Learns what is mentioned before a short form; tells whether no mention stands in its place. */
  private boolean readUpTo(Hit hit) {
    int last = hit.start();
    while (read < judged.size() && isBefore(judged.get(read), hit)) {
      if (judged.get(read).verdict().counts()) {
        mentioned.add(judged.get(read).entity());
        if (judged.get(read).where() == hit.where()) {
          last = Math.max(last, judged.get(read).end());
        }
      }
      read++;
    }
    boolean free = last <= hit.start();
    for (int i = read; free && i < judged.size() && overlaps(judged.get(i), hit); i++) {
      free = !judged.get(i).verdict().counts();
    }
    return free;
  }

  private static boolean isBefore(Sighting sighting, Hit hit) {
    int order = sighting.where().compareTo(hit.where());
    return order < 0 || (order == 0 && sighting.start() < hit.start());
  }

  private static boolean overlaps(Sighting sighting, Hit hit) {
    return sighting.where() == hit.where() && sighting.start() < hit.end();
  }

  private boolean isName(Hit hit, EntityId entity, Surroundings around) {
    boolean titled = around.style(hit.start()) == Style.TITLED;
    if (Words.arePlain(hit.name().text()) && (titled || around.isStart(hit.start()))) {
      return false;
    }
    return titled || !(around.isStrangeBefore(hit, entity, kinship) || around.isStrangeBehind(hit));
  }
}
