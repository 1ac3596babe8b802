package dev.backfile.render.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.pages.BaseUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetFilesTest {

  private static final String HASH = "\\.[0-9a-f]{10}\\.js";

  @TempDir Path temp;

  @Test
  void aScriptNamesThePublishedFilesOfOthers() throws IOException {
    write("find.js", "import(\"./find/view.js\")");
    write("find/view.js", "import {a} from './words.js'; new URL(\"./work.js\", import.meta.url)");
    write("find/work.js", "import { a } from \"./words.js\"; import '../shared.js'");
    write("find/words.js", "export const a = 1");
    write("shared.js", "export {}");
    assertThat(published("find.js")).matches("import\\(\"\\./find/view" + HASH + "\"\\)");
    assertThat(published("find/view.js"))
        .matches(
            "import \\{a} from '\\./words"
                + HASH
                + "'; new URL\\(\"\\./work"
                + HASH
                + "\", import\\.meta\\.url\\)");
    assertThat(published("find/work.js"))
        .matches(
            "import \\{ a } from \"\\./words" + HASH + "\"; import '\\.\\./shared" + HASH + "'");
  }

  @Test
  void theNamesLeadToFilesThatAreThere() throws IOException {
    write("find.js", "import './find/view.js'");
    write("find/view.js", "import '../find/words.js'");
    write("find/words.js", "1");
    Path out = publish();
    for (String name : new String[] {"find.js", "find/view.js"}) {
      Path file = out.resolve(path(name));
      String target = Files.readString(file).split("'", -1)[1];
      assertThat(file.resolveSibling(target)).as(name).exists();
    }
  }

  @Test
  void aChangeDeepDownChangesEveryNameAboveIt() throws IOException {
    write("find.js", "import './find/view.js'");
    write("find/view.js", "import './words.js'");
    write("find/words.js", "1");
    String before = path("find.js");
    write("find/words.js", "2");
    assertThat(path("find.js")).isNotEqualTo(before);
  }

  @Test
  void whatIsNoWholeLiteralOrNoAssetStaysAsItIs() throws IOException {
    String script =
        """
        // don't touch ./words.js
        const a = 'words.js', b = "./none.js", c = './words.js?x', d = "see ./words.js";
        const e = `./words.js`, f = './words.js", g = "./wo\\
        rds.js", h = '../../words.js', i = '/words.js', j = './wor\\u0064s.js';
        """;
    write("a.js", script);
    write("words.js", "1");
    assertThat(published("a.js")).isEqualTo(script);
  }

  @Test
  void whatIsNotRewrittenKeepsItsBytes() throws IOException {
    Files.createDirectories(temp);
    byte[] latin = "// caf\u00e9 './b.js'".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(temp.resolve("a.js"), latin);
    assertThat(publish().resolve(path("a.js"))).hasBinaryContent(latin);
  }

  @Test
  void theServiceWorkerStaysAtTheRootUnderItsName() throws IOException {
    write("start.js", "register(new URL('./sw.js', import.meta.url))");
    write("kept/words.js", "1");
    write("sw.js", "import './kept/words.js'");
    assertThat(path("sw.js")).isEqualTo("sw.js");
    assertThat(published("sw.js")).matches("import '\\./assets/kept/words" + HASH + "'");
    assertThat(published("start.js")).contains("'../sw.js'");
    assertThat(AssetFiles.of(temp).paths()).doesNotContainKey("sw-off.js");
  }

  @Test
  void aSiteThatKeepsNothingHasAWorkerThatForgetsUnlessItHasItsOwn() throws IOException {
    Path out = temp.resolve("out");
    AssetFiles.withoutOffline(temp.resolve("none")).publish(out);
    assertThat(out.resolve("sw.js")).content().contains("registration.unregister()");
    assertThat(AssetFiles.withoutOffline(temp).paths()).doesNotContainKey("sw-off.js");

    write("sw.js", "// its own");
    AssetFiles.withoutOffline(temp).publish(out);
    assertThat(out.resolve("sw.js")).hasContent("// its own");
  }

  @Test
  void scriptsInACircleAreRefused() throws IOException {
    write("a.js", "import './b.js'");
    write("b.js", "import './a.js'");
    assertThatThrownBy(() -> AssetFiles.of(temp))
        .isInstanceOf(IOException.class)
        .hasMessage("assets refer to each other in a circle: [a.js, b.js]");
  }

  @Test
  void templatesFindAssetsOfSubFoldersByTheirPath() throws IOException {
    write("find/work.js", "1");
    assertThat(
            AssetFiles.of(temp)
                .hrefs(BaseUrl.parse("https://example.org/sub/").orElseThrow())
                .get("find/work.js"))
        .matches("/sub/assets/find/work" + HASH);
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String path(String name) throws IOException {
    return Objects.requireNonNull(AssetFiles.of(temp).paths().get(name));
  }

  private Path publish() throws IOException {
    Path out = temp.resolveSibling(temp.getFileName() + "-out");
    AssetFiles.of(temp).publish(out);
    return out;
  }

  private String published(String name) throws IOException {
    return Files.readString(publish().resolve(path(name)));
  }
}
