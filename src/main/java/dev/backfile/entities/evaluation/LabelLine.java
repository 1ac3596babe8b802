package dev.backfile.entities.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a label file as written: {@code {"issue": …, "story": …, "entities": [ … ]}}. Other
 * keys are passed over.
 */
record LabelLine(Written issue, Written story, List<Written> entities) {

  private static final int DEEPEST = 8;
  private static final String ISSUE = "issue";
  private static final String STORY = "story";
  private static final String ENTITIES = "entities";

  /** Copies the list. */
  LabelLine {
    entities = List.copyOf(entities);
  }

  /**
   * A text of the line.
   *
   * @param column in UTF-16 units from 1
   */
  record Written(String text, int column) {}

  /** What is wrong with a line that is not of this form. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;

    Malformed(String what, int column) {
      super(what);
      this.column = column;
    }

    int column() {
      return column;
    }
  }

  /**
   * The parser of a whole file's lines: bounded in nesting, strict about a key that comes twice.
   */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(TextLines.LONGEST)
                .maxNameLength(TextLines.LONGEST)
                .build())
        .build();
  }

  /**
   * Reads one line.
   *
   * @throws Malformed when it is no JSON, or not of this form
   */
  static LabelLine parse(JsonFactory json, String line) throws Malformed {
    try (JsonParser parser = json.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Malformed("a line is one JSON object", 1);
      }
      Optional<Written> issue = Optional.empty();
      Optional<Written> story = Optional.empty();
      Optional<List<Written>> entities = Optional.empty();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case ISSUE -> issue = Optional.of(text(parser, ISSUE));
          case STORY -> story = Optional.of(text(parser, STORY));
          case ENTITIES -> entities = Optional.of(texts(parser));
          default -> parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new Malformed("something follows the JSON object", column(parser));
      }
      return new LabelLine(
          issue.orElseThrow(() -> missing(ISSUE)),
          story.orElseThrow(() -> missing(STORY)),
          entities.orElseThrow(() -> missing(ENTITIES)));
    } catch (StreamReadException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw new Malformed("the line is not valid JSON from here on", column);
    } catch (IOException e) {
      // Everything else that reading a text can report is a limit that was passed.
      throw new Malformed("the line is not valid JSON", 1);
    }
  }

  private static List<Written> texts(JsonParser parser) throws IOException, Malformed {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new Malformed("\"" + ENTITIES + "\" is a list of texts", column(parser));
    }
    List<Written> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text(parser, ENTITIES));
    }
    return texts;
  }

  private static Written text(JsonParser parser, String key) throws IOException, Malformed {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      String kind = key.equals(ENTITIES) ? "a list of texts" : "a text";
      throw new Malformed("\"" + key + "\" is " + kind, column(parser));
    }
    int column = column(parser);
    return new Written(parser.getText(), column);
  }

  private static Malformed missing(String key) {
    return new Malformed("there is no \"" + key + "\"", 1);
  }

  private static int column(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getColumnNr());
  }
}
