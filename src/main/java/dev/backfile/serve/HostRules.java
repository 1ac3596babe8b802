package dev.backfile.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the site asks of its host in {@code _headers} and {@code _redirects}, as Netlify and
 * Cloudflare Pages read them.
 *
 * <p>A pattern is a path in which {@code *} stands for anything and {@code :name} for one segment.
 * Of {@code _redirects} the fields {@code from to [status]} are read, with {@code :splat} and
 * {@code :name} in {@code to}; lines with conditions are passed over. A line that cannot be read is
 * passed over, as the hosts do.
 */
final class HostRules {
  static final String HEADERS = "_headers";
  static final String REDIRECTS = "_redirects";

  private static final Pattern PLACE = Pattern.compile("\\*|:([A-Za-z][A-Za-z0-9_]*)");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern STATUS = Pattern.compile("([1-5][0-9][0-9])(!?)");

  /** Where a request goes instead: {@code status} 200 and 404 show another file, 3xx redirect. */
  record Redirect(String to, int status, boolean forced) {

    /** The same for a site below {@code base}; another host's address stays as it is. */
    Redirect below(String base) {
      boolean ofThisHost = to.startsWith("/") && !to.startsWith("//");
      return ofThisHost ? new Redirect(base + to.substring(1), status, forced) : this;
    }
  }

  private record HeaderRule(Pattern path, String name, String value) {}

  private record RedirectRule(Pattern from, List<String> names, Redirect redirect) {}

  private final List<HeaderRule> headers;
  private final List<RedirectRule> redirects;

  private HostRules(List<HeaderRule> headers, List<RedirectRule> redirects) {
    this.headers = headers;
    this.redirects = redirects;
  }

  static HostRules none() {
    return new HostRules(List.of(), List.of());
  }

  /** Reads both files of a published folder; a missing one has no rules. */
  static HostRules read(Path folder) throws IOException {
    return new HostRules(
        parseHeaders(lines(folder.resolve(HEADERS))),
        parseRedirects(lines(folder.resolve(REDIRECTS))));
  }

  /**
   * The headers for a decoded path; a name that several rules set has its values joined by commas.
   */
  Map<String, String> headersFor(String path) {
    Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HeaderRule rule : headers) {
      if (rule.path().matcher(path).matches()) {
        found.merge(rule.name(), rule.value(), (one, other) -> one + ", " + other);
      }
    }
    return found;
  }

  /**
   * The first rule for a decoded path, its places filled in; a slash at the end makes no
   * difference.
   */
  Optional<Redirect> redirectFor(String path) {
    for (RedirectRule rule : redirects) {
      Matcher matcher = rule.from().matcher(path);
      if (matcher.matches()) {
        String to = rule.redirect().to();
        for (int i = 0; i < rule.names().size(); i++) {
          to = to.replace(":" + rule.names().get(i), RequestPath.encode(matcher.group(i + 1)));
        }
        return Optional.of(new Redirect(to, rule.redirect().status(), rule.redirect().forced()));
      }
    }
    return Optional.empty();
  }

  private static List<HeaderRule> parseHeaders(List<String> lines) {
    List<HeaderRule> rules = new ArrayList<>();
    Optional<Pattern> path = Optional.empty();
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int colon = text.indexOf(':');
      if (!Character.isWhitespace(line.charAt(0))) {
        path = text.startsWith("/") ? Optional.of(pattern(text, "")) : Optional.empty();
      } else if (path.isPresent() && colon > 0) {
        String name = text.substring(0, colon).strip();
        if (TOKEN.matcher(name).matches()) {
          rules.add(new HeaderRule(path.get(), name, text.substring(colon + 1).strip()));
        }
      }
    }
    return rules;
  }

  private static List<RedirectRule> parseRedirects(List<String> lines) {
    List<RedirectRule> rules = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+", -1);
      Matcher status = STATUS.matcher(fields.length > 2 ? fields[2] : "301");
      if (fields.length < 2 || fields.length > 3 || !status.matches() || !isUri(fields[1])) {
        continue;
      }
      String from = fields[0].length() > 1 ? fields[0].replaceFirst("/$", "") : fields[0];
      List<String> names = new ArrayList<>();
      Matcher places = PLACE.matcher(from);
      while (places.find()) {
        names.add(places.group(1) == null ? "splat" : places.group(1));
      }
      int code = Integer.parseInt(status.group(1));
      boolean forced = !status.group(2).isEmpty();
      Redirect redirect = new Redirect(URI.create(fields[1]).toASCIIString(), code, forced);
      rules.add(new RedirectRule(pattern(from, "/?"), names, redirect));
    }
    return rules;
  }

  private static boolean isUri(String text) {
    try {
      return !new URI(text).isOpaque();
    } catch (URISyntaxException invalid) {
      return false;
    }
  }

  private static Pattern pattern(String path, String end) {
    String decoded = RequestPath.parse(path).map(RequestPath::text).orElse(path);
    StringBuilder regex = new StringBuilder();
    Matcher places = PLACE.matcher(decoded);
    int from = 0;
    while (places.find()) {
      regex.append(Pattern.quote(decoded.substring(from, places.start())));
      regex.append(places.group(1) == null ? "(.*)" : "([^/]+)");
      from = places.end();
    }
    regex.append(Pattern.quote(decoded.substring(from))).append(end);
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }
}
