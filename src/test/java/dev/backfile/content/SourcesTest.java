package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.archive.Content;
import dev.backfile.archive.Issue;
import dev.backfile.problem.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

  private static final String ISSUE = "---\ntitle: A\ndate: 2026-04-10\n---\nx\n";

  @TempDir private Path site;

  @Test
  void aFolderIsReadInOrderAndNamedFromTheSite() throws IOException {
    write("content/issues/2026/b.md", ISSUE);
    write("content/issues/a.md", ISSUE);
    write("content/companies/meta.md", "---\nname: Meta\n---\nA company.\n");
    write("content/models/muse.md", "---\nname: Muse\ncompany: meta\nreleased: 2026-04-08\n---\n");
    write("content/pages/about.md", "---\ntitle: About\n---\nx\n");
    Checked<Content> read = read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().issues())
        .extracting(issue -> issue.slug() + " " + issue.place())
        .containsExactly("a content/issues/a.md", "b content/issues/2026/b.md");
    assertThat(read.value().companies()).hasSize(1);
    assertThat(read.value().models()).hasSize(1);
    assertThat(read.value().pages()).hasSize(1);
  }

  @Test
  void placesAreNamedFromTheRepositorysRoot() throws IOException {
    Files.createDirectories(site.resolve(".git"));
    write("sites/one/content/issues/a.md", "x\n");
    List<String> problems = problems(site.resolve("sites/one/content"));
    assertThat(problems)
        .isNotEmpty()
        .allMatch(p -> p.startsWith("sites/one/content/issues/a.md:1:1: "));
  }

  @Test
  void aFolderThatIsMissingOrEmptyHasNoIssues() throws IOException {
    assertThat(problems(site.resolve("content")))
        .containsExactly(
            "content/issues: warning: the archive has no issues"
                + " | add a file such as content/issues/2026/2026-04-10-first.md");
  }

  @Test
  void aSymbolicLinkIsAnErrorAndNeverFollowed() throws IOException {
    write("content/issues/a.md", ISSUE);
    write("secret/b.md", "---\ntitle: SECRET\ndate: 2026-01-01\n---\nx\n");
    Path link = site.resolve("content/issues/b.md");
    Files.createSymbolicLink(link, site.resolve("secret/b.md"));
    Files.createSymbolicLink(site.resolve("content/issues/more"), site.resolve("secret"));
    assertThat(read().value().issues()).hasSize(1);
    assertThat(problems())
        .containsExactly(
            "content/issues/b.md: error: this is a link or a device, and links are not followed"
                + " | put the file itself here",
            "content/issues/more: error: this is a link or a device, and links are not followed"
                + " | put the file itself here");
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    write("content/issues/a.md", ISSUE);
    write("content/issues/.draft.md", "broken");
    write("content/.obsidian/issues/x.md", "broken");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_headers",
        "issues/_redirects",
        "issues/x.html",
        "README.md",
        "other/x.md",
        "issues/x.MD",
        "a.svg"
      })
  void otherFilesAreNotPublished(String path) {
    assertThat(Written.file("issues/a.md", ISSUE).and(path, "x").problems())
        .containsExactly(
            "content/"
                + path
                + ": warning: this file is neither Markdown nor a picture of the archive, and is"
                + " not published | keep .md files in issues/, companies/, models/ or pages/, other"
                + " files in assets/");
  }

  @ParameterizedTest
  @CsvSource({
    "issues/..md, ., a-name.md",
    "issues/.. .md, '.. ', a-name.md",
    "issues/con.md, con, con-1.md",
    "pages/Aux.md, Aux, aux-1.md",
    "issues/my issue.md, my issue, my-issue.md",
    "issues/_x.md, _x, x.md",
    "issues/a..b.md, a..b, a-b.md",
    "issues/a--.md, a--, a.md",
    "companies/a:b.md, a:b, a-b.md",
    "models/🚀.md, 🚀, a-name.md",
    "issues/2026/my week/issue.md, my week, my-week",
  })
  void aNameThatIsNoSlugIsAnError(String path, String name, String better) {
    assertThat(Written.file("issues/a.md", ISSUE).and(path, ISSUE).problems())
        .containsExactly(
            "content/"
                + path
                + ": error: \""
                + name
                + "\" cannot be part of an address | rename it to "
                + better
                + ": use letters, digits and single hyphens");
  }

  @ParameterizedTest
  @CsvSource({
    "issues/2026/a.md, issues/a.md, issues/a.md, /issues/a/",
    "issues/Alpha.md, issues/alpha.md, issues/alpha.md, /issues/Alpha/",
    "issues/2025/x/issue.md, issues/2026/x.md, issues/2026/x.md, /issues/x/",
    "companies/cafe\u0301.md, companies/caf\u00E9.md, companies/caf\u00E9.md,"
        + " /companies/caf\u00E9/",
    "pages/about.md, pages/en/about.md, pages/en/about.md, /about/",
  })
  void twoFilesOfOneAddressAreAnError(String one, String other, String place, String address) {
    String text = "---\ntitle: A\ndate: 2026-04-10\n---\nx\n";
    String entity = one.startsWith("companies") ? "---\nname: A\n---\n" : text;
    String page = one.startsWith("pages") ? "---\ntitle: A\n---\nx\n" : entity;
    assertThat(Written.file("issues/z.md", ISSUE).and(one, page).and(other, page).problems())
        .containsExactly(
            "content/"
                + place
                + ": error: content/"
                + one
                + " already has the address "
                + address
                + " | rename one of the two files");
  }

  @Test
  void aFileIsAtMostOneMegabyte() {
    String most = ISSUE + "word \n\n".repeat(149_000);
    assertThat(Written.file("issues/a.md", most).problems()).isEmpty();
    assertThat(Written.file("issues/a.md", most + "x".repeat(10_000)).problems())
        .containsExactly(
            "content/issues/a.md: error: the file has 1028 KB; at most 1024 are read"
                + " | split it into several");
  }

  @Test
  void whatIsNotUtf8IsAnErrorAtItsPlace() {
    byte[] bytes =
        ISSUE.replace("x\n", "one\ntwo caf\u00E9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Written.file("issues/z.md", ISSUE).and("issues/a.md", bytes).problems())
        .containsExactly(
            "content/issues/a.md:6:8: error: the file is not UTF-8 from here on | save it as"
                + " UTF-8");
    byte[] utf16 = ISSUE.getBytes(StandardCharsets.UTF_16);
    assertThat(Written.file("issues/z.md", ISSUE).and("issues/a.md", utf16).problems())
        .containsExactly(
            "content/issues/a.md:1:1: error: the file is not UTF-8 from here on | save it as"
                + " UTF-8");
  }

  @Test
  void controlCharactersBecomeSpaces() {
    Written written = Written.issue("one\u0000two\u001B[31m\u0085x\n");
    assertThat(written.story().text()).isEqualTo("one two [31m x");
    assertThat(written.problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:4:4: warning:"
                + " a control character, which is shown as a space | delete it");
  }

  @Test
  void emptyFilesAndIssuesAreSaid() {
    assertThat(Written.file("issues/2026-04-10-a.md", "").rules()).containsExactly("missing-title");
    assertThat(Written.issue("").problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md: warning: the issue has no stories"
                + " | write one, or delete the file");
    assertThat(Written.issue("\n## News\n\n---\n").rules())
        .containsExactly("empty-issue", "empty-section");
  }

  @Test
  void everyProblemOfARunIsSaidAtOnce() {
    Written written =
        Written.file("issues/2026-04-10-a.md", "---\ntitel: A\n---\n[x](no.md)\n")
            .and("companies/b.md", "---\naliases: B\nordinary: yes\nhomepage: b.com\n---\n")
            .and(
                "models/c.md",
                "---\nname: C\ncompany: Big Co\nreleased: 2026\nfamily: \"!\"\n---\n")
            .and("pages/d.md", "x");
    assertThat(written.problems())
        .containsExactly(
            "content/companies/b.md:1:1: error: there is no name"
                + " | add a line \"name: …\" to the front matter between lines of ---",
            "content/companies/b.md:3:11: error: \"yes\" cannot be used for ordinary"
                + " | write true or false",
            "content/companies/b.md:4:11: error: \"b.com\" cannot be used for homepage"
                + " | write an address that begins with https://",
            "content/issues/2026-04-10-a.md:1:1: error: there is no title"
                + " | add a line \"title: …\" to the front matter between lines of ---",
            "content/issues/2026-04-10-a.md:2:1: error: unknown key \"titel\""
                + " | did you mean \"title\"?",
            "content/issues/2026-04-10-a.md:4:1: warning: the link to no.md leads nowhere | link to"
                + " a .md file of the content, to an address of the site, or to a whole URL",
            "content/models/c.md:3:10: error: \"Big Co\" cannot be used for company"
                + " | write the slug, which is the file's name without .md",
            "content/models/c.md:4:11: error: \"2026\" cannot be used for released"
                + " | write YYYY-MM-DD",
            "content/models/c.md:5:9: error: \"!\" cannot be used for family"
                + " | write a name with letters",
            "content/pages/d.md:1:1: error: there is no title"
                + " | add a line \"title: …\" to the front matter between lines of ---");
  }

  @Test
  void draftsAndLaterIssuesAreCheckedAndLeftOut() throws IOException {
    write("content/issues/2026-04-10-a.md", "---\ntitle: A\n---\nx\n");
    write("content/issues/2026-04-17-b.md", "---\ntitle: B\n---\n[x](no.md)\n");
    write("content/issues/2026-04-03-c.md", "---\ntitle: C\nstatus: draft\n---\nx\n");
    Optional<LocalDate> now = Optional.of(LocalDate.of(2026, 4, 12));
    assertThat(titles(now, ContentReader.Unpublished.LEFT_OUT)).containsExactly("A");
    assertThat(titles(now, ContentReader.Unpublished.BUILT)).containsExactly("C", "A", "B");
    assertThat(titles(Optional.empty(), ContentReader.Unpublished.LEFT_OUT))
        .containsExactly("A", "B");
    assertThat(problems()).hasSize(1);
  }

  @Test
  void aFileThatCannotBeReadIsAFailureWithItsPath() throws IOException {
    write("content/issues/a.md", "---\ntitle: A\ndate: 2026-04-10\n---\n![b](b.png)\n");
    write("content/issues/b.png", "x");
    for (String gone : List.of("b.png", "a.md")) {
      FolderSources sources = FolderSources.of(site.resolve("content"));
      Files.delete(site.resolve("content/issues").resolve(gone));
      ContentReader.Selection all =
          new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.BUILT);
      assertThatThrownBy(() -> ContentReader.read(sources, all, 2))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(gone);
    }
  }

  private List<String> titles(Optional<LocalDate> now, ContentReader.Unpublished unpublished)
      throws IOException {
    FolderSources sources = FolderSources.of(site.resolve("content"));
    ContentReader.Selection selection = new ContentReader.Selection(now, unpublished);
    return ContentReader.read(sources, selection, 1).value().issues().stream()
        .map(Issue::title)
        .toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Checked<Content> read() throws IOException {
    return read(site.resolve("content"));
  }

  private List<String> problems() throws IOException {
    return problems(site.resolve("content"));
  }

  private static List<String> problems(Path content) throws IOException {
    return read(content).problems().stream()
        .map(problem -> problem.toString().replace("\n  fix: ", " | "))
        .toList();
  }

  private static Checked<Content> read(Path content) throws IOException {
    ContentReader.Selection all =
        new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.BUILT);
    return ContentReader.read(FolderSources.of(content), all, 2);
  }
}
