package dev.backfile.render.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Which form of a word goes with a number, by language.
 *
 * <p>The rules are the cardinal plural rules of the Unicode CLDR, release 47, for whole numbers (<a
 * href="https://www.unicode.org/cldr/charts/47/supplemental/language_plural_rules.html">its
 * table</a>). Rules of fractions are left out: nothing here is counted in halves.
 *
 * @param languages their BCP 47 tags
 * @param rule from a number to one of {@link #FORMS}
 */
record Plurals(List<String> languages, IntFunction<String> rule) {

  /** What may follow the {@code _} of a counted word. */
  static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", "other");

  private static final List<Plurals> ALL =
      List.of(
          // One form for all numbers.
          new Plurals(
              "bm bo dz hnj id ig ii in ja jbo jv jw kde kea km ko lkt lo ms my nqo osa sah ses"
                  + " sg su th to tpi vi wo yo yue zh",
              n -> "other"),
          // English, German, Turkish, Hungarian and most others.
          new Plurals("en", n -> n == 1 ? "one" : "other"),
          // As English, with a form for whole millions.
          new Plurals("ca es it lld pt-pt scn vec", n -> n == 1 ? "one" : millions(n)),
          // As French, with a form for whole millions.
          new Plurals("fr pt", n -> n <= 1 ? "one" : millions(n)),
          // None and one alike.
          new Plurals(
              "ak am as bho bn csw doi fa ff gu guw hi hy kab kn ln mg nso pa pcm si ti wa zu",
              n -> n <= 1 ? "one" : "other"),
          // Icelandic and Macedonian: 21 as 1.
          new Plurals("is mk", n -> n % 10 == 1 && n % 100 != 11 ? "one" : "other"),
          // Filipino.
          new Plurals(
              "ceb fil tl",
              n -> (n > 0 && n <= 3) || !List.of(4, 6, 9).contains(n % 10) ? "one" : "other"),
          // Hebrew and others with a dual.
          new Plurals(
              "he iu iw naq sat se sma smi smj smn sms",
              n -> n == 1 ? "one" : n == 2 ? "two" : "other"),
          // Arabic.
          new Plurals(
              "ar ars",
              n ->
                  switch (n) {
                    case 0 -> "zero";
                    case 1 -> "one";
                    case 2 -> "two";
                    default -> within(n % 100, 3, 10) ? "few" : n % 100 > 10 ? "many" : "other";
                  }),
          // Czech and Slovak.
          new Plurals("cs sk", n -> n == 1 ? "one" : within(n, 2, 4) ? "few" : "other"),
          // Polish.
          new Plurals("pl", n -> n == 1 ? "one" : fewBeyondTeens(n) ? "few" : "many"),
          // Russian, Ukrainian, Belarusian.
          new Plurals(
              "be ru uk",
              n -> n % 10 == 1 && n % 100 != 11 ? "one" : fewBeyondTeens(n) ? "few" : "many"),
          // Bosnian, Croatian, Serbian.
          new Plurals(
              "bs hr sh sr",
              n -> n % 10 == 1 && n % 100 != 11 ? "one" : fewBeyondTeens(n) ? "few" : "other"),
          // Slovenian and Sorbian.
          new Plurals(
              "dsb hsb sl",
              n ->
                  switch (n % 100) {
                    case 1 -> "one";
                    case 2 -> "two";
                    case 3, 4 -> "few";
                    default -> "other";
                  }),
          // Lithuanian.
          new Plurals(
              "lt",
              n -> within(n % 100, 11, 19) || n % 10 == 0 ? "other" : n % 10 == 1 ? "one" : "few"),
          // Latvian.
          new Plurals(
              "lv prg",
              n -> within(n % 100, 11, 19) || n % 10 == 0 ? "zero" : n % 10 == 1 ? "one" : "other"),
          // Romanian.
          new Plurals(
              "mo ro", n -> n == 1 ? "one" : n == 0 || within(n % 100, 1, 19) ? "few" : "other"),
          // Irish.
          new Plurals(
              "ga",
              n ->
                  n == 1
                      ? "one"
                      : n == 2
                          ? "two"
                          : within(n, 3, 6) ? "few" : within(n, 7, 10) ? "many" : "other"),
          // Scottish Gaelic.
          new Plurals(
              "gd",
              n ->
                  n == 1 || n == 11
                      ? "one"
                      : n == 2 || n == 12
                          ? "two"
                          : within(n, 3, 10) || within(n, 13, 19) ? "few" : "other"),
          // Welsh.
          new Plurals(
              "cy",
              n ->
                  switch (n) {
                    case 0 -> "zero";
                    case 1 -> "one";
                    case 2 -> "two";
                    case 3 -> "few";
                    case 6 -> "many";
                    default -> "other";
                  }),
          // Maltese.
          new Plurals(
              "mt",
              n ->
                  n == 1
                      ? "one"
                      : n == 2
                          ? "two"
                          : n == 0 || within(n % 100, 3, 10)
                              ? "few"
                              : within(n % 100, 11, 19) ? "many" : "other"));

  private static final Plurals ENGLISH = ALL.get(1);

  private Plurals(String languages, IntFunction<String> rule) {
    this(List.of(languages.split(" ")), rule);
  }

  /**
   * The rule of a language.
   *
   * @param language BCP 47 tag; one that is not listed counts as English does
   */
  static Plurals of(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    return known(tag).or(() -> known(tag.replaceFirst("-.*", ""))).orElse(ENGLISH);
  }

  private static Optional<Plurals> known(String tag) {
    return ALL.stream().filter(plurals -> plurals.languages.contains(tag)).findFirst();
  }

  /**
   * The form that goes with a number, one of {@link #FORMS}.
   *
   * @param number from 0
   */
  String form(int number) {
    return rule.apply(number);
  }

  private static boolean within(int number, int from, int to) {
    return number >= from && number <= to;
  }

  /** 2 to 4, 22 to 24 and so on, but not 12 to 14. */
  private static boolean fewBeyondTeens(int number) {
    return within(number % 10, 2, 4) && !within(number % 100, 12, 14);
  }

  private static String millions(int number) {
    return number != 0 && number % 1_000_000 == 0 ? "many" : "other";
  }
}
