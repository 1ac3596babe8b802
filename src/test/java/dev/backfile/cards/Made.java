package dev.backfile.cards;

import dev.backfile.cards.Card.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cards for tests, and the template that ships. */
final class Made {

  static final int INK = 0x14181f;

  private Made() {}

  static byte[] template() throws IOException {
    return Files.readAllBytes(Path.of("templates/card.svg"));
  }

  static Drawing drawing() throws IOException, CardFault {
    return Drawing.open(template());
  }

  static Card card(String title) {
    return new Card(
        "issues/a", "10 April 2026 · No. 7", title, "12 stories", "The Weekly", Direction.LTR);
  }

  static Card titleOnly(String title, Direction direction) {
    return new Card("issues/a", "", title, "", "", direction);
  }

  /** How many pixels of a part of a picture are as dark as letters. */
  static int dark(int[] pixels, int left, int top, int right, int bottom) {
    int dark = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        dark += (pixels[y * Card.WIDTH + x] >> 8 & 0xFF) < 100 ? 1 : 0;
      }
    }
    return dark;
  }

  /** The first and the last column with a dark pixel between two rows. */
  static int[] reach(int[] pixels, int top, int bottom) {
    int[] reach = {Card.WIDTH, -1};
    for (int x = 0; x < Card.WIDTH; x++) {
      if (dark(pixels, x, top, x + 1, bottom) > 0) {
        reach[0] = Math.min(reach[0], x);
        reach[1] = x;
      }
    }
    return reach;
  }
}
