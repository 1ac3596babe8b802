package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import dev.backfile.entities.mentions.names.Boundaries;
import dev.backfile.entities.mentions.names.Edge;
import dev.backfile.entities.mentions.names.Name.Fit;
import dev.backfile.entities.mentions.names.Name.Use;
import dev.backfile.entities.mentions.names.Trie;
import dev.backfile.entities.mentions.text.Characters;
import dev.backfile.entities.mentions.text.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names in a text that a pass had no use for, with the reason. */
final class Rest {

  private final Trie trie;
  private final Pass.Passage passage;
  private final List<Stretch> hidden;
  private final List<Sighting> judged;

  Rest(Trie trie, Pass pass, List<Sighting> judged) {
    this.trie = trie;
    this.passage = pass.passage();
    this.hidden = pass.hidden();
    this.judged = judged.stream().filter(one -> one.where() == passage.where()).toList();
  }

  /** Of the spellings of one entity that start at one place the longest. */
  List<Sighting> sightings() {
    List<Sighting> found = new ArrayList<>();
    for (Stretch stretch : passage.prose()) {
      int previous = Characters.kindBefore(passage.text(), stretch.start());
      for (int index = stretch.start(); index < stretch.end(); index++) {
        int kind = Characters.kind(passage.text().charAt(index));
        if (kind != Characters.WORD || previous != Characters.WORD) {
          found.addAll(at(index, stretch.end()));
        }
        previous = kind;
      }
    }
    return found;
  }

  private Collection<Sighting> at(int start, int limit) {
    Map<EntityId, Sighting> longest = new TreeMap<>();
    trie.walk(
        passage.text(),
        start,
        limit,
        (name, end) -> {
          if (name.use() != Use.NOT && name.use() != Use.SHORT) {
            Fit fit = name.fit(passage.text(), start, limit);
            Edge edge = Boundaries.of(passage.text(), start, end, limit, name);
            if (fit != Fit.NONE && edge != Edge.INSIDE && !isJudged(name.entity(), start, end)) {
              Hit hit = new Hit(name, fit, passage.where(), start, end);
              longest.put(name.entity(), hit.judged(verdict(hit, edge)));
            }
          }
        });
    return longest.values();
  }

  private boolean isJudged(EntityId entity, int start, int end) {
    int last = Hit.lastBefore(judged, start + 1, Sighting::start);
    for (int i = last; i >= 0 && i > last - 4; i--) {
      Sighting one = judged.get(i);
      if (one.entity().equals(entity) && one.end() >= end) {
        return true;
      }
    }
    return false;
  }

  private Verdict verdict(Hit hit, Edge edge) {
    int before = Hit.lastBefore(hidden, hit.start() + 1, Stretch::start);
    if (before >= 0 && hidden.get(before).end() >= hit.end()) {
      return Verdict.EXCLUDED;
    }
    int around = Hit.lastBefore(judged, hit.start() + 1, Sighting::start);
    if (around >= 0 && judged.get(around).end() >= hit.end()) {
      return Verdict.LONGER_NAME;
    }
    if (edge == Edge.ANOTHER) {
      return Verdict.OTHER_NAME;
    }
    return hit.name().accepts(hit.fit()) ? Verdict.LONGER_NAME : Verdict.WRITTEN_DIFFERENTLY;
  }
}
