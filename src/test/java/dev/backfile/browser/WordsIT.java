package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import dev.backfile.search.analysis.Analyzer;
import dev.backfile.serve.StaticServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The terms of a text in the browser against those of the index. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class WordsIT {

  private static final Path CASES = Path.of("src/test/resources/search/tokens.json");
  private static final int RANDOM_TEXTS = 20_000;
  private static final long SEED = 20_260_410;

  /**
   * Strings of characters that meet in words. All are in Unicode 13, which Java 17 knows; a newer
   * browser knows letters and marks that are none for Java, and so finds other words in them.
   */
  private static final List<String> ALPHABETS =
      List.of(
          "aAbcsStTdDrRvVeElLmM",
          "0123456789",
          ".,'’ʼ-\u2010\u2011–_+#",
          " \t\n/()\"!?:&",
          "éÜßẞæØłıİçÅñŒđЙёΣςΑάǄǅﬁŉſ\u212AÅµªº²½①⒈⑴Ⅷ",
          "\u0301\u0323\u0307\u0308\u3099\u309A\u0591\u05BC\u064B\u0651\u0654\u0670\u20E3\uFE0F"
              + "\u0E34\u093C\u302E\u0345",
          "\u00AD\u200B\u200C\u200D\u200E\u2060\uFEFF\u061C",
          "模型日本語々〆ーｶﾞﾊﾟｲかがカガ〇〱㍿㈱",
          "한국어\u1112\u1161\u11ABㅋㅏﾡ",
          "ไทยนี้๑ລາວខ្មែរမြန်",
          "שלוםאבעברית",
          "العربيةءآأإؤئـ٣پ",
          "हिन्दीক্ষী१",
          "😀👩❤𝐀𝟙𠮷𩸽",
          "\uD83D\uDC00\uDB40",
          "ＧＰＴ４．－＇",
          "ệơưắ");

  /** First and last character of blocks that have not grown since. */
  private static final int[][] BLOCKS = {
    {0x20, 0x24F},
    {0x400, 0x52F},
    {0x900, 0x97F},
    {0x1100, 0x11FF},
    {0x1E00, 0x1EFF},
    {0x3041, 0x30FF},
    {0x4E00, 0x9FA5},
    {0xAC00, 0xD7A3},
    {0xFF01, 0xFFBE}
  };

  private final JsonMapper json =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final Analyzer analyzer = Analyzer.of("en");
  private final Served site;
  private final Visit visit;

  WordsIT(Browser browser, @TempDir Path folder) throws IOException {
    Files.copy(Path.of("src/main/js/search/words.js"), folder.resolve("words.js"));
    Files.writeString(
        folder.resolve("index.html"),
        "<!doctype html><title>Words</title><link rel=icon href='data:,'>");
    this.site = new Served(StaticServer.start(folder, 0, "/"), folder);
    this.visit = Visit.to(site, browser);
    visit.go("/");
  }

  @AfterAll
  void stop() {
    assertThat(visit.complaints()).isEmpty();
    visit.close();
    site.close();
  }

  @Test
  void theListedTextsHaveTheListedTokensAndKeys() throws IOException {
    JsonNode cases = json.readTree(Files.readString(CASES));
    List<String> texts = new ArrayList<>();
    cases.forEach(one -> texts.add(one.get("text").asText()));
    JsonNode found = inTheBrowser(texts);

    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      JsonNode one = cases.get(i);
      JsonNode seen = found.get(i);
      boolean key = !one.has("key") || one.get("key").equals(seen.get(1));
      if (!key || !one.get("tokens").equals(seen.get(0))) {
        wrong.add(one + "\n  found " + seen);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void randomTextsHaveTheTokensKeysAndFoldsThatJavaFinds() throws IOException {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      texts.add(text(random));
    }
    JsonNode found = inTheBrowser(texts);

    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      JsonNode expected = json.readTree(json.writeValueAsString(inJava(texts.get(i))));
      if (!expected.equals(found.get(i))) {
        wrong.add(json.writeValueAsString(texts.get(i)) + expected + "\n  found " + found.get(i));
      }
    }
    assertThat(wrong.stream().limit(5)).isEmpty();
  }

  private JsonNode inTheBrowser(List<String> texts) throws IOException {
    // JSON in ASCII both ways: broken surrogate pairs do not survive the way to the browser.
    Object found =
        visit
            .page()
            .evaluate(
                """
                async (texts) => {
                  const { tokens, key, fold } = await import("/words.js");
                  const seen = ({ term, position, start, end, joined }) =>
                    [term, position, start, end, joined];
                  return JSON.stringify(
                    JSON.parse(texts).map((text) => [tokens(text).map(seen), key(text), fold(text)]));
                }
                """,
                json.writeValueAsString(texts));
    return json.readTree((String) found);
  }

  private List<Object> inJava(String text) {
    List<List<Object>> tokens =
        analyzer.tokens(text, "").stream()
            .map(
                token ->
                    List.<Object>of(
                        token.term(), token.position(), token.start(), token.end(), token.joined()))
            .toList();
    return List.of(tokens, Analyzer.key(text), Analyzer.fold(text));
  }

  /** Characters of a few alphabets, so that those of one kind often stand together. */
  private static String text(Random random) {
    List<int[]> chosen = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      chosen.add(pick(random, ALPHABETS).codePoints().toArray());
    }
    if (random.nextBoolean()) {
      ALPHABETS.subList(0, 3).forEach(alphabet -> chosen.add(alphabet.codePoints().toArray()));
    }
    int length = random.nextInt(50) == 0 ? 300 : random.nextInt(30);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(25) == 0) {
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        text.appendCodePoint(block[0] + random.nextInt(block[1] - block[0] + 1));
      } else {
        int[] alphabet = pick(random, chosen);
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
    }
    return text.toString();
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
