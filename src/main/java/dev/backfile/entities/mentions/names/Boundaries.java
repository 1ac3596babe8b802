package dev.backfile.entities.mentions.names;

import static dev.backfile.entities.mentions.text.Characters.OTHER;
import static dev.backfile.entities.mentions.text.Characters.UNSPACED;
import static dev.backfile.entities.mentions.text.Characters.WORD;

import dev.backfile.entities.mentions.text.Characters;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a name in a text begins and ends.
 *
 * <p>A name stands between characters that are no letters, digits or marks. Scripts without spaces
 * need no boundary, and end a name in another script. Joining punctuation is where the work is: a
 * dot, hyphen or space may lead on to what makes it another name, as in {@code openai.com} or
 * {@code GPT-5.4-mini}.
 */
public final class Boundaries {

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
      Set.of(
          "Air",
          "Coder",
          "Fast",
          "Haiku",
          "Heavy",
          "Large",
          "Maverick",
          "Medium",
          "Omni",
          "Opus",
          "Plus",
          "Scout",
          "Small",
          "Sonnet",
          "Vision");

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

  /** Behind a number these are what it counts, so that it is no version. */
  private static final Set<String> COUNTED =
      Set.of(
          "billion",
          "days",
          "hours",
          "million",
          "minutes",
          "models",
          "months",
          "people",
          "percent",
          "points",
          "quarters",
          "seconds",
          "times",
          "trillion",
          "users",
          "ways",
          "weeks",
          "years");

  private static final Pattern SIZE =
      Pattern.compile("\\d+(?:\\.\\d+)?(?:x\\d+)?[bmt]", Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSION = Pattern.compile("\\d{1,2}(?:\\.\\d{1,3}){0,2}[a-z]?");

  private Boundaries() {}

  /**
   * How a name from one index to another stands in a text.
   *
   * @param limit the end of the running text; what is behind a space does not reach past it
   */
  public static Edge of(String text, int start, int end, int limit, Name name) {
    Edge before = before(text, start, name);
    return before == Edge.INSIDE ? before : before.or(after(text, end, limit, name));
  }

  private static Edge before(String text, int start, Name name) {
    if (start == 0) {
      return Edge.WHOLE;
    }
    int first = text.codePointAt(start);
    int previous = text.codePointBefore(start);
    if (Characters.kind(first) == UNSPACED || Characters.kind(previous) != OTHER) {
      return inside(Characters.kind(first) != UNSPACED && Characters.kind(previous) != UNSPACED);
    }
    int far = start - Character.charCount(previous);
    boolean word = Characters.kindBefore(text, far) == WORD;
    boolean digit = Character.isDigit(first);
    return switch (plain(previous)) {
      case '@' -> Edge.INSIDE;
      case '.' -> inside(word);
      case '-' -> another(word && name.clings());
      case ',' -> inside(digit && isDigitAt(text, far - 1));
      default -> inside(digit && Character.getType(previous) == Character.CURRENCY_SYMBOL);
    };
  }

  private static Edge after(String text, int end, int limit, Name name) {
    if (end == text.length()) {
      return Edge.WHOLE;
    }
    int last = text.codePointBefore(end);
    int next = text.codePointAt(end);
    int kind = Characters.kind(next);
    if (Characters.kind(last) == UNSPACED) {
      return inside(kind == WORD && !Character.isLetterOrDigit(next));
    }
    if (kind != OTHER) {
      boolean goesOn = kind == WORD;
      return goesOn && name.isVersion() && Character.isDigit(last) ? Edge.ANOTHER : inside(goesOn);
    }
    int far = end + Character.charCount(next);
    int farKind = Characters.kindAt(text, far);
    return switch (plain(next)) {
      case '.' -> afterDot(text, far, farKind == WORD, last);
      case '@' -> inside(farKind == WORD);
      case '+' -> another(farKind == OTHER);
      case ',' -> inside(Character.isDigit(last) && isDigitAt(text, far));
      case '-' -> another(farKind == WORD && !mayGoOnAfterHyphen(text, far, last, name));
      case ' ' -> another(name.isModel() && isAnotherAfterSpace(text, far, limit, name));
      default -> Edge.WHOLE;
    };
  }

  private static Edge afterDot(String text, int far, boolean word, int last) {
    return Character.isDigit(last) && isDigitAt(text, far) ? Edge.ANOTHER : inside(word);
  }

  private static boolean mayGoOnAfterHyphen(String text, int start, int last, Name name) {
    String word = wordAt(text, start, text.length()).toLowerCase(Locale.ROOT);
    if (isDigitAt(text, start)) {
      return name.isVersion() && SIZE.matcher(numberAt(text, start)).matches();
    }
    if (Character.isDigit(last)) {
      return isCompound(word);
    }
    boolean another = Name.hasDigit(word) || (name.isVersion() && VARIANTS.contains(word));
    return !name.isModel() || !another;
  }

  private static boolean isCompound(String word) {
    boolean participle = word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"));
    return COMPOUNDS.contains(word)
        || (participle && !Name.hasDigit(word) && !PARTICIPLE_VARIANTS.contains(word));
  }

  private static boolean isAnotherAfterSpace(String text, int start, int limit, Name name) {
    String word = wordAt(text, start, limit);
    return name.isVersion()
        ? VARIANTS.contains(word.toLowerCase(Locale.ROOT)) || TITLED_VARIANTS.contains(word)
        : isNumber(text, start, limit, name);
  }

  /** Whether a version follows a name that has none: {@code Grok 4.1}, {@code Claude 3 Opus}. */
  private static boolean isNumber(String text, int start, int limit, Name name) {
    String number = numberAt(text, start);
    if (!VERSION.matcher(number).matches() || start + number.length() > limit) {
      return false;
    }
    int behind = start + number.length();
    boolean counted =
        name.use() != Name.Use.SHORT
            && number.indexOf('.') < 0
            && behind + 1 < limit
            && Characters.plain(text.charAt(behind)) == ' '
            && COUNTED.contains(wordAt(text, behind + 1, limit));
    return !counted && (behind == limit || text.charAt(behind) != '%');
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

  /** The word from an index on, with dots between digits. */
  private static String numberAt(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_WORD);
    int end = start;
    while (end < most
        && (Characters.kind(text.charAt(end)) == WORD
            || (text.charAt(end) == '.' && isDigitAt(text, end + 1)))) {
      end++;
    }
    return text.substring(Math.min(start, end), end);
  }

  private static Edge inside(boolean inside) {
    return inside ? Edge.INSIDE : Edge.WHOLE;
  }

  private static Edge another(boolean another) {
    return another ? Edge.ANOTHER : Edge.WHOLE;
  }

  private static char plain(int character) {
    return Character.isBmpCodePoint(character) ? Characters.plain((char) character) : '\uFFFD';
  }

  private static boolean isDigitAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }
}
