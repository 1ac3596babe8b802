package dev.backfile.search.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The folder that the files go to, each compressed by gzip.
 *
 * <p>Names come from what a file holds before it is compressed, so that they are the same whatever
 * compresses it. Safe for several threads.
 */
public final class SearchFolder {

  private static final int NAME = 16;

  private final Path folder;

  /** The folder need not exist. */
  public SearchFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes {@code <kind>/<16 hex digits>.bin}.
   *
   * @return the digits
   */
  String add(String kind, byte[] content) throws IOException {
    String name = hash(NAME, content);
    put(kind + "/" + name + ".bin", content);
    return name;
  }

  /** Writes a file that is mostly text. */
  public void put(String name, byte[] content) throws IOException {
    put(name, Deflater.BEST_COMPRESSION, Deflater.DEFAULT_STRATEGY, content);
  }

  /**
   * Writes a file of numbers, in which short repetitions mean nothing.
   *
   * @param parts one after the other; each gets a code of its own, so that the bytes of one do not
   *     make those of another longer
   */
  void putNumbers(String name, byte[]... parts) throws IOException {
    // Looking longer for repetitions takes twice the time and saves nothing to speak of.
    put(name, Deflater.DEFAULT_COMPRESSION, Deflater.FILTERED, parts);
  }

  private void put(String name, int level, int strategy, byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    try (Packer gzip = new Packer(out, level, strategy)) {
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          gzip.flush();
        }
        gzip.write(parts[i]);
      }
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, out.toByteArray());
  }

  /** The first hexadecimal digits of the SHA-256 of contents in a row. */
  static String hash(int digits, byte[]... contents) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (byte[] content : contents) {
      digest.update(content);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }

  private static final class Packer extends GZIPOutputStream {

    Packer(OutputStream out, int level, int strategy) throws IOException {
      super(out, 1 << 12, true);
      def.setLevel(level);
      def.setStrategy(strategy);
    }
  }
}
