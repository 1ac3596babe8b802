package dev.backfile.entities.mentions;

/** Whether a name that stands in a story counts as a mention, and why not. */
public enum Verdict {
  /** It counts. */
  COUNTED,
  /** It counts as a short form of a name that stands earlier in the story. */
  SHORT_FORM,
  /** A text listed under {@code not} hides it. */
  EXCLUDED,
  /** It is part of a longer name of the registry. */
  LONGER_NAME,
  /** A version, size or variant beside it makes it another name. */
  OTHER_NAME,
  /** Its case differs from the registry's where case counts. */
  WRITTEN_DIFFERENTLY,
  /** It is also an everyday word, and nothing shows that the name is meant. */
  ORDINARY_WORD;

  /** Whether it is a mention. */
  public boolean counts() {
    return this == COUNTED || this == SHORT_FORM;
  }
}
