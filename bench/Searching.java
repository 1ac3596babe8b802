import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.management.OperatingSystemMXBean;
import dev.backfile.search.Collection;
import dev.backfile.search.Document;
import dev.backfile.search.Facet;
import dev.backfile.search.Group;
import dev.backfile.search.SearchIndex;
import dev.backfile.search.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the search index of a site's open data; {@code bench/search} runs it. */
final class SearchingBench {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, String> FOLDERS =
      Map.of("company", "companies", "model", "models");

  private SearchingBench() {}

  /** Takes the folder with the open data, the folder to write, the language, and threads. */
  public static void main(String[] args) throws IOException {
    Collection collection = read(Path.of(args[0]));
    int documents = collection.groups().stream().mapToInt(group -> group.documents().size()).sum();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    SearchIndex.Options options = SearchIndex.Options.of(args[2], new TreeMap<>());
    SearchIndex.write(collection, options, Path.of(args[1]), Integer.parseInt(args[3]));
    System.out.printf(
        Locale.ROOT,
        "{\"documents\":%d,\"wall\":%.3f,\"cpu\":%.3f}%n",
        documents,
        (System.nanoTime() - start) / 1e9,
        (system.getProcessCpuTime() - cpu) / 1e9);
  }

  private static Collection read(Path data) throws IOException {
    Fields entities = parse(Files.readString(data.resolve("entities.json")));
    List<Topic> topics = new ArrayList<>();
    List<Facet> facets = new ArrayList<>();
    for (String facet : List.of("company", "model")) {
      List<Fields> all = entities.list(FOLDERS.get(facet));
      facets.add(facet(facet, all));
      all.forEach(each -> topics.add(topic(facet, each)));
    }
    facets.add(facet("outlet", entities.list("outlets")));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < topics.size(); i++) {
      places.put(topics.get(i).facet() + "/" + topics.get(i).slug(), i);
    }
    Set<String> sections = new LinkedHashSet<>();
    List<Group> groups = groups(data.resolve("stories.jsonl"), places, sections);
    facets.add(
        new Facet(
            "section",
            sections.stream().map(name -> new Facet.Value(name, name, List.of())).toList()));
    return new Collection(groups, facets, topics);
  }

  private static Facet facet(String name, List<Fields> entities) {
    return new Facet(
        name,
        entities.stream()
            .map(SearchingBench::facetValue)
            .toList());
  }

  private static Facet.Value facetValue(Fields entity) {
    return new Facet.Value(entity.text("slug"), entity.text("name"), entity.texts("aliases"));
  }

  private static Topic topic(String facet, Fields entity) {
    return new Topic(
        facet,
        entity.text("slug"),
        FOLDERS.get(facet),
        entity.text("name"),
        entity.texts("aliases"),
        "",
        Integer.parseInt(entity.text("stories")));
  }

  /** Stories of an issue stand together, oldest issue first, as in a site's open data. */
  private static List<Group> groups(Path file, Map<String, Integer> topics, Set<String> sections)
      throws IOException {
    List<Group> groups = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    Fields last = new Fields(Map.of());
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Fields story = parse(line);
        if (!documents.isEmpty() && !last.text("issue").equals(story.text("issue"))) {
          groups.add(group(last, documents));
          documents.clear();
        }
        documents.add(document(story, topics, sections));
        last = story;
      }
    }
    if (!documents.isEmpty()) {
      groups.add(group(last, documents));
    }
    return groups;
  }

  private static Group group(Fields story, List<Document> documents) {
    LocalDate date = LocalDate.parse(story.text("date"));
    return new Group(story.text("issue"), story.text("issueTitle"), date, "", "en", documents);
  }

  private static Document document(
      Fields story, Map<String, Integer> topics, Set<String> sections) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    List<Integer> spoken = new ArrayList<>();
    for (String facet : List.of("company", "model")) {
      List<String> slugs = story.texts(FOLDERS.get(facet));
      values.put(facet, slugs);
      slugs.forEach(slug -> spoken.add(topics.get(facet + "/" + slug)));
    }
    values.put(
        "outlet",
        story.list("sources").stream()
            .map(source -> source.text("outlet"))
            .filter(outlet -> !outlet.isEmpty())
            .distinct()
            .toList());
    String section = story.text("section");
    if (!section.isEmpty()) {
      values.put("section", List.of(section));
      sections.add(section);
    }
    String url = story.text("url");
    String anchor = url.substring(url.indexOf('#') + 1);
    return new Document(anchor, section, story.text("title"), story.text("text"), values, spoken);
  }

  private static Fields parse(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return (Fields) value(parser);
    }
  }

  /** Fields, a list, or a text, whatever stands at the parser's place. */
  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new HashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, value(parser));
      }
      return new Fields(fields);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return parser.getText();
  }

  /** A JSON object; what is missing is empty. */
  private record Fields(Map<String, Object> values) {

    String text(String name) {
      return (String) values.getOrDefault(name, "");
    }

    List<String> texts(String name) {
      return elements(name).stream().map(String.class::cast).toList();
    }

    List<Fields> list(String name) {
      return elements(name).stream().map(Fields.class::cast).toList();
    }

    private List<?> elements(String name) {
      return (List<?>) values.getOrDefault(name, List.of());
    }
  }
}
