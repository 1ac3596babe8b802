package dev.backfile.content.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Reads headings, and bold lines that do the work of one. */
public final class Headings {

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*+(?:\\d{1,3}(?:[.)、．]|:)|[（(]\\d{1,3}[）)])\\s++|^\\s*+\\d{1,3}、\\s*+");

  private Headings() {}

  /** Its text without a number before it; the text of its pictures when it has no other. */
  public static String name(Element heading) {
    String text = text(heading);
    String name = NUMBER.matcher(text).replaceFirst("").strip();
    if (Blocks.isBoldLine(heading)) {
      name = Trim.end(name, ":：");
    }
    return name.isEmpty() ? (text.isEmpty() ? "…" : text) : name;
  }

  /** The text of a block, or what its pictures say in its place. */
  public static String text(Element block) {
    String text = block.text().strip();
    return text.isEmpty()
        ? Blocks.pictures(block).stream()
            .map(picture -> picture.attr("alt").strip())
            .collect(Collectors.joining(" "))
            .strip()
        : text;
  }

  /**
   * The id that its author gave a heading, on itself or on the text that is all of it; the id is
   * taken off.
   */
  public static Optional<String> takeId(Element heading) {
    Element at = heading;
    while (!at.hasAttr("id")) {
      if (at.childNodeSize() != 1 || !(at.childNode(0) instanceof Element only)) {
        return Optional.empty();
      }
      at = only;
    }
    String id = at.id();
    at.removeAttr("id");
    return id.isBlank() ? Optional.empty() : Optional.of(id);
  }

  /**
   * What follows a heading, with a first paragraph for what no headline can show: its pictures and
   * the marks of footnotes.
   */
  public static List<Element> below(Element heading, List<Element> marks, List<Element> blocks) {
    List<Element> pictures = Blocks.pictures(heading);
    if (pictures.isEmpty() && marks.isEmpty()) {
      return blocks;
    }
    Element paragraph = Blocks.paragraphAt(heading);
    pictures.forEach(paragraph::appendChild);
    marks.forEach(paragraph::appendChild);
    List<Element> all = new ArrayList<>(List.of(paragraph));
    all.addAll(blocks);
    return all;
  }
}
