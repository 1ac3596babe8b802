package dev.backfile.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages that ship say all that English says. */
class TranslationsTest {

  private static final Pattern BRACES = Pattern.compile("\\{\\w+}");

  private final SortedMap<String, String> english = file("en");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "zh"})
  void everyWordIsThere(String language) {
    SortedSet<String> missing = new TreeSet<>();
    for (String key : english.keySet()) {
      missing.add(counts(key) ? things(key) + "_other" : key);
    }
    missing.removeAll(file(language).keySet());
    assertThat(missing).as("keys that words_%s.properties lacks", language).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "zh"})
  void noWordIsThereThatEnglishDoesNotHave(String language) {
    SortedSet<String> more = new TreeSet<>(file(language).keySet());
    more.removeIf(key -> english.containsKey(key) || counts(key));
    assertThat(more).as("keys that only words_%s.properties has", language).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "zh"})
  void theBracesAreThoseOfEnglish(String language) {
    SortedSet<String> wrong = new TreeSet<>();
    file(language)
        .forEach(
            (key, word) -> {
              String model = english.get(counts(key) ? things(key) + "_other" : key);
              SortedSet<String> wanted = braces(Objects.requireNonNullElse(model, word));
              // None, one and two may be said by the noun alone.
              boolean bare = key.matches(".*_(?:zero|one|two)");
              SortedSet<String> found = braces(word);
              if (bare ? !wanted.containsAll(found) : !wanted.equals(found)) {
                wrong.add(key + ": " + found + " for " + wanted);
              }
            });
    assertThat(wrong).as("keys of words_%s.properties with other braces", language).isEmpty();
  }

  private boolean counts(String key) {
    String things = things(key);
    return Plurals.FORMS.contains(key.substring(things.length()).replace("_", ""))
        && english.containsKey(things + "_one")
        && english.containsKey(things + "_other");
  }

  private static String things(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('_')));
  }

  private static SortedSet<String> braces(String word) {
    return BRACES
        .matcher(word)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedMap<String, String> file(String language) {
    String name = "/dev/backfile/render/words_" + language + ".properties";
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TranslationsTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    SortedMap<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }
}
