package dev.backfile.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.cards.Card.Direction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the pixels of cards. The box of the title is 72 to 1128 by 156 to 428. */
class DrawingTest {

  private static final int TOP = 120;
  private static final int BOTTOM = 470;
  private static final String LONG =
      "A two-hundred-character headline is a thing that happens when an editor is tired: the"
          + " regulators meet, the models ship, the prices fall, the chips are late, and nobody can"
          + " say what next year will bring";

  private static Drawing drawing;

  @BeforeAll
  static void open() throws IOException, CardFault {
    drawing = Made.drawing();
  }

  private static int[] title(String text) {
    return drawing.pixels(Made.titleOnly(text, Direction.LTR));
  }

  private static int dark(int[] pixels) {
    return Made.dark(pixels, 0, TOP, Card.WIDTH, BOTTOM);
  }

  @Test
  void theSameCardIsTheSameBytes() throws IOException, CardFault {
    Card card = Made.card(LONG);

    assertThat(drawing.png(card)).isEqualTo(drawing.png(card));
    assertThat(Made.drawing().png(card)).isEqualTo(drawing.png(card));
  }

  @Test
  void aCardIsASmallPicture() throws IOException {
    byte[] png = drawing.png(Made.card("Meta debuts Muse Spark"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
    assertThat(png.length).isLessThan(30_000);
  }

  @Test
  void aHeadlineIsThereAndStaysInItsBox() {
    int[] pixels = title(LONG);

    assertThat(dark(pixels)).isGreaterThan(20_000);
    assertThat(Made.reach(pixels, TOP, BOTTOM)[0]).isBetween(68, 90);
    assertThat(Made.reach(pixels, TOP, BOTTOM)[1]).isBetween(1000, 1130);
    assertThat(Made.dark(pixels, 0, 429, Card.WIDTH, 473)).isZero();
    assertThat(Made.dark(pixels, 0, 112, Card.WIDTH, 146)).isZero();
  }

  @Test
  void aShortTitleIsSetLargerThanALongOne() {
    int[] small =
        title("Meta debuts a model that nobody expected, and closes its weights for once");
    int[] large = title("Meta");

    assertThat(height(large, 72, 200)).isGreaterThan(height(small, 72, 140) * 13 / 10);
  }

  /** The height of what is dark in the first line, at its left. */
  private static int height(int[] pixels, int left, int right) {
    int rows = 0;
    for (int y = 150; y < BOTTOM; y++) {
      boolean dark = Made.dark(pixels, left, y, right, y + 1) > 0;
      if (!dark && rows > 0) {
        return rows;
      }
      rows += dark ? 1 : 0;
    }
    return rows;
  }

  @Test
  void aWordThatIsTooLongIsBroken() {
    int[] pixels = title("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk".repeat(2));

    assertThat(Made.reach(pixels, TOP, BOTTOM)[1]).isBetween(1000, 1130);
    assertThat(Made.dark(pixels, 72, 230, 1128, 262)).isGreaterThan(500);
  }

  @Test
  void everyScriptHasLettersOfItsOwn() {
    List<int[]> pictures = new ArrayList<>();
    for (String text : List.of("发布", "模型", "モデル", "발표", "модель", "μοντέλο", "نموذج", "Việt")) {
      int[] pixels = title(text);
      assertThat(dark(pixels)).as(text).isGreaterThan(1_000);
      // A font's box for what it does not have would be the same each time.
      assertThat(pictures).as(text).doesNotContain(pixels);
      pictures.add(pixels);
    }
    assertThat(dark(title("龘"))).as("not in the font").isZero();
    assertThat(title("发发")).isNotEqualTo(title("发布"));
  }

  @Test
  void arabicLettersAreJoinedAndStandAtTheRight() {
    int[] joined = drawing.pixels(Made.titleOnly("نموذج", Direction.RTL));
    int[] apart = drawing.pixels(Made.titleOnly("ن م و ذ ج", Direction.RTL));
    int[] isolated = drawing.pixels(Made.titleOnly("ن\u200Cم\u200Cو\u200Cذ\u200Cج", Direction.RTL));

    assertThat(Made.reach(joined, TOP, BOTTOM)[1]).isBetween(1100, 1135);
    assertThat(Made.reach(joined, TOP, BOTTOM)[0]).isGreaterThan(600);
    assertThat(width(joined)).isLessThan(width(isolated));
    assertThat(width(isolated)).isLessThan(width(apart));
  }

  private static int width(int[] pixels) {
    int[] reach = Made.reach(pixels, TOP, BOTTOM);
    return reach[1] - reach[0];
  }

  @Test
  void latinWordsInAnArabicCardKeepTheirOrder() {
    int[] right = drawing.pixels(Made.titleOnly("GPT-5.5, and more.", Direction.RTL));
    int[] left = drawing.pixels(Made.titleOnly("GPT-5.5, and more.", Direction.LTR));

    int shift = Made.reach(right, TOP, BOTTOM)[0] - Made.reach(left, TOP, BOTTOM)[0];
    assertThat(shift).isGreaterThan(100);
    assertThat(Made.dark(right, 900, TOP, 1200, BOTTOM)).isGreaterThan(1_000);
    assertThat(width(right)).isBetween(width(left) - 1, width(left) + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000\u0007 Meta",
        "\u202EMeta\u202C",
        "\uD83DMeta\uDC00",
        "🎉 Meta 🚀🏽‍♀️",
        "Meta\uFFFF\uE000\u0378",
        "Meta हिन्दी ไทย",
        "\n\n\tMeta\u2029 ",
        "\u0301\u0301Meta"
      })
  void whatCannotBeDrawnIsLeftOut(String hostile) {
    assertThat(title(hostile)).isEqualTo(title("Meta"));
  }

  @Test
  void lettersInDisguiseBecomePlainOnes() {
    assertThat(title("𝗠𝗲𝘁𝗮 ﬁrst")).isEqualTo(title("Meta first"));
  }

  @Test
  void marksInHeapsDoNotLeaveTheBox() {
    int[] pixels = title("Z" + "\u0301\u0302\u0303".repeat(200) + "algo");

    assertThat(Made.dark(pixels, 0, 0, Card.WIDTH, 104)).isZero();
    assertThat(dark(pixels)).isPositive();
  }

  @Test
  void aTitleInAScriptThatNoFontHasGivesWayToTheSite() {
    Card card = new Card("issues/a", "", "हिन्दी", "", "The Weekly", Direction.LTR);
    Card named = new Card("issues/a", "", "The Weekly", "", "The Weekly", Direction.LTR);

    assertThat(drawing.pixels(card)).isEqualTo(drawing.pixels(named));
  }

  @Test
  void anEmptyCardIsDrawn() {
    assertThat(dark(title(""))).isZero();
  }

  @Test
  @Timeout(20)
  void aTextOfAMillionCharactersCostsLittle() {
    assertThat(dark(title("word ".repeat(200_000)))).isPositive();
    assertThat(dark(title("字".repeat(1_000_000)))).isPositive();
    assertThat(dark(title("a\u0301\u0302".repeat(500_000)))).isPositive();
    assertThat(dark(title("\u202E".repeat(1_000_000)))).isZero();
  }

  /** {@code -Dgolden=update} draws the pictures anew. */
  @ParameterizedTest
  @ValueSource(strings = {"latin", "chinese", "arabic"})
  void picturesAreAsExpected(String name) throws IOException {
    Path file = Path.of("src/test/resources/cards", name + ".png");
    Card card =
        switch (name) {
          case "chinese" ->
              new Card(
                  name,
                  "2026年4月10日 · 第 7 期",
                  "Meta 发布首个闭源模型 Muse Spark，开源社区何去何从？",
                  "本周共十二条：芯片出口管制再度收紧，小模型价格战。",
                  "每周人工智能通讯",
                  Direction.LTR);
          case "arabic" ->
              new Card(
                  name,
                  "10 أبريل 2026 · العدد 7",
                  "ميتا تكشف عن نموذجها الجديد Muse Spark وتغلق أوزانه لأول مرة",
                  "اثنتا عشرة قصة هذا الأسبوع، من الرقائق إلى القوانين.",
                  "النشرة الأسبوعية",
                  Direction.RTL);
          default ->
              new Card(
                  name,
                  "10 April 2026 · No. 7",
                  "OpenAI ships GPT-5.5 while Anthropic doubles Claude’s context window",
                  "A price war over small models, and what the new EU code asks of open weights.",
                  "The Weekly",
                  Direction.LTR);
        };
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.write(file, drawing.png(card));
    }
    int[] expected = pixels(ImageIO.read(file.toFile()));
    int[] drawn = pixels(ImageIO.read(new ByteArrayInputStream(drawing.png(card))));

    int different = 0;
    for (int i = 0; i < drawn.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        distance =
            Math.max(
                distance, Math.abs((drawn[i] >> shift & 0xFF) - (expected[i] >> shift & 0xFF)));
      }
      different += distance > 48 ? 1 : 0;
    }
    // Other versions of Java shade edges of letters a little differently.
    assertThat(different).isLessThan(drawn.length / 500);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void theFontsAreThoseThatAddressesName() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file : Typefaces.FILES) {
      try (var in = Typefaces.class.getResourceAsStream(file)) {
        digest.update(Objects.requireNonNull(in, file).readAllBytes());
      }
    }

    assertThat(HexFormat.of().formatHex(digest.digest())).startsWith(Typefaces.IDENTITY);
    assertThat(Typefaces.IDENTITY).hasSize(16);
  }
}
