package dev.backfile.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture of a page, with sixteen shades of each colour: enough for an eye that compares, and a
 * third of the bytes.
 */
record ScreensPicture(BufferedImage image) {

  private static final int STEP = 17;
  private static final int RED = 0xFFC0_0020;
  private static final int PALETTE = 256;

  /** Pixels of two pictures that differ, and a picture of where: red on a pale copy. */
  record Difference(double share, ScreensPicture where) {}

  /** What the browser gave as a PNG, in fewer shades. */
  static ScreensPicture parse(byte[] png) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage image = blank(full.getWidth(), full.getHeight());
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        int rgb = full.getRGB(x, y);
        image.setRGB(x, y, shade(rgb >> 16) << 16 | shade(rgb >> 8) << 8 | shade(rgb));
      }
    }
    return new ScreensPicture(image);
  }

  static ScreensPicture read(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  /** Compares; a pixel differs when one of its colours does by more than {@code distance}. */
  Difference from(ScreensPicture other, int distance) {
    int width = Math.max(image.getWidth(), other.image.getWidth());
    int height = Math.max(image.getHeight(), other.image.getHeight());
    BufferedImage where = blank(width, height);
    int differing = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean same = has(x, y) && other.has(x, y);
        if (same) {
          same = distance(image.getRGB(x, y), other.image.getRGB(x, y)) <= distance;
          where.setRGB(x, y, pale(image.getRGB(x, y)));
        }
        if (!same) {
          differing++;
          where.setRGB(x, y, RED);
        }
      }
    }
    return new Difference(differing / (double) (width * height), new ScreensPicture(where));
  }

  private boolean has(int x, int y) {
    return x < image.getWidth() && y < image.getHeight();
  }

  private static int distance(int one, int other) {
    return Math.max(
        Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
        Math.max(
            Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)),
            Math.abs((one & 0xFF) - (other & 0xFF))));
  }

  private static int shade(int colour) {
    return ((colour & 0xFF) + STEP / 2) / STEP * STEP;
  }

  private static int pale(int rgb) {
    int grey = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 12 + 180;
    return grey << 16 | grey << 8 | grey;
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** Writes a PNG, with a palette where its colours fit into one. */
  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    BufferedImage small = withPalette();
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(small), "png").next();
    ImageWriteParam hard = writer.getDefaultWriteParam();
    hard.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    hard.setCompressionQuality(0);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(small, null, null), hard);
    } finally {
      writer.dispose();
    }
  }

  private BufferedImage withPalette() {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int[] colours = Arrays.stream(pixels).sorted().distinct().toArray();
    if (colours.length > PALETTE) {
      return image;
    }
    IndexColorModel palette =
        new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
    byte[] indexes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indexes[i] = (byte) Arrays.binarySearch(colours, pixels[i]);
    }
    small.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indexes);
    return small;
  }
}
