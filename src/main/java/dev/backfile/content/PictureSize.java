package dev.backfile.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Width and height of a picture in pixels, read from the head of its file.
 *
 * <p>Formats: PNG (ISO/IEC 15948), GIF89a, JPEG (ITU-T T.81), WebP (RFC 9649) and AVIF (ISO/IEC
 * 14496-12 and 23008-12). Only the few bytes that name the size are looked at, so a broken or
 * hostile picture costs nothing; it has no size.
 */
record PictureSize(int width, int height) {

  private static final int MOST = 65_535;

  /** The size, or nothing for what is none of these formats. */
  static Optional<PictureSize> of(byte[] file) {
    Bytes bytes = new Bytes(file);
    Optional<PictureSize> size = Optional.empty();
    if (bytes.has(1, "PNG\r\n") && bytes.has(12, "IHDR")) {
      size = Optional.of(new PictureSize(bytes.big(16, 4), bytes.big(20, 4)));
    } else if (bytes.has(0, "GIF8")) {
      size = Optional.of(new PictureSize(bytes.little(6, 2), bytes.little(8, 2)));
    } else if (bytes.big(0, 3) == 0xFFD8FF) {
      size = jpeg(bytes);
    } else if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
      size = webp(bytes);
    } else if (bytes.has(4, "ftyp")) {
      size = avif(bytes);
    }
    return size.filter(PictureSize::isSound);
  }

  private boolean isSound() {
    return width > 0 && width <= MOST && height > 0 && height <= MOST;
  }

  /** Segments of a marker and a length, up to the frame header. */
  private static Optional<PictureSize> jpeg(Bytes bytes) {
    int at = 2;
    while (at + 9 < bytes.length() && bytes.big(at, 1) == 0xFF) {
      int marker = bytes.big(at + 1, 1);
      boolean frame = marker == 0xC0 || (marker > 0xC0 && marker <= 0xCF && marker % 4 != 0);
      if (frame) {
        return Optional.of(new PictureSize(bytes.big(at + 7, 2), bytes.big(at + 5, 2)));
      }
      boolean filler = marker == 0xFF;
      at += filler ? 1 : 2 + Math.max(2, bytes.big(at + 2, 2));
    }
    return Optional.empty();
  }

  private static Optional<PictureSize> webp(Bytes bytes) {
    if (bytes.has(12, "VP8X")) {
      return Optional.of(new PictureSize(1 + bytes.little(24, 3), 1 + bytes.little(27, 3)));
    }
    if (bytes.has(12, "VP8L")) {
      int packed = bytes.little(21, 4);
      return Optional.of(new PictureSize(1 + (packed & 0x3FFF), 1 + ((packed >> 14) & 0x3FFF)));
    }
    return bytes.has(12, "VP8 ")
        ? Optional.of(new PictureSize(bytes.little(26, 2) & 0x3FFF, bytes.little(28, 2) & 0x3FFF))
        : Optional.empty();
  }

  /** The largest {@code ispe} property: thumbnails and tiles have smaller ones. */
  private static Optional<PictureSize> avif(Bytes bytes) {
    Optional<PictureSize> largest = Optional.empty();
    int end = Math.min(bytes.length(), 4096);
    for (int at = 8; at < end; at++) {
      if (bytes.has(at, "ispe")) {
        PictureSize found = new PictureSize(bytes.big(at + 8, 4), bytes.big(at + 12, 4));
        boolean larger = largest.isEmpty() || found.width > largest.get().width;
        largest = larger && found.isSound() ? Optional.of(found) : largest;
      }
    }
    return largest;
  }

  /** Bytes of which those behind the end are zero. */
  private static final class Bytes {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    int length() {
      return bytes.length;
    }

    boolean has(int at, String text) {
      byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < wanted.length; i++) {
        if (one(at + i) != wanted[i]) {
          return false;
        }
      }
      return true;
    }

    int big(int at, int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        value = (value << 8) | one(at + i);
      }
      return value;
    }

    int little(int at, int count) {
      int value = 0;
      for (int i = count - 1; i >= 0; i--) {
        value = (value << 8) | one(at + i);
      }
      return value;
    }

    private int one(int at) {
      return at < bytes.length ? bytes[at] & 0xFF : 0;
    }
  }
}
