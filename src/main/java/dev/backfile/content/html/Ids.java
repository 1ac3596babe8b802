package dev.backfile.content.html;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * The ids of one file on its page: stories keep their bare slugs, ids from content get the prefix
 * {@code c-}.
 *
 * <p>A slug may begin with {@code c-} too; then the id gets a hyphen at its end, which no slug has.
 */
public final class Ids {

  /** Stands before every id from content. */
  static final String PREFIX = "c-";

  private final String prefix;
  private final Page page;
  private final Map<String, String> headings;
  private final Supplier<List<Element>> blocks;
  private final Set<String> written = new HashSet<>();
  private boolean collected;

  /**
   * What the files of one page share.
   *
   * @param stories the anchors of the page's stories
   * @param sections the anchors of its sections
   * @param used the ids given so far
   */
  public record Page(Set<String> stories, Set<String> sections, Set<String> used) {

    /** A page on which no id is given yet. */
    public static Page of(Set<String> stories, Set<String> sections) {
      return new Page(Set.copyOf(stories), Set.copyOf(sections), new HashSet<>());
    }
  }

  /**
   * The ids of a file before they are renamed.
   *
   * @param file tells the ids of files on one page apart; empty when the page has one file
   * @param headings where links to the ids of section headings lead
   * @param blocks what will be published of the file
   */
  public Ids(Page page, String file, Map<String, String> headings, Supplier<List<Element>> blocks) {
    this.prefix = file.isEmpty() ? PREFIX : PREFIX + file + "-";
    this.page = page;
    this.headings = Map.copyOf(headings);
    this.blocks = blocks;
  }

  /** The id to write for one of the content's, or empty when an element has it already. */
  String claim(String id) {
    String renamed = renamed(id);
    return id.isBlank() || !page.used().add(renamed) ? "" : renamed;
  }

  /** Where a link to {@code #fragment} leads on this page, or empty when nothing has that id. */
  public String target(String fragment) {
    if (page.stories().contains(fragment)) {
      return fragment;
    }
    if (headings.containsKey(fragment)) {
      return headings.getOrDefault(fragment, "");
    }
    if (isWritten(fragment)) {
      return renamed(fragment);
    }
    return page.sections().contains("_" + fragment) ? "_" + fragment : "";
  }

  /** Few files link to themselves, so their ids are collected only when one does. */
  private boolean isWritten(String id) {
    if (!collected) {
      collected = true;
      for (Element block : blocks.get()) {
        block.select("[id]").forEach(element -> written.add(element.id()));
      }
    }
    return written.contains(id);
  }

  private String renamed(String id) {
    StringBuilder renamed = new StringBuilder();
    (prefix + id).chars().forEach(c -> renamed.append(Character.isWhitespace(c) ? '-' : (char) c));
    return page.stories().contains(renamed.toString())
        ? renamed.append('-').toString()
        : renamed.toString();
  }
}
