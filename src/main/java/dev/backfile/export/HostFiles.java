package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a host or a robot reads rather than a person: {@code robots.txt}, and {@code _headers} and
 * {@code _redirects} in the format that Netlify and Cloudflare share.
 *
 * <p>Both hosts apply every rule that fits and join what two rules say of one header, so no two
 * rules here set the same header for the same address. Of two rules for one path Cloudflare heeds
 * the last, so each path has one. It heeds a hundred rules; those that say what it does anyway
 * stand last.
 */
final class HostFiles {

  private static final String SECURITY_POLICY =
      // Firefox asks default-src whether a page may be fetched before it is read.
      "default-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none'; "
          + "script-src 'self'; style-src 'self'; img-src 'self' https:; "
          + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
          + "base-uri 'none'; form-action 'self'%s; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'; trusted-types backfile";
  // The folders of the search's data, whose files are named after what is in them.
  private static final List<String> SEARCH_FOLDERS =
      List.of("d", "e", "i", "l", "n", "p", "t", "v", "w", "x");
  private static final Address SEARCH_ROOT = Address.of("/search/root.bin");
  private static final Address WORKER = Address.of("/sw.js");
  private static final Address LUNR_INDEX = Address.of("/search/lunr-index.json");
  private static final String OCTETS = "application/octet-stream";
  private static final String BINARY = "Content-Type: " + OCTETS;
  private static final String FOR_EVER = "Cache-Control: public, max-age=31536000, immutable";
  private static final String FOR_MINUTES = "Cache-Control: public, max-age=300";
  private static final String ASK_FIRST = "Cache-Control: public, max-age=0, must-revalidate";

  private HostFiles() {}

  /** The files. */
  static List<Export.Output> outputs(Plan plan, Settings settings) {
    return List.of(
        file("/_headers", headers(plan, settings)),
        file("/_redirects", Redirects.of(plan, settings.base())),
        file("/robots.txt", robots(settings)));
  }

  private static Export.Output file(String path, String content) {
    return new Export.Output(Address.of(path), () -> content.getBytes(StandardCharsets.UTF_8));
  }

  private static String robots(Settings settings) {
    return settings.indexed()
        ? "User-agent: *\nAllow: /\n\nSitemap: "
            + settings.base().absolute(Address.of("/sitemap.xml"))
            + "\n"
        : "User-agent: *\nDisallow: /\n";
  }

  private static String headers(Plan plan, Settings settings) {
    String base = settings.base().path();
    Map<String, List<String>> rules = new LinkedHashMap<>();
    rules.put(base + "/*", security(settings));
    rules.put(base + "/assets/*", List.of(FOR_EVER));
    if (settings.cards()) {
      rules.put(base + "/cards/*", List.of(FOR_EVER));
    }
    rules.put(base + "/data/*", List.of(FOR_MINUTES, "Access-Control-Allow-Origin: *"));
    for (String folder : SEARCH_FOLDERS) {
      rules.put(base + "/search/" + folder + "/*", List.of(BINARY, FOR_EVER));
    }
    SortedMap<String, String> types = contentTypes(plan, settings);
    SortedSet<String> revalidated = revalidated(plan, settings);
    types.forEach(
        (path, type) ->
            rules.put(
                path,
                revalidated.contains(path)
                    ? List.of("Content-Type: " + type, ASK_FIRST)
                    : List.of("Content-Type: " + type)));
    revalidated.forEach(path -> rules.putIfAbsent(path, List.of(ASK_FIRST)));
    StringBuilder out = new StringBuilder();
    rules.forEach(
        (path, headers) -> {
          out.append(path).append('\n');
          headers.forEach(header -> out.append("  ").append(header).append('\n'));
        });
    return out.toString();
  }

  private static List<String> security(Settings settings) {
    List<String> headers =
        new ArrayList<>(
            List.of(
                "Content-Security-Policy: "
                    + SECURITY_POLICY.formatted(
                        settings.webSearch().map(web -> " " + web.origin()).orElse("")),
                "Cross-Origin-Opener-Policy: same-origin",
                "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Referrer-Policy: strict-origin-when-cross-origin",
                "X-Content-Type-Options: nosniff",
                "X-Frame-Options: DENY"));
    if (!settings.indexed()) {
      headers.add("X-Robots-Tag: noindex");
    }
    return headers;
  }

  private static SortedMap<String, String> contentTypes(Plan plan, Settings settings) {
    String base = settings.base().path();
    SortedMap<String, String> types = new TreeMap<>();
    types.put(base + "/data/stories.jsonl", "application/jsonl; charset=utf-8");
    types.put(base + "/data/stories.schema.json", "application/schema+json");
    types.put(base + "/data/entities.schema.json", "application/schema+json");
    types.put(base + SEARCH_ROOT, OCTETS);
    types.put(base + OpenSearch.ADDRESS, OpenSearch.TYPE + "; charset=utf-8");
    for (Feed feed : plan.feeds()) {
      boolean json = feed instanceof Feed.Issues issues && issues.format() == Feed.Format.JSON;
      String[] parts = feed.address().path().split("/", -1);
      // Feeds beside the pages of a kind share a rule: /companies/:slug/feed.xml
      String path =
          parts.length == 4
              ? base + "/" + parts[1] + "/:slug/" + parts[3]
              : settings.base().encoded(feed.address());
      types.put(
          path,
          json ? "application/feed+json; charset=utf-8" : "application/atom+xml; charset=utf-8");
    }
    return types;
  }

  /** Rules for all pages, feeds and other files that are not under assets or data. */
  private static SortedSet<String> revalidated(Plan plan, Settings settings) {
    SortedSet<String> paths = new TreeSet<>();
    List<Address> addresses = new ArrayList<>();
    plan.pages().stream()
        .filter(page -> !(page instanceof Page.RedirectPage))
        .forEach(page -> addresses.add(page.address()));
    plan.feeds().forEach(feed -> addresses.add(feed.address()));
    addresses.add(Address.of("/robots.txt"));
    addresses.add(Address.of("/sitemap.xml"));
    addresses.add(OpenSearch.ADDRESS);
    addresses.add(WORKER);
    SortedSet<String> folders = new TreeSet<>();
    for (Address address : addresses) {
      int end = address.path().indexOf('/', 1);
      if (end > 0 && end < address.path().length() - 1) {
        folders.add(address.path().substring(0, end + 1));
      }
    }
    for (Address address : addresses) {
      int end = address.path().indexOf('/', 1);
      String folder = end > 0 ? address.path().substring(0, end + 1) : "";
      boolean whole = folders.contains(folder);
      String path = settings.base().encoded(whole ? Address.of(folder) : address);
      paths.add(whole ? path + "*" : path);
    }
    paths.remove(settings.base().path() + "/assets/*");
    paths.remove(settings.base().path() + "/data/*");
    // What else is below /search/ is kept for ever.
    paths.add(settings.base().path() + SEARCH_ROOT);
    paths.add(settings.base().path() + LUNR_INDEX);
    return paths;
  }
}
