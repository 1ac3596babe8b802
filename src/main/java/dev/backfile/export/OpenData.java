package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.export.format.Json;
import dev.backfile.pages.BaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The archive as data for others to work with: {@code /data/stories.jsonl}, one story to a line,
 * and {@code /data/entities.json}, with a JSON Schema for each.
 *
 * <p>Addresses in it are those that the site's own pages link to: base path and no host.
 */
final class OpenData {

  /** One story to a line. */
  static final Address STORIES = Address.of("/data/stories.jsonl");

  private static final Address ENTITIES = Address.of("/data/entities.json");
  private static final List<Address> SCHEMAS =
      List.of(Address.of("/data/entities.schema.json"), Address.of("/data/stories.schema.json"));

  private OpenData() {}

  /** All files but that of the stories. */
  static List<Export.Output> outputs(Archive archive, BaseUrl base) {
    List<Export.Output> outputs = new ArrayList<>();
    outputs.add(new Export.Output(ENTITIES, () -> entities(archive, base)));
    for (Address schema : SCHEMAS) {
      outputs.add(new Export.Output(schema, () -> schema(schema, base)));
    }
    return outputs;
  }

  /** The lines of some issues' stories; nothing when they have none. */
  static byte[] stories(List<Issue> issues, BaseUrl base) throws IOException {
    Json json = new Json();
    boolean empty = true;
    for (Issue issue : issues) {
      for (Story story : issue.stories()) {
        story(issue, story, base, json);
        empty = false;
      }
    }
    return empty ? new byte[0] : json.bytes();
  }

  private static void story(Issue issue, Story story, BaseUrl base, Json json) throws IOException {
    List<EntityId> entities = story.entities();
    StoryLine line = StoryLine.of(issue, story, base);
    json.open()
        .text("url", line.url())
        .text("title", line.title())
        .text("text", line.text())
        .text("issue", issue.slug().text())
        .text("issueTitle", issue.title())
        .text("date", issue.date().toString())
        .text("section", story.section())
        .slugs("companies", slugs(entities, EntityKind.COMPANY))
        .slugs("models", slugs(entities, EntityKind.MODEL))
        .list("sources");
    for (Source source : story.sources()) {
      json.open()
          .text("text", source.text())
          .text("url", source.url())
          .text("outlet", source.outlet().text())
          .close();
    }
    json.closeList()
        .text("opening", story.opening())
        .text("author", story.author())
        .text("updateOf", story.updateOf())
        .text("correction", story.correction())
        .close();
  }

  private static List<Slug> slugs(List<EntityId> entities, EntityKind kind) {
    return entities.stream().filter(id -> id.kind() == kind).map(EntityId::slug).toList();
  }

  private static byte[] entities(Archive archive, BaseUrl base) throws IOException {
    Coverage coverage = Coverage.of(archive);
    Json json = new Json().open().number("version", 1).list("companies");
    for (Company company : archive.companies()) {
      entity(company, base, json).text("parent", company.parent());
      History history = coverage.of(company.id());
      int all = archive.timelines().getOrDefault(company.id(), List.of()).size();
      json.number("stories", history.stories());
      if (all != history.stories()) {
        json.number("storiesWithSubsidiaries", all);
      }
      history.write(json);
      json.text("description", company.entry().description().text()).close();
    }
    json.closeList().list("models");
    for (Model model : archive.models()) {
      entity(model, base, json)
          .text("company", model.company())
          .text("family", model.family().map(Family::slug))
          .text("released", model.released())
          .text("predecessor", model.predecessor());
      History history = coverage.of(model.id());
      json.number("stories", history.stories());
      history.write(json);
      json.text("description", model.entry().description().text()).close();
    }
    json.closeList().list("families");
    for (List<Model> models : archive.families().values()) {
      family(models.get(0).family().orElseThrow(), models, coverage, base, json);
    }
    json.closeList().list("outlets");
    for (Outlet outlet : archive.outlets().values()) {
      json.open()
          .text("slug", outlet.slug().text())
          .text("name", outlet.name())
          .text("url", base.href(Address.outlet(outlet.slug())))
          .number("stories", archive.citations().getOrDefault(outlet.slug(), List.of()).size())
          .close();
    }
    return json.closeList().close().bytes();
  }

