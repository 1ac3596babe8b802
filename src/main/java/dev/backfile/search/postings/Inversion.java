package dev.backfile.search.postings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts segments together, in the order of their documents.
 *
 * <p>A term that has several stems keeps that of the site's language, else that of the language
 * whose code is smallest, and within a language the one that came first.
 */
public final class Inversion {

  private static final String NONE = "\uFFFF";

  private final String language;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();

  /** Per term, the language that its stem is of. */
  private final List<String> languages = new ArrayList<>();

  private final List<Segment> segments = new ArrayList<>();
  private final List<int[]> global = new ArrayList<>();

  /** Begins with the site's language. */
  public Inversion(String language) {
    this.language = language;
  }

  /** Adds a term that no document needs to have. */
  public void term(String text) {
    number(text, text, NONE);
  }

  /** Adds the documents that come next. */
  public void add(Segment segment) {
    int[] own = new int[segment.terms.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = number(segment.terms[i], segment.stems[i], segment.language);
    }
    segments.add(segment);
    global.add(own);
  }

  /** Everything that was added, the terms sorted. */
  public Postings end() {
    Integer[] order = new Integer[terms.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> terms.get(a).compareTo(terms.get(b)));
    int[] ranks = new int[order.length];
    String[] sortedTerms = new String[order.length];
    String[] sortedStems = new String[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
      sortedTerms[rank] = terms.get(order[rank]);
      sortedStems[rank] = stems.get(order[rank]);
    }
    for (int[] own : global) {
      Arrays.setAll(own, i -> ranks[own[i]]);
    }
    return new Postings(sortedTerms, sortedStems, segments, global);
  }

  private int number(String text, String stem, String code) {
    Integer known = numbers.putIfAbsent(text, terms.size());
    if (known == null) {
      terms.add(text);
      stems.add(stem);
      languages.add(code);
      return terms.size() - 1;
    }
    if (precedes(code, languages.get(known))) {
      stems.set(known, stem);
      languages.set(known, code);
    }
    return known;
  }

  private boolean precedes(String code, String other) {
    return !other.equals(language)
        && !code.equals(other)
        && (code.equals(language) || code.compareTo(other) < 0);
  }
}
