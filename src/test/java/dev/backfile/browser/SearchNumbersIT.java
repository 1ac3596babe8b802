package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import dev.backfile.search.Collection;
import dev.backfile.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a search costs and how well it ranks, on made-up archives that are always the same.
 *
 * <p>The bounds are a little above what was measured. Of made-up words every index is larger than
 * of real ones, since they are harder to compress; {@code bench/search} measures real archives.
 */
@ExtendWith(Chromium.class)
class SearchNumbersIT {

  private static final int KILO = 1024;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // stories, queries a set; bytes: a story in shards, in texts; KB: first query, p95, typo,
    // typing; rank
    "  1000, 40, 175, 215,  42,  52,  50,  52, 0.95",
    " 10000, 40, 138, 215,  47,  60,  60,  80, 0.91",
    "100000, 20, 120, 200, 105, 200, 130, 160, 0.88",
  })
  void aSearchStaysWithinItsBudgetAndFindsTheStory(
      int stories,
      int each,
      int shardBytes,
      int textBytes,
      int first,
      int nearlyAll,
      int typo,
      int typing,
      double rank,
      Browser browser)
      throws IOException {
    Collection collection = MadeUp.of(stories);
    SortedMap<String, List<MadeUp.Query>> sets = MadeUp.queries(collection, each);
    SearchIndex.Options shipped = SearchIndex.Options.of("en", new TreeMap<>());
    try (Laboratory laboratory = Laboratory.with(collection, shipped, folder, browser)) {
      double shards = bytes("t") / (double) stories;
      double texts = bytes("d") / (double) stories;
      StringBuilder report = new StringBuilder();
      report.append(
          String.format(
              Locale.ROOT,
              "%d stories: %.0f bytes a story in shards, %.0f in texts, root %d bytes%n",
              stories,
              shards,
              texts,
              Files.size(folder.resolve("search/root.bin"))));
      double ranks = 0;
      List<Figures> usual = new ArrayList<>();
      Figures titles3 = Figures.NONE;
      Figures typos = Figures.NONE;
      for (Map.Entry<String, List<MadeUp.Query>> set : sets.entrySet()) {
        Figures of = Figures.of(laboratory, set.getValue(), set.getKey().equals("prefix"));
        ranks += of.reciprocalRank() / sets.size();
        report.append(of.line(set.getKey()));
        switch (set.getKey()) {
          case "typo" -> typos = of;
          case "title3" -> titles3 = of;
          default -> usual.add(of);
        }
      }
      List<Double> sessions = new ArrayList<>();
      List<MadeUp.Query> titles = sets.getOrDefault("title3", List.of());
      for (MadeUp.Query query : titles.subList(0, each / 2)) {
        List<String> typed = new ArrayList<>();
        for (int end = 2; end <= query.text().length(); end++) {
          typed.add(query.text().substring(0, end));
        }
        sessions.add(laboratory.ask("numbers.js", "visit", typed).path("bytes").asDouble() / KILO);
      }
      report.append(
          String.format(
              Locale.ROOT, "typing %.1f KB; mean reciprocal rank %.3f%n", median(sessions), ranks));
      System.out.print(report);
      assertThat(shards).as("bytes a story in shards").isLessThanOrEqualTo(shardBytes);
      assertThat(texts).as("bytes a story in texts").isLessThanOrEqualTo(textBytes);
      assertThat(ranks).as("mean reciprocal rank").isGreaterThanOrEqualTo(rank);
      assertThat(titles3.kilobytes(0.5)).as("first query").isLessThan(first);
      assertThat(typos.kilobytes(0.5)).as("typo").isLessThan(typo);
      assertThat(median(sessions)).as("typing").isLessThan(typing);
      assertThat(usual)
          .as("nearly all first queries")
          .allSatisfy(of -> assertThat(of.kilobytes(0.95)).isLessThan(nearlyAll));
      assertThat(usual)
          .as("requests")
          .allSatisfy(of -> assertThat(of.requests(0.5)).isLessThanOrEqualTo(16));
      assertThat(usual)
          .as("hops")
          .allSatisfy(of -> assertThat(of.hops(0.5)).isLessThanOrEqualTo(3));
    }
  }

  private long bytes(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("search").resolve(kind))) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  /** What the queries of a set took. */
  private record Figures(List<JsonNode> queries) {

    static final Figures NONE = new Figures(List.of());

    static Figures of(Laboratory laboratory, List<MadeUp.Query> queries, boolean partial)
        throws IOException {
      List<Map<String, Object>> arguments = new ArrayList<>();
      for (MadeUp.Query query : queries) {
        arguments.add(Map.of("text", query.text(), "story", query.story(), "partial", partial));
      }
      List<JsonNode> figures = new ArrayList<>();
      laboratory.ask("numbers.js", "cold", arguments).forEach(figures::add);
      return new Figures(figures);
    }

    double reciprocalRank() {
      return queries.stream()
          .mapToDouble(query -> query.path("rank").asDouble())
          .map(rank -> rank == 0 ? 0 : 1 / rank)
          .average()
          .orElse(0);
    }

    double kilobytes(double share) {
      return at(share, "bytes") / KILO;
    }

    double requests(double share) {
      return at(share, "requests");
    }

    double hops(double share) {
      return at(share, "hops");
    }

    private double at(double share, String what) {
      double[] sorted =
          queries.stream().mapToDouble(query -> query.path(what).asDouble()).sorted().toArray();
      return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-7s %5.1f KB (p95 %5.1f), %2.0f requests, %1.0f hops, %4.1f ms (p95 %5.1f), rank %.3f%n",
          name,
          kilobytes(0.5),
          kilobytes(0.95),
          requests(0.5),
          hops(0.5),
          at(0.5, "millis"),
          at(0.95, "millis"),
          reciprocalRank());
    }
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
