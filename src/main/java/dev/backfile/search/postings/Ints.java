package dev.backfile.search.postings;

import java.util.Arrays;

/** A row of numbers that grows. */
final class Ints {

  private int[] numbers = new int[64];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  void set(int index, int number) {
    numbers[index] = number;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  void clear() {
    size = 0;
  }

  int[] copy() {
    return Arrays.copyOf(numbers, size);
  }
}
