package dev.backfile.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.lunr.Builder;
import dev.backfile.lunr.Index;
import dev.backfile.search.SearchIndex.Options;
import dev.backfile.search.SearchIndex.Terms;
import dev.backfile.search.SearchIndex.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact form has what lunr has. */
class LunrTermsTest {

  @TempDir private Path folder;

  @Test
  void exactPostingsAreThoseOfLunr() throws IOException {
    Collection collection = SeededCollection.of(80, 10);
    Builder builder = new Builder().field("title", 2).field("text", 1);
    List<Document> documents = documents(collection);
    for (int i = 0; i < documents.size(); i++) {
      String text = documents.get(i).text().replace('\uD800', '\uFFFD');
      builder.add("x" + i, List.of(documents.get(i).title(), text));
    }
    Index lunr = builder.build();
    ReadIndex index = write(collection);
    Map<String, ReadIndex.Term> terms = index.terms();

    assertThat(terms).hasSize(lunr.terms());
    for (int i = 0; i < lunr.terms(); i++) {
      ReadIndex.Term term = Optional.ofNullable(terms.get(lunr.term(i))).orElseThrow();
      assertThat(counts(term.title())).isEqualTo(counts(lunr.postings(i, 0)));
      assertThat(counts(term.text())).isEqualTo(counts(lunr.postings(i, 1)));
    }
    for (int i = 0; i < documents.size(); i++) {
      assertThat(index.lengths().get(i)).isEqualTo(List.of(lunr.length(i, 0), lunr.length(i, 1)));
    }
  }

  private static Map<Integer, Integer> counts(ReadIndex.Field field) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < field.documents().size(); i++) {
      counts.put(field.documents().get(i), field.weights().get(i));
    }
    return counts;
  }

  private static Map<Integer, Integer> counts(dev.backfile.lunr.Postings postings) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int i = 0; i < postings.size(); i++) {
      counts.put(postings.document(i), postings.frequency(i));
    }
    return counts;
  }

  private ReadIndex write(Collection collection) throws IOException {
    Options options = new Options("en", new TreeMap<>(), Terms.LUNR, Weights.EXACT);
    SearchIndex.write(collection, options, folder, 2);
    return new ReadIndex(folder);
  }

  private static List<Document> documents(Collection collection) {
    return collection.groups().stream().flatMap(group -> group.documents().stream()).toList();
  }
}
