package dev.backfile.render.print;

/**
 * A link; without an {@code href} just its text.
 *
 * @param tongue the language of the text
 */
public record Link(String href, String text, Tongue tongue) {

  /** Nothing to print. */
  public static final Link NONE = new Link("", "");

  /** A link whose text is in the language of the page. */
  public Link(String href, String text) {
    this(href, text, Tongue.OURS);
  }

  /** A text that leads nowhere. */
  public static Link unlinked(String text) {
    return new Link("", text);
  }
}
