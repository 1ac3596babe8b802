package dev.backfile.render.story;

import dev.backfile.pages.Settings;
import dev.backfile.problem.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a reader can suggest a correction: the story's line in its file at the repository's host,
 * or a letter to whoever keeps the archive.
 *
 * <p>{@code repository.edit} says how; without it these hosts are known, each asked for the newest
 * state of the default branch, and for Markdown as it was typed:
 *
 * <ul>
 *   <li>GitHub: {@code /blob/HEAD/<path>?plain=1#L<line>} (its help on linking to code in Markdown)
 *   <li>GitLab, also {@code gitlab.<any host>}: {@code /-/blob/HEAD/<path>?plain=1#L<line>} (its
 *       help on files)
 *   <li>Codeberg and Gitea: {@code /src/commit/HEAD/<path>?display=source#L<line>}; {@code HEAD} is
 *       a name of the default branch's last commit there, and no name of a branch
 *   <li>Bitbucket: {@code /src/HEAD/<path>#lines-<line>} (as its pages link to lines)
 * </ul>
 */
public final class EditLink {

  private static final String PATH = "{path}";
  private static final String LINE = "{line}";
  private static final String SUBJECT = "{subject}";
  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** An address with blanks; empty when there is nowhere to go. */
  private final String pattern;

  private EditLink(String pattern) {
    this.pattern = pattern;
  }

  /** The links of a site. */
  public static EditLink of(Settings settings) {
    return new EditLink(
        settings.edit().or(() -> settings.repository().flatMap(EditLink::pattern)).orElse(""));
  }

  /**
   * The address for a story.
   *
   * @param place where it begins; for a file as a whole its first line is meant
   * @param headline the subject of a letter
   * @return nothing when the site names no repository, or one whose host is not known
   */
  public Optional<String> to(Place place, String headline) {
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    if (pattern.endsWith(SUBJECT)) {
      int blank = pattern.length() - SUBJECT.length();
      return Optional.of(pattern.substring(0, blank) + encoded(Plain.text(headline), ""));
    }
    // The path first: it is encoded and so holds no blank of its own.
    return Optional.of(
        pattern
            .replace(PATH, encoded(place.file(), "/"))
            .replace(LINE, Integer.toString(Math.max(1, place.line()))));
  }

  private static Optional<String> pattern(String repository) {
    if (repository.startsWith("mailto:")) {
      return Optional.of(
          repository + (repository.contains("?") ? "&" : "?") + "subject=" + SUBJECT);
    }
    try {
      URI uri = new URI(repository);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      path = path.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
      int names = path.split("/", -1).length - 1;
      boolean gitLab = host.equals("gitlab.com") || host.startsWith("gitlab.");
      String tail = gitLab ? "/-/blob/HEAD/{path}?plain=1#L{line}" : tail(host);
      // GitLab has groups within groups; elsewhere a longer path leads into a repository.
      boolean whole = gitLab ? names >= 2 && !path.contains("/-/") : names == 2;
      return whole && !tail.isEmpty()
          ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority() + path + tail)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String tail(String host) {
    return switch (host) {
      case "github.com", "www.github.com" -> "/blob/HEAD/{path}?plain=1#L{line}";
      case "codeberg.org", "gitea.com" -> "/src/commit/HEAD/{path}?display=source#L{line}";
      case "bitbucket.org" -> "/src/HEAD/{path}#lines-{line}";
      default -> "";
    };
  }

  private static String encoded(String text, String kept) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          unit > 0
              && (Character.isLetterOrDigit(unit)
                  || UNRESERVED.indexOf(unit) >= 0
                  || kept.indexOf(unit) >= 0);
      if (plain) {
        out.append((char) unit);
      } else {
        out.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return out.toString();
  }
}
