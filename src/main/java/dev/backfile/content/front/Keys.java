package dev.backfile.content.front;

import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Redirect;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Tag;
import dev.backfile.content.html.Addresses;
import dev.backfile.content.html.WebAddress;
import dev.backfile.content.markdown.SourceText;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The keys of one file's front matter, asked for by name and type; what is wrong is noted. */
public final class Keys {

  private static final int LONGEST_TEXT = 2_000;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
  private static final String SLUG_FIX = "write the slug, which is the file's name without .md";
  private static final Pattern COMMA = Pattern.compile(",");

  /** JBake's own keys, allowed in JBake's kind of head. */
  private static final List<String> JBAKE_KEYS = List.of("type", "tags", "cached", "status");

  /** A value and where it stands. */
  public record Text(String text, Place place) {}

  private final SourceText source;
  private final FrontMatter front;
  private final List<Problem> problems;
  private final SortedMap<String, Yaml.Pair> pairs = new TreeMap<>();

  /**
   * Takes the keys of a file.
   *
   * @param allowed every key that this kind of file may have; others are errors
   */
  public Keys(SourceText source, FrontMatter front, List<String> allowed, List<Problem> problems) {
    this.source = source;
    this.front = front;
    this.problems = problems;
    List<String> known = new ArrayList<>(allowed);
    if (front.jbake()) {
      known.addAll(JBAKE_KEYS);
    }
    for (Yaml.Pair pair : front.values()) {
      String key = pair.key().text();
      if (key.isBlank()) {
        error("unknown-key", pair.key(), "there is a value without a key", "write \"key: value\"");
      } else if (!known.contains(key)) {
        error("unknown-key", pair.key(), "unknown key \"" + key + "\"", Suggestion.of(key, known));
      } else if (pairs.putIfAbsent(key, pair) != null) {
        error("repeated-key", pair.key(), "\"" + key + "\" is there twice", "delete one of them");
      }
    }
  }

  /** Where each key stands. */
  public SortedMap<String, Place> places() {
    SortedMap<String, Place> places = new TreeMap<>();
    pairs.forEach((key, pair) -> places.put(key, source.place(pair.key().offset())));
    return places;
  }

  /** Where a key stands, or the file's first line. */
  public Place place(String key) {
    Yaml.Pair pair = pairs.get(key);
    return source.place(pair == null ? 0 : pair.key().offset());
  }

  /** A text; an error and nothing when it is missing. */
  public Optional<String> required(String key) {
    Optional<String> value = text(key);
    if (value.isEmpty() && areReadable()) {
      problems.add(
          Problem.error(
              "missing-" + key,
              source.place(0),
              "there is no " + key,
              front.jbake()
                  ? "add a line \"" + key + "=…\" above the line of ~~~~~~"
                  : "add a line \"" + key + ": …\" to the front matter between lines of ---"));
    }
    return value;
  }

  /** A text without line ends, stripped; nothing when it is absent or empty. */
  public Optional<String> text(String key) {
    return located(key).map(Text::text);
  }

  /** A text as {@link #text} gives it, without the signs of Markdown's emphasis. */
  public Optional<String> plain(String key) {
    return text(key).map(Emphasis::removed);
  }

  /** A text with its place; a list is an error, unless it has one item. */
  public Optional<Text> located(String key) {
    List<Text> values = values(key);
    if (values.size() > 1) {
      problems.add(
          Problem.error(
              "wrong-value",
              values.get(1).place(),
              key + " takes one text, not a list",
              "write \"" + key + ": …\""));
    }
    return values.stream().findFirst();
  }

  /** A list of texts; one text counts as a list of one. */
  public List<Text> values(String key) {
    Yaml.Pair pair = pairs.get(key);
    if (pair == null) {
      return List.of();
    }
    List<Text> values = new ArrayList<>();
    if (pair.value() instanceof Yaml.Sequence sequence) {
      sequence.items().forEach(item -> add(key, item, values));
    } else {
      add(key, pair.value(), values);
    }
    return values;
  }

  /** A list of texts without their places. */
  public List<String> list(String key) {
    return values(key).stream().map(Text::text).toList();
  }

  /** A value that is a list or a map, as it was read. */
  public Optional<Yaml.Node> node(String key) {
    return Optional.ofNullable(pairs.get(key)).map(Yaml.Pair::value);
  }

  /** The place of a value. */
  public Place place(Yaml.Node node) {
    return source.place(node.offset());
  }

  /** {@code true} or {@code false}. */
  public boolean isTrue(String key) {
    Optional<Text> value = located(key);
    value
        .filter(text -> !List.of("true", "false").contains(text.text()))
        .ifPresent(text -> wrong(key, text, "write true or false"));
    return value.filter(text -> text.text().equals("true")).isPresent();
  }

