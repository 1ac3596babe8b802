package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code backfile lock} writes, refuses and gives up, and what a build then refuses. */
class LockCommandTest {

  private static final String FIRST = "content/issues/2026-01-02-first.md";
  private static final String SECOND =
      "---\ntitle: The second\n---\n## News\n\n### Anvils are sold out\n\nAll of them.\n";

  @TempDir private Path temp;
  private SmallSite site;

  @BeforeEach
  void writeTheSite() throws IOException {
    site = SmallSite.in(temp.resolve("site"));
  }

  private Run lock(String... more) {
    List<String> arguments = new ArrayList<>(List.of("lock", "--site", site.toString()));
    arguments.addAll(Arrays.asList(more));
    return Sites.backfile(arguments.toArray(String[]::new));
  }

  private Run build(String... more) {
    String output = temp.resolve("output").toString();
    List<String> arguments =
        new ArrayList<>(List.of("build", "--quiet", "--site", site.toString(), "--output", output));
    arguments.addAll(Arrays.asList(more));
    return Sites.backfile(arguments.toArray(String[]::new));
  }

  private Path file(String path) {
    return site.folder().resolve(path);
  }

  private Path rest() {
    return file("content/.lock/site.txt");
  }

  private void replace(String path, String old, String now) throws IOException {
    String text = Files.readString(file(path));
    assertThat(text).contains(old);
    Files.writeString(file(path), text.replace(old, now));
  }

  @Test
  void everyAddressAndAnchorIsWrittenSortedInAFileOfItsOwnIssue() throws IOException {
    Run run = lock();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .first()
        .asString()
        .matches("locked \\d+ addresses and 2 anchors, \\d+ new");
    assertThat(run.out())
        .contains("content/.lock/issues/2026-01-02-first.txt", "content/.lock/site.txt");
    assertThat(Files.readAllLines(file("content/.lock/issues/2026-01-02-first.txt")))
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactly(
            "/issues/2026-01-02-first/",
            "/issues/2026-01-02-first/#acme-opens-a-shop",
            "/issues/2026-01-02-first/#rain-is-expected");
    assertThat(Files.readAllLines(rest()))
        .contains("/", "/companies/acme/", "/companies/acme/feed.xml", "/sources/daily.example/")
        .doesNotContain("/404.html")
        .isSorted();
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() {
    Run dry = lock("--dry-run");

    assertThat(file("content/.lock")).doesNotExist();
    assertThat(dry.out()).startsWith("would lock ");
    assertThat(lock().out())
        .isEqualTo(dry.out().replace("would lock ", "locked ").replace("would write", "wrote"));
  }

  @Test
  void issuesThatAreAddedTouchNoFileOfAnother() throws IOException {
    lock();
    FileTime longAgo = FileTime.fromMillis(0);
    Path first = file("content/.lock/issues/2026-01-02-first.txt");
    Files.setLastModifiedTime(first, longAgo);
    Files.setLastModifiedTime(rest(), longAgo);
    site.with("content/issues/2026-01-09-second.md", SECOND);
    site.with("content/issues/2026-01-16-third.md", SECOND);

    Run run = lock();

    assertThat(run.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.endsWith(" and 4 anchors, 4 new"))
        .anyMatch(line -> line.endsWith("content/.lock/issues/2026-01-09-second.txt"))
        .anyMatch(line -> line.endsWith("content/.lock/issues/2026-01-16-third.txt"));
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(rest())).isEqualTo(longAgo);
    assertThat(lock().out().lines()).hasSize(1).first().asString().endsWith(", 0 new");
  }

  @Test
  void otherLineEndsAreNoChange() throws IOException {
    lock();
    Files.writeString(rest(), Files.readString(rest()).replace("\n", "\r\n"));

    assertThat(lock().out().lines()).hasSize(1);
  }

  @Test
  void draftsAreFree() throws IOException {
    site.with(
        "content/issues/2026-01-09-second.md", SECOND.replace("title:", "status: draft\ntitle:"));
    lock();
    assertThat(file("content/.lock/issues/2026-01-09-second.txt")).doesNotExist();

    Files.delete(file("content/issues/2026-01-09-second.md"));
    assertThat(build().exitCode()).isZero();
  }

  @Test
  void theLineThatAProblemPrintsKeepsTheOldAnchor() throws IOException {
    lock();
    replace(FIRST, "### Acme opens a shop", "### Acme opens its first shop");

    Run lost = build();
    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err())
        .contains("error: the story at /issues/2026-01-02-first/#acme-opens-a-shop was published")
        .contains("add \"anchors: {acme-opens-a-shop: acme-opens-its-first-shop}\" to ");
    assertThat(lock().exitCode()).isEqualTo(1);

