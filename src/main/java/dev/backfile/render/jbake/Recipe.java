package dev.backfile.render.jbake;

import dev.backfile.pages.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jbake.model.DocumentModel;

/**
 * What one bake makes, and of what.
 *
 * @param pages in the order they are begun
 * @param documents makes a page's document; several threads call it
 * @param shared what every template can print besides its page
 * @param templates the site's folder of templates, existing or not; those that ship stand behind it
 * @param threads how many pages are rendered at a time
 */
public record Recipe(
    List<Page> pages,
    Function<Page, DocumentModel> documents,
    Map<String, Object> shared,
    Path templates,
    int threads) {

  /** Copies the list. */
  public Recipe {
    pages = List.copyOf(pages);
  }
}
