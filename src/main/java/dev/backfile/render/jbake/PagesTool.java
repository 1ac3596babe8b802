package dev.backfile.render.jbake;

import java.io.File;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/**
 * Renders the pages of the plan; one of JBake's rendering tools, which JBake finds and makes.
 *
 * <p>In a bake that is not ours it does nothing.
 */
public final class PagesTool implements RenderingTool {

  /** For JBake. */
  public PagesTool() {}

  @Override
  public int render(Renderer renderer, ContentStore store, JBakeConfiguration config)
      throws RenderingException {
    if (config instanceof BakeConfiguration bake && store instanceof ArchiveStore archive) {
      return new PageBaker(renderer, archive, bake).run();
    }
    return 0;
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  public int render(
      Renderer renderer,
      ContentStore store,
      File destination,
      File templates,
      CompositeConfiguration config) {
    return 0;
  }
}
