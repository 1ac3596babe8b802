package dev.backfile.entities.mentions;

import dev.backfile.archive.EntityId;
import java.util.ArrayList;
import java.util.List;

/**
 * All spellings, sharing their beginnings.
 *
 * <p>Nodes are numbers; 0 is no node. The steps from node to node stand in one open-addressed
 * table, so that a registry in any script takes space in proportion to its length.
 */
final class Trie {

  private static final int ROOT = 1;
  private static final int ASCII = 128;
  // Upper and lower case can be mixed in any number of ways; more than a few are no names.
  private static final int MOST_ALIKE = 16;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] steps;
  private final int[] targets;
  private final int shift;
  // Most words leave the trie at their first or second letter.
  private final int[] asciiFirst = new int[ASCII];
  private final int[] asciiSecond = new int[ASCII * ASCII];
  private final int[] endings;
  private final List<List<Spelling>> spellings = new ArrayList<>();
  private int nodes = ROOT;

  /** Of two spellings that are the same and name entities of one kind, the first is kept. */
  Trie(List<Spelling> all) {
    int length = all.stream().mapToInt(spelling -> spelling.text().length()).sum();
    int bits = 64 - Long.numberOfLeadingZeros(2L * length + 2);
    steps = new long[1 << bits];
    targets = new int[1 << bits];
    shift = 64 - bits;
    endings = new int[length + 2];
    all.forEach(this::add);
    for (char c = 0; c < ASCII; c++) {
      asciiFirst[c] = step(ROOT, Characters.symbol(c));
      for (char d = 0; d < ASCII; d++) {
        asciiSecond[c * ASCII + d] = next(asciiFirst[c], d);
      }
    }
  }

  /** The node of a first character, or 0. */
  int first(char c) {
    return c < ASCII ? asciiFirst[c] : step(ROOT, Characters.symbol(c));
  }

  /** The node of the first two characters, or 0. */
  int second(char c, char d) {
    return (c | d) < ASCII ? asciiSecond[c * ASCII + d] : next(first(c), d);
  }

  /** The node that a character leads to, or 0. */
  int next(int node, char c) {
    return step(node, Characters.symbol(c));
  }

  /** Whether a spelling ends at a node. */
  boolean isEnd(int node) {
    return endings[node] != 0;
  }

  /** The spellings that end at a node. */
  List<Spelling> endingAt(int node) {
    int ending = endings[node];
    return ending == 0 ? List.of() : spellings.get(ending - 1);
  }

  private int step(int node, char symbol) {
    long step = ((long) node << 16) | symbol;
    int mask = steps.length - 1;
    for (int slot = slot(step); steps[slot] != 0; slot = (slot + 1) & mask) {
      if (steps[slot] == step) {
        return targets[slot];
      }
    }
    return 0;
  }

  private int slot(long step) {
    return (int) ((step * GOLDEN) >>> shift);
  }

  private void add(Spelling spelling) {
    int node = ROOT;
    String symbols = spelling.symbols();
    for (int i = 0; i < symbols.length(); i++) {
      int next = step(node, symbols.charAt(i));
      node = next == 0 ? addStep(node, symbols.charAt(i)) : next;
    }
    if (endings[node] == 0) {
      spellings.add(new ArrayList<>());
      endings[node] = spellings.size();
    }
    List<Spelling> here = spellings.get(endings[node] - 1);
    if (here.size() < MOST_ALIKE && here.stream().noneMatch(other -> isSame(other, spelling))) {
      here.add(spelling);
    }
  }

  private int addStep(int node, char symbol) {
    long step = ((long) node << 16) | symbol;
    int slot = slot(step);
    while (steps[slot] != 0) {
      slot = (slot + 1) & (steps.length - 1);
    }
    steps[slot] = step;
    targets[slot] = ++nodes;
    return nodes;
  }

  /** Whether two are written alike for one kind, so that only the first can ever be found. */
  private static boolean isSame(Spelling one, Spelling other) {
    return one.text().equals(other.text())
        && one.exact() == other.exact()
        && one.entity().map(EntityId::kind).equals(other.entity().map(EntityId::kind));
  }
}
