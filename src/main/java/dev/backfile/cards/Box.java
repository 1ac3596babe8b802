package dev.backfile.cards;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Where a text stands on the card.
 *
 * @param text the name of one of the texts of a {@link Card}
 * @param sizes of the type in pixels, from the largest; the first at which the text fits is taken
 * @param leading from line to line, in sizes of the type
 * @param lines the most lines
 */
record Box(
    String text,
    double x,
    double y,
    double width,
    double height,
    Color fill,
    Typefaces.Voice voice,
    List<Double> sizes,
    double leading,
    int lines,
    Align align,
    Wrap wrap) {

  /** The part of a size that capitals are high. */
  private static final double CAPITALS = 0.66;

  /** The part of a size that letters reach below the line. */
  private static final double BELOW = 0.26;

  /** At which side lines stand. */
  enum Align {
    START,
    MIDDLE,
    END
  }

  /** How a text is cut into lines. */
  enum Wrap {
    /** Each line as full as it goes. */
    FILL,
    /** Lines about equally long. */
    BALANCE
  }

  /** Where the first line stands: its capitals begin at the top of the box. */
  double baseline(double size) {
    return y + CAPITALS * size;
  }

  /** Whether so many lines leave the box at no side. */
  boolean holds(int count, double size) {
    return count <= lines
        && CAPITALS * size + (count - 1) * leading * size + BELOW * size <= height + 0.5;
  }

  /** The most lines of a size, at least one. */
  int most(double size) {
    int most = lines;
    while (most > 1 && !holds(most, size)) {
      most--;
    }
    return most;
  }

  /** Reads a box of a template from its {@code <rect>}. */
  static final class Reader {

    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4})?");
    private static final List<String> TEXTS = List.of("kicker", "title", "line", "site");

    private final Element rect;

    Reader(Element rect) {
      this.rect = rect;
    }

    /** The box. */
    Box box() throws CardFault {
      String text = rect.getAttribute("data-text");
      if (!TEXTS.contains(text)) {
        throw wrong("data-text", "is none of " + String.join(", ", TEXTS));
      }
      return new Box(
          text,
          number("x", "0"),
          number("y", "0"),
          number("width", ""),
          number("height", ""),
          colour(),
          choice("data-font", Typefaces.Voice.class, Typefaces.Voice.SERIF),
          sizes(),
          number("data-leading", "1.2"),
          (int) Math.max(1, number("data-lines", "1")),
          choice("data-align", Box.Align.class, Box.Align.START),
          choice("data-wrap", Box.Wrap.class, Box.Wrap.FILL));
    }

    private double number(String name, String otherwise) throws CardFault {
      String value = rect.hasAttribute(name) ? rect.getAttribute(name).strip() : otherwise;
      return number(name, value, "is not a number such as 72");
    }

    private double number(String name, String value, String what) throws CardFault {
      if (!NUMBER.matcher(value).matches()) {
        throw wrong(name, what);
      }
      return Double.parseDouble(value);
    }

    private List<Double> sizes() throws CardFault {
      List<Double> sizes = new ArrayList<>();
      for (String size : rect.getAttribute("data-sizes").strip().split("\\s+", -1)) {
        double value = number("data-sizes", size, "is not a list of sizes such as \"96 80 64\"");
        if (value < 4) {
          throw wrong("data-sizes", "has a size below 4");
        }
        sizes.add(value);
      }
      return List.copyOf(sizes);
    }

    private Color colour() throws CardFault {
      String fill = rect.getAttribute("fill").strip();
      if (!COLOUR.matcher(fill).matches()) {
        throw wrong("fill", "is not a colour such as #14181f");
      }
      String digits =
          fill.length() == 4 ? fill.substring(1).replaceAll("(.)", "$1$1") : fill.substring(1);
      return new Color(Integer.parseInt(digits, 16));
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) throws CardFault {
      String value = rect.getAttribute(name).strip();
      if (value.isEmpty()) {
        return otherwise;
      }
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        String word = constant.name().toLowerCase(Locale.ROOT);
        if (word.equals(value)) {
          return constant;
        }
        words.add(word);
      }
      throw wrong(name, "is none of " + String.join(", ", words));
    }

    private CardFault wrong(String name, String what) {
      return new CardFault(
          "<rect data-text=\""
              + rect.getAttribute("data-text")
              + "\">: "
              + name
              + "=\""
              + rect.getAttribute(name)
              + "\" "
              + what);
    }
  }
}
