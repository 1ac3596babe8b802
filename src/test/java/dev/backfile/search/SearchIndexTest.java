package dev.backfile.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backfile.search.SearchIndex.Options;
import dev.backfile.search.SearchIndex.Terms;
import dev.backfile.search.SearchIndex.Weights;
import dev.backfile.search.analysis.Analyzer;
import dev.backfile.search.analysis.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read back, and only what changed gets a new name. */
class SearchIndexTest {

  private static final SortedMap<String, String> WORDS = new TreeMap<>(Map.of("search", "Search"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 80, 3000})
  void everyWordIsFoundWhereItStands(int documents) throws IOException {
    Collection collection = SeededCollection.of(documents, 50);
    Map<String, Map<Integer, List<Integer>>> titles = new TreeMap<>();
    Map<String, Map<Integer, List<Integer>>> texts = new TreeMap<>();
    expect(collection, titles, texts);

    Map<String, ReadIndex.Term> terms = write(collection, exact(Terms.OWN)).terms();

    assertThat(terms.keySet()).containsAll(titles.keySet()).containsAll(texts.keySet());
    assertThat(new ArrayList<>(terms.keySet())).isSorted();
    terms.forEach(
        (text, term) -> {
          assertThat(places(term.title())).isEqualTo(titles.getOrDefault(text, Map.of()));
          assertThat(places(term.text())).isEqualTo(texts.getOrDefault(text, Map.of()));
        });
  }

