package dev.backfile.author.registry;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.author.Overlay;
import dev.backfile.author.Snapshot;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a proposal would come to, seen by reading the content as it would be.
 *
 * @param problems those that are not there now
 */
public record Effect(Snapshot before, Snapshot after, List<Problem> problems) {

  /** Copies the problems. */
  public Effect {
    problems = List.copyOf(problems);
  }

  /**
   * Reads and links the content with the changes laid over it. Writes nothing.
   *
   * @param threads how many workers, at least 1
   */
  public static Effect of(Snapshot before, Proposal proposal, int threads) throws IOException {
    Snapshot after = Snapshot.of(new Overlay(before.sources(), proposal.changes()), threads);
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    before.problems().forEach(p -> known.merge(key(p, before, proposal), 1, Integer::sum));
    for (Problem problem : after.problems()) {
      int left = known.merge(key(problem), -1, Integer::sum);
      if (left < 0) {
        problems.add(problem);
      }
    }
    problems.addAll(changedTexts(before, after));
    return new Effect(before, after, problems.stream().sorted().toList());
  }

  /** Whether the proposal must not be carried out. */
  public boolean isRefused() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** How many stories a company or model has, a company with those of the companies it owns. */
  public static int stories(Snapshot snapshot, EntityId id) {
    return Optional.ofNullable(snapshot.archive().timelines().get(id)).map(List::size).orElse(0);
  }

  /** How often stories name a company or model. */
  public static int mentions(Snapshot snapshot, EntityId id) {
    long count =
        snapshot.archive().issues().stream()
            .flatMap(issue -> issue.stories().stream())
            .flatMap(story -> story.mentions().stream())
            .filter(mention -> mention.entity().equals(id))
            .count();
    return Math.toIntExact(count);
  }

  private static String key(Problem problem) {
    return problem.severity()
        + "\n"
        + problem.rule()
        + "\n"
        + problem.place().file()
        + "\n"
        + problem.what();
  }

  /** The key that a problem has when the files that move have moved. */
  private static String key(Problem problem, Snapshot before, Proposal proposal) {
    String key = key(problem);
    String prefix = before.sources().prefix();
    for (Map.Entry<String, String> move : proposal.changes().moves().entrySet()) {
      key = key.replace(prefix + move.getValue(), prefix + move.getKey());
    }
    return key;
  }

  /** Nothing that a reader sees as text may change: only where links lead. */
  private static List<Problem> changedTexts(Snapshot before, Snapshot after) {
    Map<String, String> texts = new HashMap<>();
    List<Problem> changed = new ArrayList<>();
    texts(before).forEach(text -> texts.put(text.name(), text.text()));
    for (Text text : texts(after)) {
      String old = texts.getOrDefault(text.name(), text.text());
      if (!old.equals(text.text()) && !old.isBlank()) {
        changed.add(
            Problem.error(
                "text-changed",
                text.place(),
                "a link that stands in code would be changed with the others",
                "write the code in a fenced block"));
      }
    }
    return changed;
  }

  private record Text(String name, String text, Place place) {}

  private static List<Text> texts(Snapshot snapshot) {
    List<Text> texts = new ArrayList<>();
    for (Issue issue : snapshot.content().issues()) {
      for (Story story : issue.stories()) {
        String name = "issues/" + issue.slug() + "/#" + story.slug();
        texts.add(new Text(name, story.headline() + "\n" + story.text(), story.place()));
      }
    }
    snapshot
        .content()
        .pages()
        .forEach(page -> texts.add(new Text("/" + page.slug(), page.body().text(), page.place())));
    for (Entity entity : snapshot.archive().entities().values()) {
      Entity.Entry entry = entity.entry();
      texts.add(new Text(entity.id().toString(), entry.description().text(), entry.place()));
    }
    return texts;
  }
}
