package dev.backfile.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The path of a request, decoded once, that can only lead downwards: no segment of it is empty (but
 * the last, after a slash), is {@code .} or {@code ..}, begins with a dot, or holds a separator.
 * {@code .well-known} at the top is the one name with a dot.
 *
 * @param text the decoded path; it begins with a slash
 */
record RequestPath(String text) {

  /**
   * Reads a path as it stands in the request line; empty when nothing that is served can have this
   * path.
   */
  static Optional<RequestPath> parse(String raw) {
    if (!raw.startsWith("/")) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    String[] segments = raw.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      Optional<String> segment = decode(segments[i]);
      if (segment.isEmpty() || !isSafe(segment.get(), i, segments.length)) {
        return Optional.empty();
      }
      text.append('/').append(segment.get());
    }
    return Optional.of(new RequestPath(text.toString()));
  }

  private static boolean isSafe(String segment, int index, int count) {
    if (segment.isEmpty()) {
      return index == count - 1;
    }
    boolean wellKnown = index == 0 && segment.equals(".well-known");
    return (wellKnown || segment.charAt(0) != '.')
        && segment.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x7f);
  }

  /** Percent signs and raw bytes (the server hands on a byte as a char) to UTF-8 text; strict. */
  private static Optional<String> decode(String segment) {
    ByteBuffer bytes = ByteBuffer.allocate(segment.length());
    for (int i = 0; i < segment.length(); i++) {
      int c = segment.charAt(i);
      if (c == '%') {
        if (i + 2 >= segment.length()) {
          return Optional.empty();
        }
        int high = Character.digit(segment.charAt(i + 1), 16);
        int low = Character.digit(segment.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        c = high * 16 + low;
        i += 2;
      }
      if (c > 0xff) {
        return Optional.empty();
      }
      bytes.put((byte) c);
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  /** Decoded text as it may stand in a {@code Location} header. */
  static String encode(String text) {
    try {
      return new URI(null, null, text, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(text, impossible);
    }
  }

  /**
   * What remains below {@code base}, which ends with a slash; empty when the path is not below it.
   */
  Optional<RequestPath> below(String base) {
    return text.startsWith(base)
        ? Optional.of(new RequestPath(text.substring(base.length() - 1)))
        : Optional.empty();
  }

  boolean endsWithSlash() {
    return text.endsWith("/");
  }
}
