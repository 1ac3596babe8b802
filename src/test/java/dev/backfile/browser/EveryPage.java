package dev.backfile.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of a built site that stands for all of its kind; it is the longest of them.
 *
 * @param kind the kind, as {@code defaults.properties} names its template
 * @param path its address in the site
 */
record EveryPage(String kind, String path) {

  /** Pages that only lead to another one. */
  static final String REDIRECT = "redirect";

  private static final String DEFAULTS = "/dev/backfile/render/defaults.properties";
  private static final Pattern TEMPLATE = Pattern.compile("template\\.(.+)\\.file");
  private static final String PART = "(page/\\d+/)?";
  private static final Map<String, Pattern> KINDS = kinds();

  /** Which addresses a kind has; of two that fit, the first counts. */
  private static Map<String, Pattern> kinds() {
    String[][] kinds = {
      {"home", "/"},
      {"notfound", "/404\\.html"},
      {"issues", "/issues/"},
      {"year", "/issues/\\d{4}/"},
      {"issue", "/issues/[^/]+/"},
      {"companies", "/companies/"},
      {"company", "/companies/[^/]+/" + PART},
      {"models", "/models/"},
      {"model", "/models/[^/]+/" + PART},
      {"family", "/families/[^/]+/" + PART},
      {"outlets", "/sources/"},
      {"outlet", "/sources/[^/]+/" + PART},
      {"search", "/search/"},
      {"day", "/on-this-day/"},
      {"month", "/on-this-day/\\d{2}/"},
      {"corrections", "/corrections/"},
      {"follow", "/follow/"},
      {"offline", "/offline/"},
      {"page", "/[^/]+/"},
    };
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    for (String[] kind : kinds) {
      patterns.put(kind[0], Pattern.compile(kind[1]));
    }
    return patterns;
  }

  /** A page of each kind that a site has, but of those that lead on. */
  static List<EveryPage> of(Path output) throws IOException {
    Map<String, EveryPage> found = new LinkedHashMap<>();
    KINDS.keySet().forEach(kind -> found.put(kind, new EveryPage(kind, "")));
    for (Path file : pages(output)) {
      String path = path(output, file);
      if (!leadsOn(file)) {
        kind(path).ifPresent(kind -> found.put(kind, new EveryPage(kind, path)));
      }
    }
    return found.values().stream().filter(page -> !page.path().isEmpty()).toList();
  }

  /** The first page that leads to another one. */
  static Optional<EveryPage> redirect(Path output) throws IOException {
    return pages(output).stream()
        .filter(EveryPage::leadsOn)
        .findFirst()
        .map(file -> new EveryPage(REDIRECT, path(output, file)));
  }

  /** Pages of a site that are of no kind known here. */
  static List<String> strangers(Path output) throws IOException {
    List<String> strangers = new ArrayList<>();
    for (Path file : pages(output)) {
      String path = path(output, file);
      if (!leadsOn(file) && kind(path).isEmpty()) {
        strangers.add(path);
      }
    }
    return strangers;
  }

  /** The kinds that have a template. */
  static SortedSet<String> templates() throws IOException {
    Properties defaults = new Properties();
    try (InputStream file = EveryPage.class.getResourceAsStream(DEFAULTS)) {
      defaults.load(Objects.requireNonNull(file, DEFAULTS));
    }
    return defaults.stringPropertyNames().stream()
        .map(TEMPLATE::matcher)
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The file of the page below the site's folder. */
  Path file(Path output) {
    return output.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
  }

  private static Optional<String> kind(String path) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue().matcher(path).matches())
        .findFirst()
        .map(Map.Entry::getKey);
  }

  /** The pages of a site, the longest last. */
  private static List<Path> pages(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted(Comparator.comparing(EveryPage::size).thenComparing(Path::compareTo))
          .toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean leadsOn(Path file) {
    try {
      return size(file) < 4000 && Files.readString(file).contains("http-equiv=\"refresh\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Path output, Path file) {
    String name = "/" + output.relativize(file).toString().replace('\\', '/');
    return name.endsWith("/index.html")
        ? name.substring(0, name.length() - "index.html".length())
        : name;
  }
}
