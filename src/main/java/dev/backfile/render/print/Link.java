package dev.backfile.render.print;

/** A link; without an {@code href} just its text. */
public record Link(String href, String text) {

  /** Nothing to print. */
  public static final Link NONE = new Link("", "");

  /** A text that leads nowhere. */
  public static Link unlinked(String text) {
    return new Link("", text);
  }
}
