package dev.backfile.render.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as CommonMark and GitHub's Markdown that renders as that text. */
final class Markdown {

  private static final String SIGNS = "\\`*_[]()<>&~|$^{}";

  /** What would begin a heading, a quotation, a list or a line at the start of a paragraph. */
  private static final Pattern BLOCK = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[#+\\-=>:]))");

  /** What GitHub makes a link of where a bare address stands. */
  private static final Pattern BARE = Pattern.compile("(?<=[A-Za-z]):(?=//)|(?<=www)\\.");

  private Markdown() {}

  /** A text within a line. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SIGNS.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return BARE.matcher(out).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
  }

  /** A line, so that it begins a paragraph and nothing else. */
  static String start(String line) {
    return BLOCK.matcher(line).replaceFirst(m -> Matcher.quoteReplacement(m.group() + "\\"));
  }

  /** An address within the parentheses of a link. */
  static String target(String address) {
    return address.replace("(", "%28").replace(")", "%29");
  }
}