  /** The slug of another entry. */
  public Optional<Slug> slug(String key) {
    Optional<Text> value = located(key);
    Optional<Slug> slug = value.flatMap(text -> Slug.parse(text.text()));
    if (slug.isEmpty()) {
      value.ifPresent(text -> wrong(key, text, SLUG_FIX));
    }
    return slug;
  }

  /** The slugs of other entries. */
  public List<Slug> slugs(String key) {
    List<Slug> slugs = new ArrayList<>();
    for (Text value : values(key)) {
      Optional<Slug> slug = Slug.parse(value.text());
      slug.ifPresentOrElse(slugs::add, () -> wrong(key, value, SLUG_FIX));
    }
    return slugs;
  }

  /** An http or https address. */
  public Optional<String> url(String key) {
    Optional<Text> value = located(key);
    Optional<WebAddress> sound = value.flatMap(text -> WebAddress.parse(text.text()));
    if (sound.isEmpty()) {
      value.ifPresent(text -> wrong(key, text, "write an address that begins with https://"));
    }
    return sound.map(WebAddress::url);
  }

  /** A language tag such as {@code en} or {@code zh-Hans}. */
  public Optional<String> language(String key) {
    Optional<Text> value = located(key);
    Optional<Text> sound = value.filter(text -> LANGUAGE.matcher(text.text()).matches());
    if (sound.isEmpty()) {
      value.ifPresent(text -> wrong(key, text, "write a language tag such as en or zh-Hans"));
    }
    return sound.map(Text::text);
  }

  /** One of a few words. */
  public Optional<String> oneOf(String key, String... words) {
    Optional<Text> value = located(key);
    Optional<Text> sound = value.filter(text -> List.of(words).contains(text.text()));
    if (sound.isEmpty()) {
      value.ifPresent(text -> wrong(key, text, "write one of: " + String.join(", ", words)));
    }
    return sound.map(Text::text);
  }

  /** Whether an issue is published; JBake has a third word for that. */
  public Optional<String> status() {
    return front.jbake()
        ? oneOf("status", "published", "draft", "published-date")
        : oneOf("status", "published", "draft");
  }

  /** Companies and models that are named, and JBake's tags. */
  public List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      for (Text value : values(kind.folder())) {
        tags.add(new Tag(Optional.of(kind), value.text(), value.place()));
      }
    }
    for (Text value : front.jbake() ? values("tags") : List.<Text>of()) {
      for (String tag : COMMA.split(value.text(), -1)) {
        if (!tag.isBlank()) {
          tags.add(new Tag(Optional.empty(), tag.strip(), value.place()));
        }
      }
    }
    return tags;
  }

  /** Old addresses. */
  public List<Redirect> redirects() {
    List<Redirect> redirects = new ArrayList<>();
    for (Text value : values("redirect-from")) {
      if (Addresses.parse(value.text()).isPresent() && !value.text().equals("/")) {
        redirects.add(new Redirect(value.text(), value.place()));
      } else {
        wrong("redirect-from", value, "write the old path on this site, such as /2024/old-name/");
      }
    }
    return redirects;
  }

  /** Notes an error at a value. */
  public void wrong(String key, Text value, String fix) {
    problems.add(
        Problem.error(
            "wrong-value",
            value.place(),
            "\"" + value.text() + "\" cannot be used for " + key,
            fix));
  }

  private void add(String key, Yaml.Node node, List<Text> values) {
    if (!(node instanceof Yaml.Text text)) {
      error(
          "wrong-value",
          node,
          key + " takes a text or a list of texts",
          "write \"" + key + ": …\"");
    } else if (!text.isNothing() && !text.text().isBlank()) {
      String value = text.text().strip().replaceAll("\\s+", " ");
      if (value.length() > LONGEST_TEXT) {
        error(
            "wrong-value",
            node,
            key + " is longer than " + LONGEST_TEXT + " characters",
            "shorten it");
      } else {
        values.add(new Text(value, source.place(text.offset())));
      }
    }
  }

  private void error(String rule, Yaml.Node node, String what, String fix) {
    problems.add(Problem.error(rule, source.place(node.offset()), what, fix));
  }

  /** Whether a key that is not there is missing; it may stand where nothing could be read. */
  public boolean areReadable() {
    return problems.stream()
        .filter(problem -> problem.place().file().equals(source.file()))
        .noneMatch(problem -> List.of("front-matter", "not-utf-8").contains(problem.rule()));
  }
}
