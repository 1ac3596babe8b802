package dev.backfile.content.blocks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The notes that Flexmark puts at a document's end, given back to the stories that refer to them.
 */
public final class Footnotes {

  private static final String NOTE = "fn-";
  private static final String MARK = "fnref-";

  private final Map<String, Element> notes = new LinkedHashMap<>();

  private Footnotes() {}

  /** Takes the notes out of a document's blocks. */
  public static Footnotes takeFrom(List<Element> blocks) {
    Footnotes footnotes = new Footnotes();
    int last = blocks.size() - 1;
    if (last >= 0
        && blocks.get(last).normalName().equals("ol")
        && blocks.get(last).childrenSize() > 0
        && blocks.get(last).children().stream().allMatch(note -> note.id().startsWith(NOTE))) {
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

  /** Whether an element is the raised number that leads to a note. */
  public static boolean isMark(Element element) {
    return element.nameIs("sup") && element.id().startsWith(MARK);
  }

  /** Takes the marks of footnotes out of a headline, which cannot show them. */
  public static List<Element> takeMarks(Element headline) {
    if (headline.childrenSize() == 0) {
      return List.of();
    }
    List<Element> marks = new ArrayList<>();
    for (Element mark : headline.getElementsByTag("sup")) {
      if (isMark(mark)) {
        marks.add(mark);
      }
    }
    marks.forEach(Element::remove);
    return marks;
  }

  /**
   * The notes that these blocks refer to and no earlier ones did, and the notes that those refer
   * to, as a list; or nothing.
   */
  public List<Element> of(List<Element> blocks) {
    if (notes.isEmpty()) {
      return List.of();
    }
    List<Element> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>(blocks);
    while (!open.isEmpty()) {
      for (Element link : Blocks.links(open.removeFirst())) {
        Element note = notes.remove(link.attr("href"));
        if (note != null) {
          found.add(note);
          open.addLast(note);
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
