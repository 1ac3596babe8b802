package dev.backfile.site;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.export.StoryLine;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.Settings;
import dev.backfile.search.Collection;
import dev.backfile.search.Document;
import dev.backfile.search.Facet;
import dev.backfile.search.Group;
import dev.backfile.search.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The archive as the search knows it: issues are groups, stories documents, companies and models
 * topics. Its texts are those of {@code /data/stories.jsonl}.
 */
final class SearchCollection {

  private static final String OUTLET = "outlet";
  private static final String SECTION = "section";

  private final Archive archive;
  private final Settings settings;
  private final Map<String, String> words;
  private final Map<EntityId, Integer> topics = new HashMap<>();
  private final Map<EntityId, Integer> stories = new HashMap<>();
  private final SortedMap<String, String> sections = new TreeMap<>();

  private SearchCollection(Archive archive, Settings settings, Map<String, String> words) {
    this.archive = archive;
    this.settings = settings;
    this.words = words;
    archive.entities().keySet().forEach(id -> topics.put(id, topics.size()));
  }

  /**
   * Everything that can be found on a site.
   *
   * @param words of the interface, for what a company or model is said to be
   */
  static Collection of(Archive archive, Settings settings, Map<String, String> words) {
    SearchCollection made = new SearchCollection(archive, settings, words);
    List<Group> groups = archive.issues().stream().map(made::group).toList();
    return new Collection(groups, made.facets(), made.topics());
  }

  private Group group(Issue issue) {
    return new Group(
        issue.slug().text(),
        Xml.legal(issue.title()),
        issue.date(),
        Xml.legal(issue.number().orElse("")),
        issue.lang().orElse(settings.language()),
        issue.stories().stream().map(story -> document(issue, story)).toList());
  }

  private Document document(Issue issue, Story story) {
    StoryLine line = StoryLine.of(issue, story, settings.base());
    String section = Xml.legal(story.section());
    List<EntityId> named = story.entities().stream().filter(topics::containsKey).toList();
    named.forEach(id -> stories.merge(id, 1, Integer::sum));
    SortedMap<String, List<String>> values = new TreeMap<>();
    for (EntityKind kind : EntityKind.values()) {
      put(kind.word(), named.stream().filter(id -> id.kind() == kind).map(EntityId::slug), values);
    }
    put(OUTLET, story.sources().stream().map(source -> source.outlet()), values);
    Optional<Slug> key = Slug.from(section);
    key.ifPresent(slug -> sections.putIfAbsent(slug.text(), section));
    put(SECTION, key.stream(), values);
    return new Document(
        story.slug().text(),
        section,
        line.title(),
        line.text(),
        values,
        named.stream().map(topics::get).sorted().toList());
  }

  private static void put(String facet, Stream<Slug> keys, SortedMap<String, List<String>> values) {
    List<String> distinct = keys.map(Slug::text).distinct().toList();
    if (!distinct.isEmpty()) {
      values.put(facet, distinct);
    }
  }

  private List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      facets.add(
          new Facet(
              kind.word(),
              archive.entities().values().stream()
                  .filter(entity -> entity.id().kind() == kind)
                  .map(
                      entity ->
                          new Facet.Value(
                              entity.slug().text(), Xml.legal(entity.name()), spellings(entity)))
                  .toList()));
    }
    facets.add(
        new Facet(
            OUTLET, archive.outlets().values().stream().map(SearchCollection::value).toList()));
    List<Facet.Value> headings = new ArrayList<>();
    sections.forEach((key, name) -> headings.add(new Facet.Value(key, name, List.of())));
    facets.add(new Facet(SECTION, headings));
    return facets;
  }

  private static Facet.Value value(Outlet outlet) {
    return new Facet.Value(outlet.slug().text(), Xml.legal(outlet.name()), List.of());
  }

  private List<Topic> topics() {
    return archive.entities().values().stream()
        .map(
            entity ->
                new Topic(
                    entity.id().kind().word(),
                    entity.slug().text(),
                    entity.id().kind().folder(),
                    Xml.legal(entity.name()),
                    spellings(entity),
                    Xml.legal(detail(entity)),
                    stories.getOrDefault(entity.id(), 0)))
        .toList();
  }

  /** Aliases and former names; within a family also the name without the family's. */
  private static List<String> spellings(Entity entity) {
    Stream<String> former = entity.entry().renamedFrom().stream().map(Slug::text);
    return Stream.of(entity.entry().aliases().stream(), former, withoutFamily(entity).stream())
        .flatMap(spelling -> spelling)
        .map(Xml::legal)
        .distinct()
        .toList();
  }

  /** {@code Opus 4.6} of the family Claude; a bare version such as {@code 5.4} is no name. */
  private static Optional<String> withoutFamily(Entity entity) {
    return Optional.of(entity)
        .filter(Model.class::isInstance)
        .flatMap(model -> ((Model) model).family())
        .map(family -> family.name() + " ")
        .filter(family -> entity.name().startsWith(family))
        .map(family -> entity.name().substring(family.length()))
        .filter(rest -> rest.matches("\\p{L}{3,} .*\\p{N}.*"));
  }

  private String detail(Entity entity) {
    return Optional.of(entity)
        .filter(Model.class::isInstance)
        .flatMap(model -> ((Model) model).company())
        .flatMap(maker -> archive.entity(new EntityId(EntityKind.COMPANY, maker)))
        .map(Entity::name)
        .orElseGet(() -> words.getOrDefault(entity.id().kind().word(), ""));
  }
}
