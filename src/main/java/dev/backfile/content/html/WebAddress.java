package dev.backfile.content.html;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute http or https address that is safe inside an attribute's quotes.
 *
 * <p>It is kept as written, but for characters that no address can hold, which are percent-encoded.
 * Browsers take {@code \} for {@code /}, so one in the host is refused: the host that a reader sees
 * named is the host that is opened.
 *
 * @param url as it is published
 * @param host in lower case and in its own script, without {@code www.}, port and user
 */
public record WebAddress(String url, String host) {

  private static final int LONGEST = 4_000;
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#]++)([/?#].*+)?+", Pattern.DOTALL);
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[^@]*+@)?+(\\[[0-9A-Fa-f:.]++\\]|[\\p{L}\\p{M}\\p{N}._-]+?)\\.?(?::\\d{0,5})?");

  /** The address that a text is; nothing when it is none. */
  public static Optional<WebAddress> parse(String text) {
    String stripped = text.strip();
    Matcher parts = PARTS.matcher(stripped);
    if (stripped.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String authority = parts.group(2);
    Matcher host = HOST.matcher(authority);
    if (!host.matches() || (authority.indexOf('@') >= 0 && !isPrintable(authority))) {
      return Optional.empty();
    }
    String name = inItsScript(host.group(1).toLowerCase(Locale.ROOT));
    String bare = name.startsWith("www.") && name.length() > 4 ? name.substring(4) : name;
    return Optional.of(new WebAddress(encoded(stripped), bare));
  }

  private static String inItsScript(String host) {
    return host.contains("xn--") ? IDN.toUnicode(host).toLowerCase(Locale.ROOT) : host;
  }

  /** Whether browsers load it without a warning. */
  boolean isEncrypted() {
    return url.regionMatches(true, 0, "https", 0, 5);
  }

  private static boolean isPrintable(String authority) {
    return authority.chars().noneMatch(c -> c <= ' ' || "\"'<>`\\{}|^".indexOf(c) >= 0);
  }

  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder(url.length());
    int done = 0;
    for (int i = 0; i < url.length(); i++) {
      char character = url.charAt(i);
      if (character <= ' ' || character == 0x7F || "\"<>`\\".indexOf(character) >= 0) {
        encoded.append(url, done, i);
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) character));
        done = i + 1;
      }
    }
    return done == 0 ? url : encoded.append(url, done, url.length()).toString();
  }
}
