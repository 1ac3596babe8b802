package dev.backfile.entities.related;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cited address in the form in which two writings of it are equal: without scheme, {@code www.},
 * port, fragment, trailing slash and the parameters that only count readers.
 *
 * @param kind {@link Kind#SOURCE}, or {@link Kind#HOST} for a whole site or somebody's account
 */
record CitedAddress(Kind kind, String text) {

  private static final Pattern FRONT_PAGE = Pattern.compile("(?i)/index\\.(?:html?|php)$");

  /** Pages of a person or an account: who says it, not what is said. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)(?:(?:mobile\\.)?twitter|x|github|gitlab|facebook|instagram|weibo"
              + "|linkedin)\\.com/(?:in/|people/|company/)?[^/?]++|codeberg\\.org/[^/?]++"
              + "|bsky\\.app/profile/[^/?]++|[^/]++/@[^/?]++");

  private static final Pattern COUNTS_READERS =
      Pattern.compile(
          "(?i)(?:utm_|mc_|_hs|pk_|hsa_).*"
              + "|fbclid|gclid|dclid|msclkid|igshid|yclid|ref|ref_src|ref_url|source|cmpid|ncid"
              + "|smid|smtyp|s_cid|spm|trk|guccounter|guce_referrer.*|share|shareid|sharetoken");

  /** The compared form of an absolute http or https address. */
  static CitedAddress of(String url) {
    String document = withoutFragment(url.substring(url.indexOf("://") + 3));
    int query = document.indexOf('?');
    String place = query < 0 ? document : document.substring(0, query);
    String parameters = query < 0 ? "" : kept(document.substring(query + 1));
    int slash = place.indexOf('/');
    String host = host(slash < 0 ? place : place.substring(0, slash));
    String path = slash < 0 ? "" : path(place.substring(slash));
    String text = host + path + parameters;
    boolean isSite = path.isEmpty() && parameters.isEmpty();
    boolean isAccount = ACCOUNT.matcher(text).matches();
    return new CitedAddress(isSite || isAccount ? Kind.HOST : Kind.SOURCE, text);
  }

  /** Behind "#/" and "#!" some sites name the document: that is kept. */
  private static String withoutFragment(String address) {
    int fragment = address.indexOf('#');
    boolean names = address.startsWith("/", fragment + 1) || address.startsWith("!", fragment + 1);
    return fragment < 0 || names ? address : address.substring(0, fragment);
  }

  private static String host(String authority) {
    String host = authority.toLowerCase(Locale.ROOT);
    for (String port : new String[] {":80", ":443", ":"}) {
      host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String path(String written) {
    String path =
        written.contains("/index.") ? FRONT_PAGE.matcher(written).replaceFirst("") : written;
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String kept(String query) {
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !COUNTS_READERS.matcher(name).matches()) {
        kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
      }
    }
    return kept.toString();
  }
}
