package dev.backfile.content.html;

import dev.backfile.archive.Address;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of the site as people write them. */
public final class Addresses {

  private static final int LONGEST = 500;

  private Addresses() {}

  /**
   * A path from the site's root.
   *
   * @return nothing for what is no such path, leads out of the site, or has characters that an
   *     address or a line of {@code _redirects} cannot hold
   */
  public static Optional<Address> parse(String path) {
    boolean sound =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.length() <= LONGEST
            && !path.contains("\\")
            && !path.contains("//")
            && path.chars().allMatch(Addresses::isPathCharacter);
    if (!sound) {
      return Optional.empty();
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        return Optional.empty();
      }
    }
    return Optional.of(Address.of(path));
  }

  /** A file's name with hyphens for what a path cannot hold. */
  public static String printable(String name) {
    StringBuilder printable = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      if (!isPathCharacter(name.charAt(i)) || name.charAt(i) == '\\') {
        printable.setCharAt(i, '-');
      }
    }
    return printable.toString();
  }

  /** A text with {@code %20} and its kind decoded; unchanged when it is not well encoded. */
  public static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static boolean isPathCharacter(int character) {
    return switch (character) {
      case ' ', '<', '>', '"', '?', '#', '*', ':', '|', '%', '{', '}' -> false;
      default ->
          !Character.isWhitespace(character)
              && !Character.isISOControl(character)
              && Character.getType(character) != Character.FORMAT
              && Character.getType(character) != Character.LINE_SEPARATOR
              && Character.getType(character) != Character.SPACE_SEPARATOR;
    };
  }
}
