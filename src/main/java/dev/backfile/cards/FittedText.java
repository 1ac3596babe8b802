package dev.backfile.cards;

import dev.backfile.cards.Card.Direction;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sets a text in a box: the largest size at which it fits without breaking a word, else the
 * smallest, where words break and an ellipsis ends what is too long.
 */
final class FittedText {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "…";
  private static final Pattern TRAILING = Pattern.compile("[\\s,.;:،,。、;:…–—-]+$");
  private static final double NARROWEST = 0.35;

  private final Box box;
  private final Typefaces faces;
  private final String text;
  private final Direction side;
  private final Direction base;
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);

  /**
   * A text to set.
   *
   * @param text not empty
   * @param side where lines begin
   * @param base the direction of the paragraph
   */
  FittedText(Box box, Typefaces faces, String text, Direction side, Direction base) {
    this.box = box;
    this.faces = faces;
    this.text = text;
    this.side = side;
    this.base = base;
    breaks.setText(text);
  }

  /** The text cut for one size: where each line ends, and whether a word had to break. */
  private record Cut(List<Integer> ends, boolean brokenWord) {}

  /** Fills the letters. */
  void fill(Graphics2D graphics) {
    double size = 0;
    for (double each : box.sizes()) {
      size = each;
      LineBreakMeasurer measurer = measurer(size);
      Cut cut = cut(measurer, box.width(), box.most(size) + 1);
      if (!cut.brokenWord() && box.holds(cut.ends().size(), size)) {
        fill(
            graphics,
            size,
            lines(measurer, box.wrap() == Box.Wrap.BALANCE ? balanced(measurer, cut) : cut));
        return;
      }
    }
    LineBreakMeasurer measurer = measurer(size);
    int most = box.most(size);
    Cut cut = cut(measurer, box.width(), most + 1);
    if (cut.ends().size() <= most) {
      fill(graphics, size, lines(measurer, cut));
    } else {
      List<Integer> ends = cut.ends().subList(0, most - 1);
      List<TextLayout> lines = lines(measurer, new Cut(ends, false));
      lines.add(cutShort(ends.isEmpty() ? 0 : ends.get(most - 2), size));
      fill(graphics, size, lines);
    }
  }

  private void fill(Graphics2D graphics, double size, List<TextLayout> lines) {
    double y = box.baseline(size);
    for (TextLayout line : lines) {
      graphics.fill(line.getOutline(AffineTransform.getTranslateInstance(x(line), y)));
      y += box.leading() * size;
    }
  }

  private double x(TextLayout line) {
    double free = box.width() - line.getVisibleAdvance();
    boolean start = (side == Direction.LTR) == (box.align() == Box.Align.START);
    double offset =
        switch (box.align()) {
          case MIDDLE -> free / 2;
          case START, END -> start ? 0 : free;
        };
    // The space at which a line was cut stands before its letters where they run to the left.
    double hanging = base == Direction.RTL ? line.getAdvance() - line.getVisibleAdvance() : 0;
    return box.x() + offset - hanging;
  }

  private LineBreakMeasurer measurer(double size) {
    return new LineBreakMeasurer(
        styled(text, size).getIterator(), BreakIterator.getLineInstance(Locale.ROOT), CONTEXT);
  }

  private AttributedString styled(String string, double size) {
    AttributedString styled = new AttributedString(string);
    styled.addAttribute(
        TextAttribute.RUN_DIRECTION,
        base == Direction.RTL ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    int start = 0;
    int face = faces.index(box.voice(), string.codePointAt(0), 0);
    for (int i = 0; i < string.length(); i = string.offsetByCodePoints(i, 1)) {
      int next = faces.index(box.voice(), string.codePointAt(i), face);
      if (next != face) {
        styled.addAttribute(TextAttribute.FONT, font(face, size), start, i);
        start = i;
        face = next;
      }
    }
    styled.addAttribute(TextAttribute.FONT, font(face, size), start, string.length());
    return styled;
  }

  private Font font(int face, double size) {
    return faces.font(box.voice(), face).deriveFont((float) size);
  }

  /**
   * Cuts the text into lines.
   *
   * @param most lines; the last of so many ends anywhere
   */
  private Cut cut(LineBreakMeasurer measurer, double width, int most) {
    List<Integer> ends = new ArrayList<>();
    boolean brokenWord = false;
    measurer.setPosition(0);
    while (measurer.getPosition() < text.length() && ends.size() < most) {
      int end = Math.max(measurer.nextOffset((float) width), measurer.getPosition() + 1);
      brokenWord |= end < text.length() && !breaks.isBoundary(end);
      ends.add(end);
      measurer.setPosition(end);
    }
    return new Cut(ends, brokenWord);
  }

  /** The same number of lines as narrow as they can be. */
  private Cut balanced(LineBreakMeasurer measurer, Cut full) {
    int count = full.ends().size();
    Cut best = full;
    double narrow = box.width() * NARROWEST;
    double wide = box.width();
    while (count > 1 && wide - narrow > 4) {
      double width = (narrow + wide) / 2;
      Cut cut = cut(measurer, width, count + 1);
      if (cut.ends().size() == count && !cut.brokenWord()) {
        best = cut;
        wide = width;
      } else {
        narrow = width;
      }
    }
    return best;
  }

  private static List<TextLayout> lines(LineBreakMeasurer measurer, Cut cut) {
    List<TextLayout> lines = new ArrayList<>();
    measurer.setPosition(0);
    for (int end : cut.ends()) {
      lines.add(measurer.nextLayout(Float.MAX_VALUE, end, false));
    }
    return lines;
  }

  /** The rest of the text as one line that ends in an ellipsis, after a whole word if it can. */
  private TextLayout cutShort(int from, double size) {
    int low = from;
    int high = text.length();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (line(from, middle, size).getVisibleAdvance() <= box.width()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    int word = breaks.isBoundary(low) ? low : breaks.preceding(low);
    return line(from, word - from > (low - from) / 2 ? word : low, size);
  }

  private TextLayout line(int from, int to, double size) {
    boolean half = to > from && Character.isHighSurrogate(text.charAt(to - 1));
    String part = text.substring(from, half ? to - 1 : to);
    String shown = TRAILING.matcher(part).replaceFirst("") + ELLIPSIS;
    return new TextLayout(styled(shown, size).getIterator(), CONTEXT);
  }
}
