package dev.backfile.content.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The notes that Flexmark puts at a document's end, given back to the stories that refer to them.
 */
final class Footnotes {

  private final Map<String, Element> notes = new LinkedHashMap<>();

  private Footnotes() {}

  /** Takes the notes out of a document's blocks. */
  static Footnotes takeFrom(List<Element> blocks) {
    Footnotes footnotes = new Footnotes();
    int last = blocks.size() - 1;
    if (last >= 0
        && blocks.get(last).normalName().equals("ol")
        && !blocks.get(last).children().isEmpty()
        && blocks.get(last).children().stream().allMatch(note -> note.id().startsWith("fn-"))) {
      int number = 1;
      for (Element note : blocks.remove(last).children()) {
        note.attr("value", Integer.toString(number++));
        footnotes.notes.put("#" + note.id(), note);
      }
      if (last > 0 && Blocks.isRule(blocks.get(last - 1))) {
        blocks.remove(last - 1);
      }
    }
    return footnotes;
  }

  /** The notes that these blocks refer to and no earlier ones did, as a list; or nothing. */
  List<Element> of(List<Element> blocks) {
    List<Element> found = new ArrayList<>();
    for (Element block : blocks) {
      for (Element link : block.select("sup > a[href^=#fn-]")) {
        Element note = notes.remove(link.attr("href"));
        if (note != null) {
          found.add(note);
        }
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    Element list = new Element("ol");
    found.forEach(list::appendChild);
    return List.of(list);
  }
}
