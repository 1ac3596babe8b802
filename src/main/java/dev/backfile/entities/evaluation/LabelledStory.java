package dev.backfile.entities.evaluation;

import dev.backfile.archive.Address;
import dev.backfile.archive.EntityId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A story, what it mentions by a person's judgement, and what was found in it.
 *
 * @param labelled the entities that the label file lists
 * @param found the entities that the story mentions or is tagged with
 */
public record LabelledStory(
    Address address, SortedSet<EntityId> labelled, SortedSet<EntityId> found) {

  /** Copies the sets. */
  public LabelledStory {
    labelled = Collections.unmodifiableSortedSet(new TreeSet<>(labelled));
    found = Collections.unmodifiableSortedSet(new TreeSet<>(found));
  }
}
