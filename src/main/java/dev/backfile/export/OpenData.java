package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.BaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    json.open()
        .text("url", base.href(Address.story(issue.slug(), story.slug())))
        .text("title", story.headline())
        .text("text", story.text())
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
    Json json = new Json().open().number("version", 1).list("companies");
    for (Company company : archive.companies()) {
      entity(company, base, json).text("parent", company.parent());
      history(company, archive, json);
    }
    json.closeList().list("models");
    for (Model model : archive.models()) {
      entity(model, base, json)
          .text("company", model.company())
          .text("family", model.family().map(Family::slug))
          .text("released", model.released())
          .text("predecessor", model.predecessor());
      history(model, archive, json);
    }
    json.closeList().list("families");
    for (List<Model> models : archive.families().values()) {
      Family family = models.get(0).family().orElseThrow();
      json.open()
          .text("slug", family.slug().text())
          .text("name", family.name())
          .text("url", base.href(Address.family(family.slug())))
          .slugs("models", models.stream().map(Entity::slug).toList())
          .close();
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
    return json.open()
        .text("slug", entity.slug().text())
        .text("name", entity.name())
        .text("url", base.href(Address.entity(entity.id())))
        .texts("aliases", entity.entry().aliases())
        .text("homepage", entity.entry().homepage());
  }

  private static void history(Entity entity, Archive archive, Json json) throws IOException {
    List<Appearance> stories = archive.timelines().getOrDefault(entity.id(), List.of());
    List<Issue> tagged = archive.taggedIssues().getOrDefault(entity.id(), List.of());
    List<LocalDate> days =
        Stream.concat(stories.stream().map(Appearance::issue), tagged.stream())
            .map(Issue::date)
            .sorted()
            .toList();
    json.number("stories", stories.size())
        .text("firstSeen", days.stream().findFirst())
        .text("lastSeen", days.stream().reduce((earlier, later) -> later))
        .text("description", entity.entry().description().text())
        .close();
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
}
