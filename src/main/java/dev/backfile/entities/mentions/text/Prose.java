package dev.backfile.entities.mentions.text;

import dev.backfile.archive.Html;
import java.util.ArrayList;
import java.util.List;

/** The stretches of a text in which names count: running text without code and addresses. */
public final class Prose {

  private Prose() {}

  /** The stretches of a document, joined across markup, in the document's order. */
  public static List<Stretch> of(Html document) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (Html.Run run : document.runs()) {
      if (run instanceof Html.Text text && text.prose()) {
        if (text.start() != end) {
          add(start, end, stretches);
          start = text.start();
        }
        end = text.end();
      }
    }
    add(start, end, stretches);
    return without(PrintedAddresses.in(document.text()), stretches);
  }

  /** The stretches of a text without markup. */
  public static List<Stretch> of(String text) {
    return without(PrintedAddresses.in(text), List.of(new Stretch(0, text.length())));
  }

  private static List<Stretch> without(List<Stretch> addresses, List<Stretch> stretches) {
    if (addresses.isEmpty()) {
      return stretches;
    }
    List<Stretch> rest = new ArrayList<>();
    int next = 0;
    for (Stretch stretch : stretches) {
      int start = stretch.start();
      while (next < addresses.size() && addresses.get(next).end() <= start) {
        next++;
      }
      for (int i = next; i < addresses.size() && addresses.get(i).start() < stretch.end(); i++) {
        add(start, addresses.get(i).start(), rest);
        start = addresses.get(i).end();
      }
      add(start, stretch.end(), rest);
    }
    return rest;
  }

  private static void add(int start, int end, List<Stretch> stretches) {
    if (start < end) {
      stretches.add(new Stretch(start, end));
    }
  }
}
