package dev.backfile.search.postings;

/** A row of bits that grows, the highest of a byte first. */
public final class Bits {

  private final Bytes full = new Bytes();
  private int last;
  private int free = Byte.SIZE;

  /** The bits as bytes, zeros at the end. */
  public Bytes bytes() {
    Bytes all = new Bytes();
    all.add(full);
    if (free < Byte.SIZE) {
      all.octet(last);
    }
    return all;
  }

  /**
   * Adds numbers that rise and are all at least 0 and below a limit.
   *
   * <p>Binary interpolation (Moffat and Stuiver): the number in the middle goes first, in as many
   * bits as the room that its neighbours leave it needs, then those on either side. Close and
   * crowded numbers cost little, and when there is no choice nothing is written.
   */
  public void rising(int[] numbers, int limit) {
    between(numbers, 0, numbers.length, 0, limit - 1);
  }

  private void between(int[] numbers, int from, int to, int lowest, int highest) {
    if (from == to) {
      return;
    }
    int middle = (from + to) >>> 1;
    int least = lowest + middle - from;
    int most = highest - (to - 1 - middle);
    number(numbers[middle] - least, most - least + 1);
    between(numbers, from, middle, lowest, numbers[middle] - 1);
    between(numbers, middle + 1, to, numbers[middle] + 1, highest);
  }

  /** Adds one of so many numbers, the lowest of which take one bit less when there is one left. */
  private void number(int number, int many) {
    if (many < 2) {
      return;
    }
    int width = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(many - 1);
    int shorter = (int) ((2L << width) - many);
    if (number < shorter) {
      bits(number, width);
    } else {
      bits(number + shorter, width + 1);
    }
  }

  private void bits(int number, int width) {
    for (int bit = width - 1; bit >= 0; bit--) {
      free--;
      last |= (number >>> bit & 1) << free;
      if (free == 0) {
        full.octet(last);
        last = 0;
        free = Byte.SIZE;
      }
    }
  }
}
