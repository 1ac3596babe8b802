package dev.backfile.archive;

import dev.backfile.problem.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A company or model of the registry. */
public sealed interface Entity permits Company, Model {

  /** Its kind and slug. */
  EntityId id();

  /** Its last part of the address; the file's name. */
  default Slug slug() {
    return id().slug();
  }

  /** The name as its owner spells it. */
  String name();

  /**
   * What stays the same when it is renamed: its kind and the oldest of its slugs, such as {@code
   * company/facebook}.
   */
  default String stableId() {
    List<Slug> former = entry().renamedFrom();
    return id().kind().word() + "/" + (former.isEmpty() ? slug() : former.get(former.size() - 1));
  }

  /** What is said of it in its registry file. */
  Entry entry();

  /**
   * What companies and models have in common.
   *
   * @param aliases other spellings that count as mentions
   * @param not texts that contain a spelling and are no mention
   * @param homepage an http or https address
   * @param renamedFrom the slugs it had before, the last one first
   * @param ordinary whether the name is also an everyday word
   * @param redirectFrom old addresses, as written
   * @param description the file's body
   * @param keys where each key of the front matter stands
   */
  record Entry(
      List<String> aliases,
      List<String> not,
      Optional<String> homepage,
      List<Slug> renamedFrom,
      boolean ordinary,
      List<Redirect> redirectFrom,
      Html description,
      SortedMap<String, Place> keys,
      Place place) {

    /** Copies the lists. */
    public Entry {
      aliases = List.copyOf(aliases);
      not = List.copyOf(not);
      renamedFrom = List.copyOf(renamedFrom);
      redirectFrom = List.copyOf(redirectFrom);
      keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }
  }
}
