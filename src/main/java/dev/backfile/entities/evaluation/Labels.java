package dev.backfile.entities.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a label file, one JSON object a line, against an archive. */
public final class Labels {

  private static final int MOST_PROBLEMS = 1000;
  private static final String EXAMPLE =
      "write {\"issue\": \"<slug>\", \"story\": \"<slug>\", \"entities\": [\"companies/<slug>\"]}";

  private final String file;
  private final Calls calls;
  private final Nearest nearest = new Nearest();
  private final JsonFactory json = LabelLine.factory();
  private final Map<String, Issue> issues = new TreeMap<>();
  private final Set<Address> seen = new HashSet<>();
  private final List<LabelledStory> stories = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Labels(String file, Archive archive) {
    this.file = file;
    this.calls = new Calls(archive);
    archive.issues().forEach(issue -> issues.put(issue.slug().text(), issue));
  }

  /**
   * The labelled stories in the order of the file, and a problem for everything in it that is not
   * understood, which is left out.
   *
   * <p>Empty lines are passed over. A line of more than 1 MB, one that nests deeper than 8, and a
   * second line for a story are problems. After 1,000 problems the rest is not read.
   *
   * @param name what the file is called in problems
   * @throws IOException when the file cannot be read
   */
  public static Checked<List<LabelledStory>> read(InputStream in, String name, Archive archive)
      throws IOException {
    Labels labels = new Labels(name, archive);
    TextLines lines = new TextLines(new BufferedInputStream(in));
    Optional<TextLines.Read> next = lines.next();
    while (next.isPresent() && labels.problems.size() < MOST_PROBLEMS) {
      labels.read(next.get());
      next = lines.next();
    }
    return new Checked<>(List.copyOf(labels.stories), labels.problems);
  }

  private void read(TextLines.Read read) {
    if (read instanceof TextLines.Fault fault) {
      if (fault.kind() == TextLines.Fault.Kind.TOO_LONG) {
        problem("label-too-long", fault.number(), 0, "a line of more than 1 MB", "split the line");
      } else {
        problem("label-encoding", fault.number(), 0, "the line is not UTF-8", "save it as UTF-8");
      }
    } else if (read instanceof TextLines.Line line && !line.text().isBlank()) {
      try {
        label(LabelLine.parse(json, line.text()), line.number());
      } catch (LabelLine.Malformed e) {
        String what = String.valueOf(e.getMessage());
        problem("label-form", line.number(), e.column(), what, EXAMPLE);
      }
    }
  }

  private void label(LabelLine label, int line) {
    LabelLine.Written written = label.issue();
    Optional<Issue> issue = Optional.ofNullable(issues.get(written.text()));
    if (issue.isEmpty()) {
      String fix =
          guess(written, issues.keySet())
              .orElse("write its file's name without .md; drafts count with --drafts");
      unknown("issue", written, line, fix);
      return;
    }
    Optional<Story> story =
        issue.get().stories().stream()
            .filter(candidate -> candidate.slug().text().equals(label.story().text()))
            .findFirst();
    if (story.isEmpty()) {
      List<String> slugs =
          issue.get().stories().stream().map(candidate -> candidate.slug().text()).toList();
      String fix =
          guess(label.story(), slugs)
              .orElse("write what follows the # in the address of a story of this issue");
      unknown("story", label.story(), line, fix);
      return;
    }
    Address address = Address.story(issue.get().slug(), story.get().slug());
    if (!seen.add(address)) {
      problem(
          "label-twice",
          line,
          label.story().column(),
          "a line above has the labels of " + address,
          "put all labels of a story into one line");
      return;
    }
    SortedSet<EntityId> found = new TreeSet<>(story.get().entities());
    stories.add(new LabelledStory(address, entities(label, line), found));
  }

  private SortedSet<EntityId> entities(LabelLine label, int line) {
    SortedSet<EntityId> entities = new TreeSet<>();
    for (LabelLine.Written written : label.entities()) {
      List<EntityId> meaning = calls.meaning(written.text());
      if (meaning.isEmpty() && problems.size() < MOST_PROBLEMS) {
        String fix =
            guess(written, calls.all())
                .orElse("write companies/<slug> or models/<slug>, or add it to the registry");
        unknown("entity", written, line, fix);
      }
      entities.addAll(meaning);
    }
    return entities;
  }

  private Optional<String> guess(LabelLine.Written written, Collection<String> candidates) {
    return nearest.to(written.text(), candidates).map(near -> "write \"" + near + "\"");
  }

  private void unknown(String kind, LabelLine.Written written, int line, String fix) {
    String what = "unknown %s \"%s\"".formatted(kind, written.text());
    problem("unknown-" + kind, line, written.column(), what, fix);
  }

  private void problem(String rule, int line, int column, String what, String fix) {
    problems.add(Problem.error(rule, new Place(file, line, column), what, fix));
  }
}
