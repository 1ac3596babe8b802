package dev.backfile.lunr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The references of documents, and the order in which a JavaScript object lists them: those that
 * are array indices first, by number, then the others as they came.
 */
final class References {

  private static final long LAST_ARRAY_INDEX = 4_294_967_294L;

  private final List<String> references;
  private final int[] ranks;
  private final int[] byRank;
  private final boolean inOrder;

  References(List<String> references) {
    this.references = List.copyOf(references);
    List<Integer> indices = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      (isArrayIndex(references.get(i)) ? indices : others).add(i);
    }
    indices.sort((a, b) -> Long.compare(number(a), number(b)));
    inOrder = indices.isEmpty();
    indices.addAll(others);
    byRank = indices.stream().mapToInt(Integer::intValue).toArray();
    ranks = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      ranks[byRank[rank]] = rank;
    }
  }

  int size() {
    return byRank.length;
  }

  String get(int document) {
    return references.get(document);
  }

  /** The documents of a list of postings, in JavaScript's order. */
  int[] listed(Postings postings) {
    int[] documents = new int[postings.size()];
    Arrays.setAll(documents, postings::document);
    if (!inOrder) {
      Arrays.setAll(documents, i -> ranks[documents[i]]);
      Arrays.sort(documents);
      Arrays.setAll(documents, i -> byRank[documents[i]]);
    }
    return documents;
  }

  private long number(int document) {
    return Long.parseLong(references.get(document));
  }

  private static boolean isArrayIndex(String reference) {
    return reference.matches("0|[1-9][0-9]{0,9}") && Long.parseLong(reference) <= LAST_ARRAY_INDEX;
  }
}
