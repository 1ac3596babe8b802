package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of entities in stories.
 *
 * <p>A text is read once from left to right. At the start of each word the longest spelling counts
 * that ends as a whole word; reading goes on behind it. So {@code GPT-5.4-mini} is no mention of
 * {@code GPT-5.4}, and {@code Amazon Web Services} none of {@code Amazon}. A company and a model
 * with the same name are both mentioned; of two companies, or two models, the first. Immutable;
 * threads may share it.
 */
public final class Finder {

  private static final List<EntityKind> KINDS = List.of(EntityKind.values());

  private final Trie trie;

  /** Looks for these spellings. */
  public Finder(List<Spelling> spellings) {
    trie = new Trie(spellings);
  }

  /** The mentions in the headline, then those in the body's text, each by offset. */
  public List<Mention> in(Story story) {
    List<Mention> found = new ArrayList<>();
    for (Stretch stretch : Prose.of(story.headline())) {
      scan(story.headline(), stretch, Mention.Where.HEADLINE, found);
    }
    for (Stretch stretch : Prose.of(story.body())) {
      scan(story.text(), stretch, Mention.Where.TEXT, found);
    }
    return found;
  }

  private void scan(String text, Stretch stretch, Mention.Where where, List<Mention> found) {
    int previous = Characters.kindBefore(text, stretch.start());
    int index = stretch.start();
    while (index < stretch.end()) {
      char c = text.charAt(index);
      int kind = Characters.kind(c);
      int end = index + 1;
      if (kind != Characters.WORD || previous != Characters.WORD) {
        if (mayStart(text, index, stretch.end())) {
          end = take(text, index, stretch.end(), where, found);
          kind = end == index + 1 ? kind : Characters.kind(text.charAt(end - 1));
        }
      }
      previous = kind;
      index = end;
    }
  }

  /** Whether a spelling begins with the first two characters here, or is the first alone. */
  private boolean mayStart(String text, int index, int limit) {
    char c = text.charAt(index);
    int first = trie.first(c);
    return first != 0
        && (trie.isEnd(first)
            || (index + 1 < limit && trie.second(c, text.charAt(index + 1)) != 0));
  }

  /**
   * Takes the longest name at a word's start.
   *
   * @return where to go on: behind the name, or at the next character when there is none
   */
  private int take(String text, int start, int limit, Mention.Where where, List<Mention> found) {
    int longest = 0;
    int longestEnd = start + 1;
    int node = trie.first(text.charAt(start));
    for (int end = start + 1; node != 0; end++) {
      if (trie.isEnd(node)) {
        for (Spelling spelling : trie.endingAt(node)) {
          if (isName(spelling, text, start, end, limit)) {
            longest = node;
            longestEnd = end;
          }
        }
      }
      node = end < limit ? trie.next(node, text.charAt(end)) : 0;
    }
    for (EntityKind kind : KINDS) {
      for (Spelling spelling : trie.endingAt(longest)) {
        if (spelling.names(kind) && isName(spelling, text, start, longestEnd, limit)) {
          found.add(new Mention(spelling.entity().orElseThrow(), where, start, longestEnd));
          break;
        }
      }
    }
    return longestEnd;
  }

  private static boolean isName(Spelling spelling, String text, int start, int end, int limit) {
    return spelling.isAt(text, start)
        && Boundaries.before(text, start, spelling)
        && Boundaries.after(text, end, limit, spelling);
  }
}
