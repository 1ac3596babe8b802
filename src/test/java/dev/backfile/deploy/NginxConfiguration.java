package dev.backfile.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What nginx must be told to serve a site as its {@code _headers} and {@code _redirects} say.
 *
 * <p>Each header becomes a {@code map} from the path that was asked for to its value, so that all
 * rules that fit a path count; nginx leaves out a header whose value is empty. {@code Content-Type}
 * is nginx's own, so it becomes the type of a location. Paths are compared as they are written,
 * percent signs and all.
 */
final class NginxConfiguration {

  private static final Set<String> HOST_FILES = Set.of("_headers", "_redirects");

  private final Path root;
  private final String base;
  private final int port;
  private final Map<String, Map<String, String>> headers = new TreeMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> redirects = new LinkedHashMap<>();

  private NginxConfiguration(Path root, String base, int port) {
    this.root = root;
    this.base = base;
    this.port = port;
  }

  /**
   * The configuration for one site on one port.
   *
   * @param root the folder of the whole host; the site stands in it at {@code base}
   * @param base the path of the site; begins and ends with a slash
   */
  static String of(Path root, String base, int port) throws IOException {
    NginxConfiguration configuration = new NginxConfiguration(root, base, port);
    Path site = root.resolve(base.substring(1));
    configuration.readHeaders(Files.readAllLines(site.resolve("_headers")));
    configuration.readRedirects(Files.readAllLines(site.resolve("_redirects")));
    return configuration.text();
  }

  private void readHeaders(List<String> lines) {
    String path = "";
    for (String line : lines) {
      if (line.startsWith(" ")) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (name.equals("Content-Type")) {
          types.put(path, value);
        } else {
          headers.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(path, value);
        }
      } else {
        path = line.strip();
      }
    }
  }

  private void readRedirects(List<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] fields = line.split(" ", -1);
        redirects.putIfAbsent(fields[0], fields[1]);
      }
    }
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    lines.add("daemon off; master_process off; pid nginx.pid; error_log stderr warn;");
    lines.add("events {}");
    lines.add("http {");
    lines.add("  access_log off;");
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      lines.add("  " + kind + "_temp_path " + kind + ";");
    }
    lines.add("  map_hash_bucket_size 512;");
    lines.add("  types {");
    lines.add("    text/html html; text/css css; text/javascript js; text/plain txt;");
    lines.add(
        "    application/json json; application/xml xml; image/svg+xml svg; image/png png; image/jpeg jpg jpeg; font/woff2 woff2;");
    lines.add("    image/gif gif; image/webp webp; image/avif avif; image/x-icon ico;");
    lines.add("  }");
    lines.add("  charset utf-8;");
    lines.add(
        "  charset_types text/css text/javascript text/plain application/json application/xml;");
    lines.add("  map $request_uri $asked { \"~^(?<path>[^?]*)\" $path; }");
    addMap("$moved", redirects, lines, NginxConfiguration::exactly);
    int number = 0;
    for (Map<String, String> values : headers.values()) {
      addMap("$header" + number++, values, lines, NginxConfiguration::pattern);
    }
    lines.add("  server {");
    lines.add("    listen 127.0.0.1:" + port + ";");
    lines.add("    root " + quoted(root.toString()) + ";");
    lines.add("    absolute_redirect off;");
    lines.add("    error_page 404 " + base + "404.html;");
    number = 0;
    for (String name : headers.keySet()) {
      lines.add("    add_header " + name + " $header" + number++ + " always;");
    }
    lines.add("    if ($moved) { return 301 $moved; }");
    for (String name : HOST_FILES) {
      lines.add("    location = " + base + name + " { return 404; }");
    }
    lines.add("    location ~ /\\.(?!well-known/) { return 404; }");
    types.forEach(
        (path, type) ->
            lines.add(
                "    location "
                    + quoted(pattern(path)).replaceFirst("\"~", "~ \"")
                    + " { types {} charset off; default_type "
                    + quoted(type)
                    + "; }"));
    lines.add("  }");
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private interface Key {
    String of(String path);
  }

  private static void addMap(
      String variable, Map<String, String> values, List<String> lines, Key key) {
    lines.add("  map $asked " + variable + " {");
    values.forEach(
        (path, value) -> {
          if (value.contains("$")) {
            throw new IllegalArgumentException("nginx has no way to write the $ of " + value);
          }
          lines.add("    " + quoted(key.of(path)) + " " + quoted(value) + ";");
        });
    lines.add("  }");
  }

  private static String exactly(String path) {
    return "~^" + Pattern.quote(path) + "$";
  }

  /** A rule's path as a regular expression: * is anything, :name is one segment. */
  private static String pattern(String path) {
    StringBuilder regex = new StringBuilder("~^");
    for (String part : path.split("(?=[*:/])|(?<=[*/])", -1)) {
      if (part.equals("*")) {
        regex.append(".*");
      } else if (part.startsWith(":")) {
        regex.append("[^/]+");
      } else {
        regex.append(Pattern.quote(part));
      }
    }
    return regex.append('$').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
