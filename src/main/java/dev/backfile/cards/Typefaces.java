package dev.backfile.cards;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fonts that ship, and which of them has a character. No font of the machine is asked, so that
 * pictures are the same everywhere.
 */
final class Typefaces {

  /** Names the fonts' bytes in the addresses of pictures; a test holds it to them. */
  static final String IDENTITY = "66d080d6851c0e8c";

  /**
   * The fonts' files, Latin first. Their families differ: AWT takes equal names for equal fonts.
   */
  static final List<String> FILES =
      List.of(
          "newsreader.ttf",
          "libre-franklin.ttf",
          "literata.ttf",
          "noto-naskh-arabic.ttf",
          "droid-sans-fallback.ttf");

  private static final String IDEOGRAPHS = "droid-sans-fallback.ttf";

  private final Map<Voice, List<Font>> faces = new EnumMap<>(Voice.class);

  /** How a text sounds. */
  enum Voice {
    /** Of a headline: heavy, with serifs. */
    SERIF("libre-franklin.ttf"),
    /** Of a label. */
    SANS("newsreader.ttf");

    private final String leftOut;

    Voice(String leftOut) {
      this.leftOut = leftOut;
    }
  }

  private Typefaces() {}

  /** Loads the fonts. */
  static Typefaces load() throws IOException, FontFormatException {
    Typefaces typefaces = new Typefaces();
    for (String file : FILES) {
      try (InputStream in = Typefaces.class.getResourceAsStream(file)) {
        Font font =
            Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, file))
                .deriveFont(
                    Map.of(
                        TextAttribute.KERNING,
                        TextAttribute.KERNING_ON,
                        TextAttribute.LIGATURES,
                        TextAttribute.LIGATURES_ON));
        for (Voice voice : Voice.values()) {
          if (!file.equals(voice.leftOut)) {
            // Ideographs come in one weight, which is too light among headlines.
            boolean heavier = voice == Voice.SERIF && file.equals(IDEOGRAPHS);
            typefaces
                .faces
                .computeIfAbsent(voice, each -> new ArrayList<>())
                .add(heavier ? font.deriveFont(Font.BOLD) : font);
          }
        }
      }
    }
    return typefaces;
  }

  /** Whether a character can be drawn. */
  boolean has(int character) {
    return all(Voice.SERIF).stream().anyMatch(font -> font.canDisplay(character))
        && all(Voice.SANS).stream().anyMatch(font -> font.canDisplay(character));
  }

  /** The font for a character: the first that has it. */
  Font font(Voice voice, int character, double size) {
    List<Font> fonts = all(voice);
    return fonts.get(index(voice, character, 0)).deriveFont((float) size);
  }

  /**
   * Which font draws a character.
   *
   * @param before the font of the character before it, which signs and marks stay with
   */
  int index(Voice voice, int character, int before) {
    List<Font> fonts = all(voice);
    if (!Character.isLetterOrDigit(character) && fonts.get(before).canDisplay(character)) {
      return before;
    }
    for (int i = 0; i < fonts.size(); i++) {
      if (fonts.get(i).canDisplay(character)) {
        return i;
      }
    }
    return before;
  }

  /** A font by its index. */
  Font font(Voice voice, int index) {
    return all(voice).get(index);
  }

  private List<Font> all(Voice voice) {
    return faces.getOrDefault(voice, List.of());
  }
}
