package dev.backfile.entities.mentions.names;

import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Which entities belong to one house, so that one vouches for the name of another. */
public final class Kinship {

  private final Map<EntityId, EntityId> companies = new HashMap<>();
  private final Map<EntityId, EntityId> parents = new HashMap<>();
  private final Map<EntityId, Slug> families = new HashMap<>();

  /** Learns who made what and who owns whom. */
  public Kinship(SortedMap<EntityId, Entity> entities) {
    for (Entity entity : entities.values()) {
      if (entity instanceof Model model) {
        model.company().ifPresent(maker -> companies.put(model.id(), company(maker)));
        model.family().map(Family::slug).ifPresent(slug -> families.put(model.id(), slug));
      } else if (entity instanceof Company company) {
        companies.put(company.id(), company.id());
        company.parent().ifPresent(parent -> parents.put(company.id(), company(parent)));
      }
    }
  }

  /**
   * Whether two are a model and its maker, models of one maker or family, or a company and its
   * owner, in either order; the models of both count for them.
   */
  public boolean related(EntityId one, EntityId other) {
    if (one.equals(other)) {
      return false;
    }
    Optional<Slug> family = Optional.ofNullable(families.get(one));
    if (family.isPresent() && family.equals(Optional.ofNullable(families.get(other)))) {
      return true;
    }
    Optional<EntityId> house = Optional.ofNullable(companies.get(one));
    Optional<EntityId> otherHouse = Optional.ofNullable(companies.get(other));
    return house.isPresent()
        && otherHouse.isPresent()
        && (house.equals(otherHouse)
            || otherHouse.equals(Optional.ofNullable(parents.get(house.get())))
            || house.equals(Optional.ofNullable(parents.get(otherHouse.get()))));
  }

  private static EntityId company(Slug slug) {
    return new EntityId(EntityKind.COMPANY, slug);
  }
}
