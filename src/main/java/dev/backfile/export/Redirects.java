package dev.backfile.export;

import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The file {@code _redirects}.
 *
 * <p>Each old address has two kinds of line. Netlify, where a page stands at the old address for
 * hosts that read no such file, sends the reader on only when forced ({@code 301!}). Cloudflare
 * passes over a forced line, and takes an address with a slash at its end for another than the one
 * without.
 *
 * <p>Old addresses come from strangers, and a forced line wins over any file. So there is no line
 * for an old address that a host could take for one of the site's own, for one below a folder of
 * the site's machinery, or for a pattern; the page at the old address does its work there.
 */
final class Redirects {

  private static final String HEAD =
      """
      # Two kinds of line for each old address: 301! for Netlify, which needs the mark, and 301 for
      # Cloudflare, which warns of a line with the mark and passes over it.
      """;
  private static final String PLAIN = "-._~!$&'()+,;=@/";
  private static final List<String> MACHINERY = List.of("/assets/", "/data/", "/search/");

  private Redirects() {}

  /** The file's text. */
  static String of(Plan plan, BaseUrl base) {
    Set<String> taken = taken(plan);
    Map<String, String> exact = new LinkedHashMap<>();
    Map<String, String> withoutSlash = new LinkedHashMap<>();
    for (Plan.Forward forward : plan.redirects()) {
      String from = decoded(forward.from());
      String name = folded(from);
      if (!isPattern(from) && !isMachinery(name) && !taken.contains(name)) {
        String old = base.path() + encoded(from);
        String to = base.encoded(forward.to());
        exact.putIfAbsent(old, to);
        if (from.length() > 1 && from.endsWith("/")) {
          withoutSlash.putIfAbsent(old.substring(0, old.length() - 1), to);
        }
      }
    }
    StringBuilder out = new StringBuilder(HEAD);
    exact.forEach((from, to) -> line(from, to, "301!", out));
    exact.forEach((from, to) -> line(from, to, "301", out));
    withoutSlash.keySet().removeAll(exact.keySet());
    withoutSlash.forEach((from, to) -> line(from, to, "301", out));
    return out.toString();
  }

  private static void line(String from, String to, String status, StringBuilder out) {
    out.append(from).append(' ').append(to).append(' ').append(status).append('\n');
  }

  private static Set<String> taken(Plan plan) {
    Set<String> taken = new HashSet<>();
    plan.pages().stream()
        .filter(page -> !(page instanceof Page.RedirectPage))
        .forEach(page -> taken.add(folded(page.address().path())));
    plan.feeds().forEach(feed -> taken.add(folded(feed.address().path())));
    plan.images().forEach(image -> taken.add(folded(image.address().path())));
    plan.files().forEach(file -> taken.add(folded(file.path())));
    return taken;
  }

  // Both hosts have placeholders and wildcards; a colon is written %3A, which is none.
  private static boolean isPattern(String from) {
    return from.indexOf('*') >= 0;
  }

  private static boolean isMachinery(String name) {
    return MACHINERY.stream().anyMatch(name::startsWith);
  }

  /** What all spellings of an address have in common that a host may take for the same. */
  private static String folded(String path) {
    String folded =
        path.toLowerCase(Locale.ROOT)
            .replaceAll("/{2,}", "/")
            .replaceFirst("/index\\.html/?$", "/");
    return folded.length() > 1 && folded.endsWith("/")
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }

  private static String decoded(String path) {
    byte[] raw = path.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%'
          && i + 2 < raw.length
          && HexFormat.isHexDigit(raw[i + 1])
          && HexFormat.isHexDigit(raw[i + 2])) {
        decoded.write(HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2]));
        i += 2;
      } else {
        decoded.write(raw[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (unit >= 'a' && unit <= 'z')
              || (unit >= 'A' && unit <= 'Z')
              || (unit >= '0' && unit <= '9')
              || PLAIN.indexOf(unit) >= 0;
      if (plain) {
        encoded.append((char) unit);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
      }
    }
    return encoded.toString();
  }
}
