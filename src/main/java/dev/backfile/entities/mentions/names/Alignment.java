package dev.backfile.entities.mentions.names;

import dev.backfile.entities.mentions.text.Characters;

/**
 * Lays a name beside a text that reads under the same symbols, and sees whether it is truly it.
 *
 * <p>Companies and models differ here: only in a model's name does the kind of separator not count.
 * A hyphen stands for the dot of a version only where all separators are hyphens, as in {@code
 * claude-opus-4-6}.
 */
final class Alignment {

  private final Name name;
  private final String mine;
  private final String theirs;
  private final int start;
  private final int limit;
  private boolean sameCase = true;
  private boolean dotsAreHyphens;
  private boolean hyphensAreDots;
  private final Separators myOwn = new Separators();
  private final Separators their = new Separators();

  Alignment(Name name, String theirs, int start, int limit) {
    this.name = name;
    this.mine = name.text();
    this.theirs = theirs;
    this.start = start;
    this.limit = limit;
  }

  Name.Fit fit() {
    int at = 0;
    int there = start;
    while (at < mine.length()) {
      int my = Symbols.read(mine, 0, at, mine.length());
      int other = Symbols.read(theirs, start, there, limit);
      boolean joint = Symbols.symbol(my) == Symbols.JOINT;
      boolean otherJoint = Symbols.symbol(other) == Symbols.JOINT;
      if (joint != otherJoint) {
        char separator = Characters.plain(joint ? mine.charAt(at) : theirs.charAt(there));
        if (!mayBeMissing(separator, at)) {
          return Name.Fit.NONE;
        }
        (joint ? myOwn : their).add(separator);
        at += joint ? 1 : 0;
        there += joint ? 0 : 1;
        continue;
      }
      if (Symbols.symbol(my) == '&') {
        // AT&T is not AT and T.
        if (Symbols.length(my) == 1 && Symbols.length(other) > 1) {
          return Name.Fit.NONE;
        }
      } else if (!same(
          Characters.plain(mine.charAt(at)), Characters.plain(theirs.charAt(there)), at)) {
        return Name.Fit.NONE;
      }
      at += Symbols.length(my);
      there += Symbols.length(other);
    }
    if ((dotsAreHyphens && !their.onlyHyphens()) || (hyphensAreDots && !myOwn.onlyHyphens())) {
      return Name.Fit.NONE;
    }
    return sameCase ? Name.Fit.EXACT : Name.Fit.CASE;
  }

  /** A lone first letter is closer to its digit: {@code o 3} is not {@code o3}. */
  private boolean mayBeMissing(char separator, int at) {
    return name.isLoose() && (separator == '-' || at > 1);
  }

  private boolean same(char my, char other, int at) {
    if (isSeparator(my) && isSeparator(other)) {
      myOwn.add(my);
      their.add(other);
      return my == other || (name.isLoose() && exchangeable(my, other, at));
    }
    sameCase &= my == other;
    return true;
  }

  private boolean exchangeable(char my, char other, int at) {
    boolean betweenDigits = at > 0 && Symbols.isDigit(Characters.plain(mine.charAt(at - 1)));
    if (!betweenDigits || (my != '.' && other != '.')) {
      return true;
    }
    dotsAreHyphens |= my == '.';
    hyphensAreDots |= other == '.';
    return my == '-' || other == '-';
  }

  private static boolean isSeparator(char plain) {
    return Characters.isSeparator(plain) || plain == '.';
  }

  /** What separates the parts of one side. */
  private static final class Separators {

    private int hyphens;
    private boolean others;

    void add(char separator) {
      if (separator == '-') {
        hyphens++;
      } else {
        others = true;
      }
    }

    /** A single hyphen may be that of a range, {@code 4-6}. */
    boolean onlyHyphens() {
      return hyphens > 1 && !others;
    }
  }
}
