package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backfile.content.ContentReader.Selection;
import dev.backfile.content.ContentReader.Unpublished;
import dev.backfile.lunr.Corpus;
import dev.backfile.lunr.RealLunr;
import dev.backfile.pages.Settings;
import dev.backfile.render.SiteFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFilesTest {

  private static final Path SAMPLE = Path.of(".");
  private static final String SMALL = "links";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"https://backfile.example/", "https://site.example/sub/path/"})
  void theLunrIndexIsWhatLunrMakesOfTheOpenData(String base) throws IOException {
    Path output = temp.resolve("output");
    Sites.build(SAMPLE, output, "--base-url", base);
    Corpus corpus = Corpus.ofStories();
    List<String> lines = Files.readAllLines(output.resolve("data/stories.jsonl"));
    for (String line : lines) {
      JsonNode story = new JsonMapper().readTree(line);
      corpus.add(text(story, "url"), text(story, "title"), text(story, "text"));
    }

    assertThat(lines).hasSizeGreaterThan(50);
    assertThat(Files.readString(output.resolve("search/lunr-index.json")))
        .isEqualTo(new RealLunr().built(corpus).json());
  }

  @Test
  void theSettingSaysWhetherTheLunrIndexGoesWithTheSite() throws IOException {
    assertThat(lunrIndex("")).exists();
    assertThat(lunrIndex("search.lunr-index=always\n")).exists();
    assertThat(lunrIndex("search.lunr-index=never\n")).doesNotExist();
  }

  @Test
  void anIndexThatIsTooLargeIsLeftOutUnlessItIsWantedAlways() throws Exception {
    Path file = temp.resolve("lunr-index.json");
    write("auto", file, SearchFiles.MOST);
    long size = Files.size(file);
    Files.delete(file);
    write("auto", file, size);
    assertThat(file).hasSize(size);
    write("auto", file, size - 1);
    assertThat(file).doesNotExist();
    write("auto", file, 1000);
    assertThat(file).doesNotExist();
    write("always", file, 1000);
    assertThat(file).hasSize(size);
  }

  @Test
  void theWordsOfTheSearchGoWithItsRoot() throws IOException {
    Path site = site("");
    Files.createDirectories(site.resolve("templates"));
    Files.writeString(site.resolve("templates/words_en.properties"), "search_used=Shown: {query}");
    Path output = temp.resolve("output");
    Sites.build(site, output);
    JsonNode root = root(output);
    assertThat(root.path("ui").path("used").textValue()).isEqualTo("Shown: {query}");
    assertThat(root.path("ui").has("skip")).isFalse();
    assertThat(root.path("lang").textValue()).isEqualTo("en");
    assertThat(root.path("n").intValue())
        .isEqualTo(Files.readAllLines(output.resolve("data/stories.jsonl")).size());
  }

  private Path site(String settings) throws IOException {
    Path site = Sites.copy(Sites.GOLDEN.resolve(SMALL), Files.createTempDirectory(temp, "site"));
    Files.writeString(site.resolve("jbake.properties"), settings);
    return site;
  }

  private Path lunrIndex(String settings) throws IOException {
    Path output = Files.createTempDirectory(temp, "output");
    Sites.build(site(settings), output);
    assertThat(output.resolve("search/root.bin")).exists();
    return output.resolve("search/lunr-index.json");
  }

  private void write(String setting, Path file, long most) throws Exception {
    Path site = site("search.lunr-index=" + setting + "\n");
    Selection all = new Selection(Optional.empty(), Unpublished.LEFT_OUT);
    Settings settings = SiteFolder.read(site).settings(Optional.empty(), LocalDate.of(2026, 4, 10));
    SearchFiles.writeLunrIndex(Reading.of(site, all, 1).archive(), settings, file, most);
  }

  private static JsonNode root(Path output) throws IOException {
    byte[] packed = Files.readAllBytes(output.resolve("search/root.bin"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new JsonMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String text(JsonNode story, String key) {
    return story.path(key).textValue();
  }
}
