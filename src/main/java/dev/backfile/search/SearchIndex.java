package dev.backfile.search;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.backfile.parallel.Workers;
import dev.backfile.search.analysis.Analyzer;
import dev.backfile.search.files.DocumentFiles;
import dev.backfile.search.files.FacetFiles;
import dev.backfile.search.files.GroupFiles;
import dev.backfile.search.files.Json;
import dev.backfile.search.files.SearchFolder;
import dev.backfile.search.files.TermFiles;
import dev.backfile.search.files.TopicFiles;
import dev.backfile.search.files.WordFiles;
import dev.backfile.search.postings.Postings;
import dev.backfile.search.postings.Weighing;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/**
 * Writes the index that a browser reads in pieces.
 *
 * <p>The same collection gives the same files on any number of threads; only {@code root.bin} keeps
 * its name when what it holds changes. {@code docs/search-format.md} describes every file.
 */
public final class SearchIndex {

  /** Digits that tell any two doubles apart. */
  private static final MathContext EXACT = new MathContext(17);

  private final Collection collection;
  private final Options options;
  private final SearchFolder folder;
  private final Workers workers;
  private final Analyzer analyzer;
  private final TopicKeys topics;
  private final List<Document> documents = new ArrayList<>();

  private SearchIndex(
      Collection collection, Options options, SearchFolder folder, Workers workers) {
    this.collection = collection;
    this.options = options;
    this.folder = folder;
    this.workers = workers;
    analyzer = Analyzer.of(options.language());
    boolean named = options.terms() == Terms.OWN;
    topics =
        new TopicKeys(named ? collection.topics() : List.of(), Set.copyOf(analyzer.stopWords()));
    collection.groups().forEach(group -> documents.addAll(group.documents()));
  }

  /** What terms there are. */
  public enum Terms {
    /** Words in any script as they are written, with their stems. */
    OWN,
    /** What lunr 2.3.9 indexes. */
    LUNR
  }

  /** What is said of a term in a document. */
  public enum Weights {
    /** A number from 1 to 31, ready to be used. */
    IMPACT,
    /** How often it stands there, with a table of the documents' lengths. */
    EXACT
  }

  /**
   * What to write.
   *
   * @param language BCP 47 tag of the site
   * @param words of the interface, which the root carries
   */
  public record Options(
      String language, SortedMap<String, String> words, Terms terms, Weights weights) {

    /** Copies the words. */
    public Options {
      words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /** What a site ships. */
    public static Options of(String language, SortedMap<String, String> words) {
      return new Options(language, words, Terms.OWN, Weights.IMPACT);
    }
  }

  /**
   * Writes all files.
   *
   * @param searchFolder made when it is not there; files in it are not removed
   * @throws IllegalArgumentException when groups are not in the order of their dates, or a document
   *     has a value or a topic that the collection lacks
   */
  public static void write(Collection collection, Options options, Path searchFolder, int threads)
      throws IOException {
    try (Workers workers = new Workers(threads)) {
      new SearchIndex(collection, options, new SearchFolder(searchFolder), workers).write();
    }
  }

  private void write() throws IOException {
    Postings postings =
        options.terms() == Terms.OWN
            ? new OwnTerms(topics, analyzer, options.language()).read(collection, workers)
            : LunrTerms.read(documents);
    List<Json.Writing> parts = new ArrayList<>();
    parts.add(weights(postings));
    parts.add(this::language);
    boolean exact = options.weights() == Weights.EXACT;
    IntBinaryOperator weight =
        exact ? (posting, field) -> postings.times(posting) : new Weighing(postings)::weight;
    TermFiles terms = new TermFiles(postings, topics.byTerm(), weight);
    parts.add(terms.write(folder, workers));
    parts.add(new DocumentFiles(heads(), rows()).write(folder, workers));
    parts.add(TopicFiles.write(topicRows(), folder));
    parts.add(new WordFiles(postings, folder, workers).write());
    parts.add(facets());
    parts.add(GroupFiles.write(groupRows(), folder));
    if (exact) {
      parts.add(terms.writeLengths(folder));
    }
    parts.add(this::words);
    folder.put("root.bin", Json.bytes(root -> root(root, parts)));
  }

  private static void root(JsonGenerator root, List<Json.Writing> parts) throws IOException {
    root.writeStartObject();
    root.writeNumberField("v", 1);
    for (Json.Writing part : parts) {
      part.to(root);
    }
    root.writeEndObject();
  }

  private Json.Writing weights(Postings postings) {
    boolean exact = options.weights() == Weights.EXACT;
    Weighing weighing = new Weighing(postings);
    return root -> {
      root.writeNumberField("n", documents.size());
      root.writeStringField("weights", exact ? "tf" : "impact");
      root.writeArrayFieldStart("avg");
      for (int field = 0; field < Postings.FIELDS; field++) {
        double average = exact ? postings.average(field) : weighing.average(field);
        root.writeNumber(new BigDecimal(average).round(EXACT).stripTrailingZeros());
      }
      root.writeEndArray();
    };
  }

  private void language(JsonGenerator root) throws IOException {
    Json.text(root, "lang", options.language());
    Json.text(root, "stop", String.join(" ", analyzer.stopWords()));
  }

  private void words(JsonGenerator root) throws IOException {
    root.writeObjectFieldStart("ui");
    for (String key : options.words().keySet()) {
      Json.text(root, key, options.words().getOrDefault(key, ""));
    }
    root.writeEndObject();
  }

  private Json.Writing facets() throws IOException {
    List<Json.Writing> facets = new ArrayList<>();
    for (Facet facet : collection.facets()) {
      List<FacetFiles.Value> values = FacetValues.of(facet, documents);
      if (!values.isEmpty()) {
        facets.add(FacetFiles.write(facet.name(), values, folder));
      }
    }
    return root -> {
      root.writeObjectFieldStart("facets");
      for (Json.Writing facet : facets) {
        facet.to(root);
      }
      root.writeEndObject();
    };
  }

  private List<DocumentFiles.Head> heads() {
    return collection.groups().stream()
        .map(
            group ->
                new DocumentFiles.Head(
                    group.slug(), group.title(), group.date().toString(), group.language()))
        .toList();
  }

  private List<DocumentFiles.Row> rows() {
    List<DocumentFiles.Row> rows = new ArrayList<>(documents.size());
    for (int group = 0; group < collection.groups().size(); group++) {
      for (Document document : collection.groups().get(group).documents()) {
        rows.add(
            new DocumentFiles.Row(
                group, document.section(), document.anchor(), document.title(), document.text()));
      }
    }
    return rows;
  }

  private List<TopicFiles.Row> topicRows() {
    return options.terms() == Terms.LUNR
        ? List.of()
        : collection.topics().stream()
            .map(
                topic ->
                    new TopicFiles.Row(
                        topic.facet(),
                        topic.folder(),
                        topic.slug(),
                        topic.name(),
                        topic.documents(),
                        topic.detail()))
            .toList();
  }

  private List<GroupFiles.Row> groupRows() {
    List<GroupFiles.Row> rows = new ArrayList<>();
    int start = 0;
    for (Group group : collection.groups()) {
      if (!rows.isEmpty() && rows.get(rows.size() - 1).date().isAfter(group.date())) {
        throw new IllegalArgumentException(group.slug() + " is older than the group before it");
      }
      rows.add(
          new GroupFiles.Row(group.slug(), group.date(), group.number(), group.title(), start));
      start += group.documents().size();
    }
    return rows;
  }
}
