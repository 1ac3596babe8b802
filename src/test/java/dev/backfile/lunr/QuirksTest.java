package dev.backfile.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small documents, each for one thing that is particular to lunr; every byte is compared. */
class QuirksTest {

  private static RealLunr lunr;

  @BeforeAll
  static void load() {
    lunr = new RealLunr();
  }

  @Test
  void anIndexHasItsShape() throws IOException {
    assertThat(
            asLunr(
                Corpus.ofStories()
                    .add("a", "Hello World", "hello, running foxes — & “quotes” café")))
        .isEqualTo(
            "{\"version\":\"2.3.9\",\"fields\":[\"title\",\"text\"],\"fieldVectors\":["
                + "[\"title/a\",[0,0.365,1,0.575]],"
                + "[\"text/a\",[0,0.182,2,0.288,3,0.288,4,0.396,5,0.288,6,0.288]]],"
                + "\"invertedIndex\":[[\"\",{\"_index\":4,\"title\":{},\"text\":{\"a\":{}}}],"
                + "[\"caf\",{\"_index\":6,\"title\":{},\"text\":{\"a\":{}}}],"
                + "[\"fox\",{\"_index\":3,\"title\":{},\"text\":{\"a\":{}}}],"
                + "[\"hello\",{\"_index\":0,\"title\":{\"a\":{}},\"text\":{\"a\":{}}}],"
                + "[\"quot\",{\"_index\":5,\"title\":{},\"text\":{\"a\":{}}}],"
                + "[\"run\",{\"_index\":2,\"title\":{},\"text\":{\"a\":{}}}],"
                + "[\"world\",{\"_index\":1,\"title\":{\"a\":{}},\"text\":{}}]],"
                + "\"pipeline\":[\"stemmer\"]}");
  }

  @Test
  void noDocumentsAreAnIndex() throws IOException {
    assertThat(asLunr(Corpus.ofStories())).contains("\"fieldVectors\":[],\"invertedIndex\":[]");
  }

  @Test
  void noFieldsAreAnIndex() throws IOException {
    assertThat(asLunr(new Corpus().add("a"))).contains("\"fields\":[]");
  }

  @Test
  void anEmptyFieldHasAVector() throws IOException {
    assertThat(asLunr(Corpus.ofStories().add("a", "", "word").add("b", "", "")))
        .contains("[\"title/a\",[]]", "[\"title/b\",[]],[\"text/b\",[]]");
  }

  @Test
  void wordsThatOnlyHaveOtherSignsAreTheEmptyTerm() throws IOException {
    assertThat(asLunr(texts("— & 😀 日本語 \u200b", "...", "word")))
        .contains("[[\"\",{\"_index\":0,\"title\":{},\"text\":{\"0-a\":{},\"1-a\":{}}}]");
  }

  @Test
  void stopWordsAreNoTermsAndAddNoLength() throws IOException {
    assertThat(asLunr(texts("the like us may get just", "The, cat; SAT", "the.cat don't tis")))
        .contains("\"the.cat\"", "[\"text/0-a\",[]]");
  }

  @Test
  void namesOfJavaScriptAreOrdinaryTerms() throws IOException {
    assertThat(asLunr(texts("constructor __proto__ toString", "valueOf _index hasOwnProperty")))
        .contains("\"__proto__\"", "\"_index\"", "\"constructor\"");
  }

  @Test
  void onlyAsciiLettersHoldAWordsEnds() throws IOException {
    assertThat(asLunr(texts("café élan über naïve C++ .NET @user _x_ (4.10)")))
        .contains(
            "\"caf\"", "\"lan\"", "\"ber\"", "\"naïv\"", "\"c\"", "\"net\"", "\"_x_\"", "\"4.10\"");
  }

