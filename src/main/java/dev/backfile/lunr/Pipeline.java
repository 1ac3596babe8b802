package dev.backfile.lunr;

import java.util.ArrayList;
import java.util.List;

/** What lunr does to the tokens of a document by default: trims, drops stop words, stems. */
final class Pipeline {

  /** The functions that a search runs over its words, by their registered names. */
  static final List<String> SEARCH = List.of("stemmer");

  private Pipeline() {}

  /** The terms of a text in the order of its tokens, the empty term among them. */
  static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (String token : Tokenizer.tokens(text)) {
      String trimmed = Trimmer.trim(token);
      if (!StopWordFilter.isStopWord(trimmed)) {
        terms.add(Stemmer.stem(trimmed));
      }
    }
    return terms;
  }
}
