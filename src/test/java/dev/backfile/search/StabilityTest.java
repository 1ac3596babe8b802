package dev.backfile.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backfile.search.SearchIndex.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What did not change keeps its name, so that a reader's browser keeps it. */
class StabilityTest {

  private static final SortedMap<String, String> WORDS = new TreeMap<>(Map.of("search", "Search"));

  @TempDir private Path folder;

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    Collection collection = SeededCollection.of(3000, 50);
    SearchIndex.write(collection, Options.of("en", WORDS), folder.resolve("1"), 1);
    SearchIndex.write(collection, Options.of("en", WORDS), folder.resolve("4"), 4);

    Map<String, String> one = files(folder.resolve("1"));
    assertThat(one).isEqualTo(files(folder.resolve("4")));
    assertThat(one.keySet()).filteredOn(name -> name.startsWith("t/")).hasSizeGreaterThan(5);
  }

  @Test
  void anotherIssueChangesOnlyWhatItTouches() throws IOException {
    Collection before = SeededCollection.of(3000, 50);
    Document added = new Document("zebra", "", "Zebra", "unicorn", new TreeMap<>(), List.of());
    List<Group> groups = new ArrayList<>(before.groups());
    LocalDate date = LocalDate.of(2040, 1, 1);
    groups.add(SeededCollection.group("new", date, "en", List.of(added)));
    Collection after = new Collection(groups, before.facets(), before.topics());

    ReadIndex old = write(before, Options.of("en", WORDS));
    ReadIndex young = write(after, Options.of("en", WORDS));

    String blocks = old.root.get("blocks").asText();
    int kept = blocks.length() - 8;
    assertThat(young.root.get("blocks").asText()).startsWith(blocks.substring(0, kept));
    assertThat(young.root.get("first")).isEqualTo(old.root.get("first"));
    Set<Integer> touched = new HashSet<>();
    for (String text : List.of("zebra", "unicorn")) {
      touched.add(young.term(text).shard());
    }
    for (int i = 0; i < old.shards(); i++) {
      boolean same = old.shardNames().get(i).equals(young.shardNames().get(i));
      assertThat(same).as("shard %s", i).isEqualTo(!touched.contains(i));
    }
  }

  @Test
  void aGrowingArchiveKeepsMostOfItsCuts() throws IOException {
    ReadIndex old = write(SeededCollection.of(2900, 50), Options.of("en", WORDS));
    ReadIndex young = write(SeededCollection.of(3000, 50), Options.of("en", WORDS));
    Set<JsonNode> cuts = new HashSet<>();
    old.root.get("first").forEach(cuts::add);
    List<JsonNode> kept = new ArrayList<>();
    young.root.get("first").forEach(kept::add);
    kept.removeIf(first -> !cuts.contains(first));

    assertThat(kept.size()).isGreaterThan(young.shards() * 2 / 3);
  }

  @Test
  void formsThatShareFourCharactersShareAShard() throws IOException {
    ReadIndex index = write(SeededCollection.of(3000, 50), Options.of("en", WORDS));
    Map<String, Integer> shards = new TreeMap<>();

    assertThat(index.shards()).isGreaterThan(5);
    index
        .terms()
        .forEach(
            (text, term) -> {
              String key =
                  text.codePoints()
                      .limit(4)
                      .collect(
                          StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                      .toString();
              assertThat(term.shard()).isEqualTo(shards.merge(key, term.shard(), (a, b) -> a));
              assertThat(index.root.get("first").get(term.shard()).asText())
                  .isLessThanOrEqualTo(text);
            });
  }

  @Test
  void theRootOfThreeThousandDocumentsIsSmall() throws IOException {
    write(SeededCollection.of(3000, 50), Options.of("en", WORDS));
    assertThat(Files.size(last.resolve("root.bin"))).isLessThan(2500);
  }

  private Path last = Path.of("");

  private ReadIndex write(Collection collection, Options options) throws IOException {
    last = Files.createTempDirectory(folder, "index");
    SearchIndex.write(collection, options, last, 2);
    return new ReadIndex(last);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        files.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
