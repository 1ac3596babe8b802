package dev.backfile.search.analysis;

import dev.backfile.lunr.StopWordFilter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that say nothing: lunr's for English, else the lists that come with Lucene. */
final class StopWords {

  private static final String FOLDER = "/org/apache/lucene/analysis/";
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("da", "snowball/danish_stop.txt"),
          Map.entry("de", "snowball/german_stop.txt"),
          Map.entry("es", "snowball/spanish_stop.txt"),
          Map.entry("fi", "snowball/finnish_stop.txt"),
          Map.entry("fr", "snowball/french_stop.txt"),
          Map.entry("hu", "snowball/hungarian_stop.txt"),
          Map.entry("it", "snowball/italian_stop.txt"),
          Map.entry("nb", "snowball/norwegian_stop.txt"),
          Map.entry("nl", "snowball/dutch_stop.txt"),
          Map.entry("nn", "snowball/norwegian_stop.txt"),
          Map.entry("no", "snowball/norwegian_stop.txt"),
          Map.entry("pt", "snowball/portuguese_stop.txt"),
          Map.entry("ro", "ro/stopwords.txt"),
          Map.entry("ru", "snowball/russian_stop.txt"),
          Map.entry("sv", "snowball/swedish_stop.txt"));

  private StopWords() {}

  /** The list of a language as published; empty when there is none. */
  static Collection<String> of(String language) {
    if (language.equals("en")) {
      return StopWordFilter.words();
    }
    String file = FILES.get(language);
    return file == null ? List.of() : read(FOLDER + file);
  }

  private static List<String> read(String file) {
    try (InputStream in = StopWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          // Comments begin with a bar in one kind of list, with a number sign in the other.
          .flatMap(line -> Stream.of(line.replaceFirst("[|#].*", "").strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(file, failure);
    }
  }
}
