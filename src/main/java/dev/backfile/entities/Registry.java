package dev.backfile.entities;

import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Tag;
import dev.backfile.entities.mentions.Spelling;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The companies and models, to be looked up by anything they are called.
 *
 * <p>A slug comes before a name, a name before an alias, and that before a slug given up by {@code
 * renamed-from}; among equals the first slug wins.
 */
final class Registry {

  private final SortedMap<EntityId, Entity> entities;
  private final Map<EntityKind, Map<String, EntityId>> calls = new HashMap<>();

  /** Of two entries with one address the first is kept. */
  Registry(List<Company> companies, List<Model> models) {
    SortedMap<EntityId, Entity> byId = new TreeMap<>();
    companies.forEach(company -> byId.putIfAbsent(company.id(), company));
    models.forEach(model -> byId.putIfAbsent(model.id(), model));
    entities = Collections.unmodifiableSortedMap(byId);
    for (EntityKind kind : EntityKind.values()) {
      calls.put(kind, new HashMap<>());
    }
    entities.values().forEach(entity -> call(entity, entity.slug().text()));
    entities.values().forEach(entity -> call(entity, entity.name()));
    entities.values().forEach(entity -> entity.entry().aliases().forEach(a -> call(entity, a)));
    for (Entity entity : entities.values()) {
      entity.entry().renamedFrom().forEach(slug -> call(entity, slug.text()));
    }
  }

  /** Companies, then models, by slug. */
  SortedMap<EntityId, Entity> entities() {
    return entities;
  }

  /** The entity with a slug. */
  Optional<Entity> entity(EntityKind kind, Slug slug) {
    return Optional.ofNullable(entities.get(new EntityId(kind, slug)));
  }

  /** The entity of a kind that goes by a slug, name or alias, in any case. */
  Optional<Entity> called(String text, EntityKind kind) {
    return Optional.ofNullable(calls(kind).get(Spelling.folded(text, kind)))
        .map(id -> entities.get(id));
  }

  /** What a tag means: nothing when unknown, and two entities for a JBake tag of both kinds. */
  List<EntityId> meaning(Tag tag) {
    return tag.kind()
        .map(Stream::of)
        .orElseGet(() -> Stream.of(EntityKind.values()))
        .flatMap(kind -> called(tag.text(), kind).stream())
        .map(Entity::id)
        .toList();
  }

  private void call(Entity entity, String text) {
    EntityKind kind = entity.id().kind();
    calls(kind).putIfAbsent(Spelling.folded(text, kind), entity.id());
  }

  private Map<String, EntityId> calls(EntityKind kind) {
    return calls.getOrDefault(kind, Map.of());
  }
}
