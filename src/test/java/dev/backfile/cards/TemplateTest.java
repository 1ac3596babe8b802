package dev.backfile.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.cards.Card.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final String TITLE =
      "<rect data-text='title' x='100' y='100' width='400' height='200' fill='#123' data-sizes='80"
          + " 40' data-lines='2'/>";

  private static byte[] svg(String inside) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'>" + inside + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int[] pixels(String inside, String title) throws CardFault, IOException {
    return Drawing.open(svg(inside)).pixels(Made.titleOnly(title, Direction.LTR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x='100'|x='a'|x=\"a\" is not a number such as 72",
        "width='400'||width=\"\" is not a number such as 72",
        "fill='#123'|fill='red'|fill=\"red\" is not a colour such as #14181f",
        "data-sizes='80 40'|data-sizes='big'|data-sizes=\"big\" is not a list of sizes",
        "data-sizes='80 40'||data-sizes=\"\" is not a list of sizes",
        "data-sizes='80 40'|data-sizes='1'|data-sizes=\"1\" has a size below 4",
        "data-lines='2'|data-font='mono'|data-font=\"mono\" is none of serif, sans",
        "data-lines='2'|data-align='left'|data-align=\"left\" is none of start, middle, end",
        "data-text='title'|data-text='name'|is none of kicker, title, line, site",
        "data-text='title'||it has no <rect data-text=\"title\" …>",
        "<rect|<text>x</text><rect|<text> would be set in the fonts of this machine"
      })
  void aTemplateThatMakesNoSenseIsRefused(String from, String to, String what) {
    String changed = TITLE.replaceFirst(from, to == null ? "" : to);
    assertThat(changed).isNotEqualTo(TITLE);

    assertThatThrownBy(() -> Template.parse(svg(changed)))
        .isInstanceOf(CardFault.class)
        .hasMessageContaining(what);
  }

  @Test
  void brokenXmlIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> Template.parse(svg("\n<rect>")))
        .isInstanceOfSatisfying(CardFault.class, fault -> assertThat(fault.line()).isEqualTo(2));
    assertThatThrownBy(
            () ->
                Template.parse(
                    "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"
                        .getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(CardFault.class);
    assertThatThrownBy(() -> Template.parse(new byte[0])).isInstanceOf(CardFault.class);
    assertThatThrownBy(() -> Template.parse("<html/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("viewBox=\"0 0 1200 630\"");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    String filter =
        "<filter id='f'><feGaussianBlur stdDeviation='1e9'/></filter><rect filter='url(#f)'"
            + " width='9' height='9'/>";
    assertThatThrownBy(() -> Template.parse(svg(filter + TITLE)))
        .isInstanceOf(CardFault.class)
        .hasMessageStartingWith("it cannot be drawn as SVG: ");
  }

  @Test
  void textsTakeTheBoxesPlaceAndColour() throws CardFault, IOException {
    int[] pixels = pixels(TITLE, "Meta");

    assertThat(Made.reach(pixels, 90, 320)[0]).isBetween(98, 110);
    assertThat(Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) == 0x112233)).isTrue();
    assertThat(Made.dark(pixels, 0, 0, Card.WIDTH, 90)).isZero();
  }

  @Test
  void whatTheTemplateDrawsIsBehindTheTexts() throws CardFault, IOException {
    int[] pixels = pixels("<rect width='1200' height='630' fill='#0a7d4f'/>" + TITLE, "Meta");

    assertThat(pixels[0] & 0xFFFFFF).isEqualTo(0x0a7d4f);
    assertThat(Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) == 0x112233)).isTrue();
  }

  @Test
  void aPictureOfManyColoursKeepsThem() throws CardFault, IOException {
    String gradient =
        "<defs><linearGradient id='g'><stop offset='0' stop-color='#f00'/><stop offset='1'"
            + " stop-color='#00f'/></linearGradient></defs>"
            + "<rect width='1200' height='630' fill='url(#g)'/>";
    byte[] png = Drawing.open(svg(gradient + TITLE)).png(Made.titleOnly("Meta", Direction.LTR));
    int[] pixels = pixels(gradient + TITLE, "Meta");
    var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));

    int[] expected = Arrays.stream(pixels).map(pixel -> pixel | 0xFF000000).toArray();
    assertThat(Arrays.equals(image.getRGB(0, 0, 1200, 630, null, 0, 1200), expected)).isTrue();
    assertThat(Png.isWhole(png)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"start,100", "middle,200", "end,300"})
  void linesStandWhereTheBoxSays(String align, int left) throws CardFault, IOException {
    int[] pixels =
        pixels(TITLE.replace("data-lines", "data-align='" + align + "' data-lines"), "Meta");

    assertThat(Made.reach(pixels, 90, 320)[0]).isBetween(left, left + 100);
  }
}
