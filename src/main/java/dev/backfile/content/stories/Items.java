package dev.backfile.content.stories;

import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Footnotes;
import dev.backfile.content.blocks.Headings;
import dev.backfile.content.blocks.Opening;
import dev.backfile.content.blocks.Trim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The items of a list as stories.
 *
 * <p>A list tells stories when at least half of its items lead with bold text or a link. Paragraphs
 * that begin with {@code 1、} are items too, each with the blocks that follow it.
 */
final class Items {

  private static final Pattern NUMBER = Pattern.compile("^\\s*+\\d{1,3}、\\s*+");
  private static final Pattern NUMBER_ON_NEXT_LINE = Pattern.compile("\\n\\d{1,3}、");
  private static final String HEADLINE_ENDS = ":：.。,，、—–-";
  private static final int LONGEST_HEADLINE = 120;

  private Items() {}

  /** Whether at least half of a list's items have a lead; changes nothing. */
  static boolean tellStories(Element list) {
    int leading = 0;
    int full = 0;
    for (Element item : list.children()) {
      if (item.normalName().equals("li") && item.childNodeSize() > 0) {
        full++;
        leading += Lead.of(item).isPresent() ? 1 : 0;
      }
    }
    return leading > 0 && leading * 2 >= full;
  }

  /**
   * The stories of a list that tells some; the list itself is taken apart.
   *
   * @param section the headline of an item without any text
   */
  static List<Draft> of(Element list, String section) {
    List<Draft> drafts = new ArrayList<>();
    for (Element item : list.children()) {
      List<Element> blocks = Blocks.of(item);
      if (!blocks.isEmpty()) {
        drafts.add(draft(item, blocks, section));
      }
    }
    return drafts;
  }

  /** Whether a paragraph's text begins with a number such as {@code 1、}. */
  static boolean isNumbered(Element block) {
    return Blocks.isParagraph(block)
        && firstText(block).filter(text -> NUMBER.matcher(text.getWholeText()).find()).isPresent();
  }

  private static Optional<TextNode> firstText(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return Optional.of(text);
      }
      if (node instanceof Element inner && inner.hasText()) {
        return firstText(inner);
      }
    }
    return Optional.empty();
  }

  /** Whether at least half of some numbered paragraphs have a lead; changes nothing. */
  static boolean tellStories(List<Element> numbered) {
    return !numbered.isEmpty() && isNumbered(numbered.get(0)) && tell(items(numbered));
  }

  /**
   * The stories of numbered paragraphs; empty when they tell none, and then nothing is changed.
   *
   * @param blocks the first begins with a number
   * @param section the headline of an item without any text
   */
  static List<Draft> ofNumbered(List<Element> blocks, String section) {
    List<Item> items = items(blocks);
    return tell(items)
        ? items.stream().map(item -> draft(item.line(), item.blocks(), section)).toList()
        : List.of();
  }

  private static boolean tell(List<Item> items) {
    long leading = items.stream().filter(item -> Lead.in(item.line()).isPresent()).count();
    return leading > 0 && leading * 2 >= items.size();
  }

  private static List<Item> items(List<Element> blocks) {
    List<Item> items = new ArrayList<>();
    for (Element block : blocks) {
      if (isNumbered(block)) {
        for (Element line : lines(block.clone())) {
          items.add(new Item(line, new ArrayList<>(List.of(line))));
        }
      } else {
        items.get(items.size() - 1).blocks().add(block);
      }
    }
    return items;
  }

  /** A numbered paragraph and the blocks that belong to it. */
  private record Item(Element line, List<Element> blocks) {}

  /** One paragraph for each line that begins with a number, the numbers gone. */
  private static List<Element> lines(Element block) {
    List<Element> lines = new ArrayList<>();
    Element line = Blocks.paragraphAt(block);
    lines.add(line);
    boolean lineEnds = false;
    for (Node node : List.copyOf(block.childNodes())) {
      if (lineEnds && node instanceof Element bold && NUMBER.matcher(bold.wholeText()).find()) {
        if (line.lastChild() instanceof TextNode end) {
          end.text(end.getWholeText().stripTrailing());
        }
        line = Blocks.paragraphAt(block);
        lines.add(line);
      }
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        Matcher next = NUMBER_ON_NEXT_LINE.matcher(whole);
        int from = 0;
        while (next.find()) {
          line.appendChild(new TextNode(whole.substring(from, next.start())));
          line = Blocks.paragraphAt(block);
          lines.add(line);
          from = next.start() + 1;
        }
        line.appendChild(new TextNode(whole.substring(from)));
        lineEnds = whole.endsWith("\n");
      } else {
        line.appendChild(node);
        lineEnds = false;
      }
    }
    lines.forEach(Items::withoutNumber);
    return lines;
  }

  private static Draft draft(Element item, List<Element> blocks, String section) {
    Element first = blocks.get(0);
    Optional<Lead> lead = Blocks.isParagraph(first) ? Lead.in(first) : Optional.empty();
    Optional<String> pin = pin(item, lead);
    if (lead.isEmpty() || lead.get().continues()) {
      return new Draft(headline(blocks, section), pin, List.of(), item, blocks);
    }
    Element element = lead.get().element();
    List<Element> marks = Footnotes.takeMarks(element);
    String text = Trim.end(lead.get().text(), HEADLINE_ENDS);
    String headline = lead.get().take(text.isEmpty() ? lead.get().text() : text);
    List<Element> links = Blocks.links(element);
    List<Element> rest = new ArrayList<>(blocks);
    Blocks.pictures(element).forEach(first::appendChild);
    marks.forEach(first::appendChild);
    if (Blocks.isBlank(first)) {
      rest.remove(first);
    }
    return new Draft(headline, pin, links, item, rest);
  }

  /** The first sentence of what has one. */
  private static String headline(List<Element> blocks, String section) {
    for (Element block : blocks) {
      String headline = Opening.headline(Headings.text(block), LONGEST_HEADLINE);
      if (!headline.isEmpty()) {
        return headline;
      }
    }
    return section;
  }

  private static void withoutNumber(Element paragraph) {
    firstText(paragraph)
        .ifPresent(text -> text.text(NUMBER.matcher(text.getWholeText()).replaceFirst("")));
  }

  /** An id on the item, or on what it leads with. */
  private static Optional<String> pin(Element item, Optional<Lead> lead) {
    Optional<Element> holder =
        item.hasAttr("id")
            ? Optional.of(item)
            : lead.map(Lead::element).filter(element -> element.hasAttr("id"));
    Optional<String> pin = holder.map(Element::id);
    holder.ifPresent(element -> element.removeAttr("id"));
    return pin;
  }
}
