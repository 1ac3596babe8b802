package dev.backfile.render;

import dev.backfile.archive.Archive;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.render.assets.AssetFiles;
import dev.backfile.render.jbake.ArchiveStore;
import dev.backfile.render.jbake.BakeConfiguration;
import dev.backfile.render.jbake.BakeFailed;
import dev.backfile.render.jbake.Bakery;
import dev.backfile.render.jbake.Recipe;
import dev.backfile.render.print.Words;
import dev.backfile.render.view.PageDocuments;
import dev.backfile.render.view.ShareCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.InvalidPropertiesFormatException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** The plan's pages as HTML, and the assets they use. */
public final class Rendering {

  private Rendering() {}

  /**
   * Writes every page of the plan, and the site's assets, into a folder.
   *
   * <p>The same plan and site give the same bytes, whatever the machine's locale, time zone and the
   * number of threads. One call at a time in a JVM: JBake has lists that are shared.
   *
   * @param cards the pictures for sharing that the pages name
   * @param staging where to; made when it is missing
   * @param threads how many pages are rendered at a time
   * @throws TemplateFault when templates cannot be rendered; nothing in the folder is of use then
   * @throws ConfigurationFault when an asset would be published over a planned file, or the site's
   *     words cannot be read
   * @throws IOException when a file cannot be read or written
   */
  public static void render(
      Plan plan,
      Archive archive,
      Settings settings,
      SiteFolder site,
      ShareCards cards,
      Path staging,
      int threads)
      throws TemplateFault, ConfigurationFault, IOException {
    AssetFiles assets =
        settings.offline()
            ? AssetFiles.of(site.assets())
            : AssetFiles.withoutOffline(site.assets());
    refuseClashes(assets, plan, site);
    PageDocuments documents =
        new PageDocuments(plan, archive, settings, words(settings, site), cards);
    SortedMap<String, Object> shared = documents.shared();
    shared.put("assets", assets.hrefs(settings.base()));
    Recipe recipe =
        new Recipe(plan.pages(), documents::document, shared, site.templates(), threads);
    Files.createDirectories(staging);
    assets.publish(staging);
    bake(recipe, archive, settings, site, staging);
  }

  /**
   * The words of the site's interface.
   *
   * @throws ConfigurationFault when the site's own are no properties file
   * @throws IOException when they cannot be read
   */
  public static Words words(Settings settings, SiteFolder site)
      throws ConfigurationFault, IOException {
    try {
      return Words.read(settings.language(), site.templates());
    } catch (InvalidPropertiesFormatException e) {
      throw new ConfigurationFault(
          String.valueOf(e.getMessage()), "save it as UTF-8, with lines such as skip=Skip");
    }
  }

  private static void refuseClashes(AssetFiles assets, Plan plan, SiteFolder site)
      throws ConfigurationFault {
    SortedSet<String> clashes = assets.among(plan.outputs());
    if (!clashes.isEmpty()) {
      throw clash(clashes.first(), "the page or file", assets, site);
    }
    for (Map.Entry<String, String> asset : assets.paths().entrySet()) {
      if (Plan.isSearchFile(asset.getValue().toLowerCase(Locale.ROOT))) {
        throw clash(asset.getKey(), "a file of the search at", assets, site);
      }
      if (Plan.isCardFile(asset.getValue().toLowerCase(Locale.ROOT))) {
        throw clash(asset.getKey(), "a picture for sharing at", assets, site);
      }
    }
  }

  private static ConfigurationFault clash(
      String name, String what, AssetFiles assets, SiteFolder site) {
    return new ConfigurationFault(
        site.assets().getFileName()
            + "/"
            + name
            + " would replace "
            + what
            + " /"
            + assets.paths().get(name)
            + " of the site",
        "rename it, or delete it");
  }

  private static void bake(
      Recipe recipe, Archive archive, Settings settings, SiteFolder site, Path staging)
      throws TemplateFault, IOException {
    // JBake's own engines look in one folder that exists.
    boolean own = Files.isDirectory(site.templates());
    Path templates = own ? site.templates() : Files.createTempDirectory("backfile-templates");
    try {
      BakeConfiguration config = site.configuration(staging, templates, recipe);
      Bakery.bake(config, new ArchiveStore(archive, settings, config.getSanitizeTag()));
    } catch (BakeFailed e) {
      throw TemplateFault.of(e.failures(), site.templates());
    } finally {
      if (!own) {
        Files.delete(templates);
      }
    }
  }
}
