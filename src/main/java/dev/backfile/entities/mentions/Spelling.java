package dev.backfile.entities.mentions;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to write a name.
 *
 * <p>Case does not count, and neither does the choice between a hyphen and a space in a model's
 * name: {@code gpt 5.4} is {@code GPT-5.4}.
 *
 * @param text as the registry has it, without white space around it
 * @param entity what it names; nothing for a text that contains a name and is no mention
 * @param exact whether case counts after all
 */
public record Spelling(String text, Optional<EntityId> entity, boolean exact) {

  /** The most UTF-16 units that a spelling may have; longer ones are not looked for. */
  public static final int LONGEST = 120;

  private static final int LONGEST_ACRONYM = 5;
  private static final int LONGEST_VERSION = 3;

  /**
   * The spellings of an entity: its name, its aliases, and what its {@code not} lists.
   *
   * <p>Case counts in the names of an {@code ordinary} entity, and in names of up to three letters
   * and acronyms of up to five, which are words in lower case: {@code gic}, {@code aws}.
   */
  public static List<Spelling> of(Entity entity) {
    List<Spelling> spellings = new ArrayList<>();
    add(entity.name(), entity, spellings);
    entity.entry().aliases().forEach(alias -> add(alias, entity, spellings));
    for (String not : entity.entry().not()) {
      forms(not).forEach(form -> spellings.add(new Spelling(form, Optional.empty(), false)));
    }
    return spellings;
  }

  /**
   * A name as it is looked up: compatibility-composed (NFKC), in lower case, with straight
   * apostrophes, plain hyphens and single spaces.
   */
  public static String folded(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = Characters.plain(composed.charAt(i));
      if (c != ' ' || (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ')) {
        folded.append(c);
      }
    }
    return folded.toString().stripTrailing();
  }

  /** A name of a kind as it is looked up: {@link #folded}, and in a model's name no hyphens. */
  public static String folded(String name, EntityKind kind) {
    String folded = folded(name);
    return kind == EntityKind.MODEL ? folded.replace('-', ' ') : folded;
  }

  /** The folded characters under which a text is searched for this; as long as the text. */
  String symbols() {
    StringBuilder symbols = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      symbols.append(Characters.symbol(text.charAt(i)));
    }
    return symbols.toString();
  }

  /** Whether text with the right {@link #symbols} from an index on is truly this spelling. */
  boolean isAt(String other, int start) {
    boolean joined = entity.isEmpty() || isModel();
    for (int i = 0; i < text.length(); i++) {
      char mine = Characters.plain(text.charAt(i));
      char theirs = Characters.plain(other.charAt(start + i));
      if (mine != theirs && (Characters.isSeparator(mine) ? !joined : exact)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this names an entity of a kind. */
  boolean names(EntityKind kind) {
    return entity.isPresent() && entity.get().kind() == kind;
  }

  /** Whether this names a model. */
  boolean isModel() {
    return names(EntityKind.MODEL);
  }

  /** Whether this names a version of a model, going by a digit in it. */
  boolean isVersion() {
    return isModel() && hasDigit(text);
  }

  /**
   * Whether a hyphen before it ties it to the word before: {@code o3} in {@code claude-o3} and
   * {@code V4-Pro} in {@code MiMo-V4-Pro} are other models.
   */
  boolean clings() {
    if (!isVersion()) {
      return false;
    }
    int word = 0;
    while (word < text.length() && !Characters.isSeparator(Characters.plain(text.charAt(word)))) {
      word++;
    }
    return Character.isLowerCase(text.codePointAt(0))
        || text.length() <= LONGEST_VERSION
        || (word <= LONGEST_VERSION && hasDigit(text.substring(0, word)));
  }

  /** True when a text has a digit. */
  static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  private static void add(String name, Entity entity, List<Spelling> spellings) {
    for (String form : forms(name)) {
      boolean exact = entity.entry().ordinary() || isWordInLowerCase(form);
      spellings.add(new Spelling(form, Optional.of(entity.id()), exact));
    }
  }

  /** The text composed, and decomposed where that differs; nothing for what cannot be a name. */
  private static List<String> forms(String written) {
    String text = written.strip().replaceAll("[\\s\\h]+", " ");
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    if (decomposed.length() > LONGEST || composed.codePoints().noneMatch(Spelling::isWord)) {
      return List.of();
    }
    return composed.equals(decomposed) ? List.of(composed) : List.of(composed, decomposed);
  }

  private static boolean isWord(int character) {
    return Characters.kind(character) != Characters.OTHER;
  }

  private static boolean isWordInLowerCase(String name) {
    return (name.length() <= 3 && name.chars().allMatch(Character::isLetter))
        || (name.length() <= LONGEST_ACRONYM && name.chars().allMatch(Character::isUpperCase));
  }
}
