package dev.backfile.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts to terms, for indexing. {@code src/main/js/search/words.js} finds the same tokens in the
 * browser, for any text; only stems and stop words are known here alone.
 *
 * <p><b>Folding</b> makes equal what readers do not tell apart: compatibility forms (NFKD), case,
 * accents, the vowel points of Hebrew and Arabic, hamza and tatweel, final sigma, {@code ß} and
 * {@code ss}, and {@code æ œ ø đ ł ı} and their plain letters; what has no width is dropped. The
 * result is NFC.
 *
 * <p><b>Words</b> are runs of letters, digits and marks that begin with a letter or digit. In a
 * word
 *
 * <ul>
 *   <li>a point between digits stays ({@code 4.10}), a comma before groups of three digits is
 *       dropped ({@code 1,000} is {@code 1000});
 *   <li>{@code 's} at the end is dropped, and so is the apostrophe of {@code 't 'd 'm 're 've 'll};
 *   <li>one or two of {@code + #} after at most three letters stay when no letter or digit follows,
 *       or a digit follows {@code ++} ({@code C++ F# C++20}).
 * </ul>
 *
 * <p><b>Compounds</b> are words with one hyphen, point or other apostrophe between them. Each part
 * is a token ({@code gpt}, {@code 4o}); two or three parts are one joined token as well ({@code
 * gpt4o}, {@code nodejs}, {@code lhomme}). A point that leads a letter, and follows neither a word
 * nor a point, gives the joined token {@code .net} beside {@code net}.
 *
 * <p><b>Dense runs</b>, in scripts without spaces between words (Han, Kana, Hangul, Thai, Lao,
 * Khmer, Myanmar), become overlapping pairs of characters; a lone character is a term of its own.
 *
 * <p>Terms have at most 40 code points. Texts may hold anything, lone surrogates too. May be used
 * by several threads.
 */
public final class Analyzer {

  private final Map<String, Language> languages = new ConcurrentHashMap<>();
  private final String site;

  private Analyzer(String site) {
    this.site = site;
  }

  /**
   * An analyzer for the texts of a site.
   *
   * @param language BCP 47 tag of the site's language
   */
  public static Analyzer of(String language) {
    return new Analyzer(language);
  }

  /**
   * The tokens of a text, by position.
   *
   * @param language BCP 47 tag of the text's language; empty for the site's
   */
  public List<Token> tokens(String text, String language) {
    return new Scanner(text, language(language)).tokens();
  }

  /** The stop words of the site's language, folded and in order; empty when it has none. */
  public List<String> stopWords() {
    return language(site).stopWords();
  }

  /** A text as terms have it; see above. */
  public static String fold(String text) {
    return Fold.text(text);
  }

  /**
   * What names are compared by: the folded letters, digits and marks, such as {@code gpt4o} for
   * {@code GPT-4o}. May be empty.
   */
  public static String key(String name) {
    return Fold.key(name);
  }

  private Language language(String tag) {
    return languages.computeIfAbsent(tag.isEmpty() ? site : tag, Language::of);
  }
}
