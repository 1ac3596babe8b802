package dev.backfile.author.registry;

import dev.backfile.archive.EntityId;
import dev.backfile.author.Changes;
import dev.backfile.pages.Plan;
import java.util.List;

/**
 * A change of the registry, worked out and not yet made.
 *
 * @param title such as {@code rename companies/xai to companies/x-ai}
 * @param addresses old addresses and the pages that they lead to afterwards
 * @param notes what a maintainer should know, a line each
 * @param before the entities that are changed
 * @param after the entities that come of it
 */
public record Proposal(
    String title,
    Changes changes,
    List<Plan.Forward> addresses,
    List<String> notes,
    List<EntityId> before,
    List<EntityId> after) {

  /** Copies the lists. */
  public Proposal {
    addresses = List.copyOf(addresses);
    notes = List.copyOf(notes);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
