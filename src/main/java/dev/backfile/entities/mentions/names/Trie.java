package dev.backfile.entities.mentions.names;

import dev.backfile.archive.EntityKind;
import dev.backfile.entities.mentions.text.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * All names, sharing their beginnings.
 *
 * <p>Nodes are numbers; 0 is no node. The steps from node to node stand in one open-addressed
 * table, so that a registry in any script takes space in proportion to its length.
 */
public final class Trie {

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
  private final boolean[] asciiSecond = new boolean[ASCII * ASCII];
  private final int[] endings;
  private final List<List<Name>> names = new ArrayList<>();
  private int nodes = ROOT;

  /** Of two names that are the same and name entities of one kind, the first is kept. */
  public Trie(List<Name> all) {
    // A joint may stand before every second character.
    int length = all.stream().mapToInt(name -> name.text().length() * 3 / 2 + 1).sum();
    int bits = 64 - Long.numberOfLeadingZeros(2L * length + 2);
    steps = new long[1 << bits];
    targets = new int[1 << bits];
    shift = 64 - bits;
    endings = new int[length + 2];
    all.forEach(this::add);
    for (char c = 0; c < ASCII; c++) {
      asciiFirst[c] = step(ROOT, Characters.symbol(c));
    }
    for (char c = 0; c < ASCII; c++) {
      for (char d = 0; d < ASCII; d++) {
        asciiSecond[c * ASCII + d] = goesOn(c, d);
      }
    }
  }

  /** Whether a name may begin with two characters, or is the first of them alone. */
  public boolean begins(char c, char d) {
    return (c | d) < ASCII ? asciiSecond[c * ASCII + d] : goesOn(c, d);
  }

  /** Tells of every name that ends somewhere behind a start, shortest first. */
  public void walk(String text, int start, int limit, Ending ending) {
    int node = first(text.charAt(start));
    int end = start + 1;
    while (node != 0) {
      for (Name name : endingAt(node)) {
        ending.at(name, end);
      }
      if (end == limit) {
        return;
      }
      int reading = Symbols.read(text, start, end, limit);
      node = next(node, reading);
      end += Symbols.length(reading);
    }
  }

  /** Hears of a name that may end at an index. */
  public interface Ending {
    /** The text up to the end reads under the name's symbols. */
    void at(Name name, int end);
  }

  /** The node of a first character, or 0. */
  private int first(char c) {
    return c < ASCII ? asciiFirst[c] : step(ROOT, Characters.symbol(c));
  }

  /** The node that a {@linkplain Symbols#read reading} leads to, or 0. */
  private int next(int node, int reading) {
    int from = Symbols.joined(reading) ? step(node, Symbols.JOINT) : node;
    return from == 0 ? 0 : step(from, Symbols.symbol(reading));
  }

  /** The names that end at a node. */
  private List<Name> endingAt(int node) {
    int ending = endings[node];
    return ending == 0 ? List.of() : names.get(ending - 1);
  }

  /** Whether the third character does not rule a name out before it is known. */
  private boolean goesOn(char c, char d) {
    int first = first(c);
    if (first == 0 || endings[first] != 0) {
      return first != 0;
    }
    char plain = Characters.plain(d);
    boolean dot = plain == '.';
    return step(first, Characters.symbol(d)) != 0
        || ((Symbols.isDigit(plain) || Characters.isSeparator(plain) || dot)
            && step(first, Symbols.JOINT) != 0)
        || (dot && step(first, ' ') != 0)
        || (plain == ' ' && step(first, '&') != 0);
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

  private void add(Name name) {
    int node = ROOT;
    String symbols = Symbols.of(name.text());
    for (int i = 0; i < symbols.length(); i++) {
      int next = step(node, symbols.charAt(i));
      node = next == 0 ? addStep(node, symbols.charAt(i)) : next;
    }
    if (endings[node] == 0) {
      names.add(new ArrayList<>());
      endings[node] = names.size();
    }
    List<Name> here = names.get(endings[node] - 1);
    if (here.size() < MOST_ALIKE && here.stream().noneMatch(other -> isSame(other, name))) {
      here.add(name);
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
  private static boolean isSame(Name one, Name other) {
    return one.text().equals(other.text())
        && one.exact() == other.exact()
        && one.use() == other.use()
        && one.names(EntityKind.COMPANY) == other.names(EntityKind.COMPANY)
        && one.names(EntityKind.MODEL) == other.names(EntityKind.MODEL);
  }
}
