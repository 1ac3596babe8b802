package dev.backfile.entities.review.names;

import dev.backfile.archive.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the stretches out of a sentence that look like names. */
final class Spans {

  private static final int LONGEST = 4;
  private static final int MOST_CAPITALS = 6;
  private static final int TITLE_WORD = 4;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){0,2}[a-z]?");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i:bench)(?:[ -]|$)|(?:Fest|Conf|Con|Week|Days?|Meetup|Summit|Working Group)$"
              + "|-(?:powered|based|style|like|compatible|native|inspired|driven|only|level|led"
              + "|specific|related|free|friendly|owned|backed|made|\\p{Ll}+ing|first|era|wide)$");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)(?:billion|million|trillion|thousand|percent|years?|months?|days?|times)");

  private final Words words;
  private final Usage usage;

  Spans(Words words, Usage usage) {
    this.words = words;
    this.usage = usage;
  }

  /**
   * A stretch of a sentence.
   *
   * @param from the index of its first word
   * @param to the index behind its last word
   * @param start whether it has its capital perhaps for its place in the sentence
   * @param maker the known company that stands directly before it
   */
  record Span(
      String name, int from, int to, Shape shape, boolean start, Optional<EntityId> maker) {}

  /** The stretches of a sentence, from left to right, none touching another. */
  List<Span> in(List<Token> sentence) {
    List<Span> spans = new ArrayList<>();
    boolean title = isTitle(sentence);
    int index = 0;
    while (index < sentence.size()) {
      if (!mayStart(sentence.get(index))) {
        index++;
        continue;
      }
      int end = runEnd(sentence, index);
      if (end - index <= MOST_CAPITALS) {
        take(sentence, index, end, title, spans);
      }
      index = Math.max(end, index + 1);
    }
    return spans;
  }

  /** Whether a sentence is a headline in title case, or has no word in small letters. */
  static boolean isTitle(List<Token> sentence) {
    int capital = 0;
    int small = 0;
    boolean lower = false;
    for (int i = 0; i < sentence.size(); i++) {
      Token word = sentence.get(i);
      lower |= word.isLower() || word.text().codePointAt(0) >= 0x2E80;
      if (!word.isKnown() && i > 0 && word.text().length() >= TITLE_WORD) {
        capital += word.isCapital() ? 1 : 0;
        small += word.isLower() ? 1 : 0;
      }
    }
    return !lower || (capital >= 3 && capital > 1.5 * small);
  }

  /** A word without a possessive ending. */
  static String bare(String word) {
    for (String ending : List.of("'s", "’s", "'", "’")) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private boolean mayStart(Token word) {
    if (word.isKnown() || !word.startsWithLetter() || word.text().codePointAt(0) >= 0x2E80) {
      return false;
    }
    return word.isCapital() || Shape.isVersion(word.text());
  }

  /** Where the words end that follow one another with capitals or version numbers. */
  private int runEnd(List<Token> sentence, int from) {
    int end = from + 1;
    while (end < sentence.size()) {
      Token word = sentence.get(end);
      Token before = sentence.get(end - 1);
      boolean joined = word.gap() == ' ' || word.gap() == '&';
      boolean possessive = !bare(before.text()).equals(before.text());
      if (!joined || possessive || word.isKnown() || breaks(before) || breaks(word)) {
        break;
      }
      boolean of =
          word.text().equals("of")
              && words.has("of", before.lower())
              && end + 1 < sentence.size()
              && sentence.get(end + 1).isCapital()
              && !sentence.get(end + 1).isKnown();
      boolean next = word.startsWithLetter() && word.isCapital();
      if (!next && !of && !isNumber(sentence, end)) {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean breaks(Token word) {
    return words.has("calendar", word.lower()) || words.has("title", bare(word.lower()));
  }

  private boolean isNumber(List<Token> sentence, int index) {
    Token number = sentence.get(index);
    if (!NUMBER.matcher(bare(number.text())).matches()
        || words.has("unnumbered", sentence.get(index - 1).lower())) {
      return false;
    }
    if (index + 1 == sentence.size() || sentence.get(index + 1).gap() != ' ') {
      return true;
    }
    String next = sentence.get(index + 1).lower();
    boolean plural = next.endsWith("s") && sentence.get(index + 1).isLower();
    return !UNIT.matcher(next).matches() && (number.text().contains(".") || !plural);
  }

  /** Takes the name out of a run of capitals: without what is there for its place or meaning. */
  private void take(
      List<Token> sentence, int runStart, int runEnd, boolean title, List<Span> spans) {
    int from = runStart;
    int to = runEnd;
    while (from < to && isLeading(sentence, from, to)) {
      from++;
    }
    while (to > from && isTrailing(sentence.get(to - 1), to - from)) {
      to--;
    }
    if (from == to || to - from > LONGEST + 1) {
      return;
    }
    Optional<EntityId> maker = Optional.empty();
    boolean behindKnown =
        from > 0 && sentence.get(from - 1).isKnown() && sentence.get(from).gap() == ' ';
    String name = name(sentence, from, to);
    if (behindKnown) {
      maker = sentence.get(from - 1).known();
      if (words.isVariant(bare(sentence.get(from).lower()))) {
        if (!name.chars().anyMatch(Character::isDigit)) {
          return;
        }
        name = sentence.get(from - 1).text() + " " + name;
      }
    }
    if (name.isEmpty()) {
      return;
    }
    Shape shape = Shape.of(name, to - from);
    boolean start = from == 0 || isOpening(sentence.get(from).gap());
    if (isRefused(sentence, from, to, name, shape, title, start)) {
      return;
    }
    spans.add(new Span(name, from, to, shape, start, maker));
  }

  private boolean isLeading(List<Token> sentence, int from, int to) {
    Token word = sentence.get(from);
    String lower = bare(word.lower());
    if (breaks(word) || words.has("ordinary", lower)) {
      // "Open Philanthropy" in a sentence is a name; "An Acme spokesman" at its start is none.
      boolean article = lower.length() <= 3;
      boolean first = from == 0 || isOpening(word.gap());
      first |= to - from == 2 && sentence.get(from + 1).isCamel();
      return article || first || breaks(word) || to - from == 1;
    }
    return (from == 0 || isOpening(word.gap()))
        && to - from > 1
        && !word.isCamel()
        && usage.isHardlyEverCapital(lower);
  }

  private boolean isTrailing(Token word, int length) {
    String lower = bare(word.lower());
    if (length == 1) {
      return breaks(word) || words.has("ordinary", lower);
    }
    boolean acronym = words.has("acronym", lower) && !lower.equals("ai");
    return breaks(word)
        || acronym
        || word.text().equals("of")
        || (words.has("ordinary", lower)
            && !words.isOrganisation(lower)
            && !words.isVariant(lower)
            && !words.isGeneric(lower)
            && usage.isHardlyEverCapital(lower));
  }

  private static boolean isOpening(char gap) {
    return gap == 0 || ":\"“‘–—•|[【《「".indexOf(gap) >= 0;
  }

  private static String name(List<Token> sentence, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token word = sentence.get(i);
      if (i > from) {
        name.append(word.gap() == '&' ? " & " : " ");
      }
      name.append(i == to - 1 ? bare(word.text()) : word.text());
    }
    return name.toString().replace('’', '\'');
  }

  private boolean isRefused(
      List<Token> sentence,
      int from,
      int to,
      String name,
      Shape shape,
      boolean title,
      boolean start) {
    String lower = name.toLowerCase(Locale.ROOT);
    String first = bare(sentence.get(from).lower());
    boolean shaped = shape == Shape.VERSIONED || shape == Shape.CAMEL || shape == Shape.NUMBERED;
    if (name.length() < 2
        || (title && !shaped)
        || words.has("places", lower)
        || words.has("acronym", lower)
        || words.has("unnumbered", lower)
        || NO_NAME.matcher(name).find()
        || words.isOrdinary(lower)) {
      return true;
    }
    char gap = sentence.get(from).gap();
    char behind = to < sentence.size() ? sentence.get(to).gap() : 0;
    if ("/@#\\`".indexOf(gap) >= 0 || behind == '/' || behind == '@') {
      return true;
    }
    if (shape == Shape.VERSIONED || shape == Shape.NUMBERED) {
      return words.has("unnumbered", first);
    }
    if (shape == Shape.WORD || shape == Shape.ACRONYM) {
      return (start && usage.isMostlySmall(lower)) || usage.isMostlySmall(lower);
    }
    if (shape == Shape.WORDS) {
      for (int i = from; i < to; i++) {
        String word = bare(sentence.get(i).lower());
        if (word.length() > 1
            && !words.isOrdinary(word)
            && !words.isGeneric(word)
            && !words.has("places", word)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
