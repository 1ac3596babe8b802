package dev.backfile.lunr;

import java.util.Random;

/** Documents of a seed: words of many scripts, and everything that stands between words. */
final class RandomTexts {

  // First and last characters; long known to Unicode, so that every JDK and engine agrees. No
  // capital sigma, see RealLunr.
  private static final int[][] SCRIPTS = {
    {'a', 'z'},
    {'A', 'Z'},
    {'0', '9'},
    {0xC0, 0x24F},
    {0x370, 0x377},
    {0x3B1, 0x3C9},
    {0x391, 0x3A1},
    {0x400, 0x4FF},
    {0x531, 0x556},
    {0x5D0, 0x5EA},
    {0x621, 0x64A},
    {0x905, 0x939},
    {0xE01, 0xE30},
    {0x10A0, 0x10C5},
    {0x1E00, 0x1EFF},
    {0x3041, 0x3096},
    {0x4E00, 0x4E80},
    {0xAC00, 0xAC80},
    {0x300, 0x36F},
    {0x10400, 0x1044F},
    {0x1F600, 0x1F64F},
    {0xD800, 0xDFFF},
    {0x2160, 0x2188},
    {0x1D400, 0x1D433},
    {1, 0x1F},
    {0x7F, 0xBF},
    {0x2000, 0x2064},
    {'!', '/'},
  };

  private static final String[] SPACES = {
    " ", " ", " ", " ", "  ", "-", "\n", "\t", "\u00a0", "\u2003", "\u3000", "\ufeff", " - ", ", "
  };

  private static final String[] FIXED = {
    "ΑΣ", "xΑΣx", "İ", "xİx", "the", "The", "running", "runs", "don't", "it's", "C++", "GPT-4.1",
    "10", "0", "—", "__proto__", "constructor", "_index", "\"", "\\", "x\"y", "x\\y", "日本語", "café"
  };

  private final Random random;

  RandomTexts(long seed) {
    random = new Random(seed);
  }

  /** Stories, some with a number for a reference. */
  Corpus corpus(int documents) {
    Corpus corpus = Corpus.ofStories();
    for (int i = 0; i < documents; i++) {
      String reference = random.nextInt(4) == 0 ? "" + (i * 7919 % 1000) : "/" + word() + "/#" + i;
      corpus.add(reference, text(8), text(120));
    }
    return corpus;
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(words + 1); left > 0; left--) {
      text.append(word()).append(SPACES[random.nextInt(SPACES.length)]);
    }
    return text.toString();
  }

  private String word() {
    if (random.nextInt(5) == 0) {
      return FIXED[random.nextInt(FIXED.length)];
    }
    StringBuilder word = new StringBuilder();
    boolean bound = random.nextBoolean();
    if (bound) {
      word.append('x');
    }
    int[] script = SCRIPTS[Math.min(random.nextInt(SCRIPTS.length), random.nextInt(30))];
    for (int left = random.nextInt(7); left >= 0; left--) {
      if (random.nextInt(6) == 0) {
        script = SCRIPTS[random.nextInt(SCRIPTS.length)];
      }
      word.appendCodePoint(script[0] + random.nextInt(script[1] - script[0] + 1));
    }
    return (bound ? word.append((char) ('a' + random.nextInt(26))) : word).toString();
  }
}
