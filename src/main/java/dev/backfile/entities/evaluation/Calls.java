package dev.backfile.entities.evaluation;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What entities are called in a label file: {@code companies/meta}, or a bare slug, name or alias
 * in any case.
 *
 * <p>A slug comes before a name, a name before an alias, and that before a former slug; among
 * equals the first slug wins.
 */
final class Calls {

  private final Archive archive;
  private final Map<EntityKind, Map<String, EntityId>> calls = new EnumMap<>(EntityKind.class);
  private final List<String> all;

  Calls(Archive archive) {
    this.archive = archive;
    for (EntityKind kind : EntityKind.values()) {
      calls.put(kind, new HashMap<>());
    }
    call(entity -> Stream.of(entity.slug().text()));
    call(entity -> Stream.of(entity.name()));
    call(entity -> entity.entry().aliases().stream());
    call(entity -> entity.entry().renamedFrom().stream().map(Slug::text));
    List<String> texts = new ArrayList<>();
    archive.entities().keySet().forEach(id -> texts.add(id.toString()));
    for (Entity entity : archive.entities().values()) {
      texts.add(entity.name());
      texts.addAll(entity.entry().aliases());
    }
    all = List.copyOf(texts);
  }

  /** The entities meant: none, one, or a company and a model. */
  List<EntityId> meaning(String text) {
    for (EntityKind kind : EntityKind.values()) {
      String folder = kind.folder() + "/";
      if (text.startsWith(folder)) {
        return called(kind, text.substring(folder.length())).stream().toList();
      }
    }
    return Stream.of(EntityKind.values()).flatMap(kind -> called(kind, text).stream()).toList();
  }

  /** Everything that {@link #meaning} knows, {@code companies/meta} before names. */
  List<String> all() {
    return all;
  }

  private Optional<EntityId> called(EntityKind kind, String text) {
    return Optional.ofNullable(calls.getOrDefault(kind, Map.of()).get(folded(text)));
  }

  private void call(Function<Entity, Stream<String>> texts) {
    for (Entity entity : archive.entities().values()) {
      Map<String, EntityId> ofKind = calls.getOrDefault(entity.id().kind(), Map.of());
      texts.apply(entity).forEach(text -> ofKind.putIfAbsent(folded(text), entity.id()));
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
