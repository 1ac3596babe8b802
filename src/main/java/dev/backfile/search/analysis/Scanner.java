package dev.backfile.search.analysis;

import dev.backfile.search.analysis.Language.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One reading of one text. */
final class Scanner {

  private static final int MOST_JOINED = 3;
  // Of one character with its marks.
  private static final int LONGEST_UNIT = 80;

  /** A part of a compound; {@code dotted} when a point leads it, as in {@code .NET}. */
  private record Part(Form form, int start, int end, boolean dotted) {}

  private final String text;
  private final Language language;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int position;
  // Where the piece or the dense run before ends.
  private int last = -1;

  Scanner(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  List<Token> tokens() {
    for (int i = 0; i < text.length(); ) {
      switch (kind(i)) {
        case DENSE -> i = last = dense(i);
        case LETTER, DIGIT -> i = last = piece(i);
        default -> i = next(i);
      }
    }
    close();
    return tokens;
  }

  private int piece(int start) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    boolean adjacent = start - 1 == last;
    if (!(adjacent && !parts.isEmpty() && (before == '.' || isHyphen(before) || isQuote(before)))) {
      close();
    }
    boolean dotted =
        before == '.'
            && !adjacent
            && kind(start) == Kind.LETTER
            && (start < 2 || text.charAt(start - 2) != '.');
    Piece piece = Piece.at(text, start);
    parts.add(new Part(language.form(piece.written()), start, piece.end(), dotted));
    return piece.end();
  }

  /** Tells of the compound that has been read. */
  private void close() {
    if (parts.isEmpty()) {
      return;
    }
    parts.removeIf(part -> part.form().isEmpty());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      add(part.form(), part.start(), part.end(), false);
      if (i == 0 && parts.size() > 1 && parts.size() <= MOST_JOINED) {
        String whole = parts.stream().map(p -> p.form().term()).collect(Collectors.joining());
        add(joined(whole), part.start(), parts.get(parts.size() - 1).end(), true);
      }
      if (part.dotted()) {
        add(joined("." + part.form().term()), part.start() - 1, part.end(), true);
      }
      position++;
    }
    parts.clear();
  }

  private Form joined(String whole) {
    String term = Fold.cut(whole);
    Form plain = language.form(term);
    return new Form(term, plain.term().equals(term) ? plain.stem() : term, false);
  }

  private int dense(int start) {
    close();
    List<String> units = new ArrayList<>();
    int end = start;
    while (end < text.length() && kind(end) == Kind.DENSE) {
      int unit = end;
      do {
        end = next(end);
      } while (end < text.length() && belongs(end));
      units.add(text.substring(unit, end));
    }
    int at = start;
    for (int i = 0; i == 0 || i < units.size() - 1; i++) {
      String first = units.get(i);
      String second = i + 1 < units.size() ? units.get(i + 1) : "";
      Form form = language.form(cut(first) + cut(second));
      if (!form.isEmpty()) {
        add(form, at, at + first.length() + second.length(), false);
        position++;
      }
      at += first.length();
    }
    return end;
  }

  private boolean belongs(int i) {
    return kind(i) == Kind.TAIL || Kind.isWrittenOn(text.codePointAt(i));
  }

  private static String cut(String unit) {
    return unit.length() > LONGEST_UNIT ? unit.substring(0, LONGEST_UNIT) : unit;
  }

  private void add(Form form, int start, int end, boolean joined) {
    tokens.add(new Token(form.term(), form.stem(), position, start, end, joined, form.stop()));
  }

  private Kind kind(int i) {
    return Kind.of(text.codePointAt(i));
  }

  private int next(int i) {
    return i + Character.charCount(text.codePointAt(i));
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isQuote(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }
}
