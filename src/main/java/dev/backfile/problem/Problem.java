package dev.backfile.problem;

import java.util.Comparator;

/**
 * Something wrong in the content, with its place and the way out.
 *
 * <pre>
 * content/issues/2026-04-10-x.md:5:12: error: unknown company "Open AI"
 *   fix: write "openai", or add "Open AI" to aliases in content/companies/openai.md
 * </pre>
 *
 * Content is hostile: control and direction-changing characters in the texts are replaced, so that
 * printing a problem cannot drive a terminal.
 *
 * @param rule the rule's lasting name, in lower case with hyphens, such as {@code unknown-key}
 * @param what the fault, one line
 * @param fix what to do about it, one line
 */
public record Problem(String rule, Severity severity, Place place, String what, String fix)
    implements Comparable<Problem> {

  private static final int LONGEST = 400;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::what);

  /** Checks nothing and throws nothing; makes the texts printable. */
  public Problem {
    place = new Place(printable(place.file()), place.line(), place.column());
    what = printable(what);
    fix = printable(fix);
  }

  /** A problem that keeps the site from being published. */
  public static Problem error(String rule, Place place, String what, String fix) {
    return new Problem(rule, Severity.ERROR, place, what, fix);
  }

  /** A problem with which the site is built. */
  public static Problem warning(String rule, Place place, String what, String fix) {
    return new Problem(rule, Severity.WARNING, place, what, fix);
  }

  /** True when this keeps the site from being published. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** By file, line and column; errors before warnings. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The two lines shown above. */
  @Override
  public String toString() {
    return place + ": " + severity.word() + ": " + what + "\n  fix: " + fix;
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(Math.min(text.length(), LONGEST));
    int index = 0;
    while (index < text.length() && printable.length() < LONGEST) {
      int character = text.codePointAt(index);
      index += Character.charCount(character);
      boolean safe =
          switch (Character.getType(character)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR,
                Character.SURROGATE ->
                false;
            default -> true;
          };
      printable.appendCodePoint(safe ? character : 0xFFFD);
    }
    return index < text.length() ? printable.append('…').toString() : printable.toString();
  }
}
