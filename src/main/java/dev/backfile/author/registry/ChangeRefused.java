package dev.backfile.author.registry;

import java.io.Serial;

/** A change of the registry that cannot be made; nothing has changed. */
public final class ChangeRefused extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what is wrong and, on a second line, the way out. */
  public ChangeRefused(String what, String fix) {
    super("error: " + what + "\n  fix: " + fix);
  }
}
