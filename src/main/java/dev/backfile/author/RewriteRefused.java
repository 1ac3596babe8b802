package dev.backfile.author;

import java.io.IOException;
import java.io.Serial;

/** Content that is not rewritten, because that could lose what someone wrote. */
public final class RewriteRefused extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what stands in the way and, on a second line, the way out. */
  public RewriteRefused(String what, String fix) {
    super(what + "\n  fix: " + fix);
  }
}
