package dev.backfile.lunr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An index as lunr 2.3.9 serialises it: {@code toJSON} of lib/index.js. */
final class IndexJson implements AutoCloseable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator generator;

  IndexJson(OutputStream out) throws IOException {
    generator = FACTORY.createGenerator(out);
  }

  void write(List<Field> fields, References references, Vectors vectors, InvertedIndex inverted)
      throws IOException {
    generator.writeStartObject();
    generator.writeStringField("version", "2.3.9");
    generator.writeArrayFieldStart("fields");
    for (Field field : fields) {
      generator.writeString(field.name());
    }
    generator.writeEndArray();
    generator.writeArrayFieldStart("fieldVectors");
    vectors(fields, references, vectors, new Scores(fields, vectors, inverted, references.size()));
    generator.writeEndArray();
    generator.writeArrayFieldStart("invertedIndex");
    for (int place = 0; place < inverted.size(); place++) {
      term(fields, references, inverted, inverted.sorted(place));
    }
    generator.writeEndArray();
    generator.writeArrayFieldStart("pipeline");
    for (String function : Pipeline.SEARCH) {
      generator.writeString(function);
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  /** Every field of every document has a vector, an empty field too. */
  private void vectors(List<Field> fields, References references, Vectors vectors, Scores scores)
      throws IOException {
    for (int vector = 0; vector < vectors.size(); vector++) {
      String name = fields.get(vector % fields.size()).name();
      generator.writeStartArray();
      generator.writeString(name + "/" + references.get(vector / fields.size()));
      generator.writeStartArray();
      for (int i = vectors.start(vector); i < vectors.end(vector); i++) {
        int term = vectors.term(i);
        generator.writeNumber(term);
        number(scores.thousandths(vector, term, vectors.frequency(i)));
      }
      generator.writeEndArray();
      generator.writeEndArray();
    }
  }

  /** Every field stands there, one without the term too: lunr's search relies on it. */
  private void term(List<Field> fields, References references, InvertedIndex inverted, int term)
      throws IOException {
    generator.writeStartArray();
    generator.writeString(inverted.term(term));
    generator.writeStartObject();
    generator.writeNumberField("_index", term);
    for (int field = 0; field < fields.size(); field++) {
      generator.writeObjectFieldStart(fields.get(field).name());
      for (int document : references.listed(inverted.postings(term, field))) {
        generator.writeObjectFieldStart(references.get(document));
        generator.writeEndObject();
      }
      generator.writeEndObject();
    }
    generator.writeEndObject();
    generator.writeEndArray();
  }

  /** A number as JavaScript prints it: no zeros at the end, no exponent at such sizes. */
  private void number(long thousandths) throws IOException {
    StringBuilder text = new StringBuilder().append(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest > 0) {
      text.append('.').append(rest / 100);
      if (rest % 100 > 0) {
        text.append(rest / 10 % 10);
      }
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    generator.writeRawValue(text.toString());
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }
}
