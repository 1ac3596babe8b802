package dev.backfile.content.blocks;

import java.text.BreakIterator;
import java.util.Locale;

/** The first sentences of a text. */
public final class Opening {

  private static final int ENOUGH = 140;
  private static final int LONGEST = 280;

  private Opening() {}

  /** Whole sentences until there are some 140 characters, at most 280 with an ellipsis. */
  public static String of(String text) {
    String start =
        text.substring(0, Math.min(text.length(), 4 * LONGEST)).replace('\n', ' ').strip();
    int end = sentences(start, ENOUGH);
    return cut(start.substring(0, end).strip(), LONGEST);
  }

  /** The first sentence, at most so many characters, without the full stop. */
  public static String headline(String text, int longest) {
    String start =
        text.substring(0, Math.min(text.length(), 4 * longest)).replace('\n', ' ').strip();
    int end = sentences(start, 1);
    return cut(start.substring(0, end).strip(), longest).replaceFirst("[.。]$", "");
  }

  private static int sentences(String text, int enough) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int end = sentences.next();
    while (end != BreakIterator.DONE && end < enough && end < text.length()) {
      end = sentences.next();
    }
    return end == BreakIterator.DONE ? text.length() : end;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest - 1);
    int end = space > longest / 2 ? space : longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