  private static Json entity(Entity entity, BaseUrl base, Json json) throws IOException {
    Address page = Address.entity(entity.id());
    return json.open()
        .text("id", entity.stableId())
        .text("slug", entity.slug().text())
        .text("name", entity.name())
        .text("url", base.href(page))
        .text("feed", feed(page, base))
        .texts("aliases", entity.entry().aliases())
        .slugs("formerSlugs", entity.entry().renamedFrom())
        .text("homepage", entity.entry().homepage());
  }

  private static void family(
      Family family, List<Model> models, Coverage coverage, BaseUrl base, Json json)
      throws IOException {
    Address page = Address.family(family.slug());
    History history = coverage.of(family);
    json.open()
        .text("id", "family/" + family.slug())
        .text("slug", family.slug().text())
        .text("name", family.name())
        .text("url", base.href(page))
        .text("feed", feed(page, base))
        .slugs("models", models.stream().map(Entity::slug).toList())
        .slugs("makers", models.stream().flatMap(m -> m.company().stream()).distinct().toList())
        .number("stories", history.stories());
    history.write(json);
    json.close();
  }

  private static String feed(Address page, BaseUrl base) {
    return base.href(Address.of(page.path() + "feed.xml"));
  }

  // The resource names itself by its address within the site, the published file by the whole one.
  private static byte[] schema(Address address, BaseUrl base) throws IOException {
    String name = address.path().substring(address.path().lastIndexOf('/') + 1);
    try (InputStream resource = OpenData.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"" + address.path() + "\"", "\"" + base.absolute(address) + "\"")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Who was named when: one pass over the stories. */
  private static final class Coverage {
    private final Map<EntityId, History> entities = new HashMap<>();
    private final Map<Family, History> families = new HashMap<>();

    static Coverage of(Archive archive) {
      Coverage coverage = new Coverage();
      archive.issues().forEach(issue -> coverage.add(issue, archive));
      archive
          .taggedIssues()
          .forEach(
              (id, issues) -> issues.forEach(issue -> coverage.history(id).seen(issue.date())));
      return coverage;
    }

    private void add(Issue issue, Archive archive) {
      for (Story story : issue.stories()) {
        Set<EntityId> headline =
            story.mentions().stream()
                .filter(mention -> mention.where() == Mention.Where.HEADLINE)
                .map(Mention::entity)
                .collect(Collectors.toSet());
        Map<Family, Boolean> named = new HashMap<>();
        for (EntityId id : story.entities()) {
          boolean headlined = headline.contains(id);
          history(id).add(issue.date(), headlined);
          archive
              .entity(id)
              .flatMap(entity -> entity instanceof Model model ? model.family() : Optional.empty())
              .ifPresent(family -> named.merge(family, headlined, Boolean::logicalOr));
        }
        named.forEach(
            (family, headlined) ->
                families
                    .computeIfAbsent(family, key -> new History())
                    .add(issue.date(), headlined));
      }
    }

    private History history(EntityId id) {
      return entities.computeIfAbsent(id, key -> new History());
    }

    History of(EntityId id) {
      return entities.getOrDefault(id, new History());
    }

    History of(Family family) {
      return families.getOrDefault(family, new History());
    }
  }

  /** The stories that name one thing, by month. */
  private static final class History {
    private final SortedMap<YearMonth, Integer> stories = new TreeMap<>();
    private final Map<YearMonth, Integer> headlines = new HashMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    void add(LocalDate day, boolean headline) {
      seen(day);
      stories.merge(YearMonth.from(day), 1, Integer::sum);
      headlines.merge(YearMonth.from(day), headline ? 1 : 0, Integer::sum);
    }

    void seen(LocalDate day) {
      days.add(day);
    }

    int stories() {
      return sum(stories);
    }

    private static int sum(Map<YearMonth, Integer> months) {
      return months.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What follows the number of stories. */
    void write(Json json) throws IOException {
      json.number("headlines", sum(headlines));
      if (!days.isEmpty()) {
        json.text("firstSeen", days.first().toString()).text("lastSeen", days.last().toString());
      }
      json.list("months");
      for (Map.Entry<YearMonth, Integer> month : stories.entrySet()) {
        json.open()
            .text("month", month.getKey().toString())
            .number("stories", month.getValue())
            .number("headlines", headlines.getOrDefault(month.getKey(), 0))
            .close();
      }
      json.closeList();
    }
  }
}
