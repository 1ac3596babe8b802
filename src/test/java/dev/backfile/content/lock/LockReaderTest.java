package dev.backfile.content.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.Lock;
import dev.backfile.content.FolderSources;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of published addresses as it may stand in a repository that strangers send to. */
class LockReaderTest {

  @TempDir private Path content;

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(".lock").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Checked<Lock> read() throws IOException {
    return LockReader.read(FolderSources.of(content), 2);
  }

  @Test
  void withoutTheFolderNothingIsLocked() throws IOException {
    assertThat(read().value().addresses()).isEmpty();
    assertThat(LockReader.read(FolderSources.of(content.resolve("none")), 1).problems()).isEmpty();
  }

  @Test
  void linesOfEveryFileAreLockedWithTheirPlaces() throws IOException {
    write("site.txt", "\uFEFF# A comment\r\n\r\n/about/\r\n  /companies/é+x/  \r\n");
    write("issues/x.txt", "/issues/x/\r/issues/x/#gpt-5.4\r");
    write("issues/again.txt", "/issues/x/");
    write(".new-17", "/never/");
    write("README.md", "/never/");

    Checked<Lock> lock = read();

    assertThat(lock.problems()).isEmpty();
    assertThat(lock.value().addresses())
        .containsExactly(
            Address.of("/about/"),
            Address.of("/companies/é+x/"),
            Address.of("/issues/x/"),
            new Address("/issues/x/", "gpt-5.4"));
    assertThat(lock.value().places())
        .hasEntrySatisfying(
            Address.of("/about/"),
            place -> assertThat(place.toString()).endsWith("/.lock/site.txt:3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about/",
        "https://site.example/x/",
        "//site.example/x/",
        "/../x/",
        "/a/./b/",
        "/a\\b/",
        "/a b/",
        "/<script>/",
        "/a\u202Eb/",
        "/x/#",
        "/x/#a b",
        "======="
      })
  void aLineThatIsNoAddressIsAnErrorAtItsLine(String line) throws IOException {
    write("site.txt", "/about/\n" + line + "\n/imprint/\n");

    Checked<Lock> lock = read();

    assertThat(lock.value().addresses())
        .containsExactly(Address.of("/about/"), Address.of("/imprint/"));
    assertThat(lock.problems()).hasSize(1).allMatch(Problem::isError);
    assertThat(lock.problems().get(0).place().toString()).endsWith("site.txt:2");
  }

  @Test
  void manyBadLinesAreToldOnlyAtFirst() throws IOException {
    write("site.txt", "rubbish\n".repeat(10_000));

    assertThat(read().problems()).hasSize(20);
  }

  @Test
  void aFileThatIsTooLongOrNoTextIsAnError() throws IOException {
    write("issues/x.txt", "#".repeat((1 << 20) + 1));
    write("site.txt", "#".repeat((1 << 20) + 1));
    Files.write(content.resolve(".lock/binary.txt"), new byte[] {'/', (byte) 0xC3, 0, '/'});

    assertThat(read().problems())
        .filteredOn(Problem::isError)
        .extracting(problem -> problem.place().file().replaceFirst(".*/.lock/", ""))
        .containsOnly("binary.txt", "issues/x.txt");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(content.resolve("elsewhere.txt"), "/about/\n");
    write("site.txt", "/imprint/\n");
    Files.createSymbolicLink(content.resolve(".lock/other.txt"), elsewhere);

    Checked<Lock> lock = read();

    assertThat(lock.value().addresses()).containsExactly(Address.of("/imprint/"));
    assertThat(lock.problems()).hasSize(1).allMatch(Problem::isError);
  }

  @Test
  void aFolderThatIsALinkOrAFileIsAnError() throws IOException {
    Path folder = Files.createDirectories(content.resolve("other"));
    Files.createSymbolicLink(content.resolve(".lock"), folder);
    assertThat(read().problems()).hasSize(1).allMatch(Problem::isError);

    Files.delete(content.resolve(".lock"));
    Files.writeString(content.resolve(".lock"), "/about/\n");
    assertThat(read().problems()).hasSize(1).allMatch(Problem::isError);
  }
}
