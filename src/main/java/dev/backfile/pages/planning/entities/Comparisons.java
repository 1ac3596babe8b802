package dev.backfile.pages.planning.entities;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which models stand beside each other: named in one sentence, or both in the headline.
 *
 * <p>A sentence with more than {@link #MOST} models is a list and compares nothing. Only stories
 * with two models are read, each once.
 */
final class Comparisons {

  /** The most models that one sentence compares. */
  static final int MOST = 12;

  /** How many stories of a pair are kept. */
  static final int NEWEST = 3;

  private final Map<EntityId, Map<EntityId, Pair>> pairs = new HashMap<>();
  private final Map<Address, Map<EntityId, Set<EntityId>>> stories = new HashMap<>();

  /**
   * Reads all stories.
   *
   * @param oldestFirst the archive's issues
   */
  Comparisons(List<Issue> oldestFirst) {
    for (Issue issue : oldestFirst) {
      int position = 0;
      for (Story story : issue.stories()) {
        Appearance appearance = new Appearance(issue, story, position++);
        Map<EntityId, Set<EntityId>> beside = beside(story);
        if (!beside.isEmpty()) {
          stories.put(appearance.address(), beside);
          beside.forEach((one, others) -> others.forEach(other -> add(one, other, appearance)));
        }
      }
    }
  }

  /** A number of stories and the newest of them. */
  record Pair(int stories, Deque<Appearance> newest) {}

  /** The models that stand beside one, each with its stories, by model. */
  Map<EntityId, Pair> of(EntityId model) {
    return pairs.getOrDefault(model, Map.of());
  }

  /** The models that stand beside one in a story, in the order named. */
  Set<EntityId> in(Appearance story, EntityId model) {
    return story.story().mentions().size() < 2
        ? Set.of()
        : stories.getOrDefault(story.address(), Map.of()).getOrDefault(model, Set.of());
  }

  private void add(EntityId one, EntityId other, Appearance story) {
    pairs
        .computeIfAbsent(one, key -> new TreeMap<>())
        .merge(other, new Pair(1, new ArrayDeque<>(List.of(story))), Comparisons::joined);
  }

  private static Pair joined(Pair before, Pair after) {
    Deque<Appearance> newest = before.newest();
    newest.addAll(after.newest());
    if (newest.size() > NEWEST) {
      newest.removeFirst();
    }
    return new Pair(before.stories() + 1, newest);
  }

  private static Map<EntityId, Set<EntityId>> beside(Story story) {
    List<Mention> headline = new ArrayList<>();
    List<Mention> text = new ArrayList<>();
    for (Mention mention : story.mentions()) {
      if (mention.entity().kind() == EntityKind.MODEL) {
        if (mention.where() == Mention.Where.HEADLINE) {
          headline.add(mention);
        } else if (mention.where() == Mention.Where.TEXT) {
          text.add(mention);
        }
      }
    }
    Map<EntityId, Set<EntityId>> beside = new HashMap<>();
    join(headline, beside);
    int from = 0;
    while (from < text.size()) {
      int end = Sentences.endAfter(story.text(), text.get(from).end());
      int to = from + 1;
      while (to < text.size() && text.get(to).start() < end) {
        end = Math.max(end, text.get(to).end());
        to++;
      }
      join(text.subList(from, to), beside);
      from = to;
    }
    return beside;
  }

  private static void join(List<Mention> sentence, Map<EntityId, Set<EntityId>> beside) {
    if (sentence.size() < 2) {
      return;
    }
    Set<EntityId> models = new LinkedHashSet<>();
    sentence.forEach(mention -> models.add(mention.entity()));
    if (models.size() < 2 || models.size() > MOST) {
      return;
    }
    for (EntityId one : models) {
      Set<EntityId> others = beside.computeIfAbsent(one, key -> new LinkedHashSet<>());
      models.stream().filter(other -> !other.equals(one)).forEach(others::add);
    }
  }
}
