package dev.backfile.search.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.backfile.parallel.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** What is shown of documents, chunk by chunk, and the rests of long texts beside them. */
public final class DocumentFiles {

  /** A first page of results lies in nearly as many chunks as it has results: small ones. */
  private static final int CHUNK = 8;

  /** Of more documents than {@link #MANY}, so that a host's limit of files is not reached. */
  private static final int LARGE_CHUNK = 16;

  private static final int MANY = 20_000;
  private static final int BLOCK = 64;
  private static final int NAME = 8;
  private static final int KEPT = 320;

  /** A browser reads every title that it shows; strangers write them. */
  private static final int KEPT_OF_TITLE = 500;

  /** What is no letter or digit; a point between digits stays. */
  private static final Pattern SEPARATORS = Pattern.compile("(?:(?!(?<=[0-9])\\.[0-9])[^a-z0-9])+");

  private final List<Head> groups;
  private final List<Row> rows;
  private final int size;

  /** Of all documents, in their order. */
  public DocumentFiles(List<Head> groups, List<Row> rows) {
    this.groups = groups;
    this.rows = rows;
    this.size = rows.size() > MANY ? LARGE_CHUNK : CHUNK;
  }

  /** What documents of a group share. */
  public record Head(String slug, String title, String date, String language) {}

  /** A document. */
  public record Row(int group, String section, String anchor, String title, String text) {}

  /** Writes blocks of 64 chunks. */
  public Json.Writing write(SearchFolder folder, Workers workers) throws IOException {
    List<Callable<String>> work = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += size * BLOCK) {
      int first = from;
      work.add(() -> block(folder, first, Math.min(rows.size(), first + size * BLOCK)));
    }
    String names = String.join("", workers.all(work));
    return root -> {
      root.writeNumberField("chunk", size);
      root.writeNumberField("block", BLOCK);
      root.writeStringField("blocks", names);
    };
  }

  private String block(SearchFolder folder, int from, int to) throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    List<byte[]> rests = new ArrayList<>();
    List<byte[]> all = new ArrayList<>();
    for (int first = from; first < to; first += size) {
      List<Row> chunk = rows.subList(first, Math.min(to, first + size));
      chunks.add(Json.bytes(json -> chunk(json, chunk)));
      boolean longer = chunk.stream().anyMatch(row -> kept(row.text(), KEPT) < row.text().length());
      rests.add(longer ? Json.bytes(json -> rests(json, chunk)) : new byte[0]);
      all.add(chunks.get(chunks.size() - 1));
      all.add(rests.get(rests.size() - 1));
      all.add("\n".getBytes(UTF_8));
    }
    String name = SearchFolder.hash(NAME, all.toArray(byte[][]::new));
    for (int i = 0; i < chunks.size(); i++) {
      String file = name + "/" + (from / size + i) + ".bin";
      folder.put("d/" + file, chunks.get(i));
      if (rests.get(i).length > 0) {
        folder.put("x/" + file, rests.get(i));
      }
    }
    return name;
  }

  private void chunk(JsonGenerator json, List<Row> chunk) throws IOException {
    Map<Integer, Integer> heads = new LinkedHashMap<>();
    Map<String, Integer> sections = new LinkedHashMap<>();
    for (Row row : chunk) {
      heads.putIfAbsent(row.group(), heads.size());
      sections.putIfAbsent(row.section(), sections.size());
    }
    json.writeStartObject();
    json.writeArrayFieldStart("g");
    for (int group : heads.keySet()) {
      Head head = groups.get(group);
      json.writeStartArray();
      Json.text(json, head.slug());
      Json.text(json, head.title());
      Json.text(json, head.date());
      Json.text(json, head.language());
      json.writeEndArray();
    }
    json.writeEndArray();
    Json.texts(json, "s", sections.keySet());
    json.writeArrayFieldStart("d");
    for (Row row : chunk) {
      int kept = kept(row.text(), KEPT);
      String title = row.title().substring(0, kept(row.title(), KEPT_OF_TITLE));
      json.writeStartArray();
      json.writeNumber(heads.getOrDefault(row.group(), 0));
      json.writeNumber(sections.getOrDefault(row.section(), 0));
      if (row.anchor().equals(plain(title))) {
        json.writeNumber(0);
      } else {
        Json.text(json, row.anchor());
      }
      Json.text(json, title);
      Json.text(json, row.text().substring(0, kept));
      json.writeNumber(kept < row.text().length() ? 1 : 0);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void rests(JsonGenerator json, List<Row> chunk) throws IOException {
    json.writeStartArray();
    for (Row row : chunk) {
      Json.text(json, row.text().substring(kept(row.text(), KEPT)));
    }
    json.writeEndArray();
  }

  /** A title as most anchors are made from it; the empty text when it is not ASCII. */
  private static String plain(String title) {
    if (title.chars().anyMatch(unit -> unit > 0x7F)) {
      return "";
    }
    String joined = SEPARATORS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
    return joined.replaceAll("^-|-$", "");
  }

  /** How many units of a text are kept: up to a word's end, or in the middle of a long word. */
  private static int kept(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    for (int end = most; end > most / 2; end--) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(most))
            && Character.isHighSurrogate(text.charAt(most - 1))
        ? most - 1
        : most;
  }
}
