package dev.backfile.render;

import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Settings;
import dev.backfile.pages.Settings.LunrIndex;
import dev.backfile.pages.WebSearch;
import dev.backfile.render.jbake.BakeConfiguration;
import dev.backfile.render.jbake.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.SystemConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/**
 * A site's folder: its settings, and where its content, templates and assets are.
 *
 * <p>Settings stand in {@code jbake.properties}, JBake's own file and keys and a few of ours. What
 * it leaves out has Backfile's default, else JBake's.
 */
public final class SiteFolder {

  private static final String FILE = ConfigUtil.CONFIG_FILE;
  private static final String DEFAULTS = "/dev/backfile/render/defaults.properties";
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
  private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:)[^\\s\"<>]+");

  private static final Pattern EDIT =
      Pattern.compile(
          "https?://[^\\s\"<>{}/]+/(?:[^\\s\"<>{}]|\\{line})*\\{path}(?:[^\\s\"<>{}]|\\{line})*");

  private final Path folder;
  private final List<Configuration> layers;
  private final DefaultJBakeConfiguration paths;
  private final PropertiesConfiguration texts;
  private final PropertiesConfiguration defaults;

  private SiteFolder(Path folder, DefaultJBakeConfiguration jbake, PropertiesConfiguration texts) {
    this.folder = folder;
    this.paths = jbake;
    this.texts = texts;
    this.defaults = defaults();
    this.layers = layers(jbake.getCompositeConfiguration(), defaults);
  }

  /**
   * Reads a site's settings; a folder without {@code jbake.properties} has the defaults.
   *
   * @throws ConfigurationFault when there is no such folder, the file cannot be read, or a value
   *     cannot be used
   */
  public static SiteFolder read(Path folder) throws ConfigurationFault {
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationFault(
          folder + " is not a folder", "name the site's folder with --site");
    }
    try {
      DefaultJBakeConfiguration jbake =
          (DefaultJBakeConfiguration)
              new JBakeConfigurationFactory()
                  .getConfigUtil()
                  .loadConfig(folder.toFile(), folder.resolve(FILE).toFile());
      SiteFolder site = new SiteFolder(folder, jbake, texts(folder.resolve(FILE)));
      site.check();
      return site;
    } catch (JBakeException | ConfigurationException | IOException e) {
      throw new ConfigurationFault(
          FILE + " cannot be read: " + e.getMessage(),
          "write it in UTF-8, with lines such as site.title=The Weekly");
    }
  }

  /** The site's file with its values as written: a comma in a title does not make it a list. */
  private static PropertiesConfiguration texts(Path file)
      throws IOException, ConfigurationException {
    PropertiesConfiguration texts = new PropertiesConfiguration();
    texts.setIncludesAllowed(false);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.read(reader);
      }
    }
    return texts;
  }

  private static PropertiesConfiguration defaults() {
    PropertiesConfiguration defaults = new PropertiesConfiguration();
    try (InputStream in = SiteFolder.class.getResourceAsStream(DEFAULTS)) {
      defaults.read(
          new InputStreamReader(Objects.requireNonNull(in, DEFAULTS), StandardCharsets.UTF_8));
      return defaults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The site's settings, then ours, then JBake's; none from the machine. */
  private static List<Configuration> layers(CompositeConfiguration jbake, Configuration ours) {
    List<Configuration> layers = new ArrayList<>();
    for (int i = 0; i < jbake.getNumberOfConfigurations(); i++) {
      Configuration layer = jbake.getConfiguration(i);
      if (!(layer instanceof SystemConfiguration) && layer != jbake.getInMemoryConfiguration()) {
        layers.add(layer);
      }
    }
    layers.add(layers.size() - 1, ours);
    return List.copyOf(layers);
  }

  private void check() throws ConfigurationFault {
    host();
    if (text("site.title").isBlank()) {
      throw fault("site.title", "is empty", "The Weekly");
    }
    if (!LANGUAGE.matcher(text("site.language")).matches()) {
      throw fault("site.language", "is not a language tag", "en or pt-BR");
    }
    for (String key : List.of("site.subscribe", "repository")) {
      if (!text(key).isEmpty() && !LINK.matcher(text(key)).matches()) {
        throw fault(key, "is not an address", "https://example.org/");
      }
    }
    if (!text("repository.edit").isEmpty() && !EDIT.matcher(text("repository.edit")).matches()) {
      throw fault(
          "repository.edit",
          "is not an http or https address with {path} in it",
          "https://git.example.org/ada/archive/src/branch/main/{path}#L{line}");
    }
    List<String> switches =
        new ArrayList<>(
            List.of("site.link-mentions", "site.smart-quotes", "site.cards", "site.offline"));
    defaults.getKeys("render").forEachRemaining(switches::add);
    for (String key : switches) {
      if (!List.of("true", "false").contains(text(key))) {
        throw fault(key, "is neither true nor false", "false");
      }
    }
    if (lunrIndex().isEmpty()) {
      throw fault("search.lunr-index", "is none of always, auto and never", "auto");
    }
    if (!text("search.web").isEmpty() && webSearch(host()).isEmpty()) {
      throw fault(
          "search.web",
          "is not an http or https address with {query} as the value of one parameter",
          "https://duckduckgo.com/?q={query}&sites={host}");
    }
    if (!paths.getRenderEncoding().equalsIgnoreCase("UTF-8")) {
      throw new ConfigurationFault(
          FILE + ": render.encoding = " + paths.getRenderEncoding() + " is not supported",
          "delete the line; pages are written in UTF-8");
    }
  }

  private ConfigurationFault fault(String key, String what, String example) {
    return new ConfigurationFault(
        FILE + ": " + key + " = \"" + text(key) + "\" " + what, "write " + key + "=" + example);
  }

  private BaseUrl host() throws ConfigurationFault {
    return BaseUrl.parse(text("site.host"))
        .orElseThrow(
            () -> fault("site.host", "is not an http or https address", "https://example.org"));
  }

  private Optional<LunrIndex> lunrIndex() {
    return Stream.of(LunrIndex.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text("search.lunr-index")))
        .findFirst();
  }

  private Optional<WebSearch> webSearch(BaseUrl home) {
    return WebSearch.parse(text("search.web"), home.host());
  }

  private String text(String key) {
    return texts.getString(key, defaults.getString(key, "")).strip();
  }

  private Optional<String> optional(String key) {
    return Optional.of(text(key)).filter(text -> !text.isEmpty());
  }

  /**
   * What the site is told about itself.
   *
   * @param override where this build will be served, when not at {@code site.host}; search engines
   *     are kept out then
   * @param now the day the site is built for
   * @throws ConfigurationFault never for a folder that was read
   */
  public Settings settings(Optional<BaseUrl> override, LocalDate now) throws ConfigurationFault {
    BaseUrl host = host();
    BaseUrl base = override.orElse(host);
    return new Settings(
        text("site.title"),
        text("site.description"),
        text("site.language"),
        base,
        texts.containsKey("site.host") && base.equals(host),
        optional("site.subscribe"),
        optional("repository"),
        optional("repository.edit"),
        !text("site.link-mentions").equals("false"),
        !text("site.smart-quotes").equals("false"),
        !text("site.cards").equals("false"),
        !text("site.offline").equals("false"),
        lunrIndex().orElse(LunrIndex.AUTO),
        // Search engines know the site's home and no preview of it.
        webSearch(texts.containsKey("site.host") ? host : base),
        now);
  }

  /** The site's folder as it was given. */
  public Path folder() {
    return folder;
  }

  /** Where the issues, companies, models and pages are: {@code content.folder}. */
  public Path content() {
    return paths.getContentFolder().toPath();
  }

  /**
   * Checks that there is content to build.
   *
   * @throws ConfigurationFault when the content folder does not exist
   */
  public void requireContent() throws ConfigurationFault {
    if (!Files.isDirectory(content())) {
      throw new ConfigurationFault(
          "there is no folder " + content(),
          "make it, or name the folder that holds content/ with --site");
    }
  }

  /** Where the site's own templates are, if it has any: {@code template.folder}. */
  public Path templates() {
    return paths.getTemplateFolder().toPath();
  }

  /** Where the site's own assets are, if it has any: {@code asset.folder}. */
  public Path assets() {
    return paths.getAssetFolder().toPath();
  }

  /** Where the site is built unless told otherwise: {@code destination.folder}. */
  public Path output() {
    return paths.getDestinationFolder().toPath();
  }

  /** JBake's configuration for one bake. */
  BakeConfiguration configuration(Path staging, Path templates, Recipe recipe) {
    return BakeConfiguration.of(
        folder.toFile(), layers, staging.toFile(), templates.toFile(), recipe);
  }
}
