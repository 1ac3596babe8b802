package dev.backfile.entities.mentions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a text.
 *
 * <p>A sentence ends with its block, or behind a full stop, question or exclamation mark when a
 * space follows and no lower-case letter; never behind an initial or {@code Inc.}
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of("co", "corp", "dr", "inc", "jr", "ltd", "mr", "mrs", "ms", "no", "prof", "st", "vs");
  private static final int LONGEST_ABBREVIATION = 4;

  private final String text;
  private final List<Stretch> all = new ArrayList<>();

  /** Divides the running text; a line feed between its stretches ends a block. */
  public Sentences(String text, List<Stretch> prose) {
    this.text = text;
    int start = 0;
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      while (next < prose.size() && prose.get(next).end() <= i) {
        next++;
      }
      char c = text.charAt(i);
      boolean within = next < prose.size() && prose.get(next).start() <= i;
      if ((c == '\n' && !within) || (isStop(c) && ends(i))) {
        add(start, i + 1);
        start = i + 1;
      }
    }
    add(start, text.length());
  }

  /** The sentence around an index of the text. */
  public Stretch at(int index) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }

  /** Whether no letter or digit stands between the sentence's start and an index. */
  public boolean isStart(int index) {
    for (int i = index - 1; i >= at(index).start(); i--) {
      if (Characters.kind(text.charAt(i)) != Characters.OTHER) {
        return false;
      }
    }
    return true;
  }

  private void add(int start, int end) {
    if (start < end) {
      all.add(new Stretch(start, end));
    }
  }

  private static boolean isStop(char c) {
    return ".!?\u3002\uFF01\uFF1F".indexOf(c) >= 0;
  }

  private boolean ends(int stop) {
    char c = text.charAt(stop);
    if (c >= '\u3000') {
      return true;
    }
    int next = stop + 1;
    while (next < text.length() && ")]\"'\u2019\u201D".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && Characters.plain(text.charAt(next)) != ' ') {
      return false;
    }
    if (next + 1 < text.length() && Character.isLowerCase(text.charAt(next + 1))) {
      return false;
    }
    return c != '.' || !isAbbreviation(stop);
  }

  private boolean isAbbreviation(int stop) {
    int start = stop;
    while (start > 0
        && stop - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
