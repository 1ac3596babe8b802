package dev.backfile.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTest {

  private static final Path CASES = Path.of("src/test/resources/search/tokens.json");

  private final Analyzer analyzer = Analyzer.of("en-GB");

  @Test
  void theListedTextsHaveTheListedTokensAndKeys() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (JsonNode one : new ObjectMapper().readTree(Files.readString(CASES))) {
      String text = one.get("text").asText();
      List<String> expected = new ArrayList<>();
      one.get("tokens").forEach(token -> expected.add(token.toString()));
      List<String> found = analyzer.tokens(text, "").stream().map(AnalyzerTest::asJson).toList();
      String key = one.has("key") ? one.get("key").asText() : Analyzer.key(text);
      if (!found.equals(expected) || !Analyzer.key(text).equals(key)) {
        wrong.add(one + "\n  found " + found + " " + Analyzer.key(text));
      }
      cases++;
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isGreaterThan(200);
  }

  private static String asJson(Token token) {
    return new ObjectMapper()
        .valueToTree(
            List.of(token.term(), token.position(), token.start(), token.end(), token.joined()))
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "en, model models modeling",
    "en-US, Café cafés CAFE",
    "de, Haus Hauses Häuser Häusern",
    "de-AT, groß größer größere grosse",
    "fr, intelligent intelligente intelligents l'intelligente",
    "es, canción canciones",
    "es, modelo modelos",
    "pt, empresa empresas",
    "pt, modelo modelos",
    "it, modello modelli",
    "it, nazionale nazionali",
    "nl, boek boeken",
    "nl, werkend werkende",
    "ru, модель модели моделью МОДЕЛЕЙ",
    "ru, компания компании компаний",
    "sv, modell modellen modeller",
    "da, model modellen modeller",
    "no, modell modellen modeller",
    "nb, bok boken",
    "nn, bok bokene",
    "fi, talo talossa taloja",
    "hu, ház házak házakat",
    "ro, model modelul modelului"
  })
  void theFormsOfAWordShareAStem(String language, String forms) {
    assertThat(wordsOf(forms, language))
        .filteredOn(token -> token.term().length() > 1)
        .hasSizeGreaterThan(1)
        .extracting(Token::stem)
        .containsOnly(wordsOf(forms, language).get(0).stem());
  }

  @Test
  void aStemIsOfTheLanguageOfTheTextNotOfTheSite() {
    assertThat(stems("Häuser models", "de")).containsExactly("haus", "model");
    assertThat(stems("Häuser models", "en")).containsExactly("hauser", "model");
    assertThat(stems("Häuser models", "")).containsExactly("hauser", "model");
    assertThat(stems("Häuser models", "tlh")).containsExactly("hauser", "models");
  }

  @Test
  void whatHasDigitsOrSignsIsItsOwnStem() {
    assertThat(stems("4.10s gpt4s c++ f# 模型", "en"))
        .containsExactly("4.10s", "gpt4s", "c++", "f#", "模型");
    assertThat(stems(".nets", "en")).containsExactly("net", ".nets");
  }

  @Test
  void aJoinedWordHasAStemAndIsNoStopWord() {
    assertThat(analyzer.tokens("on-premises U.S.", ""))
        .filteredOn(Token::joined)
        .extracting(Token::term, Token::stem, Token::stop)
        .containsExactly(tuple("onpremises", "onpremis", false), tuple("us", "us", false));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'The model and its price', the and its",
    "de, 'Die Modelle für GRÖSSERE Häuser', die fur",
    "fr, 'L’IA d’une société', l d une",
    "es, 'los modelos también', los tambien",
    "pt, 'não é um modelo', nao e um",
    "it, 'dell’arte perché', dell perche",
    "nl, 'het boek van', het van",
    "ru, 'модель и компания', и",
    "sv, 'modellen för', for",
    "fi, 'hänen talo ja', hanen ja",
    "hu, 'egy ház', egy",
    "ro, 'un model și', un si",
    "ja, 'the モデル', ''"
  })
  void stopWordsAreThoseOfTheLanguageFolded(String language, String text, String expected) {
    assertThat(analyzer.tokens(text, language).stream().filter(Token::stop).map(Token::term))
        .containsExactlyElementsOf(
            List.of(expected.split(" ", expected.isEmpty() ? 0 : -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "da", "de", "en", "es", "fi", "fr", "hu", "it", "nb", "nl", "pt", "ro", "ru", "sv"
      })
  void aListOfStopWordsIsInOrderAndHoldsSingleTerms(String language) {
    List<String> words = Analyzer.of(language).stopWords();

    assertThat(words).hasSizeGreaterThan(60).isSorted().doesNotHaveDuplicates();
    assertThat(words).allMatch(word -> word.length() < 20 && Analyzer.fold(word).equals(word));
  }

  @Test
  void aLanguageWithoutAListHasNoStopWords() {
    assertThat(Analyzer.of("ja").stopWords()).isEmpty();
    assertThat(Analyzer.of("").stopWords()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a-",
        "a'",
        "1,",
        "1,000",
        "1.",
        "c++",
        ".",
        "中",
        "ｶﾞ",
        "a\u0301\u0323",
        "\ud83d"
      })
  void aLongTextTakesTimeInProportion(String repeated) {
    String text = repeated.repeat(1_000_000 / repeated.length());

    List<Token> tokens =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> analyzer.tokens(text, ""));
    assertThat(tokens).allMatch(token -> token.term().length() <= 40);
    assertThat(tokens).allMatch(token -> token.end() <= text.length());
  }

  @Test
  void manyThreadsFindTheSame() {
    String text =
        "Die Häuser der größeren Modelle, Übersichten und Gesellschaften " + "x-y ".repeat(9);
    Set<List<Token>> found =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> analyzer.tokens(text, i % 2 == 0 ? "de" : "de-DE"))
            .collect(Collectors.toSet());

    assertThat(found).hasSize(1);
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Analyzer.key("TITAN İI")).isEqualTo("titanii");
      assertThat(stems("MINI", "DE-AT")).containsExactly("mini");
    } finally {
      Locale.setDefault(before);
    }
  }

  private List<Token> wordsOf(String text, String language) {
    return analyzer.tokens(text, language).stream().filter(token -> !token.joined()).toList();
  }

  private Stream<String> stems(String text, String language) {
    return analyzer.tokens(text, language).stream().map(Token::stem);
  }
}
