package dev.backfile.entities.mentions.names;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Model;
import dev.backfile.entities.mentions.text.Characters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * All that is looked for on behalf of a registry.
 *
 * <p>That is every name and alias, what {@code not} lists, a model's name without its family or
 * maker, and the short forms that count behind a full mention. What is made from a name yields to
 * what the registry claims; a tail that two entities would share goes to nobody.
 */
public final class Names {

  private static final int LONGEST_ACRONYM = 5;

  private final SortedMap<EntityId, Entity> entities;
  private final Map<String, Set<EntityId>> claims = new HashMap<>();
  private final List<Name> names = new ArrayList<>();

  private Names(SortedMap<EntityId, Entity> entities) {
    this.entities = entities;
  }

  /** The names of a registry's entities, companies first. */
  public static List<Name> of(SortedMap<EntityId, Entity> entities) {
    Names names = new Names(entities);
    entities.values().forEach(names::written);
    entities.values().forEach(names::withoutLegalForm);
    names.tails();
    names.shortForms();
    return List.copyOf(names.names);
  }

  /** What the registry has in so many words. */
  private void written(Entity entity) {
    add(entity, entity.name(), isOrdinary(entity.name(), entity));
    for (String alias : entity.entry().aliases()) {
      add(entity, alias, isOrdinary(alias, entity));
    }
    for (String not : entity.entry().not()) {
      for (String text : Parts.numbers(not)) {
        forms(text).forEach(form -> names.add(new Name(form, Name.Use.NOT, Set.of(), false)));
      }
    }
  }

  private void add(Entity entity, String text, boolean ordinary) {
    for (String form : forms(text)) {
      claim(form, entity);
      Name.Use use = ordinary ? Name.Use.ORDINARY : Name.Use.FULL;
      boolean exact = ordinary || isWordInLowerCase(form);
      names.add(new Name(form, use, Set.of(entity.id()), exact));
    }
  }

  private void withoutLegalForm(Entity entity) {
    String stem = Parts.withoutLegalForm(entity);
    if (!stem.isEmpty() && isFree(stem)) {
      add(entity, stem, isOrdinary(stem, entity) || Words.isCommon(stem));
    }
  }

  private void tails() {
    Map<String, Set<EntityId>> owners = new HashMap<>();
    Map<String, EntityId> tails = new LinkedHashMap<>();
    for (Entity entity : entities.values()) {
      if (entity instanceof Model model) {
        for (String tail : Parts.tails(model, entities)) {
          owners.computeIfAbsent(Symbols.of(tail), key -> new HashSet<>()).add(model.id());
          tails.putIfAbsent(tail, model.id());
        }
      }
    }
    tails.forEach(
        (tail, model) -> {
          String key = Symbols.of(tail);
          if (isFree(tail) && owners.getOrDefault(key, Set.of()).size() == 1) {
            for (String form : forms(tail)) {
              names.add(new Name(form, Name.Use.TAIL, Set.of(model), Words.arePlain(tail)));
            }
          }
        });
    // A tail that two share stays free for neither.
    owners.forEach((key, models) -> claims.computeIfAbsent(key, absent -> models));
  }

  private void shortForms() {
    Map<String, Set<EntityId>> shorts = new LinkedHashMap<>();
    for (Entity entity : entities.values()) {
      for (String text : Parts.shortForms(entity, entities)) {
        if (isFree(text)) {
          shorts.computeIfAbsent(text, key -> new TreeSet<>()).add(entity.id());
        }
      }
    }
    shorts.forEach(
        (text, meant) ->
            forms(text).forEach(form -> names.add(new Name(form, Name.Use.SHORT, meant, true))));
  }

  private boolean isFree(String text) {
    return !claims.containsKey(Symbols.of(text));
  }

  private void claim(String text, Entity entity) {
    claims.computeIfAbsent(Symbols.of(text), key -> new HashSet<>()).add(entity.id());
  }

  /** The text composed, and decomposed where that differs; nothing for what cannot be a name. */
  private static List<String> forms(String written) {
    String text = written.strip().replaceAll("[\\s\\h]+", " ");
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    if (decomposed.length() > Name.LONGEST || composed.codePoints().noneMatch(Names::isWord)) {
      return List.of();
    }
    return composed.equals(decomposed) ? List.of(composed) : List.of(composed, decomposed);
  }

  private static boolean isWord(int character) {
    return Characters.kind(character) != Characters.OTHER;
  }

  /**
   * Which of an ordinary entity's names is the everyday word: its name when that is one word, else
   * those of its aliases, and where there is none the name; and whatever is made of nothing but
   * everyday words.
   */
  private static boolean isOrdinary(String text, Entity entity) {
    if (!entity.entry().ordinary()) {
      return false;
    }
    boolean name = text.equals(entity.name());
    boolean longName = !isOneWord(entity.name());
    boolean longOnly = longName && entity.entry().aliases().stream().noneMatch(Names::isOneWord);
    return Words.arePlain(text)
        || (isOneWord(text) && (name || longName))
        || (longOnly && name && !Name.hasDigit(text));
  }

  private static boolean isOneWord(String text) {
    return text.strip().codePoints().allMatch(Character::isLetter);
  }

  private static boolean isWordInLowerCase(String name) {
    return (name.length() <= 3 && name.chars().allMatch(Character::isLetter))
        || (name.length() <= LONGEST_ACRONYM && name.chars().allMatch(Character::isUpperCase));
  }
}
