package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.site.Sites;
import dev.backfile.site.Sites.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entities rename}, {@code merge} and {@code split}, as a maintainer uses them. */
class RegistryChangeTest {

  @TempDir private Path temp;
  private SmallSite site;

  @BeforeEach
  void writeTheSite() throws IOException {
    site =
        SmallSite.in(temp.resolve("site"))
            .with(
                "content/companies/acme.md",
                """
                ---
                # The maker of anvils.
                name: Acme
                aliases:
                  - "Acme Inc"  # until 2020
                  - Acme Labs
                homepage: https://acme.example/
                ---
                Makes things. It links to [itself](acme.md).
                """)
            .with("content/companies/apex.md", "---\r\nname: Apex\r\nparent: acme\r\n---\r\n")
            .with("content/models/anvil-2.md", "---\nname: Anvil 2\ncompany: 'acme'\n---\n")
            .with(
                "content/issues/2026-01-09-second.md",
                """
                ---
                title: The second issue
                companies: [acme, Apex] # by hand
                ---
                ## News

                ### Acme Labs opens

                See [the shop](../companies/acme.md#top), [old][a] and `](../companies/acme.md)`.

                ```
                [code](../companies/acme.md)
                ```

                [a]: <../companies/acme.md>
                """)
            .with(
                "content/issues/2026-01-10-third.md",
                "title=Third\ndate=2026-01-10\ntype=post\ntags=acme, other\n~~~~~~\nAcme Inc it is.\n");
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("entities"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--site", site.toString()));
    return Sites.backfile(all.toArray(String[]::new));
  }

  private String text(String path) throws IOException {
    return Files.readString(site.folder().resolve("content").resolve(path));
  }

  private SortedMap<String, String> build() throws IOException {
    Path output = temp.resolve("output");
    Sites.build(site.folder(), output, "--strict");
    return Sites.files(output);
  }

  @Test
  void renamingMovesTheFileAndRewritesWhatRefersToIt() throws IOException {
    Run run = run("rename", "Acme", "acme-corp", "--name", "Acme Corp");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(text("companies/acme-corp.md"))
        .isEqualTo(
            """
            ---
            # The maker of anvils.
            name: Acme Corp
            aliases:
              - "Acme Inc"  # until 2020
              - Acme Labs
              - Acme
            homepage: https://acme.example/
            renamed-from: [acme]
            ---
            Makes things. It links to [itself](acme-corp.md).
            """);
    assertThat(site.folder().resolve("content/companies/acme.md")).doesNotExist();
    assertThat(text("companies/apex.md")).contains("parent: acme-corp\r\n");
    assertThat(text("models/anvil-2.md")).contains("company: 'acme-corp'\n");
    assertThat(text("issues/2026-01-09-second.md"))
        .contains("companies: [acme-corp, Apex] # by hand")
        .contains("[the shop](../companies/acme-corp.md#top)")
        .contains("`](../companies/acme.md)`")
        .contains("[code](../companies/acme.md)")
        .contains("[a]: <../companies/acme-corp.md>");
    assertThat(text("issues/2026-01-10-third.md")).contains("tags=acme-corp, other\n");
    assertThat(run.out())
        .contains("rename companies/acme to companies/acme-corp: 6 files\n")
        .contains("moved: content/companies/acme.md -> content/companies/acme-corp.md\n")
        .contains("- company: 'acme'\n+ company: 'acme-corp'\n")
        .contains("/companies/acme/ -> /companies/acme-corp/\n")
        .contains("companies/acme: 3 stories, 3 mentions before\n")
        .contains("companies/acme-corp: 3 stories, 3 mentions after\n");
    assertThat(build())
        .containsKey("companies/acme-corp/index.html")
        .hasEntrySatisfying(
            "companies/acme/index.html",
            page -> assertThat(page).contains("/companies/acme-corp/"));
  }

  @Test
  void renamingBackAndForthKeepsTheStableId() throws IOException {
    run("rename", "acme", "b");
    run("rename", "b", "c");
    assertThat(text("companies/c.md")).contains("renamed-from: [b, acme]\n");
    run("rename", "c", "b");
    assertThat(text("companies/b.md")).contains("renamed-from: [c, acme]\n");
    assertThat(run("rename", "b", "acme").err()).isEmpty();
    assertThat(text("companies/acme.md")).contains("renamed-from: [b, c, acme]\n");
    assertThat(build()).containsKey("companies/c/index.html");
    run("rename", "acme", "b");
    assertThat(text("companies/b.md")).contains("renamed-from: [c, acme]\n");
    // A slug given up still names its entry.
    run("rename", "c", "d");
    assertThat(text("companies/d.md")).contains("renamed-from: [b, c, acme]\n");
    assertThat(run("rename", "companies/acmee", "x").err()).contains("fix: write Acme");
  }

  @Test
  void onlyANameMayChange() throws IOException {
    Run run = run("rename", "apex", "apex", "--name", "Apex: the company");

    assertThat(run.exitCode()).isZero();
    assertThat(text("companies/apex.md"))
        .isEqualTo(
            "---\r\nname: \"Apex: the company\"\r\nparent: acme\r\naliases: [Apex]\r\n---\r\n");
  }

  @Test
  void aDryRunPrintsTheSameAndWritesNothing() throws IOException {
    SortedMap<String, String> before = Sites.files(site.folder());

    Run dry = run("rename", "acme", "acme-corp", "--dry-run");

    assertThat(Sites.files(site.folder())).isEqualTo(before);
    Run real = run("rename", "acme", "acme-corp");
    assertThat(dry.out()).isEqualTo(real.out() + "nothing was written\n");
  }

  @Test
  void mergingKeepsNamesAddressesAndReferences() throws IOException {
    site.with(
        "content/companies/old.md",
        """
        ---
        name: Acme Tools
        aliases: [Acme Inc., acme labs]
        not: [acme point]
        parent: apex
        renamed-from: [older]
        redirect-from: [/tools/]
        ---
        Sold tools.
        """);
    site.with(
        "content/issues/2026-01-11-fourth.md",
        "---\ntitle: Fourth\ncompanies: [old, Acme Tools, acme]\n---\nAcme Tools was sold.\n");
    site.with("content/companies/apex.md", "---\nname: Apex\n---\nSee [it](old.md).\n");

    Run run = run("merge", "old", "companies/acme");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(text("companies/acme.md"))
        .isEqualTo(
            """
            ---
            # The maker of anvils.
            name: Acme
            aliases:
              - "Acme Inc"  # until 2020
              - Acme Labs
              - Acme Tools
              - Acme Inc.
            homepage: https://acme.example/
            not: [acme point]
            parent: apex
            redirect-from: [/companies/old/, /companies/older/, /tools/]
            ---
            Makes things. It links to [itself](acme.md).
            """);
    assertThat(site.folder().resolve("content/companies/old.md")).doesNotExist();
    assertThat(text("issues/2026-01-11-fourth.md")).contains("companies: [acme]\n");
    assertThat(text("companies/apex.md")).contains("[it](acme.md)");
    assertThat(run.out())
        .contains("deleted: content/companies/old.md\n")
        .contains("companies/acme takes parent: apex from old\n")
        .contains("not kept: the description of old:\n  Sold tools.\n")
        .contains("/tools/ -> /companies/acme/\n");
    assertThat(build())
        .containsKeys("companies/old/index.html", "companies/older/index.html", "tools/index.html");
  }

  @Test
  void nobodyBecomesTheirOwnParent() throws IOException {
    Run run = run("merge", "acme", "apex");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("companies/apex: parent was acme and is removed\n");
    assertThat(text("companies/apex.md"))
        .doesNotContain("parent")
        .contains("homepage: https://acme.example/\r\n")
        .endsWith("---\r\nMakes things. It links to [itself](apex.md).\r\n");
    build();
  }

  @Test
  void splittingMakesAnEntryAndSaysWhatToCheck() throws IOException {
    Run run = run("split", "acme", "acme-labs", "--name", "Acme Labs", "--aliases", "acme inc");

    assertThat(run.err()).isEmpty();
    assertThat(text("companies/acme-labs.md"))
        .isEqualTo("---\nname: Acme Labs\naliases: [Acme Inc]\n---\n");
    assertThat(text("companies/acme.md")).doesNotContain("aliases").contains("# The maker");
    assertThat(run.out())
        .contains("check the tag \"acme\": content/issues/2026-01-09-second.md:3:13\n")
        .contains("companies/acme-labs: 2 stories, 2 mentions after\n");
    build();
  }

  @Test
  void aSplitModelKeepsItsMakerUnlessToldOtherwise() throws IOException {
    site.with(
        "content/models/anvil-2.md",
        "---\nname: Anvil 2\ncompany: acme\nfamily: Anvil\naliases: [Hammer 1, Anvil 2 Pro]\n---\n");

    run("split", "Anvil 2", "anvil-2-pro", "--name", "Anvil 2 Pro");
    run(
        "split",
        "models/anvil-2",
        "hammer-1",
        "--name",
        "Hammer 1",
        "--company",
        "apex",
        "--family",
        "Hammer");

    assertThat(text("models/anvil-2-pro.md"))
        .isEqualTo("---\nname: Anvil 2 Pro\ncompany: acme\nfamily: Anvil\n---\n");
    assertThat(text("models/hammer-1.md"))
        .isEqualTo("---\nname: Hammer 1\ncompany: apex\nfamily: Hammer\n---\n");
  }

  @Test
  void whatCannotBeDoneIsSaidWithTheWayOut() throws IOException {
    site.with("content/models/acme.md", "---\nname: Acme One\n---\n");
    SortedMap<String, String> before = Sites.files(site.folder());

    refused(1, "\"acme\" is a company and a model", "rename", "acme", "b");
    refused(1, "write companies/acme or models/acme", "merge", "acme", "apex");
    refused(1, "no company or model is called \"nobody\"", "rename", "nobody", "b");
    refused(1, "companies/apex exists already", "rename", "companies/acme", "apex");
    refused(1, "entities merge companies/acme companies/apex", "rename", "companies/acme", "apex");
    refused(1, "of two kinds", "merge", "models/acme", "apex");
    refused(
        1,
        "\"x\" is no alias of companies/acme",
        "split",
        "companies/acme",
        "b",
        "--name",
        "B",
        "--aliases",
        "x");
    refused(1, "is claimed by", "rename", "companies/apex", "b", "--name", "Acme Labs");
    refused(1, "the new name is empty", "rename", "apex", "b", "--name", " ");
    refused(1, "the new name is empty", "split", "apex", "b", "--name", "");
    refused(2, "is no slug", "rename", "apex", "../b");
    refused(2, "Missing required option", "split", "apex", "b");

    assertThat(Sites.files(site.folder())).isEqualTo(before);
  }

  private void refused(int code, String message, String... arguments) {
    Run run = run(arguments);
    assertThat(run.err()).contains(message);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
  }
}
