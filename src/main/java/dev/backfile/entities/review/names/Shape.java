package dev.backfile.entities.review.names;

import java.util.regex.Pattern;

/** What a name is written like. */
enum Shape {
  /** {@code Llama 3.1}, {@code Qwen2.5-VL}, {@code gpt-oss-120b}. */
  VERSIONED,
  /** {@code Phi-4}, {@code H100}: a version or a number. */
  NUMBERED,
  /** {@code OpenAI}. */
  CAMEL,
  /** {@code IBM}. */
  ACRONYM,
  /** Several words with capitals. */
  WORDS,
  /** One word with a capital. */
  WORD;

  // Names are hostile: what repeats here is possessive or has a separator that must be there.
  private static final Pattern DOTTED =
      Pattern.compile(
          "\\p{L}{2,}+(?:-\\p{L}++)*+[- ]?[0-9]{1,2}\\.[0-9]{1,2}(?:[- .]?[\\p{L}\\p{N}]++)*+");
  private static final Pattern SIZED =
      Pattern.compile(
          "(?i)\\p{L}{2,}[\\p{L}\\p{N}.]*(?:[- ][\\p{L}\\p{N}.]+)*[- ][0-9.]+[bm](?:-.*)?");
  private static final Pattern NUMBERED_WORD =
      Pattern.compile("\\p{L}++[- ]?[0-9]{1,3}[a-z]?(?:[- .][\\p{L}\\p{N}.]++)*+");
  private static final Pattern WITH_VERSION = Pattern.compile("[\\p{L}.] ?[0-9]{1,2}\\.[0-9]");
  private static final Pattern WITH_NUMBER = Pattern.compile(" [0-9]{1,2}(?: |$)");
  private static final Pattern HUMP = Pattern.compile("\\p{Ll}\\p{Lu}");

  /**
   * The shape of a name.
   *
   * @param words how many words it has
   */
  static Shape of(String name, int words) {
    boolean digit = name.chars().anyMatch(Character::isDigit);
    if (digit && (isVersion(name) || WITH_VERSION.matcher(name).find())) {
      return VERSIONED;
    }
    if (digit && (NUMBERED_WORD.matcher(name).matches() || WITH_NUMBER.matcher(name).find())) {
      return NUMBERED;
    }
    if (words > 1) {
      return WORDS;
    }
    boolean acronym = name.chars().noneMatch(Character::isLowerCase);
    return acronym ? ACRONYM : HUMP.matcher(name).find() ? CAMEL : WORD;
  }

  /** Whether a name is a word with a version or a size. */
  static boolean isVersion(String name) {
    return name.chars().anyMatch(Character::isDigit)
        && (DOTTED.matcher(name).matches() || SIZED.matcher(name).matches());
  }
}
