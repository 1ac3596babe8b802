package dev.backfile.entities.review;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.entities.Given;
import dev.backfile.entities.Linking;
import java.util.ArrayList;
import java.util.List;

/** Archives of one sentence a story, for tests. */
final class Read {

  private Read() {}

  /** One issue for each text, of one story each. */
  static Archive archive(List<Company> companies, List<Model> models, String... texts) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String slug = "i" + (100 + i);
      String date = "2026-01-" + (10 + i % 19);
      issues.add(Given.issue(slug, date, List.of(), Given.story("s", "What is new", texts[i])));
    }
    return Linking.link(Given.of(companies, models, issues), 1).value();
  }

  /** What is suggested for an archive without entries. */
  static List<NewName> names(String... texts) {
    return Suggestions.of(archive(List.of(), List.of(), texts), 2).names();
  }

  /** The names alone. */
  static List<String> spelled(String... texts) {
    return names(texts).stream().map(NewName::name).toList();
  }

  /** The only suggestion. */
  static NewName only(List<NewName> names) {
    if (names.size() != 1) {
      throw new AssertionError(names);
    }
    return names.get(0);
  }
}
