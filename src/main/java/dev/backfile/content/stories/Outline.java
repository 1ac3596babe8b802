package dev.backfile.content.stories;

import dev.backfile.content.markdown.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * An issue's sections and stories.
 *
 * <p>Sections are level-1 headings when there are two or more of them, else level-2 headings, else
 * paragraphs that are wholly bold. Within one, a deeper heading with what follows is a story; so is
 * each item of a list that {@link Items} takes for one. A deeper heading over nothing but such
 * lists or further headings is a subsection. What is left is one story named after the section, so
 * that no text is lost.
 */
final class Outline {

  private static final Pattern PIN = Pattern.compile("\\{\\s*#([^\\s}]+)[^}]*\\}\\s*#*\\s*$");
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:\\d{1,3}(?:[.)、．]|:)|[（(]\\d{1,3}[）)])\\s+|^\\s*\\d{1,3}、");

  private final Body body;
  private final String title;
  private final List<Draft.Part> parts = new ArrayList<>();

  private Outline(Body body, String title) {
    this.body = body;
    this.title = title;
  }

  /**
   * The parts of an issue in order; those without stories are left out.
   *
   * @param title names the story that stands under no section
   */
  static List<Draft.Part> of(Body body, List<Element> blocks, String title) {
    Outline outline = new Outline(body, title);
    outline.cut(blocks);
    return outline.parts.stream().filter(part -> !part.drafts().isEmpty()).toList();
  }

  private void cut(List<Element> all) {
    List<Element> blocks = new ArrayList<>(all);
    long tops = blocks.stream().filter(block -> Blocks.headingLevel(block) == 1).count();
    Predicate<Element> opens;
    if (tops >= 2) {
      opens = block -> Blocks.headingLevel(block) == 1;
    } else {
      blocks.removeIf(block -> Blocks.headingLevel(block) == 1 && same(block.text(), title));
      boolean seconds = blocks.stream().anyMatch(block -> Blocks.headingLevel(block) == 2);
      opens = seconds ? block -> Blocks.headingLevel(block) == 2 : Blocks::isBoldLine;
    }
    int at = 0;
    while (at < blocks.size() && !opens.test(blocks.get(at))) {
      at++;
    }
    section("", 1, blocks.subList(0, at));
    while (at < blocks.size()) {
      int end = at + 1;
      while (end < blocks.size() && !opens.test(blocks.get(end))) {
        end++;
      }
      Element heading = blocks.get(at);
      List<Element> content = Blocks.trimmed(blocks.subList(at + 1, end));
      if (content.isEmpty() && !heading.select("a[href]").isEmpty()) {
        // A heading that is a link and nothing else says all it has to say.
        parts.add(new Draft.Part(name(heading), 1, List.of(headed(heading, content))));
      } else {
        section(name(heading), 1, content);
      }
      at = end;
    }
  }

  private void section(String name, int depth, List<Element> content) {
    List<Draft> drafts = new ArrayList<>();
    parts.add(new Draft.Part(name, depth, drafts));
    List<Element> rest = new ArrayList<>();
    int restAt = 0;
    List<Element> blocks = new ArrayList<>(content);
    int at = 0;
    while (at < blocks.size()) {
      Element block = blocks.get(at);
      int end = at + 1;
      List<Draft> items = List.of();
      if (Blocks.isList(block)) {
        items = Items.of(block);
      } else if (Items.isNumbered(block)) {
        end = endOfNumbered(blocks, at);
        items = Items.ofNumbered(blocks.subList(at, end));
        end = items.isEmpty() ? at + 1 : end;
      } else if (Blocks.headingLevel(block) > 0) {
        end = endOfHeading(blocks, at);
        List<Element> inner = Blocks.trimmed(blocks.subList(at + 1, end));
        if (isSubsection(inner)) {
          section(name(block), depth + 1, inner);
          at = end;
          continue;
        }
        items = List.of(headed(block, inner));
      }
      if (items.isEmpty()) {
        restAt = rest.isEmpty() ? drafts.size() : restAt;
        rest.addAll(blocks.subList(at, end));
      } else {
        drafts.addAll(items);
      }
      at = end;
    }
    List<Element> kept = Blocks.trimmed(rest);
    if (!kept.isEmpty()) {
      String headline = name.isEmpty() ? title : name;
      drafts.add(restAt, new Draft(headline, Optional.empty(), List.of(), kept.get(0), kept));
    }
  }

  /** Nothing but lists of stories, and headings. */
  private static boolean isSubsection(List<Element> inner) {
    boolean stories = false;
    boolean underHeading = false;
    for (Element block : inner) {
      if (Blocks.headingLevel(block) > 0) {
        underHeading = true;
        stories = true;
      } else if (!underHeading && !Blocks.isRule(block)) {
        if (!Blocks.isList(block) || Items.of(block.clone()).isEmpty()) {
          return false;
        }
        stories = true;
      }
    }
    return stories;
  }

  private static int endOfHeading(List<Element> blocks, int at) {
    int level = Blocks.headingLevel(blocks.get(at));
    int end = at + 1;
    while (end < blocks.size()) {
      int next = Blocks.headingLevel(blocks.get(end));
      if (next > 0 && next <= level) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int endOfNumbered(List<Element> blocks, int at) {
    int end = at + 1;
    while (end < blocks.size() && Blocks.headingLevel(blocks.get(end)) == 0) {
      end++;
    }
    return end;
  }

  private Draft headed(Element heading, List<Element> blocks) {
    Matcher pin = PIN.matcher(body.written(heading));
    return new Draft(
        name(heading),
        pin.find() ? Optional.of(pin.group(1)) : Optional.empty(),
        List.copyOf(heading.select("a[href]")),
        heading,
        blocks);
  }

  private static String name(Element heading) {
    String text = heading.text().strip();
    String name = NUMBER.matcher(text).replaceFirst("").strip();
    if (Blocks.isBoldLine(heading)) {
      name = name.replaceFirst("[:：]$", "");
    }
    return name.isEmpty() ? (text.isEmpty() ? "…" : text) : name;
  }

  private static boolean same(String heading, String title) {
    return letters(heading).equals(letters(title));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
