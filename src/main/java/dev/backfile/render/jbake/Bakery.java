package dev.backfile.render.jbake;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentTypes;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractors;
import org.jbake.template.RenderingException;
import org.jbake.template.model.PublishedCustomExtractor;
import org.jbake.template.model.TypedDocumentsExtractor;

/**
 * Runs JBake's rendering tools, ours first.
 *
 * <p>JBake's oven would start a database and set the JVM's locale, so its renderer and its tools
 * are driven here. JBake keeps its lists of document types for the whole JVM: one bake at a time.
 */
public final class Bakery {

  private Bakery() {}

  /**
   * Bakes.
   *
   * @throws BakeFailed when templates are to blame
   * @throws IOException when a file cannot be read or written
   */
  public static void bake(BakeConfiguration config, ArchiveStore store)
      throws BakeFailed, IOException {
    register(config);
    Renderer renderer = new Renderer(store, config);
    for (RenderingTool tool : tools()) {
      try {
        tool.render(renderer, store, config);
      } catch (BakeFailed e) {
        throw e;
      } catch (RenderingException e) {
        throw new BakeFailed(List.of(Failure.of(e, tool.getClass().getSimpleName())));
      }
    }
  }

  /** Ours first, so that a tool of JBake's that was switched on has the last word. */
  private static List<RenderingTool> tools() {
    return ServiceLoader.load(RenderingTool.class, Bakery.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(
            Comparator.comparing((RenderingTool tool) -> !(tool instanceof PagesTool))
                .thenComparing(tool -> tool.getClass().getName()))
        .toList();
  }

  /** Gives templates {@code issues} and {@code published_issues}, and so on for every type. */
  private static void register(BakeConfiguration config) {
    ModelExtractors extractors = ModelExtractors.getInstance();
    synchronized (extractors) {
      for (String type : config.getDocumentTypes()) {
        DocumentTypes.addDocumentType(type);
        if (!extractors.containsKey(type + "s")) {
          extractors.registerEngine(type + "s", new TypedDocumentsExtractor());
          extractors.registerEngine("published_" + type + "s", new PublishedCustomExtractor(type));
        }
      }
    }
  }
}
