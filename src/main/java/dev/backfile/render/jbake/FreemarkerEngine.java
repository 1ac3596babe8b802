package dev.backfile.render.jbake;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.commons.io.output.StringBuilderWriter;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * The engine for {@code .ftlh} templates, which escapes what it prints.
 *
 * <p>It finds templates in the site's folder, then among those that ship, and nowhere else. It
 * prints the same on every machine: no locale, UTC, plain numbers. JBake makes it by its
 * constructor, which is why it is public.
 */
public final class FreemarkerEngine extends AbstractTemplateEngine {

  /** Where the templates that ship are on the class path. */
  private static final String SHIPPED = "/dev/backfile/shipped/templates";

  private static final Version VERSION = Configuration.VERSION_2_3_35;

  private final Configuration freemarker;

  /**
   * Sets Freemarker up.
   *
   * @throws IllegalArgumentException unless it is a bake of ours
   */
  public FreemarkerEngine(JBakeConfiguration config, ContentStore store) throws IOException {
    super(config, store);
    if (!(config instanceof BakeConfiguration bake)) {
      throw new IllegalArgumentException("not a bake of Backfile's");
    }
    this.freemarker = configuration(bake.recipe());
  }

  private static Configuration configuration(Recipe recipe) throws IOException {
    Configuration freemarker = new Configuration(VERSION);
    freemarker.setTemplateLoader(loader(recipe));
    freemarker.setCacheStorage(new StrongCacheStorage());
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    freemarker.setLocalizedLookup(false);
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setOutputEncoding("UTF-8");
    freemarker.setURLEscapingCharset("UTF-8");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setSQLDateAndTimeTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("c");
    freemarker.setBooleanFormat("c");
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setFallbackOnNullLoopVariable(false);
    freemarker.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
    for (Map.Entry<String, Object> shared : recipe.shared().entrySet()) {
      try {
        freemarker.setSharedVariable(shared.getKey(), shared.getValue());
      } catch (TemplateModelException e) {
        throw new IllegalStateException(e);
      }
    }
    return freemarker;
  }

  private static TemplateLoader loader(Recipe recipe) throws IOException {
    List<TemplateLoader> loaders = new ArrayList<>();
    if (Files.isDirectory(recipe.templates())) {
      loaders.add(new FileTemplateLoader(recipe.templates().toFile()));
    }
    loaders.add(new ClassTemplateLoader(FreemarkerEngine.class, SHIPPED));
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  /** Renders into memory first, so that a template that fails writes nothing. */
  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    StringBuilderWriter out = new StringBuilderWriter(16 * 1024);
    try {
      freemarker.getTemplate(templateName).process(new Variables(model), out);
      writer.append(out.getBuilder());
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  /** JBake's variables: what it sets for a page, and lists such as {@code published_posts}. */
  private final class Variables implements TemplateHashModel {
    private final TemplateModel model;

    Variables(TemplateModel model) {
      this.model = model;
    }

    @Override
    public freemarker.template.@Nullable TemplateModel get(String key)
        throws TemplateModelException {
      Object value = model.get(key);
      if (value != null) {
        return freemarker.getObjectWrapper().wrap(value);
      }
      return extractors.containsKey(key) ? extracted(key) : null;
    }

    private freemarker.template.TemplateModel extracted(String key) throws TemplateModelException {
      try {
        Object value = extractors.extractAndTransform(db, key, model, (name, found) -> found);
        return value instanceof Collection<?> many
            ? new SimpleCollection(many, freemarker.getObjectWrapper())
            : freemarker.getObjectWrapper().wrap(value);
      } catch (NoModelExtractorException e) {
        throw new TemplateModelException("no such list of JBake's: " + key, e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
