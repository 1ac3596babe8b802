package dev.backfile.cards;

/**
 * What stands on a picture for sharing. The texts may hold anything: what cannot be drawn is left
 * out, and what is too long is cut.
 *
 * @param path the folder and the name of its file without an ending: {@code issues/first-issue}
 * @param kicker the short line above the title
 * @param line what stands below it
 * @param site the newsletter's name
 * @param direction the side that texts begin at
 */
public record Card(
    String path, String kicker, String title, String line, String site, Direction direction) {

  /** The width of every picture in pixels. */
  public static final int WIDTH = 1200;

  /** The height of every picture in pixels. */
  public static final int HEIGHT = 630;

  /** The side that texts begin at. */
  public enum Direction {
    /** The left. */
    LTR,
    /** The right. */
    RTL
  }

  /** The text that a box of the template names, empty when it has none. */
  String text(String box) {
    return switch (box) {
      case "kicker" -> kicker;
      case "title" -> title;
      case "line" -> line;
      case "site" -> site;
      default -> "";
    };
  }
}
