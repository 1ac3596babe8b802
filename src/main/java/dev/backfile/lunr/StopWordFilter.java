package dev.backfile.lunr;

import java.util.List;
import java.util.Set;

/**
 * The English words that lunr leaves out of an index: lib/stop_word_filter.js of lunr 2.3.9, under
 * the MIT licence.
 *
 * <p>They are compared as they stand after trimming and before stemming, in lower case.
 */
public final class StopWordFilter {

  private static final List<String> WORDS =
      List.of(
          """
          a able about across after all almost also am among an and any are as at be because been \
          but by can cannot could dear did do does either else ever every for from get got had has \
          have he her hers him his how however i if in into is it its just least let like likely \
          may me might most must my neither no nor not of off often on only or other our own \
          rather said say says she should since so some than that the their them then there these \
          they this tis to too twas us wants was we were what when where which while who whom why \
          will with would yet you your"""
              .split(" "));

  private static final Set<String> SET = Set.copyOf(WORDS);

  private StopWordFilter() {}

  /** True for one of the words, written in lower case. */
  public static boolean isStopWord(String word) {
    return SET.contains(word);
  }

  /** The words, in lunr's order, which is the alphabet's. */
  public static List<String> words() {
    return WORDS;
  }
}
