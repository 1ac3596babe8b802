package dev.backfile.search.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is shown of topics, in chunks of 32. */
public final class TopicFiles {

  private static final int CHUNK = 32;
  private static final int NAME = 16;

  private TopicFiles() {}

  /** A topic. */
  public record Row(
      String facet, String folder, String slug, String name, int documents, String detail) {}

  /** Writes all topics, in the order of their numbers. */
  public static Json.Writing write(List<Row> topics, SearchFolder folder) throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    for (int from = 0; from < topics.size(); from += CHUNK) {
      List<Row> chunk = topics.subList(from, Math.min(topics.size(), from + CHUNK));
      chunks.add(Json.bytes(json -> chunk(json, chunk)));
    }
    String name = chunks.isEmpty() ? "" : SearchFolder.hash(NAME, chunks.toArray(byte[][]::new));
    for (int i = 0; i < chunks.size(); i++) {
      folder.put("e/" + name + "/" + i + ".bin", chunks.get(i));
    }
    return root -> {
      root.writeObjectFieldStart("topics");
      root.writeNumberField("n", topics.size());
      root.writeNumberField("chunk", CHUNK);
      root.writeStringField("hash", name);
      root.writeEndObject();
    };
  }

  private static void chunk(JsonGenerator json, List<Row> chunk) throws IOException {
    json.writeStartArray();
    for (Row row : chunk) {
      json.writeStartArray();
      Json.text(json, row.facet());
      Json.text(json, row.folder());
      Json.text(json, row.slug());
      Json.text(json, row.name());
      json.writeNumber(row.documents());
      Json.text(json, row.detail());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
