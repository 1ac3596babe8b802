package dev.backfile.entities.mentions;

import static dev.backfile.entities.mentions.Characters.OTHER;
import static dev.backfile.entities.mentions.Characters.UNSPACED;
import static dev.backfile.entities.mentions.Characters.WORD;

import java.util.Locale;
import java.util.Set;

/**
 * Where a name in a text begins and ends.
 *
 * <p>A name stands between characters that are no letters, digits or marks. Scripts without spaces
 * need no boundary, and end a name in another script. Joining punctuation is where the work is: a
 * dot, hyphen or space may lead on to what makes it another name, as in {@code openai.com} or
 * {@code GPT-5.4-mini}.
 */
final class Boundaries {

  private static final int LONGEST_WORD = 24;

  /** Behind a version's name these make another model. */
  private static final Set<String> VARIANTS =
      Set.of(
          "codex",
          "flash",
          "instant",
          "lite",
          "max",
          "micro",
          "mini",
          "nano",
          "pro",
          "thinking",
          "turbo",
          "ultra");

  /** Behind a version's name and a space these make another model when in title case. */
  private static final Set<String> TITLED_VARIANTS =
      Set.of("Air", "Coder", "Fast", "Heavy", "Large", "Medium", "Omni", "Plus", "Small");

  /** Behind a hyphen these make another model, though they look like participles. */
  private static final Set<String> PARTICIPLE_VARIANTS =
      Set.of("distilled", "finetuned", "quantised", "quantized", "reasoning", "thinking", "tuned");

  /** Behind a hyphen these compare with a model, or say what was done with it. */
  private static final Set<String> COMPOUNDS =
      Set.of(
          "and",
          "based",
          "built",
          "calibre",
          "caliber",
          "capable",
          "class",
          "compatible",
          "competitive",
          "driven",
          "equivalent",
          "era",
          "family",
          "first",
          "free",
          "generation",
          "grade",
          "only",
          "led",
          "level",
          "like",
          "made",
          "native",
          "or",
          "quality",
          "ready",
          "run",
          "scale",
          "series",
          "size",
          "specific",
          "style",
          "tier",
          "to",
          "versus",
          "vs",
          "written");

  private Boundaries() {}

  /** Whether a spelling found at an index begins there as a whole word. */
  static boolean before(String text, int start, Spelling name) {
    if (start == 0) {
      return true;
    }
    int first = text.codePointAt(start);
    int previous = text.codePointBefore(start);
    if (Characters.kind(first) == UNSPACED || Characters.kind(previous) != OTHER) {
      return Characters.kind(first) == UNSPACED || Characters.kind(previous) == UNSPACED;
    }
    int far = start - Character.charCount(previous);
    return switch (plain(previous)) {
      case '@' -> false;
      case '.' -> Characters.kindBefore(text, far) != WORD;
      case '-' -> Characters.kindBefore(text, far) != WORD || !name.clings();
      case ',' -> !(Character.isDigit(first) && isDigitAt(text, far - 1));
      default ->
          !(Character.isDigit(first) && Character.getType(previous) == Character.CURRENCY_SYMBOL);
    };
  }

  /**
   * Whether a spelling ends at an index as a whole word.
   *
   * @param limit the end of the running text; what is behind a space does not reach past it
   */
  static boolean after(String text, int end, int limit, Spelling name) {
    if (end == text.length()) {
      return true;
    }
    int last = text.codePointBefore(end);
    int next = text.codePointAt(end);
    int kind = Characters.kind(next);
    if (Characters.kind(last) == UNSPACED) {
      return kind != WORD || Character.isLetterOrDigit(next);
    }
    if (kind != OTHER) {
      return kind == UNSPACED;
    }
    int far = end + Character.charCount(next);
    return switch (plain(next)) {
      case '.', '@' -> Characters.kindAt(text, far) != WORD;
      case '+' -> Characters.kindAt(text, far) != OTHER;
      case ',' -> !(Character.isDigit(last) && isDigitAt(text, far));
      case '-' -> Characters.kindAt(text, far) != WORD || afterHyphen(text, far, last, name);
      case ' ' -> !name.isVersion() || !isVariant(wordAt(text, far, limit));
      default -> true;
    };
  }

  private static boolean afterHyphen(String text, int start, int last, Spelling name) {
    String word = wordAt(text, start, text.length()).toLowerCase(Locale.ROOT);
    if (isDigitAt(text, start)) {
      return false;
    }
    if (Character.isDigit(last)) {
      return isCompound(word);
    }
    boolean another = Spelling.hasDigit(word) || (name.isVersion() && VARIANTS.contains(word));
    return !name.isModel() || !another;
  }

  private static boolean isCompound(String word) {
    boolean participle = word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"));
    return COMPOUNDS.contains(word)
        || (participle && !Spelling.hasDigit(word) && !PARTICIPLE_VARIANTS.contains(word));
  }

  private static boolean isVariant(String word) {
    return VARIANTS.contains(word.toLowerCase(Locale.ROOT)) || TITLED_VARIANTS.contains(word);
  }

  /** The word from an index on, or its beginning when it is long. */
  private static String wordAt(String text, int start, int limit) {
    int most = Math.min(limit, start + LONGEST_WORD);
    int end = start;
    while (end < most && Characters.kind(text.charAt(end)) == WORD) {
      end++;
    }
    return text.substring(Math.min(start, end), end);
  }

  private static char plain(int character) {
    return Character.isBmpCodePoint(character) ? Characters.plain((char) character) : '\uFFFD';
  }

  private static boolean isDigitAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }
}
