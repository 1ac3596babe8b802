package dev.backfile.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Bytes that are read as numbers and texts, or bit by bit. */
final class ReadBytes {

  private final byte[] bytes;
  private int at;
  private int bit;

  ReadBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many are left. */
  int left() {
    return bytes.length - at;
  }

  int octet() {
    return bytes[at++] & 0xFF;
  }

  int varint() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = octet();
      value |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }

  byte[] take(int count) {
    byte[] taken = new byte[count];
    System.arraycopy(bytes, at, taken, 0, count);
    at += count;
    return taken;
  }

  String text(int count) {
    return new String(take(count), UTF_8);
  }

  List<Integer> rising(int count) {
    List<Integer> numbers = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < count; i++) {
      last += varint() + 1;
      numbers.add(last);
    }
    return numbers;
  }

  /** Numbers by binary interpolation. */
  void between(int[] numbers, int from, int to, int low, int high) {
    if (from < to) {
      int middle = (from + to) / 2;
      int least = low + middle - from;
      int many = high - (to - 1 - middle) - least + 1;
      numbers[middle] = least + number(many);
      between(numbers, from, middle, low, numbers[middle] - 1);
      between(numbers, middle + 1, to, numbers[middle] + 1, high);
    }
  }

  private int number(int many) {
    int width = 0;
    while (1 << width < many) {
      width++;
    }
    if (width == 0) {
      return 0;
    }
    int shorter = (1 << width) - many;
    int number = 0;
    for (int i = 0; i < width - 1; i++) {
      number = 2 * number + bit();
    }
    return number < shorter ? number : 2 * number + bit() - shorter;
  }

  private int bit() {
    int value = bytes[bit / 8] >> (7 - bit % 8) & 1;
    bit++;
    return value;
  }
}
