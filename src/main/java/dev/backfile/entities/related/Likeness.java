package dev.backfile.entities.related;

import java.util.Arrays;

/**
 * How much two stories have in common, in thousandths.
 *
 * <p>Words, entities and sources are compared each by the cosine of their weighted features
 * (Salton, Wong and Yang 1975). A cosine says how alike two stories are, not how much that means:
 * two short texts are alike when they share one word. So each is scaled down while the weight of
 * what is shared is below what convinces. The three are then taken as independent hints that the
 * subject is the same: what is left of the doubt is the product of the doubts.
 */
final class Likeness {

  private static final int WHOLE = 1000;
  private static final Part[] PARTS = Part.values();

  private final Index index;
  private final int[] products = new int[PARTS.length];
  private final int[] shared = new int[PARTS.length];

  Likeness(Index index) {
    this.index = index;
  }

  /** The likeness of two stories of different issues, 0 to 1000; the same both ways. */
  int of(int a, int b) {
    compare(a, b);
    return likeness(a, b, Part.SOURCES.number);
  }

  /** The likeness of two stories of one issue, whose sources say nothing: round-ups are shared. */
  int withoutSources(int a, int b) {
    compare(a, b);
    return likeness(a, b, Part.ENTITIES.number);
  }

  private void compare(int a, int b) {
    Arrays.fill(products, 0);
    Arrays.fill(shared, 0);
    int i = index.start(a);
    int j = index.start(b);
    while (i < index.end(a) && j < index.end(b)) {
      int order = Integer.compare(index.feature(i), index.feature(j));
      if (order == 0) {
        add(i, j);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  /** Multiplies the doubts that the first parts leave; columns sound like each other. */
  private int likeness(int a, int b, int lastPart) {
    if (index.isColumn(a) && index.isColumn(b)) {
      return 0;
    }
    long doubt = WHOLE;
    for (int part = 0; part <= lastPart; part++) {
      doubt = doubt * (WHOLE - hint(PARTS[part], a, b)) / WHOLE;
    }
    return (int) (WHOLE - doubt);
  }

  private void add(int i, int j) {
    int feature = index.feature(i);
    int part = index.part(feature);
    products[part] += index.times(i) * index.times(j) * index.weight(feature);
    shared[part] += Math.min(index.times(i), index.times(j)) * index.weight(feature);
  }

  /** What one comparison says, in thousandths. */
  private int hint(Part part, int a, int b) {
    int product = products[part.number];
    if (product == 0) {
      return 0;
    }
    // A square root is exact to the last bit everywhere, by definition.
    double length = Math.sqrt((double) index.length(part, a) * index.length(part, b));
    double cosine = Math.min(1, product / length);
    double likeness = part == Part.SOURCES ? Math.sqrt(cosine) : cosine;
    long weight = Math.min(shared[part.number], part.convincing);
    long thousandths = (long) Math.floor(WHOLE * likeness);
    return (int) (thousandths * weight / part.convincing * part.most / WHOLE);
  }
}
