package dev.backfile.content.stories;

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
 * <p>A list tells stories when at least half of its items lead with bold text or a link, after tags
 * such as {@code [video]}. Paragraphs that begin with {@code 1、} are items too, each with the
 * blocks that follow it.
 */
final class Items {

  /** Tags in brackets, and whatever is no letter or digit, may stand before the lead. */
  private static final Pattern BEFORE_LEAD =
      Pattern.compile("(?:\\s*(?:[\\[【][^\\]】]{1,24}[\\]】]|[^\\p{L}\\p{N}\\s])?\\s*){0,6}");

  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,3}、\\s*");
  private static final Pattern NUMBER_ON_NEXT_LINE = Pattern.compile("\\n\\d{1,3}、");
  private static final Pattern AFTER_LEAD = Pattern.compile("^\\s*(?:[:：]|[—–-]\\s)\\s*");
  private static final Pattern CONTINUES =
      Pattern.compile("^\\s*[\\p{Ll}\\p{N}'’].*", Pattern.DOTALL);
  private static final int LONGEST_HEADLINE = 120;

  private Items() {}

  /** The stories of a list; empty when it tells none. */
  static List<Draft> of(Element list) {
    return drafts(
        list.children().stream()
            .filter(child -> child.normalName().equals("li"))
            .map(item -> new Item(item, Blocks.of(item)))
            .toList());
  }

  /** Whether a paragraph begins with a number such as {@code 1、}. */
  static boolean isNumbered(Element block) {
    return block.normalName().equals("p") && NUMBER.matcher(block.wholeText()).find();
  }

  /**
   * The stories of numbered paragraphs; empty when they tell none.
   *
   * @param blocks the first begins with a number
   */
  static List<Draft> ofNumbered(List<Element> blocks) {
    List<Item> items = new ArrayList<>();
    for (Element block : blocks) {
      if (isNumbered(block)) {
        for (Element line : lines(block)) {
          items.add(new Item(line, new ArrayList<>(List.of(line))));
        }
      } else {
        items.get(items.size() - 1).blocks().add(block);
      }
    }
    return drafts(items);
  }

  /** One item and its blocks. */
  private record Item(Element at, List<Element> blocks) {}

  private static List<Draft> drafts(List<Item> items) {
    List<Item> full = items.stream().filter(item -> !item.blocks().isEmpty()).toList();
    long leading = full.stream().filter(item -> lead(item).isPresent()).count();
    if (full.isEmpty() || leading * 2 < full.size()) {
      return List.of();
    }
    return full.stream().map(Items::draft).toList();
  }

  /** One paragraph for each line that begins with a number, the numbers gone. */
  private static List<Element> lines(Element block) {
    List<Element> lines = new ArrayList<>();
    Element line = Blocks.paragraphAt(block);
    lines.add(line);
    for (Node node : List.copyOf(block.childNodes())) {
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
      } else {
        line.appendChild(node);
      }
    }
    for (Element each : lines) {
      if (each.childNodeSize() > 0 && each.childNode(0) instanceof TextNode first) {
        first.text(NUMBER.matcher(first.getWholeText()).replaceFirst(""));
      }
    }
    return lines;
  }

  /** The bold text or link that an item leads with. */
  private static Optional<Element> lead(Item item) {
    Element first = item.blocks().get(0);
    if (!first.normalName().equals("p")) {
      return Optional.empty();
    }
    StringBuilder before = new StringBuilder();
    for (Node node : first.childNodes()) {
      if (node instanceof TextNode text) {
        before.append(text.getWholeText());
        if (before.length() > 80) {
          return Optional.empty();
        }
      } else if (node instanceof Element element) {
        boolean leads =
            (Blocks.isBold(element) || element.normalName().equals("a"))
                && !element.text().isBlank()
                && BEFORE_LEAD.matcher(before).matches();
        return leads ? Optional.of(element) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Draft draft(Item item) {
    Element first = item.blocks().get(0);
    Optional<String> pin = pin(item);
    Optional<Element> lead = lead(item);
    if (lead.isEmpty() || continues(lead.get())) {
      String headline = Opening.headline(first.text(), LONGEST_HEADLINE);
      return new Draft(
          headline.isEmpty() ? "…" : headline, pin, List.of(), item.at(), item.blocks());
    }
    Element element = lead.get();
    String headline = NUMBER.matcher(element.text()).replaceFirst("").strip();
    StringBuilder tags = new StringBuilder();
    while (element.previousSibling() instanceof TextNode before) {
      tags.insert(0, before.getWholeText());
      before.remove();
    }
    if (element.nextSibling() instanceof TextNode after) {
      String rest = AFTER_LEAD.matcher(after.getWholeText()).replaceFirst("");
      after.text(rest.stripLeading());
    }
    element.remove();
    List<Element> links = new ArrayList<>(element.select("a[href]"));
    List<Element> blocks = new ArrayList<>(item.blocks());
    if (first.childNodeSize() == 0 || (first.text().isBlank() && first.select("img").isEmpty())) {
      blocks.remove(first);
    }
    String plain = headline.replaceFirst("[\\s:：.。,，—–-]+$", "");
    String tagged = (tags.toString().strip() + " " + (plain.isEmpty() ? headline : plain)).strip();
    return new Draft(tagged, pin, links, item.at(), blocks);
  }

  /** Whether the sentence that begins with the lead goes on behind it. */
  private static boolean continues(Element lead) {
    boolean ended = lead.text().strip().matches("(?s).*[:：.。!?！？]");
    return !ended
        && lead.nextSibling() instanceof TextNode after
        && CONTINUES.matcher(after.getWholeText()).matches()
        && !after.getWholeText().strip().matches("(?is)(?:by|from|via|\\d{4}).{0,60}");
  }

  /** An id on the item, or on what it leads with. */
  private static Optional<String> pin(Item item) {
    Element at = item.at();
    Optional<Element> holder =
        at.hasAttr("id") ? Optional.of(at) : lead(item).filter(lead -> lead.hasAttr("id"));
    Optional<String> pin = holder.map(Element::id);
    holder.ifPresent(element -> element.removeAttr("id"));
    return pin;
  }
}
