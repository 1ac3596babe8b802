package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import dev.backfile.entities.mentions.names.Kinship;
import dev.backfile.entities.mentions.names.Words;
import dev.backfile.entities.mentions.text.Characters;
import dev.backfile.entities.mentions.text.Sentences;
import dev.backfile.entities.mentions.text.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences around names, and the words beside them. */
final class Surroundings {

  private static final int LONG_WORD = 4;
  private static final int FEWEST_WORDS = 4;

  private final Pass.Passage passage;
  private final String text;
  private final List<Hit> taken;
  private final List<Hit> names;
  private final Sentences sentences;
  private final Map<Stretch, Style> styles = new HashMap<>();

  /** How a sentence is written. */
  enum Style {
    /** As sentences are. */
    PLAIN,
    /** All in capitals. */
    SHOUTED,
    /** With capitals at the beginning of nearly all long words. */
    TITLED
  }

  Surroundings(Pass pass) {
    this.passage = pass.passage();
    this.text = passage.text();
    this.taken = pass.taken();
    this.names = new ArrayList<>(taken);
    names.addAll(pass.noted());
    names.sort(Comparator.comparing(Hit::start));
    this.sentences = new Sentences(text, passage.prose());
  }

  /** The sentence in which an index stands. */
  Stretch sentence(int index) {
    return sentences.at(index);
  }

  /** Whether a sentence begins with the word at an index. */
  boolean isStart(int index) {
    return sentences.isStart(index);
  }

  /** How the sentence around an index is written, the names in it left aside. */
  Style style(int index) {
    return styles.computeIfAbsent(sentences.at(index), this::styleOf);
  }

  /** Whether the word before makes a name part of another, such as {@code Rabbit R1}. */
  boolean isStrangeBefore(Hit hit, EntityId entity, Kinship kinship) {
    int end = hit.start() - 1;
    if (end <= 0 || !Characters.isSeparator(Characters.plain(text.charAt(end)))) {
      return false;
    }
    int start = end;
    while (start > 0 && Characters.kind(text.charAt(start - 1)) == Characters.WORD) {
      start--;
    }
    int before = Hit.lastBefore(taken, hit.start());
    if (before >= 0 && taken.get(before).end() == end) {
      EntityId neighbour = taken.get(before).name().entity();
      return !neighbour.equals(entity) && !kinship.related(neighbour, entity);
    }
    return isStrange(text.substring(start, end));
  }

  /** Whether the word behind makes a name part of another, such as {@code Opus Dei}. */
  boolean isStrangeBehind(Hit hit) {
    int start = hit.end() + 1;
    if (start >= text.length() || Characters.plain(text.charAt(hit.end())) != ' ') {
      return false;
    }
    int next = Hit.lastBefore(taken, start + 1);
    if (next >= 0 && taken.get(next).start() == start) {
      return false;
    }
    int end = wordEnd(start, text.length());
    String word = text.substring(start, end);
    return isStrange(word) && word.length() >= 3 && word.chars().anyMatch(Character::isLowerCase);
  }

  /** How many words stand between two indexes; more than a few count as many. */
  int wordsBetween(int start, int end) {
    int words = 0;
    int index = start;
    while (index < end && words < LONG_WORD) {
      if (Characters.kind(text.charAt(index)) == Characters.OTHER) {
        index++;
      } else {
        index = Math.max(index + 1, wordEnd(index, end));
        words++;
      }
    }
    return words;
  }

  /** The word that ends directly before the white space before an index; may be empty. */
  String wordBefore(int index) {
    int end = index;
    while (end > 0 && Characters.plain(text.charAt(end - 1)) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Characters.kind(text.charAt(start - 1)) == Characters.WORD) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isStrange(String word) {
    return !word.isEmpty()
        && (Character.isUpperCase(word.codePointAt(0)) || word.chars().anyMatch(Character::isDigit))
        && !Words.isCommon(word);
  }

  private Style styleOf(Stretch sentence) {
    int words = 0;
    int others = 0;
    int longWords = 0;
    int capitalised = 0;
    boolean lower = false;
    int next = Math.max(0, Hit.lastBefore(names, sentence.start() + 1));
    int index = sentence.start();
    while (index < sentence.end()) {
      while (next < names.size() && names.get(next).end() <= index) {
        next++;
      }
      if (next < names.size() && names.get(next).start() <= index) {
        index = names.get(next).end();
        words++;
      } else if (Characters.kind(text.charAt(index)) != Characters.WORD) {
        index++;
      } else {
        int end = Math.max(index + 1, wordEnd(index, sentence.end()));
        words++;
        others += end - index > 1 ? 1 : 0;
        lower |= text.substring(index, end).chars().anyMatch(Character::isLowerCase);
        if (end - index >= LONG_WORD && Character.isLetter(text.charAt(index))) {
          longWords++;
          capitalised += Character.isUpperCase(text.charAt(index)) ? 1 : 0;
        }
        index = end;
      }
    }
    if (!lower && (longWords > 0 || others > 1)) {
      return Style.SHOUTED;
    }
    boolean headline = isWholeBlock(sentence) || longWords > 2;
    boolean titled = longWords > 0 && capitalised * 5 >= longWords * 4;
    return words >= FEWEST_WORDS && titled && headline ? Style.TITLED : Style.PLAIN;
  }

  private boolean isWholeBlock(Stretch sentence) {
    int last = sentence.end() - 1;
    return text.charAt(last) != '.'
        && (last + 1 == text.length() || text.charAt(last) == '\n')
        && (sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n');
  }

  private int wordEnd(int start, int limit) {
    int end = start;
    while (end < limit && Characters.kind(text.charAt(end)) == Characters.WORD) {
      end++;
    }
    return end;
  }
}
