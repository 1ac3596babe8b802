package dev.backfile.entities.review.entries;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.entities.review.names.Gathering;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds entries by what a maintainer types. */
public final class Lookup {

  private static final double NEAR = 0.75;
  private static final int NEAREST = 3;
  private static final int LONGEST = 120;

  private Lookup() {}

  /**
   * The entries that a text names: a slug such as {@code meta} or {@code companies/meta}, a name or
   * an alias, in any case, else a slug given up. A company and a model may share one.
   */
  public static List<Entity> exactly(String text, Archive archive) {
    String lower = lower(text.strip());
    List<Entity> now =
        those(archive, entity -> calls(entity).anyMatch(c -> lower.equals(lower(c))));
    return now.isEmpty()
        ? those(archive, entity -> former(entity).anyMatch(c -> lower.equals(lower(c))))
        : now;
  }

  /** The entries that a text names exactly, else those with the same letters and digits. */
  public static List<Entity> called(String text, Archive archive) {
    List<Entity> exact = exactly(text, archive);
    String key = Gathering.key(text);
    return exact.isEmpty() && !key.isEmpty()
        ? those(archive, entity -> calls(entity).map(Gathering::key).anyMatch(key::equals))
        : exact;
  }

  private static List<Entity> those(Archive archive, Predicate<Entity> wanted) {
    return archive.entities().values().stream().filter(wanted).toList();
  }

  /** The names most like a text, at most three, the nearest first. */
  public static List<String> near(String text, Archive archive) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    String lower = lower(text).replaceFirst("^(?:companies|models)/", "");
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return archive.entities().values().stream()
        .map(
            entity ->
                new Near(
                    entity.name(),
                    calls(entity)
                        .skip(1)
                        .filter(call -> call.length() <= LONGEST)
                        .mapToDouble(call -> similarity.apply(lower, lower(call)))
                        .max()
                        .orElse(0)))
        .filter(near -> near.like() >= NEAR)
        .sorted(Comparator.comparingDouble(Near::like).reversed().thenComparing(Near::name))
        .map(Near::name)
        .distinct()
        .limit(NEAREST)
        .toList();
  }

  /** The identity first, then what people say. */
  private static Stream<String> calls(Entity entity) {
    return Stream.concat(
        Stream.of(entity.id().toString(), entity.slug().text(), entity.name()),
        entity.entry().aliases().stream());
  }

  private static Stream<String> former(Entity entity) {
    return entity.entry().renamedFrom().stream()
        .flatMap(slug -> Stream.of(slug.text(), new EntityId(entity.id().kind(), slug).toString()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A name and how like it is. */
  private record Near(String name, double like) {}
}
