package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDataTest {

  @TempDir Path folder;

  @BeforeEach
  void exported() throws IOException {
    Settings settings = Sample.settings("https://example.org/sub/", true);
    Export.write(Sample.plan(Sample.archive()), Sample.archive(), settings, folder, 2);
  }

  @Test
  void aLineHoldsAStoryInTheOrderOfTheArchive() throws IOException {
    List<JsonNode> lines = lines();
    assertThat(lines)
        .extracting(line -> line.path("url").textValue())
        .containsExactly(
            "/sub/issues/2026-04-10-plain/#a",
            "/sub/issues/2026-04-10-plain/#b",
            "/sub/issues/中文-issue/#发布-模型");
    List<String> keys = new ArrayList<>();
    lines.get(1).fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "url",
            "title",
            "text",
            "issue",
            "issueTitle",
            "date",
            "section",
            "companies",
            "models",
            "sources",
            "opening",
            "author");
    assertThat(lines.get(1).toString())
        .contains("\"companies\":[\"meta\"],\"models\":[\"muse-spark\"]")
        .contains("\"date\":\"2026-04-10\",\"section\":\"Top Stories\"")
        .endsWith(
            "{\"text\":\"The Desk\",\"outlet\":\"the-desk\"}],"
                + "\"opening\":\"Opening Meta ships\",\"author\":\"Grace\"}");
  }

  @Test
  void aLineEndsWithALineFeedAndHoldsNoOther() throws IOException {
    String text = Parsed.text(folder.resolve("data/stories.jsonl"));
    assertThat(text).endsWith("}\n").doesNotContain("\r").doesNotContain("\n\n");
    assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(3);
    assertThat(text).contains("\ud83d\ude00").doesNotContain("\\ud83d");
    assertThat(lines().get(2).path("text").textValue()).isEqualTo(Xml.legal(Sample.UNKIND));
  }

  @Test
  void storiesFitTheirSchema() throws IOException {
    Schema schema = schema("stories");
    for (JsonNode line : lines()) {
      assertThat(faults(schema, line.toString())).isEmpty();
    }
    String line = lines().get(1).toString();
    assertThat(faults(schema, line.replace("\"author\"", "\"autor\""))).hasSize(1);
    assertThat(faults(schema, line.replace("2026-04-10\",\"sec", "10 April\",\"sec"))).hasSize(1);
    assertThat(faults(schema, line.replace("\"meta\"", "\"a/b\""))).hasSize(1);
  }

  @Test
  void entitiesFitTheirSchema() throws IOException {
    Schema schema = schema("entities");
    String entities = Parsed.text(folder.resolve("data/entities.json"));
    assertThat(faults(schema, entities)).isEmpty();
    assertThat(faults(schema, entities.replace("\"parent\"", "\"owner\""))).isNotEmpty();
    assertThat(faults(schema, entities.replace("\"makers\"", "\"maker\""))).isNotEmpty();
    assertThat(faults(schema, entities.replace("\"2026-04\"", "\"2026-13\""))).isNotEmpty();
    assertThat(faults(schema, entities.replace("\"version\":1", "\"version\":2"))).hasSize(1);
  }

  @Test
  void entitiesSayWhoTheyAreAndWhenTheyWereSeen() throws IOException {
    JsonNode entities = Parsed.json(folder.resolve("data/entities.json"));
    JsonNode holding = entities.at("/companies/0");
    assertThat(holding.at("/slug").textValue()).isEqualTo("holding");
    assertThat(holding.at("/stories").intValue()).isZero();
    assertThat(holding.at("/firstSeen").textValue()).isEqualTo("2026-04-10");
    JsonNode meta = entities.at("/companies/1");
    assertThat(meta.at("/parent").textValue()).isEqualTo("holding");
    assertThat(meta.at("/stories").intValue()).isEqualTo(3);
    assertThat(meta.at("/lastSeen").textValue()).isEqualTo("2026-04-17");
    assertThat(meta.at("/url").textValue()).isEqualTo("/sub/companies/meta/");
    assertThat(entities.at("/models/0").toString())
        .contains("\"company\":\"meta\",\"family\":\"muse\",\"released\":\"2026-04-08\"");
    assertThat(entities.at("/families").toString())
        .isEqualTo(
            "[{\"id\":\"family/muse\",\"slug\":\"muse\",\"name\":\"Muse\","
                + "\"url\":\"/sub/families/muse/\",\"feed\":\"/sub/families/muse/feed.xml\","
                + "\"models\":[\"muse-spark\"],\"makers\":[\"meta\"],\"stories\":3,\"headlines\":0,"
                + "\"firstSeen\":\"2026-04-10\",\"lastSeen\":\"2026-04-17\","
                + "\"months\":[{\"month\":\"2026-04\",\"stories\":3,\"headlines\":0}]}]");
    assertThat(entities.at("/outlets").toString())
        .isEqualTo(
            "[{\"slug\":\"reuters.com\",\"name\":\"Reuters\","
                + "\"url\":\"/sub/sources/reuters.com/\",\"stories\":3}]");
  }

  @Test
  void aSchemaIsNamedByItsWholeAddress() throws IOException {
    for (String name : List.of("stories", "entities")) {
      JsonNode schema = Parsed.json(folder.resolve("data/" + name + ".schema.json"));
      assertThat(schema.path("$id").textValue())
          .isEqualTo("https://example.org/sub/data/" + name + ".schema.json");
      assertThat(schema.path("$schema").textValue())
          .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Parsed.text(folder.resolve("data/stories.jsonl")).lines().toList()) {
      lines.add(Parsed.json(line));
    }
    return lines;
  }

  private Schema schema(String name) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    String text = Parsed.text(folder.resolve("data/" + name + ".schema.json"));
    Schema meta = registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    assertThat(faults(meta, text)).isEmpty();
    return registry.getSchema(text, InputFormat.JSON);
  }

  private static List<String> faults(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
