package dev.backfile.search.files;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.backfile.search.postings.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A facet's values, the most frequent first, and the documents that have each. */
public final class FacetFiles {

  /** A page is full at about this many bits. */
  private static final int PAGE = 12 << 13;

  private FacetFiles() {}

  /**
   * A value.
   *
   * @param spellings keys of its other spellings, spaces between them
   * @param documents rising
   */
  public record Value(String key, String name, String spellings, List<Integer> documents) {

    /** Copies the list. */
    public Value {
      documents = List.copyOf(documents);
    }
  }

  private record Page(int first, String name) {}

  /** Writes a facet that has values. */
  public static Json.Writing write(String facet, List<Value> values, SearchFolder folder)
      throws IOException {
    String names = folder.add("n", Json.bytes(json -> names(json, values)));
    List<Page> pages = new ArrayList<>();
    int from = 0;
    while (from < values.size()) {
      int to = from;
      long bits = 0;
      while (to < values.size() && (to == from || bits + bits(values.get(to)) <= PAGE)) {
        bits += bits(values.get(to++));
      }
      pages.add(new Page(from, folder.add("v", page(values.subList(from, to)))));
      from = to;
    }
    return root -> {
      root.writeObjectFieldStart(facet);
      root.writeNumberField("values", values.size());
      root.writeStringField("names", names);
      root.writeArrayFieldStart("pages");
      for (Page page : pages) {
        root.writeStartArray();
        root.writeNumber(page.first());
        root.writeString(page.name());
        root.writeEndArray();
      }
      root.writeEndArray();
      root.writeEndObject();
    };
  }

  private static void names(JsonGenerator json, List<Value> values) throws IOException {
    json.writeStartArray();
    for (Value value : values) {
      json.writeStartArray();
      Json.text(json, value.key());
      Json.text(json, value.name());
      json.writeNumber(value.documents().size());
      Json.text(json, value.spellings());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static byte[] page(List<Value> values) {
    Bytes out = new Bytes();
    out.varint(values.size());
    values.forEach(value -> out.varint(value.documents().size()));
    for (Value value : values) {
      int before = -1;
      for (int document : value.documents()) {
        out.varint(document - before - 1);
        before = document;
      }
    }
    return out.copy();
  }

  private static long bits(Value value) {
    long bits = 8;
    int before = -1;
    for (int document : value.documents()) {
      bits += 1 + Integer.SIZE - Integer.numberOfLeadingZeros(document - before);
      before = document;
    }
    return bits;
  }
}
