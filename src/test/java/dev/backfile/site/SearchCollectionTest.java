package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Model;
import dev.backfile.content.ContentReader.Selection;
import dev.backfile.content.ContentReader.Unpublished;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Settings;
import dev.backfile.search.Collection;
import dev.backfile.search.Document;
import dev.backfile.search.Facet;
import dev.backfile.search.Topic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchCollectionTest {

  private static final List<Company> COMPANIES =
      List.of(
          Given.renamed(Given.company("anthropic", "Anthropic", "Anthropic PBC"), "anthropic-ai"));
  private static final List<Model> MODELS =
      List.of(
          Given.model("claude-opus-4.6", "Claude Opus 4.6", "", "anthropic", "Claude", ""),
          Given.model("claude-5", "Claude 5", "", "anthropic", "Claude", ""),
          Given.model("orphan-1", "Orphan 1", ""));

  @Test
  void issuesAreGroupsAndStoriesDocuments() {
    Collection made =
        collection(
            Given.of(
                COMPANIES,
                MODELS,
                List.of(
                    Given.issue("first", "2026-04-03", List.of(), Given.story("a", "A", "One.")),
                    Given.issue(
                        "second",
                        "2026-04-10",
                        List.of(),
                        Given.story(
                            "b",
                            "Anthropic\u0000 ships",
                            "Claude Opus 4.6 beats Claude 5.\nIt does \uD800.",
                            Given.link("Wired", "wired.com"),
                            Given.link("Wired again", "wired.com"),
                            Given.named("Axios"))))));
    assertThat(made.groups()).extracting(group -> group.slug()).containsExactly("first", "second");
    assertThat(made.groups()).extracting(group -> group.language()).containsOnly("pt");
    Document document = made.groups().get(1).documents().get(0);
    assertThat(document.anchor()).isEqualTo("b");
    assertThat(document.title()).isEqualTo("Anthropic\uFFFD ships");
    assertThat(document.text()).isEqualTo("Claude Opus 4.6 beats Claude 5.\nIt does \uFFFD.");
    assertThat(document.values())
        .containsOnly(
            entry("company", List.of("anthropic")),
            entry("model", List.of("claude-opus-4.6", "claude-5")),
            entry("outlet", List.of("wired.com", "axios")));
    assertThat(document.topics()).containsExactly(0, 1, 2);
    assertThat(made.groups().get(0).documents().get(0).values()).isEmpty();
  }

  @Test
  void companiesAndModelsAreTopicsWithAllTheirNames() {
    Collection made =
        collection(
            Given.of(COMPANIES, MODELS, Given.story("b", "Opus 4.6 is out", "By Anthropic.")));
    assertThat(made.topics())
        .containsExactly(
            new Topic(
                "company",
                "anthropic",
                "companies",
                "Anthropic",
                List.of("Anthropic PBC", "anthropic-ai"),
                "a company",
                1),
            topic("claude-5", "Claude 5", List.of(), "Anthropic", 0),
            topic("claude-opus-4.6", "Claude Opus 4.6", List.of("Opus 4.6"), "Anthropic", 1),
            topic("orphan-1", "Orphan 1", List.of(), "a model", 0));
    assertThat(made.facets())
        .extracting(Facet::name)
        .containsExactly("company", "model", "outlet", "section");
    assertThat(made.facets().get(1).values().get(1))
        .isEqualTo(new Facet.Value("claude-opus-4.6", "Claude Opus 4.6", List.of("Opus 4.6")));
  }

  @Test
  void everyValueAndTopicOfADocumentOfTheSampleIsKnown() throws Exception {
    Selection all = new Selection(Optional.empty(), Unpublished.LEFT_OUT);
    Archive archive = Reading.of(Path.of("."), all, 2).archive();
    Collection made = SearchCollection.of(archive, settings(), Map.of());
    List<Document> documents =
        made.groups().stream().flatMap(group -> group.documents().stream()).toList();
    assertThat(documents).hasSize(archive.storyCount());
    for (Facet facet : made.facets()) {
      assertThat(facet.values())
          .extracting(Facet.Value::key)
          .doesNotHaveDuplicates()
          .containsAll(
              documents.stream().flatMap(each -> each.values(facet.name()).stream()).toList());
    }
    for (int topic = 0; topic < made.topics().size(); topic++) {
      int number = topic;
      assertThat(documents.stream().filter(each -> each.topics().contains(number)))
          .hasSize(made.topics().get(topic).documents());
    }
    assertThat(made.facets().get(3).values())
        .contains(new Facet.Value("quick-hits", "Quick Hits", List.of()));
  }

  private static Topic topic(
      String slug, String name, List<String> spellings, String detail, int documents) {
    return new Topic("model", slug, "models", name, spellings, detail, documents);
  }

  private static Collection collection(Content content) {
    return SearchCollection.of(
        Linking.link(content, 1).value(),
        settings(),
        Map.of("company", "a company", "model", "a model"));
  }

  private static Settings settings() {
    return new Settings(
        "Weekly",
        "",
        "pt",
        BaseUrl.parse("https://example.org/").orElseThrow(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false,
        false,
        false,
        Settings.LunrIndex.AUTO,
        Optional.empty(),
        LocalDate.of(2026, 4, 10));
  }
}