  /** The positions by document, those without any too. */
  private static Map<Integer, List<Integer>> places(ReadIndex.Field field) {
    Map<Integer, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < field.documents().size(); i++) {
      places.put(field.documents().get(i), field.positions().get(i));
    }
    return places;
  }

  private static void expect(
      Collection collection,
      Map<String, Map<Integer, List<Integer>>> titles,
      Map<String, Map<Integer, List<Integer>>> texts) {
    Analyzer analyzer = Analyzer.of("en");
    int number = 0;
    for (Group group : collection.groups()) {
      for (Document document : group.documents()) {
        for (Token token : analyzer.tokens(document.title(), group.language())) {
          place(titles, token.term(), number).add(token.position());
        }
        for (Token token : analyzer.tokens(document.text(), group.language())) {
          if (!token.stop()) {
            place(texts, token.term(), number).add(token.position());
          }
        }
        for (int topic : document.topics()) {
          place(texts, Analyzer.key(collection.topics().get(topic).name()), number);
        }
        number++;
      }
    }
    for (Map<String, Map<Integer, List<Integer>>> field : List.of(titles, texts)) {
      field
          .values()
          .forEach(found -> found.replaceAll((id, all) -> List.copyOf(new TreeSet<>(all))));
    }
  }

  private static List<Integer> place(
      Map<String, Map<Integer, List<Integer>>> field, String term, int document) {
    return field
        .computeIfAbsent(term, text -> new TreeMap<>())
        .computeIfAbsent(document, id -> new ArrayList<>());
  }

  @Test
  void documentsAreReadBackWhole() throws IOException {
    Collection collection = SeededCollection.of(80, 0);
    ReadIndex index = write(collection, Options.of("en", WORDS));

    int number = 0;
    for (Group group : collection.groups()) {
      for (Document document : group.documents()) {
        JsonNode chunk = index.chunk(number);
        JsonNode row = chunk.get("d").get(number % 8);
        assertThat(chunk.get("g").get(row.get(0).asInt()).get(0).asText()).isEqualTo(group.slug());
        assertThat(chunk.get("s").get(row.get(1).asInt()).asText()).isEqualTo(document.section());
        assertThat(anchor(row)).isEqualTo(document.anchor());
        assertThat(row.get(3).asText()).isEqualTo(document.title());
        assertThat(row.get(4).asText().length()).isLessThanOrEqualTo(320);
        assertThat(index.text(number)).isEqualTo(document.text().replace('\uD800', '\uFFFD'));
        number++;
      }
    }
    assertThat(index.root.get("ui").get("search").asText()).isEqualTo("Search");
  }

  private static String anchor(JsonNode row) {
    String plain = row.get(3).asText().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return row.get(2).isInt() ? plain.toLowerCase(Locale.ROOT) : row.get(2).asText();
  }

  @Test
  void fiveThousandTopicsAreFoundByEverySpelling() throws IOException {
    Collection collection = SeededCollection.of(300, 5000);
    ReadIndex index = write(collection, Options.of("en", WORDS));
    Map<String, ReadIndex.Term> terms = index.terms();

    for (int i = 0; i < 5000; i++) {
      Topic topic = collection.topics().get(i);
      String canonical = Analyzer.key(topic.name());
      assertThat(named(terms, topic.name())).contains(new ReadIndex.Named(i, canonical));
      assertThat(named(terms, topic.spellings().get(0)))
          .contains(new ReadIndex.Named(i, canonical));
      assertThat(index.topic(i).get(2).asText()).isEqualTo(topic.slug());
    }
    assertThat(named(terms, "the")).isEmpty();
  }

  private static List<ReadIndex.Named> named(Map<String, ReadIndex.Term> terms, String name) {
    ReadIndex.Term term = terms.get(Analyzer.key(name));
    return term == null ? List.of() : term.topics();
  }

  @Test
  void facetsHaveTheirDocumentsTheMostFrequentFirst() throws IOException {
    Collection collection = SeededCollection.of(3000, 0);
    ReadIndex index = write(collection, Options.of("en", WORDS));
    List<Document> documents = documents(collection);

    JsonNode values = index.values("outlet");
    List<List<Integer>> having = index.having("outlet");

    assertThat(having).hasSize(40).hasSameSizeAs(values);
    for (int i = 0; i < 40; i++) {
      String key = values.get(i).get(0).asText();
      assertThat(values.get(i).get(2).asInt()).isEqualTo(having.get(i).size());
      assertThat(values.get(i).get(3).asText()).isEqualTo("the" + key);
      assertThat(having.get(i)).isNotEmpty().isSorted();
      having.get(i).forEach(id -> assertThat(documents.get(id).values("outlet")).contains(key));
    }
    assertThat(having.stream().mapToInt(List::size).sum()).isEqualTo(3000);
    assertThat(having).isSortedAccordingTo((a, b) -> b.size() - a.size());
    assertThat(index.root.get("facets").has("nobody")).isFalse();
  }

  @Test
  void groupsAndMonthsSayWhereTheyBegin() throws IOException {
    Collection collection = SeededCollection.of(80, 0);
    ReadIndex index = write(collection, Options.of("en", WORDS));

    assertThat(index.groups().get("slugs").get(3).asText()).isEqualTo("issue-3");
    assertThat(index.groups().get("starts").toString()).isEqualTo("[0,20,20,20]");
    assertThat(index.root.get("months").toString())
        .isEqualTo("{\"first\":\"2019-03\",\"starts\":[0,40,20]}");
  }

  @Test
  void dictionariesHoldTheWordsUnderTheirFirstAndSecondCharacter() throws IOException {
    ReadIndex index = write(SeededCollection.of(80, 0), Options.of("en", WORDS));
    Set<String> near = new TreeSet<>();
    Set<String> near2 = new TreeSet<>();
    for (JsonNode entry : index.root.get("near")) {
      Set<String> words = index.words(entry.get(1).asText()).keySet();
      String key = entry.get(0).asText();
      assertThat(words).allMatch(word -> word.startsWith(key));
      assertThat(key.isEmpty() || words.size() >= 32).isTrue();
      near.addAll(words);
    }
    for (JsonNode entry : index.root.get("near2")) {
      Set<String> words = index.words(entry.get(1).asText()).keySet();
      assertThat(words).allMatch(word -> word.startsWith(entry.get(0).asText(), 1));
      near2.addAll(words);
    }
    assertThat(near).isEqualTo(near2).contains("story").doesNotContain("the", "4.1");
  }

  @Test
  void impactsAreHigherForShorterTextsAndMoreOccurrences() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String text : List.of("llama " + "filler ".repeat(80), "llama", "llama llama llama")) {
      documents.add(new Document("a", "", "t", text, new TreeMap<>(), List.of()));
    }
    Group group = SeededCollection.group("one", LocalDate.of(2020, 1, 1), "en", documents);
    Collection collection = new Collection(List.of(group), List.of(), List.of());

    List<Integer> weights =
        write(collection, Options.of("en", WORDS)).term("llama").text().weights();

    assertThat(weights).isSorted().doesNotHaveDuplicates().allMatch(w -> w > 0 && w < 32);
  }

  @Test
  void theSitesLanguageDecidesOnAStem() throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String language : List.of("fr", "de", "en")) {
      Document document = new Document("a", "", "nationalisation", "", new TreeMap<>(), List.of());
      LocalDate date = LocalDate.of(2020, 1, 1);
      groups.add(SeededCollection.group(language, date, language, List.of(document)));
    }
    Collection collection = new Collection(groups, List.of(), List.of());
    for (String site : List.of("fr", "de", "en")) {
      String stem = Analyzer.of(site).tokens("nationalisation", site).get(0).stem();
      assertThat(write(collection, Options.of(site, WORDS)).term("nationalisation").stem())
          .isEqualTo(stem);
    }
    String german = Analyzer.of("de").tokens("nationalisation", "de").get(0).stem();
    assertThat(write(collection, Options.of("it", WORDS)).term("nationalisation").stem())
        .isEqualTo(german);
  }

  @Test
  void anEmptyArchiveHasARootAndNoShards() throws IOException {
    ReadIndex index =
        write(new Collection(List.of(), List.of(), List.of()), Options.of("en", WORDS));

    assertThat(index.documents()).isZero();
    assertThat(index.shards()).isZero();
    assertThat(index.terms()).isEmpty();
    assertThat(index.root.get("months").toString()).isEqualTo("{\"first\":\"\",\"starts\":[]}");
  }

  @Test
  void aValueThatTheFacetLacksIsRefused() {
    Document document =
        new Document("a", "", "t", "", new TreeMap<>(Map.of("outlet", List.of("x"))), List.of());
    Group group = SeededCollection.group("g", LocalDate.of(2020, 1, 1), "en", List.of(document));
    Collection collection =
        new Collection(List.of(group), List.of(new Facet("outlet", List.of())), List.of());

    assertThatThrownBy(() -> write(collection, Options.of("en", WORDS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value x of outlet");
  }

  private static Options exact(Terms terms) {
    return new Options("en", WORDS, terms, Weights.EXACT);
  }

  private Path last = Path.of("");

  private ReadIndex write(Collection collection, Options options) throws IOException {
    last = Files.createTempDirectory(folder, "index");
    SearchIndex.write(collection, options, last, 2);
    return new ReadIndex(last);
  }

  private static List<Document> documents(Collection collection) {
    return collection.groups().stream().flatMap(group -> group.documents().stream()).toList();
  }
}
