package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import dev.backfile.search.Collection;
import dev.backfile.search.SearchIndex;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How good the answers of the form are that a site ships. */
@ExtendWith(Chromium.class)
class SearchQualityIT {

  private static final Path QUESTIONS = Path.of("src/test/resources/search/questions.json");
  private static final int FIRST_PAGE = 10;

  @TempDir Path folder;

  @Test
  void weightsOfFiveBitsKeepTheFirstTen(Browser browser) throws IOException {
    Collection collection = MadeUp.of(3_000);
    List<String> queries = new ArrayList<>();
    MadeUp.queries(collection, 25)
        .forEach((set, all) -> all.forEach(query -> queries.add(query.text())));
    SearchIndex.Options shipped = SearchIndex.Options.of("en", new TreeMap<>());
    SearchIndex.Options exact =
        new SearchIndex.Options(
            "en", new TreeMap<>(), SearchIndex.Terms.OWN, SearchIndex.Weights.EXACT);
    JsonNode ours = found(collection, shipped, queries, folder.resolve("shipped"), browser);
    JsonNode theirs = found(collection, exact, queries, folder.resolve("exact"), browser);
    double overlap = 0;
    for (int i = 0; i < queries.size(); i++) {
      List<Integer> kept = numbers(theirs.path(i));
      int most = Math.min(FIRST_PAGE, kept.size());
      kept.retainAll(numbers(ours.path(i)));
      overlap += most == 0 ? 1 : kept.size() / (double) most;
    }
    System.out.printf(Locale.ROOT, "overlap of the first ten %.3f%n", overlap / queries.size());
    assertThat(overlap / queries.size()).isBetween(0.95, 0.9999);
  }

  private static JsonNode found(
      Collection collection,
      SearchIndex.Options options,
      List<String> queries,
      Path folder,
      Browser browser)
      throws IOException {
    try (Laboratory laboratory = Laboratory.with(collection, options, folder, browser)) {
      return laboratory.ask(
          "numbers.js", "found", queries.stream().map(text -> Map.of("text", text)).toList());
    }
  }

  private static List<Integer> numbers(JsonNode list) {
    return new ArrayList<>(
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::asInt).toList());
  }

  @Test
  void noBeginningOfAWordFindsNothing(Browser browser) throws IOException {
    Collection collection = MadeUp.of(3_000);
    List<String> words =
        collection.groups().stream()
            .flatMap(group -> group.documents().stream())
            .limit(400)
            .flatMap(document -> Arrays.stream(document.title().split(" ")))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> word.matches("[a-z]+"))
            .distinct()
            .limit(600)
            .toList();
    SearchIndex.Options shipped = SearchIndex.Options.of("en", new TreeMap<>());
    try (Laboratory laboratory = Laboratory.with(collection, shipped, folder, browser)) {
      assertThat(laboratory.ask("numbers.js", "lost", words)).isEmpty();
    }
  }

  /** Questions that were judged by hand, see their file. */
  @Test
  void questionsOfReadersAreAnswered(Browser browser) throws IOException {
    Path site = folder.resolve("site");
    Sites.build(Path.of("."), site);
    JsonNode questions = new ObjectMapper().readTree(Files.readString(QUESTIONS)).path("questions");
    List<String> texts = new ArrayList<>();
    questions.forEach(question -> texts.add(question.path("text").asText()));
    JsonNode answers;
    try (Laboratory laboratory = Laboratory.of(site, browser)) {
      answers = laboratory.ask("numbers.js", "answers", texts);
    }
    double ranks = 0;
    int early = 0;
    List<String> weak = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      JsonNode question = questions.path(i);
      List<String> stories = texts(answers.path(i).path("stories"));
      List<String> right = texts(question.path("right"));
      int rank = 1;
      while (rank <= stories.size() && !right.contains(stories.get(rank - 1))) {
        rank++;
      }
      ranks += rank > stories.size() ? 0 : 1.0 / rank;
      early += rank <= Math.min(3, stories.size()) ? 1 : 0;
      if (rank > 1) {
        weak.add(question.path("text").asText() + ": " + rank);
      }
      if (question.has("first")) {
        assertThat(texts(answers.path(i).path("topics")))
            .as(question.path("text").asText())
            .startsWith(question.path("first").asText());
      }
      if (question.path("only").asBoolean()) {
        List<String> known = new ArrayList<>(right);
        known.addAll(texts(question.path("acceptable")));
        assertThat(known).as(question.path("text").asText()).containsAll(stories);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d questions: mean reciprocal rank %.3f, among the first three %.3f, not first %s%n",
        questions.size(),
        ranks / questions.size(),
        early / (double) questions.size(),
        weak);
    assertThat(questions.size()).isGreaterThan(40);
    assertThat(ranks / questions.size()).isGreaterThan(0.95);
    assertThat(early / (double) questions.size()).isGreaterThan(0.96);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
