package dev.backfile.content.front;

import java.util.List;
import java.util.regex.Pattern;

/** The signs of Markdown's emphasis in a text that is printed as it is. */
final class Emphasis {

  /** Inner ones first, so that the text of the outer ones has no such sign left. */
  private static final List<Pattern> AROUND =
      List.of(
          Pattern.compile("`([^`]+)`"),
          Pattern.compile(
              "(?<![*\\p{L}\\p{N}])\\*(?=[^\\s*])([^*]+)(?<=\\S)\\*(?![*\\p{L}\\p{N}])"),
          Pattern.compile("\\*{2,3}(?=[^\\s*])([^*]+)(?<=\\S)\\*{2,3}"),
          Pattern.compile("(?<![_\\p{L}\\p{N}])_(?=[^\\s_])([^_]+)(?<=\\S)_(?![_\\p{L}\\p{N}])"),
          Pattern.compile(
              "(?<![_\\p{L}\\p{N}])_{2}(?=[^\\s_])([^_]+)(?<=\\S)_{2}(?![_\\p{L}\\p{N}])"));

  private Emphasis() {}

  /**
   * The text without the signs: {@code **Meta** ships} gives {@code Meta ships}. Signs that stand
   * alone or within a word stay: {@code 2 * 3}, {@code snake_case}.
   */
  static String removed(String text) {
    String plain = text;
    for (Pattern around : AROUND) {
      plain = around.matcher(plain).replaceAll("$1");
    }
    return plain;
  }
}
