package dev.backfile.entities.review.entries;

import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import dev.backfile.entities.mentions.Sighting;
import dev.backfile.entities.mentions.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How the archive uses the spellings of one entity. */
final class Uses {

  private static final int MOST_TEXTS = 1_000;
  private static final int BESIDE = 60;

  private final Set<String> spelled = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private int counted;
  private int differently;
  private int small;

  /** Of every entity that is seen anywhere, found in one pass through the stories. */
  static Map<EntityId, Uses> of(Archive archive, Function<Story, List<Sighting>> sightings) {
    Map<EntityId, Uses> uses = new HashMap<>();
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        for (Sighting sighting : sightings.apply(story)) {
          uses.computeIfAbsent(sighting.entity(), id -> new Uses()).add(sighting, story);
        }
        for (Mention mention : story.mentions()) {
          if (mention.where() == Mention.Where.TAG) {
            uses.computeIfAbsent(mention.entity(), id -> new Uses()).counted++;
          }
        }
      }
    }
    archive
        .taggedIssues()
        .forEach((id, issues) -> uses.computeIfAbsent(id, key -> new Uses()).tagged(issues));
    return uses;
  }

  /** How many places count, tags included. */
  int counted() {
    return counted;
  }

  /** How many places do not count for their case. */
  int differently() {
    return differently;
  }

  /** How many places, counted or not, have no capital. */
  int small() {
    return small;
  }

  /** Whether a spelling was found somewhere, whatever stands between its letters. */
  boolean has(String text) {
    return spelled.contains(Lint.key(text));
  }

  /** Whether a text under {@code not} stands around a place that does not count. */
  boolean hides(String not) {
    String folded = folded(not);
    return hidden.stream().anyMatch(around -> around.contains(folded));
  }

  private void tagged(List<Issue> issues) {
    counted += issues.size();
  }

  private void add(Sighting sighting, Story story) {
    String all = sighting.where() == Mention.Where.HEADLINE ? story.headline() : story.text();
    String text = all.substring(sighting.start(), sighting.end());
    boolean isSmall = text.equals(text.toLowerCase(Locale.ROOT));
    if (sighting.verdict().counts()) {
      counted++;
      keep(spelled, Lint.key(text));
    }
    if (sighting.verdict() == Verdict.WRITTEN_DIFFERENTLY) {
      differently++;
    }
    if (sighting.verdict().counts() || sighting.verdict() == Verdict.WRITTEN_DIFFERENTLY) {
      small += isSmall ? 1 : 0;
    }
    if (sighting.verdict() == Verdict.EXCLUDED) {
      int start = Math.max(0, sighting.start() - BESIDE);
      keep(hidden, folded(all.substring(start, Math.min(all.length(), sighting.end() + BESIDE))));
    }
  }

  private static void keep(Set<String> texts, String text) {
    if (texts.size() < MOST_TEXTS) {
      texts.add(text);
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\s\\h-]+", " ");
  }
}
