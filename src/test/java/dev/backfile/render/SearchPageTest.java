package dev.backfile.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Html;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.pages.BaseUrl;
import dev.backfile.problem.Place;
import dev.backfile.render.view.ShareCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the template of the search page is given. */
class SearchPageTest {

  private static final String PRINTED =
      """
      ${content.head.name}|${content.head.title}|${content.page.title}|${content.page.action}
      <#list content.page.companies as way>${way.href} ${way.text};</#list>
      <#list content.page.models as way>${way.href} ${way.text};</#list>
      <#list content.page.years as way>${way.href} ${way.text};</#list>
      ${content.page.web.action}|${content.page.web.name}|${content.page.web.label}|<#rt>
      <#list content.page.web.hidden as field>${field.name}=${field.value};</#list>
      ${site.search.page} ${site.search.data} ${site.search.opensearch}
      """;

  @TempDir Path temp;

  @Test
  void itLeadsToFewNamesThemselvesAndToEachYear() throws Exception {
    write("jbake.properties", "site.title=Weekly\n");
    assertThat(rendered(Samples.archive()))
        .containsExactly(
            "Search|Search · Weekly|Search|/sub/search/",
            "/sub/companies/meta/ Meta &lt;b&gt;;",
            "/sub/models/muse-2/ Muse 2;/sub/models/muse-spark/ Muse Spark;",
            "/sub/issues/#_2026 2026;",
            "|||",
            "/sub/search/ /sub/ /sub/opensearch.xml");
  }

  @Test
  void itLeadsToTheLettersOfManyNames() throws Exception {
    Archive archive = with(13, Optional.empty());
    assertThat(rendered(archive).get(1))
        .startsWith("/sub/companies/#_A A;/sub/companies/#_B B;")
        .endsWith("/sub/companies/#_M M;");
    assertThat(rendered(archive).get(2))
        .isEqualTo("/sub/models/#_muse Muse;/sub/models/#_ Not in a family;");
  }

  @Test
  void modelsOfManyFamiliesHaveLettersToo() throws Exception {
    assertThat(rendered(with(13, Optional.of("Family"))).get(2))
        .startsWith("/sub/models/#_family-a-0 F;/sub/models/#_muse M;")
        .doesNotContain("Not in a family");
  }

  @Test
  void aWebSearchIsAFormOfItsOwn() throws Exception {
    write(
        "jbake.properties",
        "site.host=https://news.example/a/\nsearch.web=https://find.example/?k=7&q={query}&s={host}\n");
    assertThat(rendered(Samples.archive()).get(4))
        .isEqualTo("https://find.example/|q|Search with find.example|k=7;s=news.example;");
  }

  /** The sample with many companies and models, from A on. */
  private static Archive with(int count, Optional<String> family) {
    Archive sample = Samples.archive();
    SortedMap<EntityId, Entity> entities = new TreeMap<>(sample.entities());
    Entity.Entry entry =
        new Entity.Entry(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            false,
            List.of(),
            Html.EMPTY,
            new TreeMap<>(),
            Place.of("content/x.md"));
    for (int i = 0; i < count; i++) {
      String name = (char) ('a' + i) + "-" + i;
      EntityId company = new EntityId(EntityKind.COMPANY, new Slug(name));
      EntityId model = new EntityId(EntityKind.MODEL, new Slug(name));
      entities.put(company, new Company(company, name, Optional.empty(), entry));
      entities.put(
          model,
          new Model(
              model,
              name,
              Optional.empty(),
              family.map(of -> new Family(new Slug("family-" + name), of + " " + name)),
              Optional.empty(),
              Optional.empty(),
              entry));
    }
    return new Archive(
        sample.issues(),
        entities,
        sample.outlets(),
        sample.pages(),
        sample.timelines(),
        sample.taggedIssues(),
        sample.citations(),
        sample.related());
  }

  private List<String> rendered(Archive archive) throws Exception {
    write("templates/search.ftlh", PRINTED);
    Path out = Files.createTempDirectory(temp, "out");
    SiteFolder site = SiteFolder.read(temp.resolve("site"));
    Rendering.render(
        Samples.plan(archive),
        archive,
        site.settings(BaseUrl.parse("https://example.org/sub/"), LocalDate.of(2026, 4, 10)),
        site,
        ShareCards.NONE,
        out,
        1);
    return Files.readString(out.resolve("search/index.html")).lines().toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve("site").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
