package dev.backfile.content.edit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a text so that YAML reads the same text back, in the quotes that stand nearby if it can.
 */
final class Quoting {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}/._(+](?:[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]*[^\\s:])?");
  private static final Pattern SEPARATOR = Pattern.compile(":\\s|\\s#");
  private static final Pattern FLOW = Pattern.compile("[,\\[\\]{}]");

  private Quoting() {}

  /** A value behind {@code key:}, or an item behind a hyphen. */
  static String block(String text, Layout.Quotes wanted) {
    return quoted(text, wanted, isPlain(text));
  }

  /** An item between brackets. */
  static String flow(String text, Layout.Quotes wanted) {
    return quoted(text, wanted, isPlain(text) && !FLOW.matcher(text).find());
  }

  private static String quoted(String text, Layout.Quotes wanted, boolean plain) {
    if (plain && (wanted == Layout.Quotes.NONE || wanted == Layout.Quotes.BLOCK)) {
      return text;
    }
    boolean printable = text.codePoints().allMatch(Quoting::isPrintable);
    return wanted == Layout.Quotes.SINGLE && printable
        ? "'" + text.replace("'", "''") + "'"
        : doubleQuoted(text);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !SEPARATOR.matcher(text).find()
        && !text.startsWith("...")
        && !text.equals("null");
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
              } else if (isPrintable(character)) {
                quoted.appendCodePoint(character);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08X", character));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
