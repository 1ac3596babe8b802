package dev.backfile.search.postings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A row of bytes that grows. */
public final class Bytes {

  private byte[] bytes = new byte[64];
  private int size;

  /** How many there are. */
  public int size() {
    return size;
  }

  /** A copy of them. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /** Adds a number from 0 to 255. */
  public void octet(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Adds a number that is not negative, seven bits to a byte, the lowest first (LEB128). */
  public void varint(int value) {
    reserve(5);
    int rest = value;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Adds a text in UTF-8 after the number of its bytes. */
  public void text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    varint(encoded.length);
    add(encoded);
  }

  /**
   * Adds a text as what it does not share with the one before: the number of UTF-16 units that the
   * two begin with, no surrogate pair split, then the rest.
   */
  public void text(String before, String text) {
    int shared = shared(before, text);
    varint(shared);
    text(text.substring(shared));
  }

  /** How many UTF-16 units two texts begin with, no surrogate pair split. */
  public static int shared(String one, String other) {
    int limit = Math.min(one.length(), other.length());
    int shared = 0;
    while (shared < limit && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared > 0 && Character.isHighSurrogate(one.charAt(shared - 1)) ? shared - 1 : shared;
  }

  /** Adds others. */
  public void add(byte[] others) {
    add(others, 0, others.length);
  }

  /** Adds others. */
  public void add(Bytes others) {
    add(others.bytes, 0, others.size);
  }

  /** Adds a part of others. */
  void add(byte[] others, int from, int to) {
    reserve(to - from);
    System.arraycopy(others, from, bytes, size, to - from);
    size += to - from;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, size + (size >> 1)));
    }
  }
}
