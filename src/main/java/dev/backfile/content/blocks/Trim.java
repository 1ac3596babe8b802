package dev.backfile.content.blocks;

/**
 * Cuts characters off the ends of texts, and looks at what is left.
 *
 * <p>A regular expression that looks for an end tries again at every character before it, so a long
 * run of spaces takes quadratic time; these take time in proportion to what they cut.
 */
public final class Trim {

  /** What ends a sentence, or stands behind what does. */
  private static final String SENTENCE_ENDS = ".!?。！？…”\"’')）»";

  private static final String DASHES = "—–→-";

  private Trim() {}

  /** Without white space and these characters at its end. */
  public static String end(String text, String characters) {
    int end = text.length();
    while (end > 0 && isCut(text.charAt(end - 1), characters)) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Without white space and these characters at its start. */
  public static String start(String text, String characters) {
    int start = 0;
    while (start < text.length() && isCut(text.charAt(start), characters)) {
      start++;
    }
    return text.substring(start);
  }

  /** Without a dash or an arrow that led to something behind the text. */
  public static String dash(String text) {
    String end = end(text, "");
    int last = end.length() - 1;
    boolean dash = last >= 0 && DASHES.indexOf(end.charAt(last)) >= 0;
    boolean hyphen = dash && (end.charAt(last) == '-' || end.charAt(last) == '–');
    boolean inWord = hyphen && last > 0 && !Character.isWhitespace(end.charAt(last - 1));
    return dash && !inWord ? end(end.substring(0, last), "") : end;
  }

  /** Whether a sentence ends here, or a dash says that something else follows. */
  public static boolean isEnded(String text) {
    String end = end(text, "");
    return !end.isEmpty()
        && (SENTENCE_ENDS.indexOf(end.charAt(end.length() - 1)) >= 0 || !dash(end).equals(end));
  }

  private static boolean isCut(char character, String characters) {
    return Character.isWhitespace(character)
        || character == '\u00A0'
        || characters.indexOf(character) >= 0;
  }
}
