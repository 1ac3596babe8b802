package dev.backfile.entities.mentions;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import dev.backfile.entities.mentions.names.Kinship;
import dev.backfile.entities.mentions.names.Name;
import dev.backfile.entities.mentions.names.Names;
import dev.backfile.entities.mentions.names.Trie;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Finds the names of entities in stories.
 *
 * <p>A text is read once from left to right. At the start of each word the longest name counts that
 * ends as a whole word; reading goes on behind it. So {@code GPT-5.4-mini} is no mention of {@code
 * GPT-5.4}, and {@code Amazon Web Services} none of {@code Amazon}. A company and a model with the
 * same name are both mentioned; of two companies, or two models, the first. Everyday words and
 * short forms are judged afterwards, by what else the story mentions. Immutable; threads may share
 * it.
 */
public final class Finder {

  private final Trie trie;
  private final Kinship kinship;

  private Finder(List<Name> names, Kinship kinship) {
    this.trie = new Trie(names);
    this.kinship = kinship;
  }

  /** Looks for the entities of a checked registry. */
  public static Finder of(SortedMap<EntityId, Entity> entities) {
    return new Finder(Names.of(entities), new Kinship(entities));
  }

  /**
   * The mentions in the headline, then those in the body's text, each by offset; may be added to.
   */
  public List<Mention> in(Story story) {
    List<Mention> mentions = new ArrayList<>();
    for (Sighting sighting : Judgement.of(passes(story), kinship)) {
      if (sighting.verdict().counts()) {
        mentions.add(
            new Mention(sighting.entity(), sighting.where(), sighting.start(), sighting.end()));
      }
    }
    return mentions;
  }

  /**
   * Every place where a spelling of an entity stands, counted or not, with the reason; in the order
   * of {@link #in}.
   *
   * <p>Code and printed addresses are not looked at. A spelling within a longer one of the same
   * entity is not told apart. Takes several times as long as {@link #in}.
   */
  public List<Sighting> sightings(Story story) {
    List<Pass> passes = passes(story);
    List<Sighting> judged = Judgement.of(passes, kinship);
    List<Sighting> all = new ArrayList<>(judged);
    for (Pass pass : passes) {
      all.addAll(new Rest(trie, pass, judged).sightings());
    }
    all.sort(Hit.ORDER);
    return List.copyOf(all);
  }

  private List<Pass> passes(Story story) {
    return Pass.Passage.of(story).stream().map(passage -> new Pass(trie, passage)).toList();
  }
}
