package dev.backfile.render.story;

import dev.backfile.archive.Issue;
import dev.backfile.archive.Section;
import dev.backfile.archive.Story;

/**
 * How long an issue takes to read: 230 words a minute where words stand apart, 400 characters a
 * minute in Chinese and Japanese. Texts are read once and nothing is copied.
 */
public final class ReadingTime {

  private static final int WORDS_A_MINUTE = 230;
  private static final int CHARACTERS_A_MINUTE = 400;
  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private long words;
  private long characters;

  private ReadingTime() {}

  /** Whole minutes for the headlines and texts of an issue's stories, at least 1. */
  public static int minutes(Issue issue) {
    ReadingTime time = new ReadingTime();
    for (Section section : issue.sections()) {
      for (Story story : section.stories()) {
        time.add(story.headline());
        time.add(story.text());
      }
    }
    return time.minutes();
  }

  /** Whole minutes for a text, at least 1. */
  public static int minutes(String text) {
    ReadingTime time = new ReadingTime();
    time.add(text);
    return time.minutes();
  }

  private int minutes() {
    double minutes = (double) words / WORDS_A_MINUTE + (double) characters / CHARACTERS_A_MINUTE;
    return (int) Math.max(1, Math.round(minutes));
  }

  private void add(String text) {
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point >= FIRST_EAST_ASIAN && isCharacterOfItsOwn(point)) {
        characters++;
        inside = false;
      } else if (Character.isLetterOrDigit(point)) {
        words += inside ? 0 : 1;
        inside = true;
      } else if (Character.isWhitespace(point) || Character.isSpaceChar(point) || isDash(point)) {
        // Other signs, as in "don't" and "3.5", do not end a word.
        inside = false;
      }
    }
  }

  private static boolean isDash(int point) {
    return point == '\u2013' || point == '\u2014';
  }

  private static boolean isCharacterOfItsOwn(int point) {
    return Character.isIdeographic(point)
        || (point >= '\u3041' && point <= '\u30FF')
        || (point >= '\u31F0' && point <= '\u31FF');
  }
}
