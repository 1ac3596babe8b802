package dev.backfile.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads an index as {@code docs/search-format.md} describes it, sharing no code with its writer.
 */
final class ReadIndex {

  private final Path folder;
  final JsonNode root;

  ReadIndex(Path folder) throws IOException {
    this.folder = folder;
    root = json("root.bin");
  }

  /** A term's documents in one field, and what is known of each. */
  record Field(List<Integer> documents, List<Integer> weights, List<List<Integer>> positions) {}

  /** A topic that a term names. */
  record Named(int topic, String key) {}

  /** A term. */
  record Term(int shard, String stem, Field title, Field text, List<Named> topics) {}

  int documents() {
    return root.get("n").asInt();
  }

  int shards() {
    return root.get("first").size();
  }

  /** The names of all shards' files, without their folders. */
  List<String> shardNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < shards(); i++) {
      names.add(root.get("shards").asText().substring(10 * i, 10 * i + 10) + ".bin");
    }
    return names;
  }

  /** Every term of every shard. */
  Map<String, Term> terms() throws IOException {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < shards(); i++) {
      shard(i, terms);
    }
    return terms;
  }

  /** A term that is there. */
  Term term(String text) throws IOException {
    return Optional.ofNullable(terms().get(text)).orElseThrow();
  }

  private void shard(int shard, Map<String, Term> terms) throws IOException {
    String name = shardNames().get(shard);
    ReadBytes all = new ReadBytes(bytes("t/" + name));
    ReadBytes places = new ReadBytes(bytes("p/" + name));
    int count = all.varint();
    int[] sizes = new int[6];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = all.varint();
    }
    ReadBytes[] columns = new ReadBytes[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      columns[i] = new ReadBytes(all.take(sizes[i]));
    }
    List<String> texts = texts(count, columns[0], columns[1]);
    List<String> stems = stems(texts, columns[2]);
    int[] numbers = new int[3 * count];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = columns[3].varint();
    }
    ReadBytes bits = columns[5];
    for (int i = 0; i < count; i++) {
      Field title = field(numbers[i], bits, all, places);
      Field text = field(numbers[count + i], bits, all, places);
      List<Named> topics = new ArrayList<>();
      int topic = -1;
      for (int k = 0; k < numbers[2 * count + i]; k++) {
        topic += columns[4].varint() + 1;
        String key = columns[4].text(columns[4].varint());
        topics.add(new Named(topic, key.isEmpty() ? texts.get(i) : key));
      }
      terms.put(texts.get(i), new Term(shard, stems.get(i), title, text, topics));
    }
    if (all.left() + places.left() != 0) {
      throw new IOException(name + " has bytes left over");
    }
  }

  private static List<String> texts(int count, ReadBytes heads, ReadBytes rests) {
    List<String> texts = new ArrayList<>();
    String before = "";
    for (int i = 0; i < count; i++) {
      int head = heads.octet();
      int shared = head >> 4;
      int length = head & 15;
      shared += shared == 15 ? heads.varint() : 0;
      length += length == 15 ? heads.varint() : 0;
      before = before.substring(0, shared) + rests.text(length);
      texts.add(before);
    }
    return texts;
  }

  private static List<String> stems(List<String> texts, ReadBytes column) {
    int ways = column.varint();
    int[] dropped = new int[ways];
    String[] added = new String[ways];
    for (int i = 0; i < ways; i++) {
      dropped[i] = column.varint();
      added[i] = column.text(column.varint());
    }
    List<String> stems = new ArrayList<>();
    for (String text : texts) {
      int way = column.varint();
      stems.add(text.substring(0, text.length() - dropped[way]) + added[way]);
    }
    return stems;
  }

  /** The weights stand behind the columns, in the same order as the bits. */
  private Field field(int count, ReadBytes bits, ReadBytes weights, ReadBytes places) {
    int[] documents = new int[count];
    bits.between(documents, 0, count, 0, root.get("space").asInt() - 1);
    Field field = new Field(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int document : documents) {
      field.documents().add(document);
      field.weights().add(weights.varint());
      field.positions().add(places.rising(places.varint()));
    }
    return field;
  }

  /** The chunk that has a document. */
  JsonNode chunk(int document) throws IOException {
    return json("d/" + chunkName(document));
  }

  /** A document's whole text, from its chunk and its rest. */
  String text(int document) throws IOException {
    JsonNode row = chunk(document).get("d").get(document % root.get("chunk").asInt());
    String kept = row.get(4).asText();
    return row.get(5).asInt() == 0 ? kept : kept + rest(document);
  }

  private String rest(int document) throws IOException {
    return json("x/" + chunkName(document)).get(document % root.get("chunk").asInt()).asText();
  }

  private String chunkName(int document) {
    int chunk = document / root.get("chunk").asInt();
    int block = chunk / root.get("block").asInt();
    return root.get("blocks").asText().substring(8 * block, 8 * block + 8) + "/" + chunk + ".bin";
  }

  /** A topic's row. */
  JsonNode topic(int topic) throws IOException {
    JsonNode topics = root.get("topics");
    int size = topics.get("chunk").asInt();
    return json("e/" + topics.get("hash").asText() + "/" + topic / size + ".bin").get(topic % size);
  }

  /** A dictionary's words with the logarithms of how many documents have them. */
  Map<String, Integer> words(String hash) throws IOException {
    ReadBytes in = new ReadBytes(bytes("w/" + hash + ".bin"));
    int count = in.varint();
    List<String> texts = new ArrayList<>();
    String before = "";
    for (int i = 0; i < count; i++) {
      before = before.substring(0, in.varint()) + in.text(in.varint());
      texts.add(before);
    }
    Map<String, Integer> words = new TreeMap<>();
    texts.forEach(text -> words.put(text, in.octet()));
    return words;
  }

  /** The rows of a facet's values. */
  JsonNode values(String facet) throws IOException {
    return json("n/" + root.get("facets").get(facet).get("names").asText() + ".bin");
  }

  /** For every value of a facet its documents. */
  List<List<Integer>> having(String facet) throws IOException {
    List<List<Integer>> all = new ArrayList<>();
    for (JsonNode page : root.get("facets").get(facet).get("pages")) {
      if (page.get(0).asInt() != all.size()) {
        throw new IOException("a page begins with value " + page.get(0));
      }
      ReadBytes in = new ReadBytes(bytes("v/" + page.get(1).asText() + ".bin"));
      int[] counts = new int[in.varint()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = in.varint();
      }
      for (int count : counts) {
        all.add(in.rising(count));
      }
    }
    return all;
  }

  /** The table of groups. */
  JsonNode groups() throws IOException {
    return json("i/" + root.get("groups").asText() + ".bin");
  }

  /** Per document the lengths of its title and its text. */
  List<List<Integer>> lengths() throws IOException {
    ReadBytes in = new ReadBytes(bytes("l/" + root.get("lengths").asText() + ".bin"));
    List<List<Integer>> lengths = new ArrayList<>();
    for (int i = 0; i < documents(); i++) {
      lengths.add(List.of(in.varint(), in.varint()));
    }
    return lengths;
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(bytes(name));
  }

  private byte[] bytes(String name) throws IOException {
    byte[] packed = Files.readAllBytes(folder.resolve(name));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
