package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The builder's door, and what an index says of itself. */
class BuilderTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "12", "a/b", "_index", "__proto__", "constructor", "toString"})
  void aFieldIsNotCalledSo(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Builder().field(name, 1))
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e7})
  void aBoostIsNotSoLarge(double boost) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Builder().field("a", boost));
  }

  @Test
  void aFieldStandsOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Builder().field("a", 1).field("a", 2));
  }

  @Test
  void fieldsComeBeforeDocuments() {
    Builder builder = new Builder().field("a", 1);
    builder.add("x", List.of("text"));

    assertThatIllegalStateException().isThrownBy(() -> builder.field("b", 1));
  }

  @Test
  void aReferenceStandsOnce() {
    Builder builder = new Builder().field("a", 1);
    builder.add("x", List.of("text"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add("x", List.of("other")))
        .withMessage("two documents are called x");
    assertThat(builder.build().documents()).isEqualTo(1);
  }

  @Test
  void everyFieldHasItsText() {
    Builder builder = new Builder().field("a", 1).field("b", 1);

    assertThatIllegalArgumentException().isThrownBy(() -> builder.add("x", List.of("text")));
    assertThat(builder.build().documents()).isZero();
  }

  @Test
  void anIndexTellsItsTermsAndWhereTheyStand() {
    Builder builder = new Builder().field("title", 2).field("text", 1);
    builder.add("x", List.of("Zebras", "a zebra, the zebra & an ape"));
    builder.add("y", List.of("", "apes"));
    builder.add("z", List.of("An ape", "nothing"));
    Index index = builder.build();

    assertThat(index.fields()).containsExactly("title", "text");
    assertThat(index.documents()).isEqualTo(3);
    assertThat(index.reference(2)).isEqualTo("z");
    assertThat(index.length(0, 0)).isEqualTo(1);
    assertThat(index.length(0, 1)).isEqualTo(4);
    assertThat(index.length(1, 0)).isZero();
    assertThat(index.terms()).isEqualTo(4);
    assertThat(index.term(0)).isEmpty();
    assertThat(index.term(1)).isEqualTo("ap");
    assertThat(index.term(2)).isEqualTo("noth");
    assertThat(index.term(3)).isEqualTo("zebra");
    assertThat(index.firstSeen(3)).isZero();
    assertThat(index.firstSeen(1)).isEqualTo(2);
    Postings zebra = index.postings(3, 1);
    assertThat(zebra.size()).isEqualTo(1);
    assertThat(zebra.document(0)).isZero();
    assertThat(zebra.frequency(0)).isEqualTo(2);
    Postings ape = index.postings(1, 1);
    assertThat(ape.size()).isEqualTo(2);
    assertThat(ape.document(1)).isEqualTo(1);
    assertThat(index.postings(2, 0).size()).isZero();
  }

  @Test
  void documentsOfAPostingRiseWhateverTheirReferences() {
    Builder builder = new Builder().field("a", 1);
    List.of("10", "b", "9").forEach(reference -> builder.add(reference, List.of("same")));
    Postings same = builder.build().postings(0, 0);

    assertThat(same.document(0)).isEqualTo(0);
    assertThat(same.document(1)).isEqualTo(1);
    assertThat(same.document(2)).isEqualTo(2);
  }

  @Test
  void aBuilderGoesOnAfterAnIndex() throws IOException {
    Builder builder = new Builder().field("a", 1);
    builder.add("x", List.of("one"));
    Index first = builder.build();
    String before = json(first);
    builder.add("y", List.of("two"));

    assertThat(json(first)).isEqualTo(before);
    assertThat(json(builder.build()))
        .isEqualTo(new Corpus().field("a", 1).add("x", "one").add("y", "two").json());
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    StringBuilder closed = new StringBuilder();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.append("closed");
          }
        };
    new Builder().build().writeTo(out);

    assertThat(closed).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("]}");
  }

  @Test
  void theLeastSizeGrowsWithTheDocumentsAndIsNeverTooLarge() throws IOException {
    Builder builder = new Builder().field("title", 2).field("text", 1);
    long before = 0;
    for (int i = 0; i < 50; i++) {
      assertThat(builder.leastSize()).isBetween(before + 1, (long) json(builder.build()).length());
      before = builder.leastSize();
      builder.add("/é/" + i, List.of("w" + i % 5, "same \u0001 é😀z x\ud83dy w" + i));
    }
  }

  private static String json(Index index) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    index.writeTo(out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
