package dev.backfile.archive;

import java.util.List;

/**
 * What was read from the content folder, before names are found and outlets settled.
 *
 * @param issues in {@link Issue#ORDER}
 * @param companies by slug
 * @param models by slug
 * @param pages by slug
 * @param leftOut the addresses of files that are there and are not among these, or have errors
 */
public record Content(
    List<Issue> issues,
    List<Company> companies,
    List<Model> models,
    List<FreePage> pages,
    List<LeftOut> leftOut) {

  /** Copies and sorts the lists. */
  public Content {
    issues = issues.stream().sorted(Issue.ORDER).toList();
    companies = companies.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    models = models.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    pages = pages.stream().sorted((a, b) -> a.slug().compareTo(b.slug())).toList();
    leftOut = leftOut.stream().sorted((a, b) -> a.address().compareTo(b.address())).toList();
  }

  /** Content of which nothing was left out. */
  public Content(
      List<Issue> issues, List<Company> companies, List<Model> models, List<FreePage> pages) {
    this(issues, companies, models, pages, List.of());
  }
}
