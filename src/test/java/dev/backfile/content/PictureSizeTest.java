package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

  /** A picture in PNG. */
  static byte[] png(int width, int height) {
    return picture("png", width, height);
  }

  @ParameterizedTest
  @CsvSource({"png, 640, 480", "gif, 3, 1000", "jpg, 1201, 630", "jpg, 1, 1"})
  void theSizeStandsInTheHeadOfTheFile(String format, int width, int height) {
    assertThat(PictureSize.of(picture(format, width, height)))
        .contains(new PictureSize(width, height));
  }

  @ParameterizedTest
  @CsvSource({
    // Lossy: frame tag, start code, width 550, height 368.
    "52494646aa00000057454250565038209e00000030d0019d012a2602700100000000, 550, 368",
    // Lossless: signature, width 400 less one and height 301 less one in 14 bits each.
    "52494646aa0000005745425056503 84c9e0000002f8f014b00000000, 400, 301",
    // Extended: flags, then width and height less one in 24 bits each.
    "52494646aa0000005745425056503858 0a00000000000000ff0400d00200, 1280, 721",
    // AVIF: a thumbnail's property, then the picture's.
    "0000001c6674797061766966 00000014697370650000000000000040 00000030 000000146973706500000000"
        + " 00000780 00000438, 1920, 1080",
  })
  void webpAndAvifAreKnownToo(String hex, int width, int height) {
    assertThat(PictureSize.of(HexFormat.of().parseHex(hex.replace(" ", ""))))
        .contains(new PictureSize(width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ff", "ffd8ff", "89504e47", "474946383961", "52494646", "3c68746d6c3e"})
  void whatIsNoPictureHasNoSize(String hex) {
    assertThat(PictureSize.of(HexFormat.of().parseHex(hex))).isEmpty();
  }

  @Test
  void aBrokenPictureHasASizeOrNone() {
    Random random = new Random(7);
    for (String format : new String[] {"png", "gif", "jpg"}) {
      byte[] whole = picture(format, 20, 10);
      for (int i = 0; i < 2_000; i++) {
        byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length));
        for (int j = 0; j < 3 && broken.length > 4; j++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        PictureSize.of(broken).ifPresent(size -> assertThat(size.width()).isBetween(1, 65_535));
      }
    }
  }

  private static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
