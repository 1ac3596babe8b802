package dev.backfile.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.archive.Address;
import dev.backfile.cards.Card.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTest {

  private static final Card ONE = Made.card("One");
  private static final Card TWO =
      new Card("companies/b", "Company", "Two", "", "The Weekly", Direction.LTR);

  @TempDir Path temp;

  private Cards cards = Cards.of(new byte[0]);
  private Path old = Path.of("");
  private Path fresh = Path.of("");

  @BeforeEach
  void first() throws IOException, CardFault {
    old = temp.resolve("old");
    fresh = temp.resolve("new");
    cards = Cards.of(Made.template());
    assertThat(cards.draw(List.of(ONE, TWO), temp.resolve("none"), old, 2).drawn()).isEqualTo(2);
  }

  private Path file(Path folder, Card card) {
    return folder.resolve(cards.address(card).file());
  }

  @Test
  void nothingIsDrawnTwice() throws IOException, CardFault {
    Cards.Outcome again = cards.draw(List.of(ONE, TWO), old, fresh, 2);

    assertThat(again.drawn()).isZero();
    assertThat(again.addresses()).containsExactly(cards.address(TWO), cards.address(ONE));
    assertThat(file(fresh, ONE)).hasSameBinaryContentAs(file(old, ONE));
  }

  @Test
  void onlyAChangedCardIsDrawnAgain() throws IOException, CardFault {
    Card changed = Made.card("One, corrected");

    Cards.Outcome again = cards.draw(List.of(changed, TWO), old, fresh, 2);

    assertThat(again.drawn()).isEqualTo(1);
    assertThat(cards.address(changed)).isNotEqualTo(cards.address(ONE));
    assertThat(file(fresh, ONE)).doesNotExist();
    assertThat(file(fresh, changed)).exists();
  }

  @Test
  void theAddressComesFromEverythingThatIsDrawn() throws IOException {
    List<Card> different =
        List.of(
            new Card("a", "k", "t", "l", "s", Direction.LTR),
            new Card("a", "k", "t", "l", "s", Direction.RTL),
            new Card("a", "kt", "", "l", "s", Direction.LTR),
            new Card("a", "k", "t2", "l", "s", Direction.LTR),
            new Card("a", "k", "t", "l2", "s", Direction.LTR),
            new Card("a", "k", "t", "l", "s2", Direction.LTR));

    assertThat(different.stream().map(cards::address).distinct()).hasSize(different.size());
    assertThat(cards.address(ONE).path()).matches("/cards/issues/a\\.[0-9a-f]{10}\\.png");
    byte[] other =
        new String(Made.template(), StandardCharsets.UTF_8)
            .replace("#c22f2f", "#0a7d4f")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Cards.of(other).address(ONE)).isNotEqualTo(cards.address(ONE));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,20", "0,-1", "3,-5000", "0,-0"})
  void aDamagedPictureIsDrawnAnew(int from, String to) throws IOException, CardFault {
    byte[] whole = Files.readAllBytes(file(old, ONE));
    byte[] damaged;
    if (to.equals("-0")) {
      damaged = whole.clone();
      damaged[whole.length / 2] ^= 1;
    } else {
      int end = Integer.parseInt(to);
      damaged = Arrays.copyOfRange(whole, from, end < 0 ? whole.length + end : end);
    }
    Files.write(file(old, ONE), damaged);

    assertThat(cards.draw(List.of(ONE, TWO), old, fresh, 2).drawn()).isEqualTo(1);
    assertThat(file(fresh, ONE)).hasBinaryContent(whole);
  }

  @Test
  void anotherPictureInTheCacheIsNotTaken() throws IOException, CardFault {
    Files.write(file(old, ONE), Png.encode(new int[4], 2, 2, Png.colours(new int[4])));

    assertThat(cards.draw(List.of(ONE), old, fresh, 1).drawn()).isEqualTo(1);
  }

  @Test
  void aFolderOrALinkInTheCacheIsNotTaken() throws IOException, CardFault {
    Path copy = Files.copy(file(old, ONE), temp.resolve("copy.png"));
    Files.delete(file(old, ONE));
    Files.createSymbolicLink(file(old, ONE), copy);
    Files.delete(file(old, TWO));
    Files.createDirectory(file(old, TWO));

    assertThat(cards.draw(List.of(ONE, TWO), old, fresh, 1).drawn()).isEqualTo(2);
    assertThat(Files.isSymbolicLink(file(fresh, ONE))).isFalse();
  }

  @Test
  void manyThreadsGiveTheSameBytes() throws IOException, CardFault {
    List<Card> many =
        IntStream.range(0, 40)
            .mapToObj(
                i -> new Card("issues/" + i, "No. " + i, "标题 Title " + i, "", "", Direction.LTR))
            .toList();
    cards.draw(many, temp.resolve("none"), temp.resolve("a"), 1);
    cards.draw(many, temp.resolve("none"), temp.resolve("b"), 8);

    for (Card card : many) {
      assertThat(file(temp.resolve("b"), card))
          .hasSameBinaryContentAs(file(temp.resolve("a"), card));
    }
  }

  @Test
  void aTemplateIsReadOnlyToDraw() throws IOException, CardFault {
    Cards broken = Cards.of("<svg".getBytes(StandardCharsets.UTF_8));
    Address address = broken.address(ONE);
    Path file = old.resolve(address.file());
    Files.copy(file(old, ONE), file);

    assertThat(broken.draw(List.of(ONE), old, fresh, 1).addresses()).containsExactly(address);
    assertThatThrownBy(() -> broken.draw(List.of(TWO), old, fresh, 1))
        .isInstanceOf(CardFault.class);
  }

  @Test
  void whatKeepsJavaFromDrawingIsSaidInALine() {
    assertThat(Drawing.obstacle()).isEmpty();
    assertThat(
            Drawing.obstacleTo(
                () -> {
                  throw new UnsatisfiedLinkError("libfreetype.so.6:\n no such file");
                }))
        .contains("java.lang.UnsatisfiedLinkError: libfreetype.so.6:");
    assertThat(
            Drawing.obstacleTo(
                () -> {
                  throw new IllegalStateException("Fontconfig head is null");
                }))
        .contains("java.lang.IllegalStateException: Fontconfig head is null");
  }
}
