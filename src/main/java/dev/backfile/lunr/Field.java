package dev.backfile.lunr;

/**
 * A field of the documents and how much its terms count.
 *
 * @param boost at least 0; as in lunr, 0 counts as 1
 */
record Field(String name, double boost) {

  private static final double MOST = 1e6;

  /**
   * Refuses the names that JavaScript would not keep in their place, or that lunr has a use for.
   *
   * @throws IllegalArgumentException for a number, a name with "/", "_index", a name that every
   *     JavaScript object has, and a boost below 0 or over a million
   */
  Field {
    if (name.matches("\\d+") || name.indexOf('/') >= 0 || name.equals("_index")) {
      throw new IllegalArgumentException("not a name for a field: " + name);
    }
    // lib/builder.js sums up the lengths of fields in plain objects, which have these already.
    if (name.matches(
        "constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString"
            + "|valueOf|__(proto|(define|lookup)[GS]etter)__")) {
      throw new IllegalArgumentException("a field may not be called " + name);
    }
    if (!(boost >= 0 && boost <= MOST)) {
      throw new IllegalArgumentException("not a boost: " + boost);
    }
    boost = boost == 0 ? 1 : boost;
  }
}
