package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Html;
import dev.backfile.archive.Slug;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of {@code /data/entities.json}, from content that was linked as a build does it. */
class EntityDataTest {

  @TempDir Path folder;

  @Test
  void everyoneIsCountedByMonth() throws IOException {
    JsonNode data = data();

    assertThat(data.at("/models/0/months").toString())
        .isEqualTo(
            "[{\"month\":\"2026-01\",\"stories\":2,\"headlines\":1},"
                + "{\"month\":\"2026-03\",\"stories\":1,\"headlines\":1}]");
    assertThat(data.at("/models/0/stories").intValue()).isEqualTo(3);
    assertThat(data.at("/models/0/headlines").intValue()).isEqualTo(2);
    assertThat(data.at("/models/0/feed").textValue()).isEqualTo("/sub/models/duo-1/feed.xml");
  }

  @Test
  void aStoryOnTwoModelsCountsOnceForTheirFamily() throws IOException {
    assertThat(data().at("/families/0").toString())
        .isEqualTo(
            "{\"id\":\"family/duo\",\"slug\":\"duo\",\"name\":\"Duo\",\"url\":\"/sub/families/duo/\","
                + "\"feed\":\"/sub/families/duo/feed.xml\",\"models\":[\"duo-1\",\"duo-2\"],"
                + "\"makers\":[\"acme\"],\"stories\":3,\"headlines\":2,"
                + "\"firstSeen\":\"2026-01-05\",\"lastSeen\":\"2026-03-02\",\"months\":["
                + "{\"month\":\"2026-01\",\"stories\":2,\"headlines\":1},"
                + "{\"month\":\"2026-03\",\"stories\":1,\"headlines\":1}]}");
  }

  @Test
  void storiesOnTheCompaniesThatACompanyOwnsAreCountedApart() throws IOException {
    JsonNode acme = data().at("/companies/0");
    JsonNode workshop = data().at("/companies/1");

    assertThat(acme.path("stories").intValue()).isEqualTo(1);
    assertThat(acme.path("storiesWithSubsidiaries").intValue()).isEqualTo(2);
    assertThat(acme.path("lastSeen").textValue()).isEqualTo("2026-01-05");
    assertThat(workshop.path("stories").intValue()).isEqualTo(1);
    assertThat(workshop.has("storiesWithSubsidiaries")).isFalse();
  }

  @Test
  void whoeverIsRenamedKeepsItsId() throws IOException {
    JsonNode workshop = data().at("/companies/1");

    assertThat(workshop.path("id").textValue()).isEqualTo("company/garage");
    assertThat(workshop.path("slug").textValue()).isEqualTo("workshop");
    assertThat(workshop.path("formerSlugs").toString()).isEqualTo("[\"shed\",\"garage\"]");
  }

  @Test
  void theMonthsAddUpToTheStories() throws IOException {
    List<JsonNode> named = new ArrayList<>();
    JsonNode data = data();
    List.of("companies", "models", "families").forEach(list -> data.path(list).forEach(named::add));

    assertThat(named)
        .hasSize(5)
        .allSatisfy(
            one -> {
              for (String key : List.of("stories", "headlines")) {
                int sum = 0;
                for (JsonNode month : one.path("months")) {
                  sum += month.path(key).intValue();
                }
                assertThat(sum).as(one + " " + key).isEqualTo(one.path(key).intValue());
              }
            });
  }

  private JsonNode data() throws IOException {
    Content content =
        Given.of(
            List.of(Given.company("acme", "Acme", ""), workshop()),
            List.of(
                Given.model("duo-1", "Duo 1", "", "acme", "Duo", ""),
                Given.model("duo-2", "Duo 2", "", "acme", "Duo", "")),
            List.of(
                Given.issue(
                    "one",
                    "2026-01-05",
                    List.of(),
                    Given.story("a", "Duo 1 meets Duo 2", "Both are here."),
                    Given.story("b", "Acme waits", "For Duo 1.")),
                Given.issue(
                    "two",
                    "2026-03-02",
                    List.of(),
                    Given.story("c", "Duo 1 returns", "The Workshop is glad."))));
    Archive archive = Linking.link(content, 1).value();
    Export.write(
        Sample.plan(archive),
        archive,
        Sample.settings("https://example.org/sub/", true),
        folder,
        1);
    return Parsed.json(folder.resolve("data/entities.json"));
  }

  private static Company workshop() {
    return new Company(
        Given.id(EntityKind.COMPANY, "workshop"),
        "Workshop",
        Optional.of(new Slug("acme")),
        new Entity.Entry(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(new Slug("shed"), new Slug("garage")),
            false,
            List.of(),
            Html.EMPTY,
            new TreeMap<>(),
            Sample.PLACE));
  }
}
