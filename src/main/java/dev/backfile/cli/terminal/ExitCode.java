package dev.backfile.cli.terminal;

/** How a command ended, for scripts. */
public enum ExitCode {
  /** Done. */
  BUILT(0),
  /** The content has errors, or warnings with {@code --strict}; nothing was published. */
  PROBLEMS(1),
  /** The command line is wrong. */
  USAGE(2),
  /** The settings or a template are wrong. */
  CONFIGURATION(3),
  /** A file cannot be read or written, or the output folder is refused. */
  INPUT_OUTPUT(4),
  /** A bug of Backfile. */
  BUG(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What the shell gets. */
  public int number() {
    return number;
  }
}
