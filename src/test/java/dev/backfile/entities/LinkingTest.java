package dev.backfile.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.archive.Tag;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkingTest {

  private static final Company OPENAI = Given.company("openai", "OpenAI", "Open Artificial");
  private static final Company MISTRAL = Given.company("mistral-ai", "Mistral AI", "Mistral");
  private static final Model GPT = Given.model("gpt-5.4", "GPT-5.4", "", "openai", "GPT", "");

  @Test
  void aTagIsASlugANameOrAnAliasInAnyCase() {
    List<Tag> tags =
        List.of(
            Given.company("openai", 1),
            Given.company("OPENAI", 2),
            Given.company(" open   artificial ", 3),
            Given.model("gpt 5.4", 4),
            Given.model("gpt-5.4", 5));
    Issue issue = Given.issue("one", "2026-04-10", tags);
    Checked<Archive> linked = link(List.of(OPENAI, MISTRAL), List.of(GPT), issue);
    assertThat(linked.problems()).isEmpty();
    assertThat(linked.value().taggedIssues().get(OPENAI.id())).containsExactly(issue);
    assertThat(linked.value().taggedIssues().get(GPT.id())).containsExactly(issue);
    assertThat(linked.value().taggedIssues().get(MISTRAL.id())).isEmpty();
  }

  @Test
  void anUnknownTagIsAnErrorWithTheNearestName() {
    List<Tag> tags =
        List.of(
            Given.company("Open AI", 1),
            Given.company("Mistrall AI", 2),
            Given.company("Zeta Labs", 3),
            Given.company("GPT-5.4", 4),
            Given.model("GPT-5.5", 5));
    Checked<Archive> linked =
        link(List.of(OPENAI, MISTRAL), List.of(GPT), Given.issue("one", "2026-04-10", tags));
    assertThat(linked.problems().stream().map(Object::toString))
        .containsExactly(
            """
            content/i.md:1:3: error: unknown company "Open AI"
              fix: write "openai", or add "Open AI" to aliases in content/companies/openai.md\
            """,
            """
            content/i.md:2:3: error: unknown company "Mistrall AI"
              fix: write "mistral-ai", or add "Mistrall AI" to aliases in \
            content/companies/mistral-ai.md\
            """,
            """
            content/i.md:3:3: error: unknown company "Zeta Labs"
              fix: add content/companies/zeta-labs.md with name: Zeta Labs\
            """,
            """
            content/i.md:4:3: error: unknown company "GPT-5.4"
              fix: write it under models: it is a model\
            """,
            """
            content/i.md:5:3: error: unknown model "GPT-5.5"
              fix: add content/models/gpt-5.5.md with name: GPT-5.5\
            """);
    assertThat(linked.problems())
        .extracting(problem -> problem.rule())
        .containsExactly(
            "unknown-company",
            "unknown-company",
            "unknown-company",
            "unknown-company",
            "unknown-model");
  }

  @Test
  void anUnknownTagOfAStoryIsAnErrorToo() {
    Story story = Given.story("s", "x", Given.prose(""), List.of(Given.model("Nope", 7)));
    assertThat(Linking.link(Given.of(List.of(), List.of(), story), 1).problems())
        .extracting(Object::toString)
        .containsExactly(
            """
            content/i.md:7:3: error: unknown model "Nope"
              fix: add content/models/nope.md with name: Nope\
            """);
  }

  @Test
  void jBakeTagsMeanBothKindsAndAreNoProblemWhenUnknown() {
    Company grok = Given.company("grok", "Grok", "");
    Model model = Given.model("grok", "Grok", "");
    List<Tag> tags =
        List.of(
            new Tag(Optional.empty(), "GROK", Place.of("i.md")),
            new Tag(Optional.empty(), "nothing", Place.of("i.md")));
    Checked<Archive> linked =
        link(List.of(grok), List.of(model), Given.issue("one", "2026-04-10", tags));
    assertThat(linked.problems()).isEmpty();
    assertThat(linked.value().taggedIssues().values()).allMatch(issues -> issues.size() == 1);
  }

  @Test
  void referencesToNobodyAreErrorsAndAreLeftOut() {
    Company orphan = Given.company("orphan", "Orphan", "", "opennai");
    Model model = Given.model("m-2", "M 2", "", "nobody", "", "m-1");
    Checked<Archive> linked = link(List.of(OPENAI, orphan), List.of(model));
    assertThat(linked.problems().stream().map(Object::toString))
        .containsExactly(
            """
            content/companies/orphan.md:5:1: error: unknown company "opennai"
              fix: write "openai\"\
            """,
            """
            content/models/m-2.md:6:1: error: unknown company "nobody"
              fix: add content/companies/nobody.md, or remove company here\
            """,
            """
            content/models/m-2.md:7:1: error: unknown model "m-1"
              fix: add content/models/m-1.md, or remove predecessor here\
            """);
    assertThat(linked.value().companies()).allMatch(company -> company.parent().isEmpty());
    assertThat(linked.value().models())
        .allMatch(one -> one.company().isEmpty() && one.predecessor().isEmpty());
  }

  @Test
  void aCircleIsOneErrorAndIsBroken() {
    List<Company> companies =
        List.of(
            Given.company("d", "Delta", "", "c"),
            Given.company("a", "Alpha", "", "b"),
            Given.company("c", "Gamma", "", "a"),
            Given.company("b", "Beta", "", "c"),
            Given.company("self", "Self", "", "self"));
    Checked<Archive> linked = link(companies, List.of(Given.model("m", "M", "", "", "", "m")));
    assertThat(linked.problems())
        .extracting(problem -> problem.place() + " " + problem.rule() + " " + problem.what())
        .containsExactly(
            "content/companies/a.md:5:1 parent-circle parent leads in a circle: a → b → c → a",
            "content/companies/self.md:5:1 parent-circle parent leads in a circle: self → self",
            "content/models/m.md:7:1 predecessor-circle predecessor leads in a circle: m → m");
    assertThat(linked.value().companies())
        .filteredOn(company -> company.parent().isPresent())
        .extracting(company -> company.slug().text())
        .containsExactly("d");
  }

  @Test
  void aSpellingThatTwoCompaniesClaimIsAnErrorThatNamesBothFiles() {
    Checked<Archive> linked =
        link(
            List.of(Given.company("a", "Alpha", "Shared"), Given.company("b", "SHARED", "")),
            List.of(Given.model("s", "Shared", ""), Given.model("t", "T 1", "t-1|T 1")));
    assertThat(linked.problems().stream().map(Object::toString))
        .containsExactly(
            """
            content/companies/b.md:2:1: error: "SHARED" is claimed by content/companies/a.md and by \
            content/companies/b.md
              fix: keep "SHARED" in one of the two files\
            """);
  }

  @Test
  void hyphensDoNotTellModelsApart() {
    Checked<Archive> linked =
        link(List.of(), List.of(Given.model("s", "S-1", ""), Given.model("t", "T", "S 1")));
    assertThat(linked.problems())
        .extracting(problem -> problem.rule())
        .containsExactly("spelling-claimed-twice");
  }

  @Test
  void aVeryLongSpellingIsAnError() {
    assertThat(link(List.of(Given.company("a", "Alpha", "x".repeat(121))), List.of()).problems())
        .extracting(Object::toString)
        .containsExactly(
            """
            content/companies/a.md:3:1: error: a spelling of 121 characters
              fix: shorten it to 120 characters\
            """);
  }

  @Test
  void familiesOfOneSlugHaveOneName() {
    Archive archive =
        link(
                List.of(),
                List.of(
                    Given.model("a", "A", "", "", "claude", ""),
                    Given.model("b", "B", "", "", "Claude", "")))
            .value();
    assertThat(archive.models())
        .extracting(model -> model.family().orElseThrow().name())
        .containsExactly("Claude", "Claude");
  }

  @Test
  void aNamedSourceTakesTheHostThatItsNameLinksToElsewhere() {
    Archive archive =
        archive(
            Given.link("The Wire", "wire.example"),
            Given.named("the wire"),
            Given.link("Both", "one.example"),
            Given.link("Both", "two.example"),
            Given.named("Both"),
            Given.named("wire.example"),
            Given.named("Alone"));
    assertThat(archive.issues().get(0).stories().get(0).sources())
        .extracting(source -> source.text() + " " + source.outlet())
        .contains("the wire wire.example", "Both both", "wire.example wire.example", "Alone alone");
    assertThat(archive.outlets().values())
        .filteredOn(Outlet::linked)
        .extracting(outlet -> outlet.slug().text())
        .containsExactly("one.example", "two.example", "wire.example");
  }

  @Test
  void anOutletIsCalledByTheNameMostUsed() {
    Archive archive =
        archive(
            Given.link("wire.example", "wire.example"),
            Given.link("https://wire.example/x", "wire.example"),
            Given.link("wire.example", "wire.example"),
            Given.link("The Wire", "wire.example"),
            Given.link("Wire", "wire.example"),
            Given.link("The Wire", "wire.example"),
            Given.link("Tied B", "tied.example"),
            Given.link("Tied A", "tied.example"),
            Given.link("Longer tied", "tied.example"),
            Given.link("here", "plain.example"),
            Given.link("A headline that nobody would take for a name", "plain.example"));
    assertThat(archive.outlets().values())
        .extracting(Outlet::name)
        .containsExactly("plain.example", "Tied A", "The Wire");
  }

  @Test
  void timelinesRunFromTheOldestIssueAndCountAStoryOnce() {
    Story both = Given.story("b", "OpenAI", "OpenAI and OpenAI", Given.named("Wire"));
    Story none = Given.story("n", "Nothing", "", Given.named("Wire"), Given.named("Wire"));
    Story text = Given.story("t", "x", "by openai");
    Story tagged = Given.story("g", "x", Given.prose(""), List.of(Given.company("openai", 1)));
    Content content =
        Given.of(
            List.of(OPENAI, MISTRAL),
            List.of(),
            List.of(
                Given.issue("newer", "2026-04-17", List.of(), none, text, tagged),
                Given.issue("older", "2026-04-10", List.of(), both)));
    Archive archive = Linking.link(content, 2).value();
    assertThat(archive.timelines().get(OPENAI.id()))
        .extracting(appearance -> appearance.address() + " " + appearance.position())
        .containsExactly("/issues/older/#b 0", "/issues/newer/#t 1", "/issues/newer/#g 2");
    assertThat(archive.timelines().get(MISTRAL.id())).isEmpty();
    assertThat(archive.citations().get(new Slug("wire")))
        .extracting(appearance -> appearance.address().toString())
        .containsExactly("/issues/older/#b", "/issues/newer/#n");
    assertThat(archive.issues().get(0).stories().get(0).entities()).containsExactly(OPENAI.id());
  }

  @Test
  void anyNumberOfThreadsAndAnyOrderGiveTheSameArchive() {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Story story = Given.story("s", "OpenAI " + i, "GPT-5.4 by Mistral", Given.named("N" + i % 7));
      List<Tag> tags = List.of(Given.company("Who " + i % 3, i + 1));
      issues.add(Given.issue("i" + i, "2026-04-10", tags, story));
    }
    List<Issue> shuffled = new ArrayList<>(issues);
    Collections.shuffle(shuffled, new Random(1));
    List<Company> companies = List.of(OPENAI, MISTRAL);
    List<Company> turned = List.of(MISTRAL, OPENAI);
    Checked<Archive> one = Linking.link(Given.of(companies, List.of(GPT), issues), 1);
    assertThat(Linking.link(Given.of(turned, List.of(GPT), shuffled), 3)).isEqualTo(one);
    assertThat(one.problems()).hasSize(200);
  }

  private static Archive archive(Source... sources) {
    return Linking.link(Given.of(List.of(), List.of(), Given.story("s", "x", "", sources)), 1)
        .value();
  }

  private static Checked<Archive> link(
      List<Company> companies, List<Model> models, Issue... issues) {
    return Linking.link(Given.of(companies, models, List.of(issues)), 1);
  }
}
