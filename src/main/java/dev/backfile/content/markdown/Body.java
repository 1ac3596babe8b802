package dev.backfile.content.markdown;

import dev.backfile.problem.Place;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A file's body as a cleaned document.
 *
 * @param start where the body begins in the source
 * @param root holds the blocks; nobody changes it but the one who cuts it into stories
 */
public record Body(SourceText source, int start, Element root) {

  /** The attribute in which Flexmark notes {@code start-end} offsets into the body. */
  public static final String POSITION = "data-pos";

  /** Where an element begins in the source; its parent's place when its own is not known. */
  public Place place(Node node) {
    return source.place(offset(node));
  }

  /** The offset in the source at which an element begins. */
  public int offset(Node node) {
    for (Node at = node; at != null; at = at.parent()) {
      String position = at.attr(POSITION);
      int dash = position.indexOf('-');
      if (dash > 0) {
        return bounded(position.substring(0, dash));
      }
    }
    return start;
  }

  /** Raw HTML may carry the attribute too, so its number is not believed. */
  private int bounded(String digits) {
    if (digits.isEmpty()
        || digits.length() > 9
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return start;
    }
    return Math.min(start + Integer.parseInt(digits), source.text().length());
  }
}
