package dev.backfile.entities.review;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.entities.review.names.Candidate;
import dev.backfile.entities.review.names.Gathering;
import dev.backfile.entities.review.names.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Which entry an unknown name is probably another spelling of.
 *
 * <p>Names are compared only where the first letter, the digits and about the length agree. The
 * similarity is Jaro and Winkler's, at least 0.93, and at most two letters may differ.
 */
final class Nearness {

  private static final double NEAR = 0.93;
  private static final int FARTHEST = 2;
  private static final int LEAST = 5;
  private static final int LEAST_MISSPELLED = 7;
  private static final int LONGEST = 60;

  private final Archive archive;
  private final Words words;
  private final Map<String, EntityId> acronyms;
  private final Set<String> spelled = new HashSet<>();
  private final Map<String, Entity> keys = new HashMap<>();
  private final Map<String, Entity> cores = new HashMap<>();
  private final Map<String, List<Call>> near = new HashMap<>();
  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
  private final LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);

  Nearness(Archive archive, Words words, Map<String, EntityId> acronyms) {
    this.archive = archive;
    this.words = words;
    this.acronyms = acronyms;
    for (Entity entity : archive.entities().values()) {
      Stream.concat(Stream.of(entity.name()), entity.entry().aliases().stream())
          .filter(text -> text.length() <= LONGEST)
          .forEach(text -> add(text, entity));
    }
  }

  /** An entry and why a name is near it. */
  record Match(Entity entity, String reason) {}

  private record Call(String key, String text, Entity entity) {}

  private void add(String text, Entity entity) {
    String key = Gathering.key(text);
    spelled.add(text);
    if (!key.isEmpty()) {
      keys.putIfAbsent(loose(key), entity);
      cores.putIfAbsent(Twins.core(text, words), entity);
      near.computeIfAbsent(bucket(key), k -> new ArrayList<>()).add(new Call(key, text, entity));
    }
  }

  /** Whether an entry has this very spelling; where it was not counted, that was for a reason. */
  boolean isSpelled(Candidate name) {
    return spelled.contains(name.name());
  }

  /** The entry, if there is one. */
  Optional<Match> of(Candidate name) {
    String text = name.name();
    String key = Gathering.key(text);
    Entity same = keys.get(loose(key));
    if (same != null && !same.name().equals(text)) {
      return match(same, "the same letters and digits as \"%s\"");
    }
    Entity core = cores.get(Twins.core(text, words));
    if (core != null) {
      return match(core, "\"%s\" with or without a word such as AI or Inc");
    }
    Optional<Entity> spelledOut = Optional.ofNullable(acronyms.get(key)).flatMap(archive::entity);
    if (spelledOut.isPresent() && isAcronym(text, spelledOut.get().name())) {
      return match(spelledOut.get(), "stands in brackets behind \"%s\"");
    }
    return nearest(name, key);
  }

  private Optional<Match> nearest(Candidate name, String key) {
    if (key.length() < LEAST_MISSPELLED || key.length() > LONGEST) {
      return Optional.empty();
    }
    double best = NEAR;
    Optional<Entity> nearest = Optional.empty();
    for (Call call : near.getOrDefault(bucket(key), List.of())) {
      if (Math.abs(call.key().length() - key.length()) <= FARTHEST) {
        double like = similarity.apply(key, call.key());
        if (like >= best
            && capitals(name.name()).equals(capitals(call.text()))
            && Twins.versions(name.name()).equals(Twins.versions(call.text()))
            && distance.apply(key, call.key()) >= 0
            && isRarer(name, call.entity())) {
          best = like;
          nearest = Optional.of(call.entity());
        }
      }
    }
    return nearest.flatMap(entity -> match(entity, "perhaps \"%s\", misspelled"));
  }

  /** A slip is rarer than the name itself; a name as frequent as the entry is a name of its own. */
  private boolean isRarer(Candidate name, Entity entity) {
    int stories = archive.timelines().getOrDefault(entity.id(), List.of()).size();
    return name.storyCount() * 3 <= stories;
  }

  private static Optional<Match> match(Entity entity, String reason) {
    return Optional.of(new Match(entity, reason.formatted(entity.name())));
  }

  /**
   * Whether the letters stand in a name in this order, the first of each of its words among them.
   */
  static boolean isAcronym(String acronym, String name) {
    String letters = acronym.toLowerCase(Locale.ROOT);
    int next = 0;
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      if (next == letters.length() || word.charAt(0) != letters.charAt(next)) {
        return false;
      }
      next++;
      for (int i = 1; i < word.length() && next < letters.length(); i++) {
        if (word.charAt(i) == letters.charAt(next) && letters.length() - next > words(name, word)) {
          next++;
        }
      }
    }
    return next == letters.length() && letters.length() >= 2;
  }

  /** How many words of a name come behind one. */
  private static int words(String name, String word) {
    String rest = name.toLowerCase(Locale.ROOT);
    String behind = rest.substring(rest.indexOf(word) + word.length());
    return (int) Stream.of(behind.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).count();
  }

  /** OpenAPI is no slip for OpenAI. */
  private static String capitals(String text) {
    return text.replaceAll("\\P{Lu}", "");
  }

  private static String bucket(String key) {
    return key.codePointAt(0) + " " + key.replaceAll("[^0-9.]", "");
  }

  /** A plural is the same name. */
  private static String loose(String key) {
    boolean plural = key.length() > LEAST && key.endsWith("s") && !key.endsWith("ss");
    return plural ? key.substring(0, key.length() - 1) : key;
  }
}
