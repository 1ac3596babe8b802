package dev.backfile.entities.mentions.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that are drawn like Latin ones: those of Unicode Technical Standard #39, {@code
 * confusables.txt}, as far as a Cyrillic or Greek letter looks like one Latin letter.
 */
public final class LookAlikes {

  private static final String CYRILLIC = "АВСЕНІЈКМОРЅТХУԌԚԜаԁеһіјорԛѕѵԝхус";
  private static final String THEIR_LATIN = "ABCEHIJKMOPSTXYGQWadehijopqsvwxyc";
  private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορσυ";
  private static final String ITS_LATIN = "ABEZHIKMNOPTYXayivopou";
  private static final Map<Integer, Integer> LATIN = table();

  private LookAlikes() {}

  /** Whether a letter looks like a Latin one and is none. */
  public static boolean isLookAlike(int letter) {
    return LATIN.containsKey(letter);
  }

  /** A text, compatibility-composed (NFKC), with Latin letters for all that look like them. */
  public static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(letter -> LATIN.getOrDefault(letter, letter))
        .forEach(latin::appendCodePoint);
    return latin.toString();
  }

  private static Map<Integer, Integer> table() {
    Map<Integer, Integer> latin = new HashMap<>();
    String alike = CYRILLIC + GREEK;
    String letters = THEIR_LATIN + ITS_LATIN;
    for (int i = 0; i < alike.length(); i++) {
      latin.put((int) alike.charAt(i), (int) letters.charAt(i));
    }
    return Map.copyOf(latin);
  }
}
