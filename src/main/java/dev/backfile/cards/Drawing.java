package dev.backfile.cards;

import dev.backfile.cards.Card.Direction;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Draws cards of one look: letters are filled as outlines over what the template shows. Safe for
 * use by several threads.
 */
final class Drawing {

  private static final int RTL_LETTERS =
      1 << Character.DIRECTIONALITY_RIGHT_TO_LEFT
          | 1 << Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;

  private final Template template;
  private final Typefaces faces;
  private final SortedSet<Integer> colours;

  private Drawing(Template template, Typefaces faces) {
    this.template = template;
    this.faces = faces;
    colours = Png.colours(data(template.ground()));
    template.boxes().forEach(box -> colours.add(box.fill().getRGB() & 0xFFFFFF));
  }

  /** Why this Java cannot draw, in a line: some come without the libraries that fonts need. */
  static Optional<String> obstacle() {
    return obstacleTo(
        () -> {
          Typefaces faces = Typefaces.load();
          BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
          Graphics2D graphics = image.createGraphics();
          FontRenderContext context = new FontRenderContext(null, true, true);
          graphics.fill(
              faces
                  .font(Typefaces.Voice.SERIF, 'B', 8)
                  .createGlyphVector(context, "B")
                  .getOutline(0, 8));
          graphics.dispose();
          return image;
        });
  }

  /** What a piece of work fails of. AWT throws errors and exceptions of many kinds. */
  static Optional<String> obstacleTo(Callable<?> work) {
    FutureTask<?> task = new FutureTask<>(work);
    task.run();
    try {
      task.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      return Optional.of(cause.toString().lines().findFirst().orElse("").strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /**
   * Reads a template and loads the fonts.
   *
   * @throws CardFault when the template cannot be used
   */
  static Drawing open(byte[] template) throws CardFault, IOException {
    try {
      return new Drawing(Template.parse(template), Typefaces.load());
    } catch (FontFormatException e) {
      throw new IOException("a font that ships cannot be read", e);
    }
  }

  /** A card as a PNG. */
  byte[] png(Card card) {
    return Png.encode(pixels(card), Card.WIDTH, Card.HEIGHT, colours);
  }

  /** A card's pixels, row by row, as {@code 0xRRGGBB}. */
  int[] pixels(Card card) {
    BufferedImage image = new BufferedImage(Card.WIDTH, Card.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(template.ground(), 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    for (Box box : template.boxes()) {
      String text = Plain.of(card.text(box.text()), faces::has);
      if (text.isEmpty() && box.text().equals("title")) {
        // A headline in a script that no font has.
        text = Plain.of(card.site(), faces::has);
      }
      if (!text.isEmpty()) {
        graphics.setClip(room(box));
        graphics.setPaint(box.fill());
        new FittedText(box, faces, text, card.direction(), base(text, card.direction()))
            .fill(graphics);
      }
    }
    graphics.dispose();
    return data(image);
  }

  private static int[] data(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** The box and what letters may reach over: swashes, and marks above and below. */
  private static Rectangle2D room(Box box) {
    double more = 0.5 * box.sizes().get(box.sizes().size() - 1);
    return new Rectangle2D.Double(
        box.x() - more, box.y() - more, box.width() + 2 * more, box.height() + 2 * more);
  }

  /** A text without a letter of the card's direction runs in its own. */
  private static Direction base(String text, Direction card) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      byte kind = Character.getDirectionality(text.codePointAt(i));
      boolean rtl = kind >= 0 && (RTL_LETTERS & 1 << kind) != 0;
      if (rtl) {
        return Direction.RTL;
      }
      if (kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT && card == Direction.LTR) {
        return Direction.LTR;
      }
    }
    return Direction.LTR;
  }
}
