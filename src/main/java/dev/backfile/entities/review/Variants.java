package dev.backfile.entities.review;

import dev.backfile.entities.review.names.Candidate;
import dev.backfile.entities.review.names.Gathering;
import dev.backfile.entities.review.names.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins what was gathered of one name, and leaves out persons and what is too rare. */
final class Variants {

  private static final double PERSON = 0.3;
  private static final int SHORT = 4;
  private static final int RARE = 8;

  private Variants() {}

  /**
   * The names of at least so many stories; {@code Moonshot} and {@code Moonshot AI} are one, and so
   * are a name and its plural, and {@code Opus 4.8} and {@code Claude Opus 4.8}.
   */
  static List<Candidate> joined(Gathering.Result gathered, Words words, int least) {
    SortedMap<String, Candidate> names = new TreeMap<>();
    for (Candidate candidate : gathered.candidates()) {
      if (!isPerson(candidate, gathered.persons())) {
        names.put(Gathering.key(candidate.name()), candidate);
      }
    }
    shorten(names);
    for (Map.Entry<String, Candidate> entry : List.copyOf(names.entrySet())) {
      String key = entry.getKey();
      String core = Twins.core(entry.getValue().name(), words);
      Candidate shorter = core.equals(key) ? null : names.get(core);
      if (shorter == null && key.length() > SHORT && key.endsWith("s")) {
        shorter = names.get(key.substring(0, key.length() - 1));
      }
      if (shorter != null) {
        shorter.join(entry.getValue());
        names.remove(key);
      }
    }
    return names.values().stream().filter(name -> name.storyCount() >= least).toList();
  }

  /** Gives each {@code Opus 4.8} to the most frequent name that ends so, unless all are rare. */
  private static void shorten(SortedMap<String, Candidate> names) {
    SortedMap<String, Candidate> whole = new TreeMap<>();
    for (Candidate name : names.values()) {
      String rest = Gathering.key(name.name().replaceFirst("^\\p{L}+[ -]", ""));
      Candidate form = isVersion(rest) ? names.get(rest) : null;
      if (form != null && form != name && name.storyCount() * RARE >= form.storyCount()) {
        whole.merge(
            rest, name, (one, other) -> one.storyCount() >= other.storyCount() ? one : other);
      }
    }
    whole.forEach(
        (rest, name) ->
            Optional.ofNullable(names.remove(rest)).ifPresent(form -> name.absorb(form)));
  }

  private static boolean isVersion(String key) {
    return key.codePoints().anyMatch(Character::isDigit)
        && key.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isPerson(Candidate candidate, Map<String, Integer> persons) {
    String lower = candidate.name().toLowerCase(Locale.ROOT);
    boolean oneOrTwo = lower.matches("[\\p{L}'.-]+(?: [\\p{L}'.-]+){0,2}");
    int asPerson = persons.getOrDefault(lower, 0);
    boolean spoken = candidate.person() >= PERSON && candidate.company() < PERSON;
    return !candidate.isCamel()
        && oneOrTwo
        && ((asPerson >= 2 && asPerson * 3 >= candidate.seen()) || spoken);
  }
}
