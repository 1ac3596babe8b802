package dev.backfile.archive;

/** The two kinds of entity. */
public enum EntityKind {
  /** A company or organisation. */
  COMPANY("company", "companies"),
  /** An AI model. */
  MODEL("model", "models");

  private final String word;
  private final String folder;

  EntityKind(String word, String folder) {
    this.word = word;
    this.folder = folder;
  }

  /** {@code company} or {@code model}. */
  public String word() {
    return word;
  }

  /** Its folder in the content and on the site: {@code companies} or {@code models}. */
  public String folder() {
    return folder;
  }
}
