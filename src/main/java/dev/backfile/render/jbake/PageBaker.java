package dev.backfile.render.jbake;

import dev.backfile.pages.Page;
import dev.backfile.parallel.Workers;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;

/** Renders pages on several threads that share JBake's renderer: nothing that it reads changes. */
final class PageBaker {

  /** After so many pages that failed the others would fail too. */
  private static final int ENOUGH = 20;

  private final Renderer renderer;
  private final ArchiveStore store;
  private final BakeConfiguration config;
  private final AtomicInteger failed = new AtomicInteger();

  PageBaker(Renderer renderer, ArchiveStore store, BakeConfiguration config) {
    this.renderer = renderer;
    this.store = store;
    this.config = config;
  }

  /**
   * Renders every page.
   *
   * @return how many
   * @throws BakeFailed when templates are to blame
   * @throws RenderingException with an {@link IOException} as its cause when the disk is
   */
  int run() throws RenderingException {
    Recipe recipe = config.recipe();
    Set<Failure> failures = new LinkedHashSet<>();
    try (Workers workers = new Workers(recipe.threads())) {
      workers.inOrder(recipe.pages().stream().map(page -> () -> render(page)), failures::addAll);
    } catch (IOException e) {
      throw new RenderingException(e);
    }
    if (!failures.isEmpty()) {
      throw new BakeFailed(List.copyOf(failures));
    }
    return recipe.pages().size();
  }

  private Set<Failure> render(Page page) throws IOException, InterruptedException {
    if (failed.get() >= ENOUGH) {
      return Set.of();
    }
    DocumentModel document = config.recipe().documents().apply(page);
    String template = config.getTemplateByDocType(document.getType());
    if (!template.endsWith(".ftlh")) {
      store.complete(document);
    }
    Optional<Failure> failure = render(document, template);
    if (failure.isEmpty() && file(page).length() == 0) {
      // JBake says so in its log only.
      failure =
          Optional.of(new Failure(template, 0, 0, "it prints nothing, or no engine reads it"));
    }
    failure.ifPresent(one -> failed.incrementAndGet());
    return failure.map(Set::of).orElse(Set.of());
  }

  private Optional<Failure> render(DocumentModel document, String template)
      throws IOException, InterruptedException {
    // JBake declares Exception; a task hands on whatever it throws.
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              renderer.render(document);
              return true;
            });
    task.run();
    try {
      task.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return Optional.of(Failure.of(e, template));
    }
  }

  private File file(Page page) {
    return new File(config.getDestinationFolder(), page.address().file());
  }
}
