package dev.backfile.author.registry;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import dev.backfile.author.Difference;
import dev.backfile.author.Snapshot;
import dev.backfile.entities.mentions.Spelling;
import dev.backfile.entities.review.entries.Lookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds companies and models by what a person calls them: a slug comes before a name, a name before
 * an alias, and that before a slug given up.
 */
final class Names {

  private final Snapshot snapshot;
  private final Map<EntityKind, Map<String, Entity>> calls = new HashMap<>();

  Names(Snapshot snapshot) {
    this.snapshot = snapshot;
    Collection<Entity> all = snapshot.archive().entities().values();
    call(all, entity -> List.of(entity.slug().text()));
    call(all, entity -> List.of(entity.name()));
    call(all, entity -> entity.entry().aliases());
    call(all, entity -> entity.entry().renamedFrom().stream().map(Slug::text).toList());
  }

  private void call(Collection<Entity> all, Function<Entity, List<String>> texts) {
    for (Entity entity : all) {
      EntityKind kind = entity.id().kind();
      for (String text : texts.apply(entity)) {
        calls
            .computeIfAbsent(kind, key -> new HashMap<>())
            .putIfAbsent(Spelling.folded(text, kind), entity);
      }
    }
  }

  /** The entity of a kind that goes by a text, in any case. */
  Optional<Entity> called(String text, EntityKind kind) {
    return Optional.ofNullable(calls.getOrDefault(kind, Map.of()).get(Spelling.folded(text, kind)));
  }

  /**
   * The entity that a person means.
   *
   * @param word a slug, a name or an alias; {@code companies/} or {@code models/} may stand before
   * @throws ChangeRefused when there is none, or a company and a model
   */
  Entity find(String word) throws ChangeRefused {
    List<Entity> found = Lookup.exactly(word, snapshot.archive());
    String shown = Difference.printable(word);
    if (found.isEmpty()) {
      List<String> near = Lookup.near(word, snapshot.archive());
      throw new ChangeRefused(
          "no company or model is called \"%s\"".formatted(shown),
          near.isEmpty()
              ? "write a slug, a name or an alias of the registry"
              : "write " + String.join(", ", near));
    }
    if (found.size() > 1) {
      throw new ChangeRefused(
          "\"%s\" is a company and a model".formatted(shown),
          "write " + found.get(0).id() + " or " + found.get(1).id());
    }
    return found.get(0);
  }

  /** The file of an entity, within the content folder. */
  String path(Entity entity) {
    return snapshot.path(entity.entry().place().file());
  }

  /** Refuses a slug that a page of this kind has, however its letters are cased. */
  void requireFree(EntityId wanted, String fix) throws ChangeRefused {
    for (Entity entity : snapshot.archive().entities().values()) {
      boolean same = entity.slug().folded().equals(wanted.slug().folded());
      if (same && entity.id().kind() == wanted.kind()) {
        throw new ChangeRefused(entity.id() + " exists already", fix.formatted(entity.slug()));
      }
    }
  }
}
