package dev.backfile.pages.planning;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds links in the content that lead to no page, or to no story of an issue. */
final class LinkCheck {

  private final Archive archive;
  private final List<Problem> problems;
  private final Set<String> files = new HashSet<>();
  private final Map<String, Issue> issues = new HashMap<>();
  private final Map<String, Set<String>> anchors = new HashMap<>();

  LinkCheck(Archive archive, List<Page> pages, List<Feed> feeds, List<Problem> problems) {
    this.archive = archive;
    this.problems = problems;
    archive.issues().forEach(issue -> issues.put(Address.issue(issue.slug()).path(), issue));
    pages.forEach(page -> files.add(page.address().file()));
    feeds.forEach(feed -> files.add(feed.address().file()));
    Plan.FIXED.forEach(file -> files.add(file.file()));
  }

  void run() {
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        check(story.body(), story.place());
      }
    }
    for (FreePage page : archive.pages()) {
      check(page.body(), page.place());
    }
    archive.entities().values().forEach(e -> check(e.entry().description(), e.entry().place()));
  }

  private void check(Html html, Place place) {
    for (Html.Run run : html.runs()) {
      if (run instanceof Html.Link link && !leadsSomewhere(link.target())) {
        problems.add(
            Problem.warning(
                "broken-link",
                place,
                "the link to " + link.target() + " leads nowhere",
                "name a page and a story that the site has"));
      }
    }
  }

  /** Files that an assets folder may have are not known here and pass. */
  private boolean leadsSomewhere(Address target) {
    String path = target.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean page = name.isEmpty() || name.indexOf('.') < 0;
    String file = page && !name.isEmpty() ? path.substring(1) + "/index.html" : target.file();
    if (page && !files.contains(file)) {
      return false;
    }
    return target.anchor().isEmpty()
        || !path.startsWith("/issues/")
        || target.anchor().startsWith("c-")
        || !issues.containsKey(path)
        || anchorsOf(path).contains(target.anchor());
  }

  /** The anchors of an issue's page; none for other pages. Computed only for issues linked to. */
  private Set<String> anchorsOf(String path) {
    return anchors.computeIfAbsent(path, this::findAnchors);
  }

  private Set<String> findAnchors(String path) {
    Set<String> found = new HashSet<>();
    Issue issue = issues.get(path);
    if (issue != null) {
      issue.stories().forEach(story -> found.add(story.slug().text()));
      issue.sections().forEach(section -> found.add(section.anchor()));
      found.addAll(issue.anchors().keySet());
    }
    return found;
  }
}
