package dev.backfile.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.author.Changes.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are changed all together or not at all, whenever the process ends. */
class RewritingTest {

  @TempDir private Path temp;
  private Path site;
  private Path content;

  /** Stands for the end of the process. */
  private static final class Killed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final Map<String, String> OLD =
      Map.of("companies/a.md", "A", "companies/b.md", "B", "issues/1.md", "one", "pages/p.md", "p");
  private static final Map<String, String> NEW =
      Map.of(
          "companies/b.md", "B and A", "issues/1.md", "ONE", "pages/p.md", "p", "models/n.md", "N");

  @BeforeEach
  void writeTheSite() throws IOException {
    reset(temp.resolve("site"));
  }

  private void reset(Path folder) throws IOException {
    site = folder;
    content = site.resolve("content");
    for (Map.Entry<String, String> file : OLD.entrySet()) {
      Path path = content.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Changes changes() {
    SortedMap<String, Change> files = new TreeMap<>();
    files.put("companies/a.md", Change.deleted(bytes("A")));
    files.put("companies/b.md", Change.of(bytes("B"), bytes("B and A")));
    files.put("issues/1.md", Change.of(bytes("one"), bytes("ONE")));
    files.put("models/n.md", Change.created(bytes("N")));
    files.put("pages/p.md", Change.of(bytes("p"), bytes("p")));
    return new Changes(files, new TreeMap<>());
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(content)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(content.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private boolean isClean() {
    return !Files.exists(site.resolve(Workshop.NAME));
  }

  @Test
  void everyFileIsChangedAndNothingIsLeftBehind() throws IOException {
    Rewriting.apply(site, content, changes());

    assertThat(files()).isEqualTo(NEW);
    assertThat(isClean()).isTrue();
    assertThat(Rewriting.recover(site)).isEqualTo(Rewriting.Recovered.NOTHING);
  }

  @Test
  void aKillAfterAnyStepLeavesAllOldOrIsFinishedByTheNextRun() throws IOException {
    List<String> steps = new ArrayList<>();
    Rewriting.apply(site, content, changes(), steps::add);
    assertThat(steps).contains("complete journal", "replace issues/1.md", "delete companies/a.md");
    int journal = steps.indexOf("complete journal");

    for (int kill = 0; kill < steps.size(); kill++) {
      reset(temp.resolve("kill-" + kill));
      kill(kill);
      assertThat(files()).as(steps.get(kill)).containsValues("p");
      if (kill < journal) {
        assertThat(files()).isEqualTo(OLD);
      }

      Rewriting.Recovered recovered = Rewriting.recover(site);

      boolean ended = steps.get(kill).equals("end journal");
      assertThat(recovered)
          .as(steps.get(kill))
          .isEqualTo(
              kill < journal
                  ? Rewriting.Recovered.DISCARDED
                  : ended ? Rewriting.Recovered.NOTHING : Rewriting.Recovered.COMPLETED);
      assertThat(files()).as(steps.get(kill)).isEqualTo(kill < journal ? OLD : NEW);
      assertThat(isClean()).isTrue();
    }
  }

  @Test
  void aKillDuringTheRecoveryIsRecoveredFromToo() throws IOException {
    for (int kill = 0; kill < 4; kill++) {
      reset(temp.resolve("again-" + kill));
      kill(4);
      assertThat(Rewriting.isPending(site)).isTrue();
      int last = kill;
      int[] seen = {0};
      assertThatThrownBy(
              () ->
                  Rewriting.recover(
                      site,
                      step -> {
                        if (seen[0]++ == last) {
                          throw new Killed();
                        }
                      }))
          .isInstanceOf(Killed.class);

      Rewriting.recover(site);

      assertThat(files()).isEqualTo(NEW);
      assertThat(isClean()).isTrue();
    }
  }

  private void kill(int number) {
    int[] seen = {0};
    assertThatThrownBy(
            () ->
                Rewriting.apply(
                    site,
                    content,
                    changes(),
                    step -> {
                      if (seen[0]++ == number) {
                        throw new Killed();
                      }
                    }))
        .isInstanceOf(Killed.class);
  }

  @Test
  void aSiteMayBeReachedThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), site);

    Rewriting.apply(link, link.resolve("content"), changes());

    assertThat(files()).isEqualTo(NEW);
  }

  @Test
  void theNextChangeFinishesTheOneBefore() throws IOException {
    kill(4);
    SortedMap<String, Change> more = new TreeMap<>();
    more.put("models/n.md", Change.of(bytes("N"), bytes("NN")));

    Rewriting.apply(site, content, new Changes(more, new TreeMap<>()));

    assertThat(files()).containsEntry("models/n.md", "NN").containsEntry("issues/1.md", "ONE");
  }

  @Test
  void aFileThatSomebodyChangedIsNotOverwritten() throws IOException {
    Files.writeString(content.resolve("issues/1.md"), "mine");

    assertThatThrownBy(() -> Rewriting.apply(site, content, changes()))
        .isInstanceOf(RewriteRefused.class)
        .hasMessageContaining("issues/1.md was changed by somebody else");

    assertThat(files()).containsEntry("issues/1.md", "mine").containsEntry("companies/b.md", "B");
    assertThat(isClean()).isTrue();
  }

  @Test
  void aFileChangedAfterAKillStopsTheRecoveryBeforeItsFirstStep() throws IOException {
    kill(4);
    Files.writeString(content.resolve("issues/1.md"), "mine");
    Map<String, String> before = files();

    assertThatThrownBy(() -> Rewriting.recover(site)).isInstanceOf(RewriteRefused.class);

    assertThat(files()).isEqualTo(before);
    assertThat(Rewriting.isPending(site)).isTrue();
  }

  @Test
  void linksAndPathsThatLeadElsewhereAreRefused() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside.md"), "B");
    Files.delete(content.resolve("companies/b.md"));
    Files.createSymbolicLink(content.resolve("companies/b.md"), outside);
    assertThatThrownBy(() -> Rewriting.apply(site, content, changes()))
        .isInstanceOf(RewriteRefused.class)
        .hasMessageContaining("symbolic link");
    assertThat(outside).hasContent("B");

    for (String path :
        List.of("../x.md", "a/../../x.md", ".git/x.md", "x.txt", "a//x.md", "/x.md")) {
      SortedMap<String, Change> files = new TreeMap<>();
      files.put(path, Change.created(bytes("x")));
      assertThatThrownBy(() -> Rewriting.apply(site, content, new Changes(files, new TreeMap<>())))
          .as(path)
          .isInstanceOf(RewriteRefused.class);
    }
    assertThatThrownBy(() -> Rewriting.apply(site, temp, changes()))
        .isInstanceOf(RewriteRefused.class);
  }

  @Test
  void aJournalFromAStrangerReachesNoOtherFile() throws IOException {
    Path folder = Files.createDirectories(site.resolve(Workshop.NAME));
    Files.writeString(folder.resolve("1"), "evil");
    String sum = Journal.sum(bytes("evil"));
    for (String target : List.of("content\nwrite - %s 1 ../x.md", ".\nwrite - %s 1 x.md")) {
      Files.writeString(
          folder.resolve("journal"), "backfile rewrite 1\n" + target.formatted(sum) + "\nend\n");
      assertThatThrownBy(() -> Rewriting.recover(site)).isInstanceOf(RewriteRefused.class);
    }
    assertThat(site.resolve("x.md")).doesNotExist();
    assertThat(files()).isEqualTo(OLD);
  }

  @Test
  void aFileKeepsItsPermissions() throws IOException {
    Path file = content.resolve("issues/1.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

    Rewriting.apply(site, content, changes());

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
  }
}
