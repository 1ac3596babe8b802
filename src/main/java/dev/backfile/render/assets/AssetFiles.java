package dev.backfile.render.assets;

import dev.backfile.archive.Address;
import dev.backfile.pages.BaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The assets of a site: those that ship, with the site's own in their place file by file.
 *
 * <p>What templates refer to ({@code .css .js .woff2}) is published as {@code
 * /assets/<name>.<hash>.<extension>}, so that browsers may keep it for good. Everything else keeps
 * its path at the root: {@code favicon.ico}, {@code CNAME}, {@code .well-known/…}, and the service
 * worker {@value #WORKER}, which browsers know by its address and which sees what is below it.
 * Where a style sheet or a script names another asset by a relative address, it names the published
 * file.
 */
public final class AssetFiles {

  private static final String SHIPPED = "dev/backfile/shipped/assets";
  private static final Pattern FINGERPRINTED = Pattern.compile(".*\\.(?:css|js|woff2)");
  private static final String WORKER = "sw.js";
  private static final String FORGETTING_WORKER = "sw-off.js";
  private static final Pattern REFERRING = Pattern.compile(".*\\.(?:css|js)");
  private static final int HASH = 10;

  private final SortedMap<String, ShippedFiles.Content> sources;
  private final SortedMap<String, String> paths = new TreeMap<>();
  private final SortedMap<String, byte[]> rewritten = new TreeMap<>();

  private AssetFiles(SortedMap<String, ShippedFiles.Content> sources) {
    this.sources = sources;
  }

  /**
   * Finds a site's assets.
   *
   * @param folder the site's own, existing or not
   * @throws IOException when one cannot be read
   */
  public static AssetFiles of(Path folder) throws IOException {
    SortedMap<String, ShippedFiles.Content> sources = ShippedFiles.onClassPath(SHIPPED);
    sources.remove(FORGETTING_WORKER);
    return of(sources, folder);
  }

  /**
   * Finds the assets of a site whose pages are not kept by browsers: its service worker is one that
   * undoes what an earlier one did, unless the site has its own.
   *
   * @param folder the site's own, existing or not
   * @throws IOException when one cannot be read
   */
  public static AssetFiles withoutOffline(Path folder) throws IOException {
    SortedMap<String, ShippedFiles.Content> sources = ShippedFiles.onClassPath(SHIPPED);
    ShippedFiles.Content forgetting = sources.remove(FORGETTING_WORKER);
    if (forgetting != null) {
      sources.put(WORKER, forgetting);
    }
    return of(sources, folder);
  }

  private static AssetFiles of(SortedMap<String, ShippedFiles.Content> sources, Path folder)
      throws IOException {
    sources.putAll(ShippedFiles.inFolder(folder));
    AssetFiles assets = new AssetFiles(sources);
    for (String name : sources.keySet()) {
      assets.path(name, new LinkedHashSet<>());
    }
    return assets;
  }

  /**
   * Where an asset is published, without a slash before it.
   *
   * @param open assets being read, which refer to this one in a circle when it is among them
   */
  private String path(String name, Set<String> open) throws IOException {
    String known = paths.get(name);
    if (known != null) {
      return known;
    }
    String path = name;
    if (name.equals(WORKER)) {
      content(name, name, open);
    } else if (FINGERPRINTED.matcher(name).matches()) {
      byte[] content = content(name, "assets/" + name, open);
      int dot = name.lastIndexOf('.');
      path = "assets/" + name.substring(0, dot) + "." + hash(content) + name.substring(dot);
    }
    paths.put(name, path);
    return path;
  }

  /** What an asset that stands in {@code from} holds once it names published files. */
  private byte[] content(String name, String from, Set<String> open) throws IOException {
    byte[] content = source(name).read();
    if (!REFERRING.matcher(name).matches()) {
      return content;
    }
    if (!open.add(name)) {
      throw new IOException("assets refer to each other in a circle: " + open);
    }
    String text = new String(content, StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Reference reference : Reference.in(name, text)) {
      String target = reference.asset(name);
      if (sources.containsKey(target)) {
        out.append(text, done, reference.start());
        out.append(Reference.relative(from, path(target, open))).append(reference.rest());
        done = reference.end();
      }
    }
    open.remove(name);
    if (done == 0) {
      return content;
    }
    byte[] changed =
        out.append(text, done, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    rewritten.put(name, changed);
    return changed;
  }

  private ShippedFiles.Content source(String name) {
    ShippedFiles.Content source = sources.get(name);
    if (source == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return source;
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For templates: the {@code href} of every asset by its name. */
  public Map<String, String> hrefs(BaseUrl base) {
    SortedMap<String, String> hrefs = new TreeMap<>();
    paths.forEach((name, path) -> hrefs.put(name, base.href(Address.of("/" + path))));
    return Collections.unmodifiableSortedMap(hrefs);
  }

  /** The files that the assets become, by the names of the assets. */
  public SortedMap<String, String> paths() {
    return Collections.unmodifiableSortedMap(paths);
  }

  /** The names of the assets that would be published over one of these files. */
  public SortedSet<String> among(SortedSet<String> files) {
    SortedSet<String> clashes = new TreeSet<>();
    paths.forEach(
        (name, path) -> {
          if (files.contains(path)) {
            clashes.add(name);
          }
        });
    return clashes;
  }

  /** Writes the assets into the folder of the site being built. */
  public void publish(Path staging) throws IOException {
    for (Map.Entry<String, String> asset : paths.entrySet()) {
      Path file = staging.resolve(asset.getValue());
      Files.createDirectories(file.getParent());
      byte[] changed = rewritten.get(asset.getKey());
      Files.write(file, changed == null ? source(asset.getKey()).read() : changed);
    }
  }
}
