package dev.backfile.problem;

import java.util.Locale;

/** How much a problem weighs. */
public enum Severity {
  /** Nothing is published. */
  ERROR,
  /** The site is built all the same. */
  WARNING;

  /** The word as printed: {@code error} or {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
