package dev.backfile.entities.review;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Model;
import dev.backfile.entities.review.names.Gathering;
import dev.backfile.entities.review.names.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds entries that are probably the same thing twice.
 *
 * <p>Entries meet only in buckets of what they share, such as their letters and digits or a host,
 * so that the cost grows with the registry and not with its square. Companies that own one another
 * are not the same.
 */
public final class Twins {

  /** Digits with the one letter behind them that makes another version. */
  private static final Pattern VERSION = Pattern.compile("[0-9][0-9.]*+(?:\\p{L}(?!\\p{L}))?");

  private static final int LONGEST = 60;
  private static final int LEAST = 6;
  private static final int MOST_ALIKE = 20;

  private final Archive archive;
  private final Words words;
  private final Map<String, List<Entity>> buckets = new LinkedHashMap<>();
  private final SortedMap<String, Twin> found = new TreeMap<>();

  private Twins(Archive archive, Words words) {
    this.archive = archive;
    this.words = words;
  }

  /**
   * Two entries that are probably one.
   *
   * @param one the one that should go
   * @param other the one that should stay
   */
  public record Twin(Entity one, Entity other, String reason) {

    /** The command that puts the one into the other. */
    public String command() {
      return "./backfile entities merge " + one.id() + " " + other.id();
    }
  }

  /** The pairs, by their slugs, each with its strongest reason. */
  static List<Twin> in(Archive archive, Words words) {
    Twins twins = new Twins(archive, words);
    List<Entity> all = List.copyOf(archive.entities().values());
    twins.meet(all, "the same letters and digits", e -> calls(e).map(Gathering::key));
    twins.meet(
        all, "the same name but for a word such as AI or Inc", e -> calls(e).map(twins::core));
    twins.meet(all, "the same homepage", Twins::host);
    twins.meet(all, "the same family and version", twins::version);
    twins.meetNear(all);
    return List.copyOf(twins.found.values());
  }

  private static Stream<String> calls(Entity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.entry().aliases().stream())
        .filter(text -> text.length() <= LONGEST);
  }

  /** The key of a name without the generic words at its end; the whole key when nothing is left. */
  String core(String name) {
    return core(name, words);
  }

  static String core(String name, Words words) {
    List<String> parts = new ArrayList<>(Arrays.asList(name.split("[\\s,]+", -1)));
    while (parts.size() > 1
        && words.isGeneric(parts.get(parts.size() - 1).toLowerCase(Locale.ROOT).replace(".", ""))) {
      parts.remove(parts.size() - 1);
    }
    return Gathering.key(String.join(" ", parts));
  }

  private static Stream<String> host(Entity entity) {
    if (entity instanceof Model) {
      // A page for several versions is common.
      String digits = digits(Gathering.key(entity.name()));
      return entity.entry().homepage().stream().map(page -> page + " " + digits);
    }
    Optional<String> homepage = entity.entry().homepage();
    return homepage.stream()
        .filter(address -> address.matches("https?://[^/]+/?"))
        .flatMap(address -> Stream.ofNullable(URI.create(address).getHost()))
        .map(host -> host.startsWith("www.") ? host.substring(4) : host);
  }

  /** A model's words without its family's, in their order: {@code Opus 4.6} of Claude. */
  private Stream<String> version(Entity entity) {
    if (!(entity instanceof Model model)
        || model.family().isEmpty()
        || entity.name().chars().noneMatch(Character::isDigit)) {
      return Stream.empty();
    }
    String family = model.family().get().name().toLowerCase(Locale.ROOT);
    TreeSet<String> parts = new TreeSet<>();
    for (String part : entity.name().toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
      if (!part.equals(family)) {
        parts.add(part);
      }
    }
    return Stream.of(model.family().get().slug() + " " + String.join(" ", parts));
  }

  /** Brings together what has a key in common. */
  private void meet(
      List<Entity> all, String reason, java.util.function.Function<Entity, Stream<String>> keys) {
    buckets.clear();
    for (Entity entity : all) {
      keys.apply(entity)
          .filter(key -> !key.isEmpty())
          .distinct()
          .map(key -> entity.id().kind() + " " + key)
          .forEach(key -> buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
    }
    for (List<Entity> alike : buckets.values()) {
      pairs(alike, (one, other) -> Optional.of(reason));
    }
  }

  /** Names that differ by one letter share what is left when one is taken out of each. */
  private void meetNear(List<Entity> all) {
    buckets.clear();
    for (Entity entity : all) {
      String key = Gathering.key(entity.name());
      if (key.length() >= LEAST && key.length() <= LONGEST) {
        String start = entity.id().kind() + " " + digits(key) + " ";
        Stream.concat(
                Stream.of(key),
                java.util.stream.IntStream.range(0, key.length())
                    .mapToObj(i -> key.substring(0, i) + key.substring(i + 1)))
            .distinct()
            .forEach(k -> buckets.computeIfAbsent(start + k, b -> new ArrayList<>()).add(entity));
      }
    }
    LevenshteinDistance distance = new LevenshteinDistance(1);
    for (List<Entity> alike : buckets.values()) {
      pairs(
          alike,
          (one, other) ->
              versions(one.name()).equals(versions(other.name()))
                      && distance.apply(Gathering.key(one.name()), Gathering.key(other.name())) == 1
                  ? Optional.of("names that differ by one letter")
                  : Optional.empty());
    }
  }

  private void pairs(
      List<Entity> alike, java.util.function.BiFunction<Entity, Entity, Optional<String>> reason) {
    int most = Math.min(alike.size(), MOST_ALIKE);
    for (int i = 0; i < most; i++) {
      for (int j = i + 1; j < most; j++) {
        Entity one = alike.get(i);
        Entity other = alike.get(j);
        if (!owns(one, other) && !owns(other, one)) {
          reason
              .apply(one, other)
              .ifPresent(
                  why -> found.putIfAbsent(one.id() + " " + other.id(), twin(one, other, why)));
        }
      }
    }
  }

  /** What is mentioned more stays; of equals the first. */
  private Twin twin(Entity one, Entity other, String why) {
    boolean stays = stories(one) >= stories(other);
    return stays ? new Twin(other, one, why) : new Twin(one, other, why);
  }

  private int stories(Entity entity) {
    return archive.timelines().getOrDefault(entity.id(), List.of()).size();
  }

  private static boolean owns(Entity one, Entity other) {
    return other instanceof Company company
        && company.parent().filter(parent -> parent.equals(one.slug())).isPresent();
  }

  /** The versions in a name: Gemma 3n is no slip for Gemma 3, nor GPT-4o for GPT-4. */
  static List<String> versions(String text) {
    return VERSION
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String digits(String key) {
    return key.replaceAll("[^0-9.]", "");
  }
}
