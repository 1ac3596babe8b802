package dev.backfile.entities;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Tag;
import dev.backfile.entities.mentions.Spelling;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Words the problem of a name that is not in the registry, with the name that may have been meant.
 *
 * <p>Near is a name with the same letters and digits, whatever stands between them, or one of great
 * Jaro-Winkler similarity and the same digits: {@code GPT-5.6} is never taken for {@code GPT-5.5}.
 */
final class UnknownName {

  private static final double NEAR = 0.92;
  private static final int LONGEST = 60;
  // Content may hold any number of unknown names; what remains of them goes without a suggestion.
  private static final long MOST_COMPARISONS = 1_000_000;

  private final Registry registry;
  private final Map<EntityKind, List<Call>> calls = new HashMap<>();
  private final Map<String, Optional<Entity>> known = new HashMap<>();
  private long comparisons;

  UnknownName(Registry registry) {
    this.registry = registry;
    for (Entity entity : registry.entities().values()) {
      List<Call> ofKind = calls.computeIfAbsent(entity.id().kind(), kind -> new ArrayList<>());
      Stream.concat(
              Stream.of(entity.slug().text(), entity.name()), entity.entry().aliases().stream())
          .filter(text -> text.length() <= LONGEST)
          .map(text -> new Call(entity, Spelling.folded(text), wordParts(text)))
          .forEach(ofKind::add);
    }
  }

  /** The problem of a tag in front matter. */
  Problem tag(EntityKind kind, Tag tag) {
    String text = tag.text();
    EntityKind other = kind == EntityKind.COMPANY ? EntityKind.MODEL : EntityKind.COMPANY;
    Optional<Entity> misplaced = registry.called(text, other);
    Optional<Entity> near = near(text, kind);
    String fix;
    if (misplaced.isPresent()) {
      fix = "write it under " + other.folder() + ": it is a " + other.word();
    } else if (near.isPresent()) {
      fix =
          "write \"%s\", or add \"%s\" to aliases in %s"
              .formatted(near.get().slug(), text, near.get().entry().place().file());
    } else {
      fix =
          "add %s%s.md with name: %s"
              .formatted(folder(kind), Slug.from(text).map(Slug::text).orElse("<slug>"), text);
    }
    return problem(kind, text, tag.place(), fix);
  }

  /** The problem of a key in a registry file, such as {@code parent}, that leads nowhere. */
  Problem reference(EntityKind kind, Slug slug, String key, Place place) {
    String fix =
        near(slug.text(), kind)
            .map(entity -> "write \"" + entity.slug() + "\"")
            .orElse("add %s%s.md, or remove %s here".formatted(folder(kind), slug, key));
    return problem(kind, slug.text(), place, fix);
  }

  private static Problem problem(EntityKind kind, String text, Place place, String fix) {
    String what = "unknown %s \"%s\"".formatted(kind.word(), text);
    return Problem.error("unknown-" + kind.word(), place, what, fix);
  }

  private Optional<Entity> near(String text, EntityKind kind) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return known.computeIfAbsent(kind + " " + text, key -> nearest(text, kind));
  }

  private Optional<Entity> nearest(String text, EntityKind kind) {
    List<Call> candidates = calls.getOrDefault(kind, List.of());
    comparisons += candidates.size();
    if (comparisons > MOST_COMPARISONS) {
      return Optional.empty();
    }
    String folded = Spelling.folded(text);
    String parts = wordParts(text);
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    Optional<Entity> nearest = Optional.empty();
    double best = NEAR;
    for (Call call : candidates) {
      double near = 0;
      if (!parts.isEmpty() && parts.equals(call.parts())) {
        near = 1;
      } else if (digits(parts).equals(digits(call.parts()))) {
        near = similarity.apply(folded, call.folded());
      }
      if (near > best) {
        best = near;
        nearest = Optional.of(call.entity());
      }
    }
    return nearest;
  }

  /** The registry's folder as its files' places have it, with {@code /} at its end. */
  private String folder(EntityKind kind) {
    return registry.entities().values().stream()
        .filter(entity -> entity.id().kind() == kind)
        .map(entity -> entity.entry().place().file())
        .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
        .findFirst()
        .orElse("content/" + kind.folder() + "/");
  }

  private static String wordParts(String text) {
    return Spelling.folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String digits(String text) {
    return text.replaceAll("\\P{N}", "");
  }

  /** Something that an entity is called. */
  private record Call(Entity entity, String folded, String parts) {}
}
