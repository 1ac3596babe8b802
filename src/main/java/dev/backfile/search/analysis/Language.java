package dev.backfile.search.analysis;

import dev.backfile.lunr.Stemmer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stems and stop words of one language. */
final class Language {

  private static final int LONGEST_REMEMBERED = 32;
  // More than a term of 40 code points needs; what lies beyond is not even folded.
  private static final int LONGEST_READ = 160;

  /** What a word is in an index. */
  record Form(String term, String stem, boolean stop) {

    boolean isEmpty() {
      return term.isEmpty();
    }
  }

  private final Map<String, Form> remembered = new ConcurrentHashMap<>();
  private final UnaryOperator<String> stemmer;
  private final Set<String> stopWords;

  private Language(UnaryOperator<String> stemmer, Set<String> stopWords) {
    this.stemmer = stemmer;
    this.stopWords = stopWords;
  }

  /** The language of a BCP 47 tag; one that nothing is known of has no stems and stop words. */
  static Language of(String tag) {
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    Set<String> stopWords = new TreeSet<>();
    for (String word : StopWords.of(primary)) {
      stopWords.add(Fold.term(word));
    }
    return new Language(primary.equals("en") ? Language::english : Snowball.of(primary), stopWords);
  }

  /** In order. */
  List<String> stopWords() {
    return List.copyOf(stopWords);
  }

  /** The form of a word; a word that nothing is left of has an empty term. */
  Form form(String written) {
    if (written.length() > LONGEST_REMEMBERED) {
      return formOf(written);
    }
    Form known = remembered.get(written);
    if (known == null) {
      known = formOf(written);
      remembered.put(written, known);
    }
    return known;
  }

  private Form formOf(String written) {
    String read = written.substring(0, Math.min(LONGEST_READ, written.length()));
    String term = Fold.term(read);
    boolean word = term.codePoints().allMatch(c -> Kind.isSpoken(c) && !Kind.isNumber(c));
    String stem = "";
    if (word) {
      String lower = Normalizer.normalize(read, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      stem = Fold.term(stemmer.apply(lower));
    }
    return new Form(term, stem.isEmpty() ? term : stem, stopWords.contains(term));
  }

  private static String english(String lower) {
    String folded = Fold.term(lower);
    boolean plain = folded.length() > 2 && folded.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return plain ? Stemmer.stem(folded) : folded;
  }
}
