package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
  private static final Map<String, String> OLD =
      Map.of("index.html", "old", "issues/one/index.html", "one", "gone/index.html", "gone");
  private static final Map<String, String> NEW =
      Map.of("index.html", "new", "issues/one/index.html", "one", "issues/two/index.html", "two");

  @TempDir Path root;
  private Path site;
  private Path output;
  private List<Path> inputs;

  @BeforeEach
  void aSite() throws IOException {
    root = root.toRealPath();
    site = Files.createDirectory(root.resolve("site"));
    output = site.resolve("output");
    inputs = List.of(site, site.resolve("content"), site.resolve("templates"));
    Files.createDirectory(site.resolve("content"));
  }

  @Test
  void aFirstSiteIsPublishedWithNothingLeftBesideIt() throws IOException {
    publish(NEW);
    assertThat(siteAt(output)).isEqualTo(NEW);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void aSiteReplacesTheOldOneAndOldFilesAreGone() throws IOException {
    publish(OLD);
    publish(NEW);
    assertThat(siteAt(output)).isEqualTo(NEW);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void theSameSiteHasTheSameBytesMarkerIncluded() throws IOException {
    publish(NEW);
    String first = Files.readString(output.resolve(OutputFolder.MARKER));
    publish(NEW);
    assertThat(output.resolve(OutputFolder.MARKER)).hasContent(first);
    assertThat(first).endsWith("\n\nindex.html\nissues\n.backfile-output\n");
  }

  @Test
  void closingWithoutPublishingLeavesTheOldSiteUntouched() throws IOException {
    publish(OLD);
    try (Publisher publisher = Publisher.into(output, inputs)) {
      write(NEW, publisher.staging());
    }
    assertThat(siteAt(output)).isEqualTo(OLD);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void anEmptyFolderIsUsed() throws IOException {
    Files.createDirectory(output);
    publish(NEW);
    assertThat(siteAt(output)).isEqualTo(NEW);
  }

  @Test
  void missingParentsAreCreated() throws IOException {
    output = root.resolve("a/b/../c/public");
    publish(NEW);
    assertThat(siteAt(root.resolve("a/c/public"))).isEqualTo(NEW);
  }

  @Test
  void theRemainsOfADeadBuildAreNotPublished() throws IOException {
    write(Map.of("half.html", "half"), OutputFolder.at(output).staging());
    publish(NEW);
    assertThat(siteAt(output)).isEqualTo(NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "content", "templates", "content/public", "templates/a/b", ".."})
  void aFolderOfTheSiteOrAParentOfOneIsRefused(String place) {
    assertRefused(site.resolve(place), "the site is built");
    assertThat(site.resolve("content")).isEmptyDirectory();
  }

  @Test
  void aHomeIsRefusedAndSoIsAnyonesAndWhatHoldsOne() {
    Path home = Path.of(System.getProperty("user.home"));
    assertRefused(home, "is a home folder");
    assertRefused(Path.of("/home/somebody"), "is a home folder");
    assertRefused(Path.of("/Users/somebody"), "is a home folder");
  }

  @Test
  void theRootIsRefused() {
    assertRefused(root.getRoot(), "is the root of a file system");
    assertRefused(root.getRoot().resolve("x/.."), "is the root of a file system");
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.writeString(output, "a file");
    assertRefused(output, "is a file");
    assertThat(output).hasContent("a file");
  }

  @Test
  void aFolderThatBackfileDidNotMakeIsRefused() throws IOException {
    write(Map.of("index.html", "from another generator"), output);
    assertRefused(output, "was not made by Backfile (it holds index.html)");
    assertThatThrownBy(() -> Publisher.into(output, inputs))
        .hasMessageEndingWith(
            "\n  fix: choose an empty folder with --output, or delete it yourself");
    assertThat(output.resolve("index.html")).hasContent("from another generator");
    assertThat(siblings()).isEmpty();
  }

  @Test
  void aPublishedFolderWithSomethingAddedIsRefused() throws IOException {
    publish(OLD);
    Files.createDirectory(output.resolve(".git"));
    assertRefused(output, "holds .git, which Backfile did not put there");
    assertThat(output.resolve(".git")).exists();
  }

  @Test
  void whatAFileBrowserLeavesIsNobodysWork() throws IOException {
    publish(OLD);
    Files.writeString(output.resolve(".DS_Store"), "");
    publish(NEW);
    assertThat(siteAt(output)).isEqualTo(NEW);
  }

  @Test
  void aLinkToAnUnsafePlaceIsRefused() throws IOException {
    Files.createSymbolicLink(output, site.resolve("content"));
    assertRefused(output, "(" + site.resolve("content") + ") is a folder the site is built from");
  }

  @Test
  void aLinkIsKeptAndWhereItLeadsIsReplaced() throws IOException {
    Path target = root.resolve("served");
    Files.createSymbolicLink(output, Path.of("../served"));
    publish(OLD);
    publish(NEW);
    assertThat(output).isSymbolicLink();
    assertThat(siteAt(target)).isEqualTo(NEW);
  }

  @Test
  void contentReachedThroughALinkIsStillContent() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    inputs = List.of(site, Files.createSymbolicLink(site.resolve("linked"), elsewhere));
    assertRefused(elsewhere, "is a folder the site is built from");
    assertRefused(elsewhere.resolve("public"), "lies inside " + elsewhere);
  }

  @Test
  void linksInAnOldSiteAreDeletedNotFollowed() throws IOException {
    publish(OLD);
    Path kept = Files.writeString(site.resolve("content/kept.md"), "kept");
    Files.createSymbolicLink(output.resolve("issues/link"), site.resolve("content"));
    publish(NEW);
    assertThat(kept).hasContent("kept");
  }

  @Test
  void aMountPointIsRefused() throws IOException {
    Path mounted = Path.of("/dev/shm");
    assumeThat(Files.isDirectory(mounted)).isTrue();
    assumeThat(Files.getFileStore(mounted)).isNotEqualTo(Files.getFileStore(Path.of("/dev")));
    assertRefused(mounted, "is a mount point");
  }

  @Test
  void twoBuildsIntoOneFolderAreRefused() throws IOException {
    try (Publisher first = Publisher.into(output, inputs)) {
      write(NEW, first.staging());
      assertRefused(output, "is being written by another build");
      Publisher.recover(output);
      first.publish();
    }
    assertThat(siteAt(output)).isEqualTo(NEW);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void aRenameTheSystemRefusesLeavesTheOldSite() throws IOException {
    publish(OLD);
    try (Publisher publisher = Publisher.into(output, inputs)) {
      write(NEW, publisher.staging());
      // Something in the way of the old site, as a mount would be.
      write(Map.of("in-the-way", ""), OutputFolder.at(output).old());
      assertThatThrownBy(publisher::publish)
          .isInstanceOf(OutputRefused.class)
          .hasMessageContaining("could not be replaced in one move");
    }
    assertThat(siblings()).containsExactly(".output.backfile-old");
    assertThat(siteAt(output)).isEqualTo(OLD);
    publish(NEW);
    assertThat(siteAt(output)).isEqualTo(NEW);
  }

  @Test
  void theOldSiteIsPutBackWhenTheNewOneCannotBeMovedIn() throws IOException {
    publish(OLD);
    OutputFolder folder = killedAfter(Publisher.Step.SET_OLD_ASIDE);
    Publisher.takeBack(Publisher.Step.MOVE_NEW_IN, folder);
    assertThat(siteAt(output)).isEqualTo(OLD);
    assertThat(folder.journal()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aKillAfterAnyStepLeavesAWholeSite(Publisher.Step last) throws IOException {
    publish(OLD);
    OutputFolder folder = killedAfter(last);
    assertThat(wholeSites(folder)).isNotEmpty();
    Publisher.recover(output);
    assertThat(siteAt(output)).isEqualTo(last == Publisher.Step.MARK ? OLD : NEW);
    Publisher.into(output, inputs).close();
    assertThat(siblings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aKillOfTheFirstPublishLeavesNothingOrAWholeSite(Publisher.Step last) throws IOException {
    killedAfter(last);
    Publisher.recover(output);
    if (last == Publisher.Step.MARK) {
      assertThat(output).doesNotExist();
    } else {
      assertThat(siteAt(output)).isEqualTo(NEW);
    }
    publish(OLD);
    assertThat(siteAt(output)).isEqualTo(OLD);
    assertThat(siblings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theNextBuildFinishesTheMoveBeforeItStarts(Publisher.Step last) throws IOException {
    publish(OLD);
    killedAfter(last);
    try (Publisher publisher = Publisher.into(output, inputs)) {
      assertThat(siteAt(output)).isEqualTo(last == Publisher.Step.MARK ? OLD : NEW);
      assertThat(publisher.staging()).isEmptyDirectory();
    }
  }

  @Test
  void aKillDuringRecoveryIsRecoveredToo() throws IOException {
    publish(OLD);
    OutputFolder folder = killedAfter(Publisher.Step.MOVE_NEW_IN);
    // The recovery died while deleting the old site.
    Files.delete(folder.journal());
    Files.delete(folder.old().resolve("index.html"));
    Publisher.recover(output);
    assertThat(siteAt(output)).isEqualTo(NEW);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void theOldSiteComesBackWhenTheNewOneWasTakenAway() throws IOException {
    publish(OLD);
    OutputFolder folder = killedAfter(Publisher.Step.SET_OLD_ASIDE);
    Files.move(folder.staging(), root.resolve("taken"));
    Publisher.recover(output);
    assertThat(siteAt(output)).isEqualTo(OLD);
    assertThat(siblings()).isEmpty();
  }

  @Test
  void aForeignFolderPutInTheGapIsNotOverwritten() throws IOException {
    publish(OLD);
    OutputFolder folder = killedAfter(Publisher.Step.SET_OLD_ASIDE);
    write(Map.of("mine.html", "mine"), output);
    assertThatThrownBy(() -> Publisher.recover(output))
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining("it holds mine.html");
    assertThat(wholeSites(folder)).containsExactly(NEW, OLD);
    assertThat(output.resolve("mine.html")).hasContent("mine");
  }

  /** What is on the disk when a build dies right after a step: its lock died with it. */
  private OutputFolder killedAfter(Publisher.Step last) throws IOException {
    OutputFolder folder = OutputFolder.at(output);
    write(NEW, folder.staging());
    Files.writeString(folder.lock(), "");
    for (Publisher.Step step : Publisher.Step.values()) {
      if (step.compareTo(last) <= 0) {
        Publisher.run(step, folder);
      }
    }
    return folder;
  }

  private void publish(Map<String, String> files) throws IOException {
    try (Publisher publisher = Publisher.into(output, inputs)) {
      write(files, publisher.staging());
      publisher.publish();
    }
  }

  private void assertRefused(Path place, String what) {
    assertThatThrownBy(() -> Publisher.into(place, inputs))
        .isInstanceOf(OutputRefused.class)
        .hasMessageContaining(what)
        .hasMessageContaining("\n  fix: ");
  }

  private List<Map<String, String>> wholeSites(OutputFolder folder) throws IOException {
    return Stream.of(folder.path(), folder.staging(), folder.old())
        .filter(place -> Files.exists(place.resolve(OutputFolder.MARKER)))
        .map(PublisherTest::siteAt)
        .filter(site -> site.equals(OLD) || site.equals(NEW))
        .toList();
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> entries = Files.list(site)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  private static void write(Map<String, String> files, Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> siteAt(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file :
          tree.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    assertThat(files.remove(OutputFolder.MARKER)).isNotNull();
    return files;
  }
}
