package dev.backfile.render.assets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relative address by which an asset may name another.
 *
 * @param start where its path starts
 * @param end where its text ends
 * @param path without query and fragment
 * @param rest query and fragment
 */
record Reference(int start, int end, String path, String rest) {

  private static final Pattern IN_STYLE =
      Pattern.compile(
          "url\\(\\s*[\"']?(?<url>[^\"')\\s]+)[\"']?\\s*\\)|@import\\s+[\"'](?<import>[^\"']+)[\"']");
  private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][-+.a-zA-Z0-9]*:.*|[/#?].*");
  // A whole literal, and nothing in it that would need an escape or no file is named by.
  private static final Pattern IN_SCRIPT =
      Pattern.compile("([\"'])(?<path>\\.\\.?/[^\"'`\\\\\\p{Cntrl}:*?#<>|]+)\\1");

  /**
   * Those of a style sheet or a script, in order; none in any other asset.
   *
   * <p>A style sheet's stand in {@code url(…)} or {@code @import "…"}, a script's are string
   * literals that begin with {@code ./} or {@code ../}.
   */
  static List<Reference> in(String name, String text) {
    return name.endsWith(".css")
        ? inStyle(text)
        : name.endsWith(".js") ? inScript(text) : List.of();
  }

  private static List<Reference> inStyle(String css) {
    List<Reference> references = new ArrayList<>();
    Matcher matcher = IN_STYLE.matcher(css);
    while (matcher.find()) {
      String group = matcher.group("url") == null ? "import" : "url";
      String text = matcher.group(group);
      if (!ABSOLUTE.matcher(text).matches()) {
        String path = text.replaceFirst("[?#].*", "");
        references.add(
            new Reference(
                matcher.start(group), matcher.end(group), path, text.substring(path.length())));
      }
    }
    return references;
  }

  private static List<Reference> inScript(String js) {
    List<Reference> references = new ArrayList<>();
    Matcher matcher = IN_SCRIPT.matcher(js);
    while (matcher.find()) {
      references.add(
          new Reference(matcher.start("path"), matcher.end("path"), matcher.group("path"), ""));
    }
    return references;
  }

  /** The name of the asset that is meant, seen from the name of the one it stands in. */
  String asset(String name) {
    return Path.of(name).resolveSibling(path).normalize().toString().replace('\\', '/');
  }

  /** The address of a file of the site, seen from another: {@code ./x.js}, {@code ../y.js}. */
  static String relative(String from, String to) {
    Path folder = Path.of(from).resolveSibling("");
    String path = folder.relativize(Path.of(to)).toString().replace('\\', '/');
    return from.endsWith(".js") && !path.startsWith("../") ? "./" + path : path;
  }
}
