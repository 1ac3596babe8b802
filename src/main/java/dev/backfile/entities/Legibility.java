package dev.backfile.entities;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.entities.mentions.text.LookAlikes;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Checks that a reader can see every character of a name and tell the names of two entries apart.
 *
 * <p>Compared are names, aliases and slugs, of companies and models together: a reader does not see
 * the kind of a page.
 */
final class Legibility {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final Set<UnicodeScript> WITHOUT_JOINERS =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Read> readAlike = new HashMap<>();
  private final Set<Set<EntityId>> told = new HashSet<>();

  private Legibility() {}

  /** The problems of a registry's names, by entity. */
  static List<Problem> check(Collection<Entity> entities) {
    Legibility legibility = new Legibility();
    for (Entity entity : entities) {
      legibility.spelling(entity, entity.name(), "name");
      entity.entry().aliases().forEach(alias -> legibility.spelling(entity, alias, "aliases"));
      legibility.lookAlike(new Read(entity, entity.slug().text(), "name"));
    }
    return legibility.problems;
  }

  /** A spelling as a reader meets it. */
  private record Read(Entity entity, String text, String key) {

    Place place() {
      return entity.entry().keys().getOrDefault(key, entity.entry().place());
    }

    /** The text where only case, width and spaces are as good as equal. */
    String plain() {
      return Normalizer.normalize(text, Normalizer.Form.NFKC)
          .toLowerCase(Locale.ROOT)
          .replaceAll("\\s+", " ")
          .strip();
    }

    /** The text with Latin letters for all that look like them. */
    String skeleton() {
      return new Read(entity, LookAlikes.latin(text), key).plain();
    }

    /** The letters that look like Latin ones and are not, such as {@code U+0415}. */
    List<String> foreign() {
      return text.codePoints()
          .filter(LookAlikes::isLookAlike)
          .distinct()
          .mapToObj(Legibility::number)
          .toList();
    }

    boolean isMixed() {
      return text.codePoints()
          .anyMatch(
              letter ->
                  Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }
  }

  private void spelling(Entity entity, String text, String key) {
    Read read = new Read(entity, text, key);
    int unseen = unseen(text);
    if (unseen >= 0) {
      problems.add(
          Problem.error(
              "unseen-character",
              read.place(),
              "\"%s\" holds a character that cannot be seen (%s)"
                  .formatted(text, number(text.codePointAt(unseen))),
              "delete it, or write the text anew"));
    } else if (text.codePoints().noneMatch(Legibility::isNamed)) {
      problems.add(
          Problem.error(
              "spelling-without-letter",
              read.place(),
              "\"%s\" has neither a letter nor a digit".formatted(text),
              "write a name that can be told from punctuation"));
    } else {
      lookAlike(read);
    }
  }

  /** Compares with the first text that reads so, lest a hostile registry cost its square. */
  private void lookAlike(Read read) {
    Read other = readAlike.putIfAbsent(read.skeleton(), read);
    if (other != null
        && !other.plain().equals(read.plain())
        && !other.entity().id().equals(read.entity().id())
        && told.add(Set.of(other.entity().id(), read.entity().id()))) {
      boolean odd = !read.foreign().isEmpty();
      report(odd ? read : other, odd ? other : read);
    }
  }

  /** Two alphabets in one text are a trick; a whole name such as ТАСС and TACC may be chance. */
  private void report(Read odd, Read other) {
    String what =
        "\"%s\" reads like \"%s\" of %s and has other letters (%s)"
            .formatted(
                odd.text(),
                other.text(),
                other.entity().entry().place().file(),
                String.join(" ", odd.foreign()));
    problems.add(
        odd.isMixed()
            ? Problem.error(
                "look-alike",
                odd.place(),
                what,
                "write it in one alphabet, or delete the entry if both mean the same")
            : Problem.warning(
                "look-alike",
                odd.place(),
                what,
                "add to one of the names what tells them apart, or make the two one entry"));
  }

  /** Where the first character stands that shows nothing, or -1. */
  private static int unseen(String text) {
    boolean joins = false;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      boolean seen =
          switch (character) {
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, EMOJI_STYLE, TEXT_STYLE -> joins;
            default -> isSeen(character);
          };
      if (!seen) {
        return i;
      }
      boolean joiner = Character.getType(character) == Character.FORMAT;
      joins = character == EMOJI_STYLE || (!joiner && mayJoin(character));
      i += Character.charCount(character);
    }
    return -1;
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      // The remaining characters with the property Default_Ignorable_Code_Point.
      default ->
          character != 0x034F
              && character != 0x115F
              && character != 0x1160
              && character != 0x17B4
              && character != 0x17B5
              && !(character >= 0x180B && character <= 0x180F)
              && character != 0x2800
              && character != 0x3164
              && !(character >= 0xFE00 && character <= 0xFE0F)
              && character != 0xFFA0
              && !(character >= 0xE0000 && character <= 0xE0FFF);
    };
  }

  /** Whether a joiner or a style may follow: after an emoji, and in scripts whose letters join. */
  private static boolean mayJoin(int character) {
    int type = Character.getType(character);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || !WITHOUT_JOINERS.contains(UnicodeScript.of(character));
  }

  private static boolean isNamed(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.OTHER_SYMBOL;
  }

  private static String number(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
