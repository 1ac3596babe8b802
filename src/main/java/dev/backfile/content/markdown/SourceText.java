package dev.backfile.content.markdown;

import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one content file, and where in it things stand.
 *
 * <p>Line ends are line feeds whatever the file has, a byte-order mark is gone, and control
 * characters are replaced by spaces, so that offsets keep counting.
 */
public final class SourceText {

  private final String file;
  private final String text;
  private final int[] lineStarts;
  private final List<Problem> problems;

  private SourceText(String file, String text, List<Problem> problems) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.problems = problems;
  }

  /** The text of a file that is known to be in order. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, text, List.of());
  }

  /** Decodes a file as UTF-8; what is not UTF-8 or not text is a problem with its place. */
  public static SourceText decode(String file, byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int start = marked ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    boolean sound = !decoder.decode(in, out, true).isError();
    out.flip();
    StringBuilder text = new StringBuilder(out.length());
    int control = normalise(out, text);
    List<Problem> problems = new ArrayList<>();
    SourceText decoded = new SourceText(file, text.toString(), problems);
    if (!sound) {
      problems.add(
          Problem.error(
              "not-utf-8",
              decoded.place(text.length()),
              "the file is not UTF-8 from here on",
              "save it as UTF-8"));
    } else if (control >= 0) {
      problems.add(
          Problem.warning(
              "control-character",
              decoded.place(control),
              "a control character, which is shown as a space",
              "delete it"));
    }
    return decoded;
  }

  /** Its path relative to the repository's root. */
  public String file() {
    return file;
  }

  /** The whole text, front matter included. */
  public String text() {
    return text;
  }

  /** What was wrong with the bytes. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The place of an offset into the text. */
  public Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, Math.min(offset, text.length()));
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, offset - lineStarts[line] + 1);
  }

  /** Copies with line feeds for every line end; returns the offset of the first control or -1. */
  private static int normalise(CharBuffer in, StringBuilder out) {
    int control = -1;
    for (int i = 0; i < in.length(); i++) {
      char character = in.charAt(i);
      if (character == '\r') {
        if (i + 1 == in.length() || in.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (character == '\n' || character == '\t') {
        out.append(character);
      } else if (Character.isISOControl(character) || character == 0xFFFE || character == 0xFFFF) {
        control = control < 0 ? out.length() : control;
        out.append(' ');
      } else {
        out.append(character);
      }
    }
    return control;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = i + 1;
    }
    return Arrays.copyOf(starts, lines);
  }
}
