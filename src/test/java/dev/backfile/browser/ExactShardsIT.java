package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import dev.backfile.lunr.Builder;
import dev.backfile.search.Collection;
import dev.backfile.search.Document;
import dev.backfile.search.Group;
import dev.backfile.search.SearchIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The shards in their exact form give lunr's own answers. */
@ExtendWith(Chromium.class)
class ExactShardsIT {

  private static final int STORIES = 800;

  @TempDir Path folder;

  @Test
  void anyQuestionToTheShardsItNeedsHasTheAnswerOfTheWholeIndex(Browser browser)
      throws IOException {
    Collection collection = MadeUp.of(STORIES);
    Builder lunr = new Builder().field("title", 2).field("text", 1);
    int number = 0;
    for (Group group : collection.groups()) {
      for (Document document : group.documents()) {
        lunr.add(
            "/issues/" + group.slug() + "/#" + number++,
            List.of(document.title(), document.text()));
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("lunr-index.json"))) {
      lunr.build().writeTo(out);
    }
    SearchIndex.Options exact =
        new SearchIndex.Options(
            "en", new TreeMap<>(), SearchIndex.Terms.LUNR, SearchIndex.Weights.EXACT);
    try (Laboratory laboratory = Laboratory.with(collection, exact, folder, browser)) {
      JsonNode answer = laboratory.withLunr().ask("exact.js", "compare", 5);
      assertThat(answer.path("asked").asInt()).isGreaterThan(500);
      assertThat(answer.path("different")).isEmpty();
      // A word is in one shard, and three letters are in few; every kind of question found
      // something.
      JsonNode fetched = answer.path("fetched");
      assertThat(fetched.path("single").path("most").asInt()).isEqualTo(1);
      assertThat(fetched.path("or2").path("most").asInt()).isEqualTo(2);
      assertThat(fetched.path("prefix3").path("most").asInt()).isLessThanOrEqualTo(3);
      for (Map.Entry<String, JsonNode> kind : fetched.properties()) {
        boolean none = kind.getValue().path("hits").asInt() == 0;
        assertThat(none).as(kind.getKey()).isEqualTo(kind.getKey().equals("absent"));
      }
    }
  }
}
