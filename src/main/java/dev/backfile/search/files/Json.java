package dev.backfile.search.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.backfile.search.postings.WellFormed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** JSON in UTF-8. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private Json() {}

  /** Writes a value, or fields of an object that is open. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it. */
    void to(JsonGenerator json) throws IOException;
  }

  /** One value. */
  public static byte[] bytes(Writing value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      value.to(json);
    }
    return out.toByteArray();
  }

  /** Writes a text, whatever it holds. */
  public static void text(JsonGenerator json, String text) throws IOException {
    json.writeString(WellFormed.of(text));
  }

  /** Writes a key with its text. */
  public static void text(JsonGenerator json, String key, String text) throws IOException {
    json.writeFieldName(key);
    text(json, text);
  }

  /** Writes a key with its texts. */
  static void texts(JsonGenerator json, String key, Iterable<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      text(json, text);
    }
    json.writeEndArray();
  }

  /** Writes a key with numbers that do not fall, each as what it adds to the one before. */
  static void gaps(JsonGenerator json, String key, Iterable<Integer> numbers) throws IOException {
    json.writeArrayFieldStart(key);
    int before = 0;
    for (int number : numbers) {
      json.writeNumber(number - before);
      before = number;
    }
    json.writeEndArray();
  }
}
