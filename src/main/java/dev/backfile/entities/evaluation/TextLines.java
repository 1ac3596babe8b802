package dev.backfile.entities.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file, one at a time, so that a long file takes no more memory than its lines. */
final class TextLines {

  /** The most bytes a line has. */
  static final int LONGEST = 1 << 20;

  private final InputStream in;
  private int number;

  TextLines(InputStream in) {
    this.in = in;
  }

  /** What a line turned out to be. */
  sealed interface Read permits Line, Fault {}

  /** A line without its end, and without a byte-order mark. */
  record Line(int number, String text) implements Read {}

  /** A line that cannot be read. */
  record Fault(int number, Kind kind) implements Read {

    /** Why. */
    enum Kind {
      /** It has more than {@link #LONGEST} bytes. */
      TOO_LONG,
      /** It is not UTF-8. */
      NOT_UTF_8
    }
  }

  /** The next line, or nothing at the end. */
  Optional<Read> next() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean whole = true;
    while (octet >= 0 && octet != '\n') {
      if (bytes.size() < LONGEST) {
        bytes.write(octet);
      } else {
        whole = false;
      }
      octet = in.read();
    }
    if (!whole) {
      return Optional.of(new Fault(number, Fault.Kind.TOO_LONG));
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      boolean marked = number == 1 && text.startsWith("\uFEFF");
      return Optional.of(new Line(number, marked ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      return Optional.of(new Fault(number, Fault.Kind.NOT_UTF_8));
    }
  }
}
