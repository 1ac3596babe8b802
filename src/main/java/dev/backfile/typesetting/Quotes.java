package dev.backfile.typesetting;

import dev.backfile.archive.Html;
import java.util.Locale;

/**
 * Typewriter quotes as a printer of the text's language would set them.
 *
 * <p>Each {@code "} and {@code '} becomes one other character, so offsets into a text stay true.
 * Quotes that are curved already, code, and a {@code "} that stands for inches are left alone. The
 * marks of a language are those that CLDR 46 names as its quotation marks.
 */
final class Quotes {

  private static final String ENGLISH = "“”‘’";

  private final String language;
  // Opening and closing, then the same within these; nothing where none are set.
  private final String marks;

  private Quotes(String language, String marks) {
    this.language = language;
    this.marks = marks;
  }

  /** The quotes of a site's language. */
  static Quotes of(String language) {
    return new Quotes(language, marks(language));
  }

  /** The quotes of a text of another language; these when its language is not told. */
  Quotes in(String textLanguage) {
    return textLanguage.isEmpty() || textLanguage.equals(language) ? this : of(textLanguage);
  }

  private static String marks(String tag) {
    int hyphen = tag.indexOf('-');
    String language = (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    return switch (language) {
      case "de", "cs", "sk", "sl", "bg", "et", "lt", "is", "ka" -> "„“‚‘";
      case "pl", "ro", "hu", "hr", "bs", "sr" -> "„”‚’";
      case "fr", "ru", "uk", "be", "el", "hy", "no", "nb", "nn" -> "«»‘’";
      case "sv", "fi" -> "””’’";
      case "da" -> "“”‘’";
      // These have quotes of their own that nobody types as these.
      case "he", "ja", "yi" -> "";
      default -> ENGLISH;
    };
  }

  /** A text with its quotes set. */
  String set(String text) {
    if (marks.isEmpty() || (text.indexOf('"') < 0 && text.indexOf('\'') < 0)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    new Line(out).set(0, out.length());
    return out.toString();
  }

  /** HTML with the quotes of its prose set; code is left as it is. */
  Html set(Html html) {
    String text = html.text();
    if (marks.isEmpty() || (text.indexOf('"') < 0 && text.indexOf('\'') < 0)) {
      return html;
    }
    StringBuilder out = new StringBuilder(text);
    Line line = new Line(out);
    for (Html.Run run : html.runs()) {
      if (run instanceof Html.Text stretch && stretch.prose()) {
        line.set(stretch.start(), stretch.end());
      }
    }
    return new Html(out.toString(), html.runs());
  }

  /** A text whose quotes are set from its start to its end, each of its characters seen once. */
  private final class Line {

    private final StringBuilder text;
    private int seen;
    // Whether a quote stands open in the line that was seen so far.
    private boolean isOpen;
    private boolean isInnerOpen;

    Line(StringBuilder text) {
      this.text = text;
    }

    /** Sets the quotes of a stretch, which begins where the one before ends or later. */
    void set(int start, int end) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (c == '"') {
          if (opens(i)) {
            text.setCharAt(i, marks.charAt(0));
          } else if (!measures(i)) {
            text.setCharAt(i, marks.charAt(1));
          }
        } else if (c == '\'') {
          if (opens(i) && !elides(i)) {
            text.setCharAt(i, marks.charAt(2));
          } else if (!measures(i)) {
            text.setCharAt(i, isApostrophe(i) ? '’' : marks.charAt(3));
          }
        }
      }
    }

    /** At the start, behind a blank, a bracket, a dash or another opening quote. */
    private boolean opens(int i) {
      if (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))) {
        return false;
      }
      if (i == 0) {
        return true;
      }
      char before = text.charAt(i - 1);
      if (Character.isIdeographic(before)) {
        // No blank tells: it opens where none stands open.
        return !isOpenAt(i);
      }
      return Character.isWhitespace(before)
          || Character.isSpaceChar(before)
          || "([{<-–—/=".indexOf(before) >= 0
          || "（「『【《，。：；".indexOf(before) >= 0
          || ((before == marks.charAt(0) || before == marks.charAt(2)) && openedAt(i - 1));
    }

    private boolean openedAt(int i) {
      return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    /**
     * Between letters, and behind one where no quote was opened: {@code Nvidia's}, {@code the
     * '90s}.
     */
    private boolean isApostrophe(int i) {
      return (i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) || elides(i);
    }

    /** {@code '90s}: a figure was left out. */
    private boolean elides(int i) {
      return i + 2 < text.length()
          && Character.isDigit(text.charAt(i + 1))
          && Character.isDigit(text.charAt(i + 2));
    }

    /** Feet and inches: behind a figure, where no quote stands open in the same line. */
    private boolean measures(int i) {
      if (i == 0 || !Character.isDigit(text.charAt(i - 1))) {
        return false;
      }
      if (i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
        return false;
      }
      return !isOpenAt(i);
    }

    /** Whether a quote like this one stands open before it in the same line. */
    private boolean isOpenAt(int i) {
      for (; seen < i; seen++) {
        char c = text.charAt(seen);
        isOpen = c != '\n' && isOpen(c, isOpen, marks.charAt(0), marks.charAt(1));
        isInnerOpen = c != '\n' && isOpen(c, isInnerOpen, marks.charAt(2), marks.charAt(3));
      }
      return text.charAt(i) == '"' ? isOpen : isInnerOpen;
    }

    private static boolean isOpen(char c, boolean before, char opening, char closing) {
      return c == opening || (before && c != closing);
    }
  }
}
