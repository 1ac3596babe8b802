package dev.backfile.render.jbake;

import java.io.File;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's configuration for one bake.
 *
 * <p>JBake asks for the same settings for every page, and copies all of them for every template.
 * Here they are looked up once, so several threads can share them.
 */
public final class BakeConfiguration extends DefaultJBakeConfiguration {

  private final Recipe recipe;
  private final Map<String, Object> all;
  private final Map<String, String> templates = new HashMap<>();
  private final Map<String, String> extensions = new HashMap<>();
  private final File destination;
  private final File templateFolder;
  private final String version;
  private final String draftSuffix;
  private final String outputExtension;

  private BakeConfiguration(
      File folder, CompositeConfiguration layers, File destination, File templates, Recipe recipe) {
    super(folder, layers);
    setDestinationFolder(destination);
    setTemplateFolder(templates);
    this.recipe = recipe;
    this.all = Collections.unmodifiableMap(super.asHashMap());
    this.destination = destination;
    this.templateFolder = templates;
    this.version = super.getVersion();
    this.draftSuffix = super.getDraftSuffix();
    this.outputExtension = super.getOutputExtension();
    for (String type : super.getDocumentTypes()) {
      this.templates.put(type, super.getTemplateByDocType(type));
      this.extensions.put(type, super.getOutputExtensionByDocType(type));
    }
  }

  /**
   * A configuration for one bake.
   *
   * @param folder the site's folder
   * @param layers what is set, the strongest first
   * @param destination where the files go
   * @param templates an existing folder of templates; JBake's own engines look nowhere else
   */
  public static BakeConfiguration of(
      File folder, List<Configuration> layers, File destination, File templates, Recipe recipe) {
    CompositeConfiguration composite = new CompositeConfiguration();
    layers.forEach(composite::addConfiguration);
    return new BakeConfiguration(folder, composite, destination, templates, recipe);
  }

  /** What is to be baked. */
  Recipe recipe() {
    return recipe;
  }

  @Override
  public Map<String, Object> asHashMap() {
    return all;
  }

  @Override
  public String getTemplateByDocType(String docType) {
    return Optional.ofNullable(templates.get(docType)).orElseThrow(() -> unknown(docType));
  }

  private static IllegalArgumentException unknown(String docType) {
    return new IllegalArgumentException("template." + docType + ".file is not set");
  }

  @Override
  public String getOutputExtensionByDocType(String docType) {
    return extensions.getOrDefault(docType, outputExtension);
  }

  @Override
  public File getDestinationFolder() {
    return destination;
  }

  @Override
  public File getTemplateFolder() {
    return templateFolder;
  }

  @Override
  public String getVersion() {
    return version;
  }

  @Override
  public String getDraftSuffix() {
    return draftSuffix;
  }

  /** Always UTF-8, as the pages say. */
  @Override
  public String getRenderEncoding() {
    return "UTF-8";
  }
}
