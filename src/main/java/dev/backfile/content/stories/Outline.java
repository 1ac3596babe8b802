package dev.backfile.content.stories;

import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Footnotes;
import dev.backfile.content.blocks.Headings;
import dev.backfile.content.citations.SourceLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  private final String title;
  private final List<Draft.Part> parts = new ArrayList<>();

  private Outline(String title) {
    this.title = title;
  }

  /**
   * The parts of an issue in order; those without stories are left out, unless they hold a
   * subsection that has some.
   *
   * @param title names the story that stands under no section
   * @param empty gets the headings of what is left out
   */
  static List<Draft.Part> of(List<Element> blocks, String title, List<Element> empty) {
    Outline outline = new Outline(title);
    outline.cut(blocks);
    return outline.told(empty);
  }

  private List<Draft.Part> told(List<Element> empty) {
    ArrayDeque<Draft.Part> told = new ArrayDeque<>();
    int deepest = 0;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Draft.Part part = parts.get(i);
      if (!part.drafts().isEmpty() || part.depth() < deepest) {
        told.addFirst(part);
        deepest = part.depth();
      } else {
        part.heading().ifPresent(empty::add);
      }
    }
    return List.copyOf(told);
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
      opens = seconds ? block -> Blocks.headingLevel(block) == 2 : boldLines(blocks)::contains;
    }
    int at = endOf(blocks, 0, opens);
    Draft.Part untitled =
        new Draft.Part("", 1, Optional.empty(), Optional.empty(), new ArrayList<>());
    parts.add(untitled);
    new Section(untitled, title, List.of()).cut(between(blocks, 0, at));
    while (at < blocks.size()) {
      int end = endOf(blocks, at + 1, opens);
      section(blocks.get(at), 1, between(blocks, at + 1, end));
      at = end;
    }
  }

  /** Bold lines with something below them that is no other bold line. */
  private static Set<Element> boldLines(List<Element> blocks) {
    Set<Element> lines = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean followed = false;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Element block = blocks.get(i);
      boolean bold =
          Blocks.isBoldLine(block) && !Items.isNumbered(block) && !SourceLine.isAllOf(block);
      if (bold && followed) {
        lines.add(block);
      }
      followed = !bold && (followed || !Blocks.isRule(block));
    }
    return lines;
  }

  private static int endOf(List<Element> blocks, int from, Predicate<Element> opens) {
    int end = from;
    while (end < blocks.size() && !opens.test(blocks.get(end))) {
      end++;
    }
    return end;
  }

  private static List<Element> between(List<Element> blocks, int from, int to) {
    return Blocks.trimmed(blocks.subList(from, to));
  }

  private void section(Element heading, int depth, List<Element> content) {
    List<Element> marks = Footnotes.takeMarks(heading);
    List<Element> links = Blocks.links(heading);
    Draft.Part part =
        new Draft.Part(
            Headings.name(heading),
            depth,
            Headings.takeId(heading),
            Optional.of(heading),
            new ArrayList<>());
    parts.add(part);
    new Section(part, part.title(), links).cut(Headings.below(heading, marks, content));
  }

  /** A section or subsection whose content is being cut. */
  private final class Section {
    private final Draft.Part part;
    private final String name;
    private final List<Element> links;
    private final List<Element> rest = new ArrayList<>();
    private int restAt;

    /**
     * @param name the headline of what is no story of its own
     * @param links the links within the heading
     */
    Section(Draft.Part part, String name, List<Element> links) {
      this.part = part;
      this.name = name;
      this.links = links;
    }

    void cut(List<Element> blocks) {
      int at = 0;
      int plainUntil = 0;
      while (at < blocks.size()) {
        Element block = blocks.get(at);
        if (Blocks.headingLevel(block) > 0) {
          int end = endOfHeading(blocks, at);
          headed(block, between(blocks, at + 1, end));
          at = end;
        } else if (Blocks.isList(block) && Items.tellStories(block)) {
          part.drafts().addAll(Items.of(block, name));
          at++;
        } else if (at >= plainUntil && Items.isNumbered(block)) {
          int end = endOf(blocks, at, next -> Blocks.headingLevel(next) > 0);
          List<Draft> items = Items.ofNumbered(blocks.subList(at, end), name);
          part.drafts().addAll(items);
          plainUntil = end;
          at = items.isEmpty() ? at : end;
        } else {
          keep(block);
          at++;
        }
      }
      addRest();
    }

    /** A story, or a subsection. */
    private void headed(Element heading, List<Element> inner) {
      if (isSubsection(inner)) {
        section(heading, part.depth() + 1, inner);
      } else {
        List<Element> marks = Footnotes.takeMarks(heading);
        part.drafts()
            .add(
                new Draft(
                    Headings.name(heading),
                    Headings.takeId(heading),
                    Blocks.links(heading),
                    heading,
                    Headings.below(heading, marks, inner)));
      }
    }

    private void keep(Element block) {
      restAt = rest.isEmpty() ? part.drafts().size() : restAt;
      rest.add(block);
    }

    private void addRest() {
      List<Element> kept = Blocks.trimmed(rest);
      kept.removeIf(block -> Blocks.isParagraph(block) && Blocks.isBlank(block));
      // A heading that is a link says something even when nothing follows it.
      if (!kept.isEmpty() || !links.isEmpty()) {
        Element at = links.isEmpty() ? kept.get(0) : links.get(0);
        part.drafts().add(restAt, new Draft(name, part.id(), links, at, kept));
      }
    }
  }

  /** Nothing but lists of stories, and headings. */
  private static boolean isSubsection(List<Element> inner) {
    int heading = endOf(inner, 0, block -> Blocks.headingLevel(block) > 0);
    List<Element> above = between(inner, 0, heading);
    boolean stories =
        Items.tellStories(above)
            || above.stream()
                .allMatch(
                    block ->
                        Blocks.isRule(block) || (Blocks.isList(block) && Items.tellStories(block)));
    return stories && !(above.isEmpty() && heading == inner.size());
  }

  private static int endOfHeading(List<Element> blocks, int at) {
    int level = Blocks.headingLevel(blocks.get(at));
    return endOf(
        blocks,
        at + 1,
        next -> Blocks.headingLevel(next) > 0 && Blocks.headingLevel(next) <= level);
  }

  private static boolean same(String heading, String title) {
    return letters(heading).equals(letters(title));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