  @Test
  void javaScriptsWhiteSpaceSeparates() throws IOException {
    StringBuilder text = new StringBuilder();
    for (char space :
        ("\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                + "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff")
            .toCharArray()) {
      text.append("word").append((int) space).append(space);
    }
    assertThat(asLunr(texts(text.toString()))).contains("\"word65279\"", "\"word12288\"");
  }

  @Test
  void otherSpacesAndControlCharactersStayInWords() throws IOException {
    assertThat(asLunr(texts("a\u0085b c\u180ed e\u200bf g\u0000h i\u001fj k\u007fl m\u2060n")))
        .contains("\"a\u0085b\"", "\"e\u200bf\"", "\"g\\u0000h\"", "\"i\\u001fj\"", "k\u007fl");
  }

  @Test
  void onlyTheHyphenOfAsciiSeparates() throws IOException {
    assertThat(asLunr(texts("well-known --flag x\u2010y x\u2011y x\u2013y x\u2212y x\u00ady")))
        .contains("\"well\"", "\"known\"", "\"flag\"", "\"x\u2010i\"", "\"x\u00adi\"");
  }

  @Test
  void textsAreEscapedAsJavaScriptDoes() throws IOException {
    assertThat(
            asLunr(
                Corpus.ofStories()
                    .add("q\"b\\n\n\r\t\b\f\u000b\u001f\u007f\u2028/é😀", "a\"b", "a\\b a/b a\bb")))
        .contains("\\u000b\\u001f\u007f\u2028/é😀", "\"a\\\"b\"", "\"a\\\\b\"", "\"a/b\"");
  }

  @Test
  void halfASurrogatePairIsEscaped() throws IOException {
    assertThat(
            asLunr(
                Corpus.ofStories()
                    .add("\ud83d", "a\ud83db a\ude00b a\ude00\ud83db", "a😀b a\ud83d😀b \ud83d")))
        .contains("\"\\ud83d\":{}", "\"a\\ud83db\"", "\"a\\ude00\\ud83db\"", "\"a\\ud83d😀b\"");
  }

  @Test
  void termsAreSortedByTheirUnits() throws IOException {
    assertThat(asLunr(texts("a\ufb01b a😀b aéb azb aZb a_b a1b a~b")))
        .containsSubsequence("\"a1b\"", "\"a_b\"", "\"a~b\"", "\"aéb\"", "\"a😀b\"", "\"aﬁb\"");
  }

  @Test
  void termsAreNumberedAsTheyAreSeen() throws IOException {
    assertThat(asLunr(Corpus.ofStories().add("a", "zoo", "yak ape").add("b", "bee ape", "zoo")))
        .contains("[\"ap\",{\"_index\":2", "[\"bee\",{\"_index\":3", "[\"zoo\",{\"_index\":0");
  }

  @Test
  void aVectorIsOrderedByTheNumbersOfItsTerms() throws IOException {
    assertThat(asLunr(texts("one two three", "three two one two")))
        .contains("[\"text/1-a\",[0,0.172,1,0.241,2,0.172]]");
  }

  @Test
  void aTermInManyFieldsOutnumbersTheDocuments() throws IOException {
    Corpus corpus = new Corpus().field("a", 1).field("b", 1).field("c", 1);
    for (int i = 0; i < 5; i++) {
      corpus.add("r" + i, "all words", "all", "all other");
    }
    asLunr(corpus);
  }

  @Test
  void aTermInHalfOfTheFieldsScoresNothingOrLittle() throws IOException {
    assertThat(asLunr(new Corpus().field("a", 1).add("x", "rare").add("y", "rare")))
        .contains("[\"a/x\",[0,0.182]]");
    assertThat(asLunr(texts("ab", "cd", "ab", "ab cd ef", "ef gh"))).contains("0.");
  }

  @Test
  void boostsMayBeFractionsZeroAndLarge() throws IOException {
    assertThat(
            asLunr(
                new Corpus()
                    .field("a", 0)
                    .field("b", 0.001)
                    .field("c", 1.7)
                    .field("d", 1e6)
                    .add("x", "one", "two", "three three three", "four five")
                    .add("y", "six", "seven", "", "eight nine eleven")))
        .contains("[\"b/x\",[1,0.001]]");
  }

  @Test
  void scoresArePrintedWithoutZerosAtTheirEnds() throws IOException {
    Corpus corpus = texts();
    for (int i = 0; i < 300; i++) {
      corpus.add("n" + i, "v" + i % 3, "w" + i % 37 + " x".repeat(i % 7) + " y".repeat(i % 23));
    }
    assertThat(asLunr(corpus))
        .containsPattern(",\\d+\\.\\d{3}[,\\]]")
        .containsPattern(",\\d+\\.\\d{2}[,\\]]")
        .containsPattern(",\\d+\\.\\d[,\\]]");
  }

  @Test
  void referencesThatAreArrayIndicesComeFirst() throws IOException {
    Corpus corpus = texts();
    for (String reference : new String[] {"10", "9", "b", "1", "01", "-1", "1.0", "0", "a", ""}) {
      corpus.add(reference, "", "same " + reference);
    }
    assertThat(asLunr(corpus))
        .containsSubsequence(
            "[\"same\"", "\"0\":", "\"1\":", "\"9\":", "\"10\":", "\"b\":", "\"01\":", "\"-1\":");
  }

  @Test
  void theLastArrayIndexIsTwoBelowTwoToTheThirtySecond() throws IOException {
    // As V8 lists them; Rhino's own last index is smaller.
    Corpus corpus = texts();
    for (String reference :
        new String[] {"10", "9", "b", "1", "01", "4294967294", "4294967295", "a", "99999999999"}) {
      corpus.add(reference, "", "same");
    }
    assertThat(corpus.json())
        .contains(
            "\"text\":{\"1\":{},\"9\":{},\"10\":{},\"4294967294\":{},\"b\":{},\"01\":{},"
                + "\"4294967295\":{},\"a\":{},\"99999999999\":{}}}");
  }

  @Test
  void aReferenceMayHoldSlashesAndNamesOfJavaScript() throws IOException {
    assertThat(
            asLunr(
                Corpus.ofStories()
                    .add("/issues/a/#b", "same", "x")
                    .add("__proto__", "same", "x")
                    .add("constructor", "same", "x")))
        .contains("\"title//issues/a/#b\"", "\"__proto__\":{}");
  }

  @Test
  void aFieldMayHaveAnyOtherName() throws IOException {
    assertThat(
            asLunr(
                new Corpus()
                    .field("", 1)
                    .field("1a", 1)
                    .field("Ω\"", 1)
                    .field(" 1", 3)
                    .add("r", "one", "two", "three", "four")))
        .contains("\"fields\":[\"\",\"1a\",\"Ω\\\"\",\" 1\"]");
  }

  @Test
  void lowerCaseMayBeLonger() throws IOException {
    assertThat(asLunr(texts("xİx İ Iı ẞ ÀÉx xÀÉx ΑΣ xΑΒx x𐐀x ǅ xǅx KÅx xKx")))
        .contains("\"xi\u0307x\"", "\"xàéx\"", "\"x𐐨x\"", "\"xǆx\"");
  }

  @Test
  void oneWordOfManyKilobytes() throws IOException {
    assertThat(asLunr(texts("ab😀\u0001".repeat(9000) + "z", "x\ud83d".repeat(9001) + "y ok")))
        .contains("\"ok\"");
  }

  @Test
  void manyEqualWordsAreOneEntry() throws IOException {
    assertThat(asLunr(texts(String.join(" ", Collections.nCopies(5000, "again")), "once")))
        .contains("[\"text/0-a\",[0,1.524]]");
  }

  /** Documents with a text and an empty title, referred to as 0-a, 1-a and so on. */
  private static Corpus texts(String... texts) {
    Corpus corpus = Corpus.ofStories();
    for (int i = 0; i < texts.length; i++) {
      corpus.add(i + "-a", "", texts[i]);
    }
    return corpus;
  }

  /** Our index, after it was compared with lunr's. */
  private static String asLunr(Corpus corpus) throws IOException {
    String json = corpus.json();
    assertThat(json).isEqualTo(lunr.built(corpus).json());
    return json;
  }
}
