package dev.backfile.entities.review.names;

import dev.backfile.archive.EntityId;
import java.util.Locale;
import java.util.Optional;

/**
 * A word of a sentence.
 *
 * @param gap what stands between it and the word before: a space for spaces only, else the first
 *     other character; {@code 0} at the sentence's start
 * @param known the entity it names, for a mention that is already found
 */
record Token(String text, int start, int end, char gap, Optional<EntityId> known) {

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isKnown() {
    return known.isPresent();
  }

  /** Whether it begins like a name: {@code Acme}, {@code iPhone}, {@code xAI}. */
  boolean isCapital() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first) || isCamel();
  }

  /** Whether a capital stands behind a small letter: {@code OpenAI}, {@code iPhone}. */
  boolean isCamel() {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  boolean isAllCapitals() {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether it is a run of a script without spaces, that may be a whole clause. */
  boolean isRun() {
    return !isKnown() && text.codePointAt(0) >= 0x2E80;
  }

  /** Whether code joins it to the word before: {@code HashSet::new}, {@code Vec<Cow>}. */
  boolean isJoinedAsCode(Token before) {
    int between = start - before.end();
    return (gap == ':' && between == 2) || ("<(!".indexOf(gap) >= 0 && between == 1);
  }

  /** Whether it is a word in small letters. */
  boolean isLower() {
    return !isKnown()
        && text.chars().noneMatch(Character::isUpperCase)
        && Character.isLowerCase(text.codePointAt(0));
  }

  boolean hasDigit() {
    return text.chars().anyMatch(Character::isDigit);
  }

  boolean startsWithLetter() {
    return Character.isLetter(text.codePointAt(0));
  }
}
