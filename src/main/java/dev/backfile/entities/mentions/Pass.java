package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import dev.backfile.entities.mentions.names.Boundaries;
import dev.backfile.entities.mentions.names.Edge;
import dev.backfile.entities.mentions.names.Name;
import dev.backfile.entities.mentions.names.Name.Use;
import dev.backfile.entities.mentions.names.Trie;
import dev.backfile.entities.mentions.text.Characters;
import dev.backfile.entities.mentions.text.Prose;
import dev.backfile.entities.mentions.text.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a text from left to right.
 *
 * <p>At the start of each word the longest name is taken and reading goes on behind it. What is
 * only perhaps a name, an everyday word in another case or a short form, is noted and not skipped.
 */
final class Pass {

  private static final List<EntityKind> KINDS = List.of(EntityKind.values());

  /**
   * A part of a story, with the running text in it.
   *
   * @param prose in order, none touching another
   */
  record Passage(Mention.Where where, String text, List<Stretch> prose) {

    /** The headline and the body of a story. */
    static List<Passage> of(Story story) {
      return List.of(
          new Passage(Mention.Where.HEADLINE, story.headline(), Prose.of(story.headline())),
          new Passage(Mention.Where.TEXT, story.text(), Prose.of(story.body())));
    }
  }

  private final Trie trie;
  private final Passage passage;
  private final String text;
  private final List<Hit> taken = new ArrayList<>();
  private final List<Hit> noted = new ArrayList<>();
  private final List<Stretch> hidden = new ArrayList<>();

  /** Reads all running text of a part of a story. */
  Pass(Trie trie, Passage passage) {
    this.trie = trie;
    this.passage = passage;
    this.text = passage.text();
    passage.prose().forEach(this::read);
  }

  /** The names taken, by their start; none overlaps one that starts elsewhere. */
  List<Hit> taken() {
    return taken;
  }

  /** Short forms, and everyday words in another case than the name's, by their start. */
  List<Hit> noted() {
    return noted;
  }

  /** Where a text stands that is no mention, by their start. */
  List<Stretch> hidden() {
    return hidden;
  }

  Passage passage() {
    return passage;
  }

  private void read(Stretch stretch) {
    int previous = Characters.kindBefore(text, stretch.start());
    int index = stretch.start();
    while (index < stretch.end()) {
      char c = text.charAt(index);
      int kind = Characters.kind(c);
      int end = index + 1;
      if ((kind != Characters.WORD || previous != Characters.WORD)
          && trie.begins(c, end < stretch.end() ? text.charAt(end) : ' ')) {
        end = take(index, stretch.end());
        kind = end == index + 1 ? kind : Characters.kind(text.charAt(end - 1));
      }
      previous = kind;
      index = end;
    }
  }

  /**
   * Takes the longest name at a word's start.
   *
   * @return where to go on: behind the name, or at the next character when there is none
   */
  private int take(int start, int limit) {
    Longest longest = new Longest();
    Longest perhaps = new Longest();
    trie.walk(
        text,
        start,
        limit,
        (name, end) -> {
          Name.Fit fit = name.fit(text, start, limit);
          if (fit == Name.Fit.NONE) {
            return;
          }
          boolean counts = name.accepts(fit);
          if (counts || name.use() == Use.ORDINARY) {
            int stop = stop(name, fit, start, end, limit);
            if (stop > 0) {
              Hit hit = new Hit(name, fit, passage.where(), start, stop);
              (counts && name.use() != Use.SHORT ? longest : perhaps).offer(hit);
            }
          }
        });
    if (!perhaps.hits.isEmpty() && perhaps.end >= longest.end) {
      noted.addAll(perhaps.hits);
    }
    if (longest.hits.isEmpty()) {
      return start + 1;
    }
    if (longest.isHidden()) {
      hidden.add(new Stretch(start, longest.end));
    } else {
      KINDS.forEach(kind -> longest.best(kind, taken));
    }
    return longest.end;
  }

  /** Where a name ends, its plural's {@code s} included; 0 when it does not end here. */
  private int stop(Name name, Name.Fit fit, int start, int end, int limit) {
    if (Boundaries.of(text, start, end, limit, name) == Edge.WHOLE) {
      return end;
    }
    boolean plural =
        end < limit
            && text.charAt(end) == 's'
            && name.pluralises()
            && (fit == Name.Fit.EXACT || name.use() == Use.NOT)
            && Boundaries.of(text, start, end + 1, limit, name) == Edge.WHOLE;
    return plural ? end + 1 : 0;
  }

  /** The longest of some names that start at one place. */
  private static final class Longest {

    private final List<Hit> hits = new ArrayList<>(2);
    private int end;

    void offer(Hit hit) {
      if (hit.end() > end) {
        hits.clear();
        end = hit.end();
      }
      if (hit.end() == end) {
        hits.add(hit);
      }
    }

    /** Whether it is no mention; a name written as registered wins over such a text in any case. */
    boolean isHidden() {
      boolean hidden = false;
      boolean named = false;
      for (Hit hit : hits) {
        boolean not = hit.name().use() == Use.NOT;
        if (hit.fit() == Name.Fit.EXACT) {
          hidden |= not;
          named |= !not;
        }
      }
      return hits.stream().anyMatch(hit -> hit.name().use() == Use.NOT) && (hidden || !named);
    }

    void best(EntityKind kind, List<Hit> found) {
      for (Hit hit : hits) {
        if (hit.name().names(kind)) {
          found.add(hit);
          return;
        }
      }
    }
  }
}
