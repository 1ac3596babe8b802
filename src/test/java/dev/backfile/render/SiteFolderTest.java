package dev.backfile.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Settings;
import dev.backfile.pages.WebSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

  private static final LocalDate NOW = LocalDate.of(2026, 5, 22);

  @TempDir Path folder;

  @Test
  void aFolderWithoutSettingsHasDefaults() throws Exception {
    SiteFolder site = SiteFolder.read(folder);
    Settings settings = site.settings(Optional.empty(), NOW);
    assertThat(settings.title()).isEqualTo("Newsletter archive");
    assertThat(settings.base()).hasToString("http://localhost:8820/");
    assertThat(settings.indexed()).isFalse();
    assertThat(settings.subscribe()).isEmpty();
    assertThat(site.content()).isEqualTo(folder.resolve("content"));
    assertThat(site.templates()).isEqualTo(folder.resolve("templates"));
    assertThat(site.assets()).isEqualTo(folder.resolve("assets"));
    assertThat(site.output()).isEqualTo(folder.resolve("output"));
  }

  @Test
  void jbakesKeysAndOursAreRead() throws Exception {
    write(
        """
        site.title=Bits, Bytes – and more
        site.host=https://news.example/a/
        content.folder=text
        destination.folder=public
        site.language=pt-BR
        site.subscribe=https://news.example/join?a=1,2
        """);
    SiteFolder site = SiteFolder.read(folder);
    Settings settings = site.settings(Optional.empty(), NOW);
    assertThat(settings.title()).isEqualTo("Bits, Bytes – and more");
    assertThat(settings.base()).hasToString("https://news.example/a/");
    assertThat(settings.indexed()).isTrue();
    assertThat(settings.language()).isEqualTo("pt-BR");
    assertThat(settings.subscribe()).contains("https://news.example/join?a=1,2");
    assertThat(site.content()).isEqualTo(folder.resolve("text"));
    assertThat(site.output()).isEqualTo(folder.resolve("public"));
  }

  @Test
  void anotherBaseUrlKeepsSearchEnginesOut() throws Exception {
    write("site.host=https://news.example/\n");
    SiteFolder site = SiteFolder.read(folder);
    assertThat(site.settings(BaseUrl.parse("https://preview.example"), NOW).indexed()).isFalse();
    assertThat(site.settings(BaseUrl.parse("https://news.example"), NOW).indexed()).isTrue();
  }

  @Test
  void theSearchIsSetUpByTwoKeys() throws Exception {
    Settings defaults = SiteFolder.read(folder).settings(Optional.empty(), NOW);
    assertThat(defaults.lunrIndex()).isEqualTo(Settings.LunrIndex.AUTO);
    assertThat(defaults.webSearch()).isEmpty();
    String web = "search.web=https://find.example/?q={query}&sites={host}\n";
    write("site.host=https://news.example/a/\nsearch.lunr-index=never\n" + web);
    for (String base : List.of("https://news.example/a/", "https://preview.example/")) {
      Settings settings = SiteFolder.read(folder).settings(BaseUrl.parse(base), NOW);
      assertThat(settings.lunrIndex()).isEqualTo(Settings.LunrIndex.NEVER);
      assertThat(settings.webSearch())
          .isEqualTo(WebSearch.parse("https://find.example/?q={query}&sites=news.example", ""));
    }
    write("search.lunr-index=always\n" + web);
    Settings elsewhere =
        SiteFolder.read(folder).settings(BaseUrl.parse("https://home.example:8443/x/"), NOW);
    assertThat(elsewhere.lunrIndex()).isEqualTo(Settings.LunrIndex.ALWAYS);
    assertThat(elsewhere.webSearch().orElseThrow().hidden())
        .containsExactly(new WebSearch.Hidden("sites", "home.example"));
  }

  @Test
  void aBadSettingOfTheSearchIsNamedWithTheWayOut() throws Exception {
    write("search.lunr-index=sometimes\n");
    assertThatThrownBy(() -> SiteFolder.read(folder))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "jbake.properties: search.lunr-index = \"sometimes\" is none of always, auto and never\n"
                + "  fix: write search.lunr-index=auto");
    write("search.web=https://find.example/\n");
    assertThatThrownBy(() -> SiteFolder.read(folder))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "jbake.properties: search.web = \"https://find.example/\" is not an http or https"
                + " address with {query} as the value of one parameter\n"
                + "  fix: write search.web=https://duckduckgo.com/?q={query}&sites={host}");
  }

  @Test
  void aBadValueIsNamedWithItsKeyAndTheWayOut() throws Exception {
    write("site.title=\n");
    assertThatThrownBy(() -> SiteFolder.read(folder))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "jbake.properties: site.title = \"\" is empty\n  fix: write site.title=The Weekly");
    write("site.host=news.example\n");
    assertThatThrownBy(() -> SiteFolder.read(folder))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessage(
            "jbake.properties: site.host = \"news.example\" is not an http or https address\n"
                + "  fix: write site.host=https://example.org");
    write("site.subscribe=javascript:alert(1)\n");
    assertThatThrownBy(() -> SiteFolder.read(folder)).isInstanceOf(ConfigurationFault.class);
    write("site.language=english please\n");
    assertThatThrownBy(() -> SiteFolder.read(folder)).isInstanceOf(ConfigurationFault.class);
    write("render.encoding=ISO-8859-1\n");
    assertThatThrownBy(() -> SiteFolder.read(folder)).isInstanceOf(ConfigurationFault.class);
  }

  @Test
  void aFileThatIsNotInUtf8IsAFault() throws Exception {
    Files.write(
        folder.resolve("jbake.properties"), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> SiteFolder.read(folder)).isInstanceOf(ConfigurationFault.class);
  }

  @Test
  void aPatternForCorrectionsHasThePathInIt() throws Exception {
    String good = "https://git.example.org/o/r/src/branch/main/{path}#L{line}";
    write("repository.edit=" + good + "\n");
    assertThat(SiteFolder.read(folder).settings(Optional.empty(), NOW).edit()).contains(good);
    for (String bad :
        List.of(
            "https://git.example.org/o/r",
            "git.example.org/{path}",
            "https://{path}/",
            "https://git.example.org/{path}{column}",
            "javascript:alert({path})")) {
      write("repository.edit=" + bad + "\n");
      assertThatThrownBy(() -> SiteFolder.read(folder))
          .isInstanceOf(ConfigurationFault.class)
          .hasMessageContaining("repository.edit = \"" + bad + "\"");
    }
  }

  @Test
  void aMissingFolderIsAFault() {
    assertThatThrownBy(() -> SiteFolder.read(folder.resolve("none")))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("none is not a folder");
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("jbake.properties"), text);
  }
}