    replace(
        FIRST, "---\ntitle", "---\nanchors: {acme-opens-a-shop: acme-opens-its-first-shop}\ntitle");
    assertThat(build().exitCode()).isZero();
    assertThat(temp.resolve("output/issues/2026-01-02-first/index.html"))
        .content()
        .contains("id=\"acme-opens-a-shop\"", "id=\"acme-opens-its-first-shop\"");
    assertThat(lock().out()).contains(" and 3 anchors, 1 new");
  }

  @Test
  void aRenamedIssueLeadsOnAndStaysLocked() throws IOException {
    lock();
    Files.move(file(FIRST), file("content/issues/2026-01-02-renamed.md"));
    assertThat(build().err())
        .contains("first.txt:2: error: /issues/2026-01-02-first/ was published and is lost")
        .contains("add \"redirect-from: [/issues/2026-01-02-first/]\" to ")
        .contains("2026-01-02-renamed.md");

    replace(
        "content/issues/2026-01-02-renamed.md",
        "---\ntitle",
        "---\nredirect-from: [/issues/2026-01-02-first/]\ntitle");
    assertThat(lock().exitCode()).isZero();
    assertThat(file("content/.lock/issues/2026-01-02-first.txt"))
        .content()
        .contains("/issues/2026-01-02-first/#rain-is-expected");

    replace("content/issues/2026-01-02-renamed.md", "### Rain is expected", "### Sun is likely");
    assertThat(build().err())
        .contains("the story at /issues/2026-01-02-first/#rain-is-expected was published");
  }

  @Test
  void anIssueThatIsOnlyLeftOutIsNotLost() throws IOException {
    site.with("content/issues/2026-01-09-second.md", SECOND);
    lock();
    assertThat(build("--now", "2026-01-05").err()).isEmpty();

    replace("content/issues/2026-01-09-second.md", "title:", "status: draft\ntitle:");
    Run draft = build();
    assertThat(draft.exitCode()).isZero();
    assertThat(draft.err()).contains("warning: /issues/2026-01-09-second/ was published, and now");
    assertThat(build("--drafts").err()).isEmpty();
  }

  @Test
  void nothingIsWrittenWhileTheContentHasErrors() throws IOException {
    site.with("content/issues/2026-01-09-second.md", "---\ntitle: [open\n---\n");

    Run run = lock();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("nothing was locked\n");
    assertThat(file("content/.lock")).doesNotExist();
  }

  @Test
  void anAddressIsForgottenWithAllThatIsBelowIt() throws IOException {
    lock();
    Files.delete(file("content/companies/acme.md"));
    assertThat(lock().exitCode()).isEqualTo(1);

    Run run = lock("--forget", "/companies/acme");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(", 0 new, 2 forgotten");
    assertThat(rest()).content().doesNotContain("/companies/acme/");
    assertThat(build().exitCode()).isZero();
  }

  @Test
  void theFileOfAForgottenIssueIsDeleted() throws IOException {
    site.with("content/issues/2026-01-09-second.md", SECOND);
    lock();
    Files.delete(file("content/issues/2026-01-09-second.md"));

    Run run = lock("--forget", "/issues/2026-01-09-second/");

    assertThat(run.out().lines()).anyMatch(line -> line.matches("deleted .*2026-01-09-second.txt"));
    assertThat(file("content/.lock/issues/2026-01-09-second.txt")).doesNotExist();
    assertThat(build().exitCode()).isZero();
  }

  @Test
  void onlyWhatIsLockedAndGoneCanBeForgotten() throws IOException {
    lock();
    String before = Files.readString(rest());

    Run there = lock("--forget", "/companies/acme/");
    Run unknown = lock("--forget", "/companies/initech/");

    assertThat(there.exitCode()).isEqualTo(2);
    assertThat(there.err()).contains("'/companies/acme/' is still an address of the site");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("'/companies/initech/' is not locked");
    assertThat(rest()).hasContent(before);
  }

  @Test
  void pagesThatGoByThemselvesLeadOn() throws IOException {
    lock();
    replace(FIRST, "(Source: [The Daily](https://daily.example/anvils))", "");

    assertThat(build().err()).isEmpty();
    assertThat(temp.resolve("output/_redirects"))
        .content()
        .contains("\n/sources/daily.example/ /sources/ 301!\n");
    assertThat(temp.resolve("output/sources/daily.example/index.html")).exists();
  }
}
