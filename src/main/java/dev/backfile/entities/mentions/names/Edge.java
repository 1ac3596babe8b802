package dev.backfile.entities.mentions.names;

/** What stands beside a name, from the least trouble to the most. */
public enum Edge {
  /** It is a word of its own. */
  WHOLE,
  /** What stands beside it makes it another name. */
  ANOTHER,
  /** It is part of a word or an address. */
  INSIDE;

  Edge or(Edge other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
