package dev.backfile.cards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures in the PNG format (RFC 2083): with a palette where there are few colours, as cards have.
 * No time, no text, so that the same pixels are the same bytes.
 */
final class Png {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int PALETTE = 256;

  /** Colours for the edges of letters, beside those of the ground: nobody sees more. */
  private static final int EDGES = 28;

  private static final byte INDEXED = 3;
  private static final byte TRUE_COLOUR = 2;

  private Png() {}

  /**
   * Encodes pixels, given row by row as {@code 0xRRGGBB} in their lower bytes.
   *
   * @param kept colours that stay as they are; others may become the nearest of a few, where the
   *     kept ones are so few that there is a palette
   */
  static byte[] encode(int[] pixels, int width, int height, SortedSet<Integer> kept) {
    boolean indexed = kept.size() + EDGES <= PALETTE;
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
    out.writeBytes(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put(indexed ? INDEXED : TRUE_COLOUR);
    chunk(out, "IHDR", header.array());
    if (indexed) {
      Map<Integer, Integer> counts = counts(pixels);
      int[] palette = palette(counts, kept);
      chunk(out, "PLTE", bytes(palette));
      chunk(out, "IDAT", deflated(indexed(pixels, width, counts, palette)));
    } else {
      chunk(out, "IDAT", deflated(rows(pixels, width)));
    }
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /**
   * The colours of a ground that letters are put on, in their order.
   *
   * @return at most one more than there can be in a palette
   */
  static SortedSet<Integer> colours(int[] pixels) {
    SortedSet<Integer> colours = new TreeSet<>();
    int last = -1;
    for (int pixel : pixels) {
      int colour = pixel & 0xFFFFFF;
      if (colour != last && colours.size() <= PALETTE) {
        colours.add(colour);
        last = colour;
      }
    }
    return colours;
  }

  private static Map<Integer, Integer> counts(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < pixels.length; ) {
      int start = i;
      int colour = pixels[start] & 0xFFFFFF;
      while (i < pixels.length && (pixels[i] & 0xFFFFFF) == colour) {
        i++;
      }
      counts.merge(colour, i - start, Integer::sum);
    }
    return counts;
  }

  /** The kept colours, then the most frequent of the others. */
  private static int[] palette(Map<Integer, Integer> counts, SortedSet<Integer> kept) {
    Stream<Integer> others =
        counts.entrySet().stream()
            .filter(colour -> !kept.contains(colour.getKey()))
            .sorted(
                Comparator.comparing((Map.Entry<Integer, Integer> colour) -> -colour.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(EDGES)
            .map(Map.Entry::getKey);
    return Stream.concat(kept.stream(), others).mapToInt(Integer::intValue).toArray();
  }

  private static byte[] bytes(int[] colours) {
    ByteBuffer bytes = ByteBuffer.allocate(3 * colours.length);
    for (int colour : colours) {
      bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    return bytes.array();
  }

  /** Rows of places in the palette, each after the number of its filter, which is none. */
  private static byte[] indexed(
      int[] pixels, int width, Map<Integer, Integer> counts, int[] palette) {
    Map<Integer, Byte> places = new HashMap<>();
    counts.keySet().forEach(colour -> places.put(colour, (byte) nearest(colour, palette)));
    byte[] rows = new byte[pixels.length + pixels.length / width];
    int at = 0;
    int last = -1;
    byte place = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        at++;
      }
      int colour = pixels[i] & 0xFFFFFF;
      if (colour != last) {
        last = colour;
        place = places.getOrDefault(colour, (byte) 0);
      }
      rows[at++] = place;
    }
    return rows;
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length && least > 0; i++) {
      int red = (colour >> 16) - (palette[i] >> 16);
      int green = (colour >> 8 & 0xFF) - (palette[i] >> 8 & 0xFF);
      int blue = (colour & 0xFF) - (palette[i] & 0xFF);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** Rows of colours as differences from the row above, filter 2, which suits ramps. */
  private static byte[] rows(int[] pixels, int width) {
    ByteBuffer rows = ByteBuffer.allocate(3 * pixels.length + pixels.length / width);
    for (int i = 0; i < pixels.length; i++) {
      if (i % width == 0) {
        rows.put((byte) 2);
      }
      int above = i < width ? 0 : pixels[i - width];
      rows.put((byte) ((pixels[i] >> 16) - (above >> 16)))
          .put((byte) ((pixels[i] >> 8) - (above >> 8)))
          .put((byte) (pixels[i] - above));
    }
    return rows.array();
  }

  private static byte[] deflated(byte[] rows) {
    Deflater deflater = new Deflater(6);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
      byte[] buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(checksum(name, data)).array());
  }

  private static int checksum(byte[] name, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    return (int) sum.getValue();
  }

  /** Whether bytes are a card's picture from its first chunk to its last, with nothing changed. */
  static boolean isWhole(byte[] file) {
    ByteBuffer rest = ByteBuffer.wrap(file);
    if (rest.remaining() < 8 || rest.getLong() != SIGNATURE) {
      return false;
    }
    String type = "";
    while (rest.remaining() >= 12) {
      int length = rest.getInt();
      if (length < 0 || length > rest.remaining() - 8) {
        return false;
      }
      byte[] name = new byte[4];
      byte[] data = new byte[length];
      rest.get(name).get(data);
      if (rest.getInt() != checksum(name, data)) {
        return false;
      }
      type = new String(name, StandardCharsets.US_ASCII);
      boolean first = rest.position() == 33;
      boolean header = type.equals("IHDR") && Arrays.equals(data, 0, 8, size(), 0, 8);
      if (first != header) {
        return false;
      }
    }
    return type.equals("IEND") && rest.remaining() == 0;
  }

  private static byte[] size() {
    return ByteBuffer.allocate(8).putInt(Card.WIDTH).putInt(Card.HEIGHT).array();
  }
}
