package dev.backfile.search;

import java.util.List;

/**
 * A way to narrow what is found.
 *
 * @param name as a reader writes it before a colon, such as {@code outlet}
 * @param values all that documents may have, in any order
 */
public record Facet(String name, List<Value> values) {

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }

  /**
   * One of its values.
   *
   * @param key what stands for it in a query
   * @param name what a reader sees
   * @param spellings other names it is known by
   */
  public record Value(String key, String name, List<String> spellings) {

    /** Copies the list. */
    public Value {
      spellings = List.copyOf(spellings);
    }
  }
}
