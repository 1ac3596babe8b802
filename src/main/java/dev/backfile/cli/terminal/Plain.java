package dev.backfile.cli.terminal;

/** Text from content as it may be printed. */
public final class Plain {

  private Plain() {}

  /**
   * A text on one line, without what could drive a terminal: controls, and characters that cannot
   * be seen or change the direction, become a replacement character.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean unseen =
                  switch (Character.getType(c)) {
                    case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE ->
                        true;
                    default -> false;
                  };
              line.appendCodePoint(c == '\n' || c == '\t' ? ' ' : unseen ? 0xFFFD : c);
            });
    return line.toString();
  }
}
