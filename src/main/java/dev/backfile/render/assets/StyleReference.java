package dev.backfile.render.assets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relative address in a style sheet, in {@code url(…)} or {@code @import "…"}.
 *
 * @param start where its path starts
 * @param end where its text ends
 * @param path without query and fragment
 * @param rest query and fragment
 */
record StyleReference(int start, int end, String path, String rest) {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "url\\(\\s*[\"']?(?<url>[^\"')\\s]+)[\"']?\\s*\\)|@import\\s+[\"'](?<import>[^\"']+)[\"']");
  private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][-+.a-zA-Z0-9]*:.*|[/#?].*");

  /** The relative addresses in a style sheet, in order. */
  static List<StyleReference> in(String css) {
    List<StyleReference> references = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(css);
    while (matcher.find()) {
      String group = matcher.group("url") == null ? "import" : "url";
      String text = matcher.group(group);
      if (!ABSOLUTE.matcher(text).matches()) {
        String path = text.replaceFirst("[?#].*", "");
        references.add(
            new StyleReference(
                matcher.start(group), matcher.end(group), path, text.substring(path.length())));
      }
    }
    return references;
  }

  /** The name of the asset that is meant, seen from a style sheet's name. */
  String asset(String sheet) {
    return Path.of(sheet).resolveSibling(path).normalize().toString().replace('\\', '/');
  }

  /** The address of a file of the site, seen from another. */
  static String relative(String from, String to) {
    Path folder = Path.of(from).resolveSibling("");
    return folder.relativize(Path.of(to)).toString().replace('\\', '/');
  }
}
