package dev.backfile.content.markdown;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The ids of one page: stories keep their bare slugs, ids from content get the prefix {@code c-}.
 *
 * <p>A slug may begin with {@code c-} too; then the id gets a hyphen at its end, which no slug has.
 */
public final class Ids {

  private final String prefix;
  private final Set<String> stories;
  private final Set<String> written = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  /**
   * Collects the ids of a document before they are renamed.
   *
   * @param stories the anchors of the page's stories
   * @param file tells the ids of files on one page apart; empty when the page has one file
   */
  public Ids(Element root, Set<String> stories, String file) {
    this.prefix = file.isEmpty() ? "c-" : "c-" + file + "-";
    this.stories = Set.copyOf(stories);
    root.select("[id]").forEach(element -> written.add(element.id()));
  }

  /** The id to write for one of the content's, or empty when an element has it already. */
  public String claim(String id) {
    String renamed = renamed(id);
    return id.isBlank() || !used.add(renamed) ? "" : renamed;
  }

  /** Where a link to {@code #fragment} leads on this page, or empty when nothing has that id. */
  public String target(String fragment) {
    if (stories.contains(fragment)) {
      return fragment;
    }
    return written.contains(fragment) ? renamed(fragment) : "";
  }

  private String renamed(String id) {
    String renamed = prefix + id.replaceAll("\\s", "-");
    return stories.contains(renamed) ? renamed + "-" : renamed;
  }
}
