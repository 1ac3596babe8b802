package dev.backfile.pages;

import dev.backfile.archive.Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the site is served: scheme, host and the path below which it lives.
 *
 * @param origin such as {@code https://example.org}, without a slash at the end
 * @param path {@code ""} at a host's root, else such as {@code /sub}
 */
public record BaseUrl(String origin, String path) {

  /** What RFC 3986 lets stand in a path or a fragment besides letters and digits. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/#";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * The base that a text such as {@code https://host/sub/} names.
   *
   * @return nothing unless it is an absolute http or https address without user, query or fragment
   */
  public static Optional<BaseUrl> parse(String text) {
    try {
      URI uri = new URI(text.strip()).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String rawPath = uri.getRawPath() == null ? "" : uri.getRawPath();
      if (!(scheme.equals("http") || scheme.equals("https"))
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null
          || rawPath.contains("..")
          || rawPath.contains("//")) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String path = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
      return Optional.of(
          new BaseUrl(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port, path));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host without scheme and port: {@code example.org}. */
  public String host() {
    return URI.create(origin).getHost();
  }

  /** An address as the site's own pages link to it: {@code /sub/issues/x/#story}. */
  public String href(Address address) {
    return path + address;
  }

  /** An address with scheme and host, characters beyond ASCII percent-encoded. */
  public String absolute(Address address) {
    return origin + encoded(address);
  }

  /** An address with the base path and without host, percent-encoded. */
  public String encoded(Address address) {
    return path + percentEncoded(address.toString());
  }

  /** The whole base with a slash at its end: {@code https://host/sub/}. */
  @Override
  public String toString() {
    return origin + path + "/";
  }

  private static String percentEncoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length());
    for (byte unit : address.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = unit > 0 && (Character.isLetterOrDigit(unit) || PLAIN.indexOf(unit) >= 0);
      if (plain) {
        encoded.append((char) unit);
      } else {
        encoded.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return encoded.toString();
  }
}
