package dev.backfile.entities.mentions.names;

import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.entities.mentions.text.Characters;
import java.util.Set;

/**
 * Something to look for in texts.
 *
 * @param text as the registry has it, without white space around it
 * @param use what finding it means
 * @param entities what it names: one entity; for a short form all that may be meant, for a text
 *     that is no mention none
 * @param exact whether case counts
 */
public record Name(String text, Use use, Set<EntityId> entities, boolean exact) {

  /** The most UTF-16 units that a name may have; longer ones are not looked for. */
  public static final int LONGEST = 120;

  private static final int LONGEST_VERSION = 3;
  private static final int SHORTEST_PLURAL = 4;

  /** What finding a name means. */
  public enum Use {
    /** It is a mention. */
    FULL,
    /** It is a mention when something shows that the everyday word is not meant. */
    ORDINARY,
    /** It is a mention; made from a model's name by leaving out its family or maker. */
    TAIL,
    /** It is a mention behind a full one of the same entity. */
    SHORT,
    /** It hides what stands in it. */
    NOT
  }

  /** How well a text fits a name. */
  public enum Fit {
    /** It is something else. */
    NONE,
    /** It is the name but for its case. */
    CASE,
    /** It is the name, letter for letter. */
    EXACT
  }

  /** Copies the set. */
  public Name {
    entities = Set.copyOf(entities);
  }

  /** The entity it names, of those that are not short forms. */
  public EntityId entity() {
    return entities.iterator().next();
  }

  /** How well the text from an index on fits, when it reads under the same symbols. */
  public Fit fit(String other, int start, int limit) {
    Alignment alignment = new Alignment(this, other, start, limit);
    return alignment.fit();
  }

  /** Whether a text that fits so is this name. */
  public boolean accepts(Fit fit) {
    return fit == Fit.EXACT || (fit == Fit.CASE && !exact);
  }

  /** Whether this names an entity of a kind. */
  public boolean names(EntityKind kind) {
    return entities.stream().anyMatch(entity -> entity.kind() == kind);
  }

  /** Whether this names a model. */
  boolean isModel() {
    return names(EntityKind.MODEL);
  }

  /** Whether a hyphen may stand for a space, and the like. */
  boolean isLoose() {
    return use == Use.NOT || isModel();
  }

  /** Whether this names a version of a model, going by a digit in it. */
  boolean isVersion() {
    return isModel() && hasDigit(text);
  }

  /** Whether an {@code s} behind it is its plural. */
  public boolean pluralises() {
    if (use == Use.NOT) {
      return true;
    }
    int last = text.codePointBefore(text.length());
    return (use == Use.FULL || use == Use.SHORT)
        && Character.isLetter(last)
        && Character.toLowerCase(last) != 's'
        && text.chars().filter(Character::isLetter).count() >= SHORTEST_PLURAL;
  }

  /**
   * Whether a hyphen before it ties it to the word before: {@code o3} in {@code claude-o3} and
   * {@code V4-Pro} in {@code MiMo-V4-Pro} are other models.
   */
  boolean clings() {
    if (!isVersion()) {
      return false;
    }
    int word = firstWord(text);
    return Character.isLowerCase(text.codePointAt(0))
        || text.length() <= LONGEST_VERSION
        || (word <= LONGEST_VERSION && hasDigit(text.substring(0, word)));
  }

  /**
   * Whether a strange word before it may make it part of another name: {@code R1} in {@code Rabbit
   * R1}, {@code 5 Pro} in {@code Pixel 5 Pro}.
   */
  public boolean isVague() {
    if (use == Use.SHORT) {
      return true;
    }
    String first = text.substring(0, firstWord(text));
    return use == Use.TAIL
        && (Character.isDigit(first.codePointAt(0))
            || first.length() <= LONGEST_VERSION
            || Words.isCommon(first));
  }

  /** True when a text has a digit. */
  static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  private static int firstWord(String text) {
    int word = 0;
    while (word < text.length() && !Characters.isSeparator(Characters.plain(text.charAt(word)))) {
      word++;
    }
    return word;
  }
}
