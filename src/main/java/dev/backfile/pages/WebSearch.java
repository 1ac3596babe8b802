package dev.backfile.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A search engine of the web that is asked by a plain form, for readers without JavaScript.
 *
 * @param action where the form is sent, without a query
 * @param field the name of what the reader types
 * @param hidden what goes with it, in order
 */
public record WebSearch(URI action, String field, List<Hidden> hidden) {

  private static final String QUERY = "{query}";
  private static final String HOST = "{host}";

  /** Copies the list. */
  public WebSearch {
    hidden = List.copyOf(hidden);
  }

  /** A field of the form that the reader does not see. */
  public record Hidden(String name, String value) {}

  /**
   * The search that an address such as {@code https://duckduckgo.com/?q={query}&sites={host}}
   * stands for.
   *
   * @param host what {@code {host}} stands for in the parameters
   * @return nothing unless it is an absolute http or https address without user and fragment, in
   *     which the whole value of one parameter, and no other, is {@code {query}}
   */
  public static Optional<WebSearch> parse(String text, String host) {
    int mark = text.indexOf('?');
    if (mark < 0 || text.indexOf('#') >= 0) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    List<Hidden> hidden = new ArrayList<>();
    try {
      for (String parameter : text.substring(mark + 1).split("&", -1)) {
        int equals = parameter.indexOf('=');
        String name = decoded(parameter.substring(0, Math.max(0, equals)));
        String value = decoded(parameter.substring(equals + 1));
        if (name.isEmpty() || (value.contains(QUERY) && !value.equals(QUERY))) {
          return Optional.empty();
        } else if (value.equals(QUERY)) {
          fields.add(name);
        } else {
          hidden.add(new Hidden(name, value.replace(HOST, host)));
        }
      }
      URI action = new URI(text.substring(0, mark));
      return fields.size() == 1 && isWeb(action)
          ? Optional.of(new WebSearch(action, fields.get(0), hidden))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  /** The host that is asked: {@code duckduckgo.com}. */
  public String host() {
    return action.getHost().toLowerCase(Locale.ROOT);
  }

  /** Scheme, host and port, as a security policy names them: {@code https://duckduckgo.com}. */
  public String origin() {
    String port = action.getPort() < 0 ? "" : ":" + action.getPort();
    return action.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + port;
  }
}
