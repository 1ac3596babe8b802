package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What lunr loads from our bytes answers as what it built itself. */
class LoadedIndexTest {

  private static final String[] WORDS =
      ("model models release released releasing open opening source agent agents benchmark price"
              + " prices training trained inference token tokens context window research paper"
              + " company launch launches update reasoning code coding image video safety policy"
              + " rust rusty café naïve 日本 gpt4o node.js c++ 4.10 yes sky hopefully relational")
          .split(" ");

  private final Random random = new Random(11);

  @Test
  void answersAsTheBuiltIndex() throws IOException {
    Corpus corpus = Corpus.ofStories();
    for (int i = 0; i < 100; i++) {
      corpus.add("/issues/" + i % 9 + "/#" + i, words(4), words(30));
    }
    RealLunr lunr = new RealLunr();
    RealLunr.Searchable built = lunr.built(corpus);
    RealLunr.Searchable loaded = lunr.loaded(corpus.json());

    int found = 0;
    for (String query : queries()) {
      String results = loaded.search(query);
      assertThat(results).as(query).isEqualTo(built.search(query));
      found += results.startsWith("[{") ? 1 : 0;
    }
    assertThat(found).isGreaterThan(80);
    assertThat(loaded.json()).isEqualTo(corpus.json());
  }

  private List<String> queries() {
    List<String> queries = new ArrayList<>(List.of("", "-model", "rust:", "+absent", "zzz", "*"));
    for (int i = 0; i < 10; i++) {
      String word = word();
      String start = word.substring(0, 2);
      queries.add(word);
      queries.add(word + " " + word());
      queries.add("+" + word + " +" + word());
      queries.add(word + " -" + word());
      queries.add("title:" + word + " text:" + word() + "^3");
      queries.add(start + "*");
      queries.add(start.charAt(0) + "*" + word.charAt(word.length() - 1));
      queries.add("*" + word.substring(word.length() - 2));
      queries.add(word + "~1");
      queries.add(word + "~2 " + start + "*^2");
    }
    return queries;
  }

  private String words(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most) + 1; left > 0; left--) {
      text.append(word()).append(' ');
    }
    return text.toString();
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
