package dev.backfile.lunr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Documents that go to our builder and to the real lunr alike. */
public final class Corpus {

  /** A document; its texts stand in the order of the fields. */
  public record Entry(String reference, List<String> texts) {}

  private final List<String> fields = new ArrayList<>();
  private final List<Double> boosts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /** Documents without fields yet. */
  public Corpus() {}

  /** The fields of a site's stories: a title that counts twice, and a text. */
  public static Corpus ofStories() {
    return new Corpus().field("title", 2).field("text", 1);
  }

  /** Adds a field. */
  public Corpus field(String name, double boost) {
    fields.add(name);
    boosts.add(boost);
    return this;
  }

  /** Adds a document. */
  public Corpus add(String reference, String... texts) {
    entries.add(new Entry(reference, List.of(texts)));
    return this;
  }

  /** The names of the fields. */
  public List<String> fields() {
    return fields;
  }

  /** What each field's terms count. */
  public List<Double> boosts() {
    return boosts;
  }

  /** The documents in order. */
  public List<Entry> entries() {
    return entries;
  }

  /** Our builder, all documents added. */
  public Builder builder() {
    Builder builder = new Builder();
    for (int field = 0; field < fields.size(); field++) {
      builder.field(fields.get(field), boosts.get(field));
    }
    entries.forEach(entry -> builder.add(entry.reference(), entry.texts()));
    return builder;
  }

  /** Our index as JSON. */
  public String json() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    builder().build().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
