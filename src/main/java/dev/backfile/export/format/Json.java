package dev.backfile.export.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.backfile.archive.Slug;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * JSON in UTF-8, written as a stream.
 *
 * <p>Its texts hold the characters that XML allows and no others, so that whatever takes in a feed
 * or a data file, a database included, gets what the Atom feeds say.
 */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
  private final JsonGenerator generator;

  /** Several values are written one to a line. */
  public Json() throws IOException {
    generator = FACTORY.createGenerator(out);
    generator.setRootValueSeparator(new SerializedString("\n"));
  }

  /** Opens an object that stands alone or in a list. */
  public Json open() throws IOException {
    generator.writeStartObject();
    return this;
  }

  /** Opens a list under a key. */
  public Json list(String key) throws IOException {
    generator.writeArrayFieldStart(key);
    return this;
  }

  /** Closes the object opened last. */
  public Json close() throws IOException {
    generator.writeEndObject();
    return this;
  }

  /** Closes the list opened last. */
  public Json closeList() throws IOException {
    generator.writeEndArray();
    return this;
  }

  /** Writes a key with its text. */
  public Json text(String key, String text) throws IOException {
    generator.writeStringField(key, Xml.legal(text));
    return this;
  }

  /** Writes a key with its text, or nothing. */
  public Json text(String key, Optional<?> text) throws IOException {
    return text.isPresent() ? text(key, text.get().toString()) : this;
  }

  /** Writes a key with its number. */
  public Json number(String key, int number) throws IOException {
    generator.writeNumberField(key, number);
    return this;
  }

  /** Writes a key with its texts. */
  public Json texts(String key, List<String> texts) throws IOException {
    list(key);
    for (String text : texts) {
      generator.writeString(Xml.legal(text));
    }
    return closeList();
  }

  /** Writes a key with its slugs. */
  public Json slugs(String key, List<Slug> slugs) throws IOException {
    return texts(key, slugs.stream().map(Slug::text).toList());
  }

  /** What was written, a line feed at its end. */
  public byte[] bytes() throws IOException {
    generator.close();
    out.write('\n');
    return out.toByteArray();
  }
}
