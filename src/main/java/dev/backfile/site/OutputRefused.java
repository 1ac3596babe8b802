package dev.backfile.site;

import java.io.IOException;

/**
 * The output folder cannot be used, and nothing in it was touched. The message says what is wrong
 * and how to go on:
 *
 * <pre>{@code
 * output is not empty and was not made by Backfile (it holds index.html)
 *   fix: choose an empty folder with --output, or delete it yourself
 * }</pre>
 */
public final class OutputRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String fix;

  OutputRefused(String what, String fix) {
    super(what + "\n  fix: " + fix);
    this.what = what;
    this.fix = fix;
  }

  /** What is wrong, beginning with the folder as the user wrote it. */
  public String what() {
    return what;
  }

  /** What to do about it, beginning with a verb. */
  public String fix() {
    return fix;
  }
}
