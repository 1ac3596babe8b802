package dev.backfile.entities.related;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import java.util.Arrays;

/**
 * What a story may have in common with another: its terms, entities and sources.
 *
 * <p>A feature is a {@code long}: 58 bits of a hash, its {@link Kind}, and in the two lowest bits
 * how often it counts, from 1 in the text to 3 in the headline. A story has at most {@value
 * #MOST_TERMS} terms, from its headline and the first {@value #TEXT} characters of its text, where
 * it says what it is about, {@value #MOST_MENTIONS} mentions and {@value #MOST_SOURCES} sources,
 * however long it is.
 */
final class Features {

  /** The bits that say how often a feature counts. */
  static final long TIMES = 3;

  private static final int IN_HEADLINE = 3;
  private static final int HEADLINE = 300;
  private static final int TEXT = 400;
  private static final int MOST_TERMS = 512;
  private static final int MOST_MENTIONS = 256;
  private static final int MOST_SOURCES = 40;

  private static final int KIND_SHIFT = 2;
  private static final int KIND_BITS = 4;
  private static final int HASH_SHIFT = KIND_SHIFT + KIND_BITS;

  private final long[] found = new long[MOST_TERMS + MOST_MENTIONS + MOST_SOURCES];
  private int count;
  private int limit;

  private Features() {}

  /** The features of a story, in ascending order, each once. */
  static long[] of(Appearance appearance) {
    Features features = new Features();
    Story story = appearance.story();
    features.limit = MOST_TERMS;
    features.add(Kind.HEADLINE, column(appearance), 1);
    Terms.of(
        story.headline(),
        HEADLINE,
        (kind, text, start, end, times) -> features.add(kind, text, start, end, times + 1));
    Terms.of(story.text(), TEXT, features::add);
    features.limit = features.count + MOST_MENTIONS;
    story.mentions().forEach(features::add);
    features.limit = features.count + MOST_SOURCES;
    story.sources().stream()
        .limit(MOST_SOURCES)
        .map(Source::url)
        .flatMap(url -> url.stream())
        .map(CitedAddress::of)
        .forEach(features::add);
    return features.sorted();
  }

  /** The kind of a feature. */
  static Kind kind(long feature) {
    return Kind.of((int) (feature >>> KIND_SHIFT) & ((1 << KIND_BITS) - 1));
  }

  /** The headline's letters; nothing for what stands before the first story of an issue. */
  private static String column(Appearance appearance) {
    Issue issue = appearance.issue();
    String headline = appearance.story().headline();
    boolean alone = issue.sections().size() == 1 && issue.sections().get(0).stories().size() == 1;
    StringBuilder letters = new StringBuilder();
    if (alone || !headline.equals(issue.title())) {
      headline
          .codePoints()
          .limit(HEADLINE)
          .filter(Character::isLetter)
          .forEach(letters::appendCodePoint);
    }
    return letters.toString();
  }

  private void add(Mention mention) {
    Kind kind = mention.entity().kind() == EntityKind.MODEL ? Kind.MODEL : Kind.COMPANY;
    int times = mention.where() == Mention.Where.TEXT ? 1 : IN_HEADLINE;
    add(kind, mention.entity().slug().text(), times);
  }

  private void add(CitedAddress address) {
    add(address.kind(), address.text(), 1);
  }

  private void add(Kind kind, String text, int times) {
    add(kind, text, 0, text.length(), times);
  }

  /** Adds a feature while there is room. */
  private void add(Kind kind, String text, int start, int end, int times) {
    if (count < limit) {
      long hash = hash(text, start, end);
      found[count++] = hash << HASH_SHIFT | (long) kind.number << KIND_SHIFT | times;
    }
  }

  /** Of features that repeat, the one that counts most is kept: the last in order. */
  private long[] sorted() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i + 1 == count || (found[i] & ~TIMES) != (found[i + 1] & ~TIMES)) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** FNV-1a over UTF-16 units in lower case, then the finishing steps of MurmurHash3. */
  private static long hash(String text, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
