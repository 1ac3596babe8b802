package dev.backfile.render.print;

import java.util.List;
import java.util.Locale;

/**
 * The language of a text, where it is not the page's: what its element says as {@code lang} and
 * {@code dir}. Both are empty where the text is in the language of the page.
 *
 * @param lang BCP 47 tag
 * @param dir {@code ltr}, {@code rtl} or {@code auto}
 */
public record Tongue(String lang, String dir) {

  /** The language of the page. */
  public static final Tongue OURS = new Tongue("", "");

  private static final List<String> FROM_THE_RIGHT =
      List.of(
          "ar", "arc", "ars", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks",
          "lrc", "mzn", "nqo", "ota", "pnb", "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "uzs",
          "yi");

  private static final List<String> SCRIPTS_FROM_THE_RIGHT =
      List.of("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa");

  /**
   * The direction in which a language is written, {@code ltr} or {@code rtl}. A script in the tag
   * decides: {@code ur-Latn} is written from the left.
   *
   * @param language BCP 47 tag
   */
  public static String direction(String language) {
    String[] parts = language.toLowerCase(Locale.ROOT).split("-", -1);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("[a-z]{4}")) {
        return SCRIPTS_FROM_THE_RIGHT.contains(parts[i]) ? "rtl" : "ltr";
      }
    }
    return FROM_THE_RIGHT.contains(parts[0]) ? "rtl" : "ltr";
  }
}
