package dev.backfile.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinesTest {

  private static final Company ALPHABET = Given.company("alphabet", "Alphabet", "");
  private static final Company GOOGLE = Given.company("google", "Google", "", "alphabet");
  private static final Company DEEPMIND = Given.company("deepmind", "DeepMind", "", "google");
  private static final Model GEMINI =
      Given.model("gemini-3", "Gemini 3", "", "google", "Gemini", "");

  private final Archive archive =
      Linking.link(
              Given.of(
                  List.of(ALPHABET, GOOGLE, DEEPMIND),
                  List.of(GEMINI),
                  List.of(
                      Given.issue(
                          "one",
                          "2026-04-10",
                          List.of(),
                          Given.story("child", "x", "DeepMind folds."),
                          Given.story("all", "x", "Alphabet, Google and DeepMind."),
                          Given.story("model", "x", "Gemini 3 is out."),
                          Given.story("none", "x", "Nobody.")))),
              1)
          .value();

  @Test
  void aCompanyHasTheStoriesOfTheCompaniesItOwnsAndOfThoseTheyOwnOnce() {
    assertThat(stories(DEEPMIND)).containsExactly("child", "all");
    assertThat(stories(GOOGLE)).containsExactly("child", "all");
    assertThat(stories(ALPHABET)).containsExactly("child", "all");
  }

  @Test
  void aModelsStoriesAreItsOwn() {
    assertThat(archive.timelines().get(GEMINI.id())).hasSize(1);
    assertThat(stories(GOOGLE)).doesNotContain("model");
  }

  private List<String> stories(Company company) {
    return archive.timelines().getOrDefault(company.id(), List.of()).stream()
        .map(appearance -> appearance.story().slug().text())
        .toList();
  }
}
