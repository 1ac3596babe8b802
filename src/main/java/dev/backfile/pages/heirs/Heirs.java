package dev.backfile.pages.heirs;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Lock;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Published addresses that are lost, and the line that leads each of them on. */
public final class Heirs {

  private static final double LIKELY = 0.3;
  private static final String OF_NO_PAGE =
      "add \"redirect-from: [%s]\" to the file that took its place, "
          + "or give it up: ./backfile lock --forget %s";
  private static final String OF_NO_STORY =
      "add \"anchors: {%s: …}\" with the story that took its place to %s, "
          + "or give it up: ./backfile lock --forget '%s'";

  private final Archive archive;
  private final Lock lock;
  private final Likeness likeness = new Likeness();
  private final SortedMap<Address, Place> pages = new TreeMap<>();
  private final Map<Issue, SortedMap<String, SortedSet<Address>>> anchors = new LinkedHashMap<>();

  /** A lost anchor and a story that may have taken its place. */
  private record Guess(String anchor, Story story, double likeness) {}

  /** Nothing is lost yet. */
  public Heirs(Archive archive, Lock lock) {
    this.archive = archive;
    this.lock = lock;
  }

  /** A page or file is lost. */
  public void lost(Address page, Place locked) {
    pages.put(page, locked);
  }

  /**
   * The anchor of a story is lost.
   *
   * @param anchor as it was published
   * @param issue whose page a reader comes to
   */
  public void lost(Address anchor, Issue issue) {
    anchors
        .computeIfAbsent(issue, key -> new TreeMap<>())
        .computeIfAbsent(anchor.anchor(), key -> new TreeSet<>())
        .add(anchor);
  }

  /** An error for each, whose fix is the line to add to the file that most likely took over. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!pages.isEmpty()) {
      pages(problems);
    }
    anchors.forEach((issue, lost) -> anchors(issue, lost, problems));
    return problems;
  }

  private void pages(List<Problem> problems) {
    Map<String, Integer> lost = new HashMap<>();
    for (Address page : pages.keySet()) {
      Files.name(page).ifPresent(name -> lost.merge(name.folder(), 1, Integer::sum));
    }
    Files files = new Files(archive, lock, likeness);
    Map<Address, Line> lines = new HashMap<>();
    Map<Line, List<String>> values = new HashMap<>();
    for (Address page : pages.keySet()) {
      Files.name(page)
          .flatMap(name -> files.line(page, name, lost.getOrDefault(name.folder(), 0)))
          .ifPresent(
              line -> {
                lines.put(page, line);
                values.computeIfAbsent(line, key -> new ArrayList<>()).add(value(page, line));
              });
    }
    pages.forEach(
        (page, place) -> {
          Line line = lines.get(page);
          String fix =
              line == null
                  ? OF_NO_PAGE.formatted(Line.quoted(page.path()), page)
                  : line.adding(value(page, line), values.getOrDefault(line, List.of()));
          String what = page + " was published and is lost";
          problems.add(Problem.error("lost-address", place, what, fix));
        });
  }

  /** A company's or model's former page is written by its slug alone under renamed-from. */
  private static String value(Address page, Line line) {
    String[] parts = page.path().split("/", -1);
    return line.key().equals(Files.RENAMED_FROM) ? Line.quoted(parts[2]) : Line.quoted(page.path());
  }

  private void anchors(
      Issue issue, SortedMap<String, SortedSet<Address>> lost, List<Problem> problems) {
    Map<String, Slug> heirs = heirs(issue, lost);
    String file = issue.place().file();
    List<String> had = new ArrayList<>();
    issue.anchors().forEach((anchor, story) -> had.add(pair(anchor, story)));
    List<String> all = new ArrayList<>();
    heirs.forEach((anchor, story) -> all.add(pair(anchor, story)));
    Line line = new Line(file, "anchors", "{}", had);
    lost.forEach(
        (anchor, published) -> {
          Address first = published.first();
          Slug heir = heirs.get(anchor);
          String fix =
              heir == null
                  ? OF_NO_STORY.formatted(Line.quoted(anchor), file, first)
                  : line.adding(pair(anchor, heir), all) + pin(anchor);
          String what = "the story at " + first + " was published and is lost";
          problems.add(Problem.error("lost-anchor", issue.place(), what, fix));
        });
  }

  private static String pin(String anchor) {
    return Slug.parse(anchor).isEmpty() ? "" : ", or pin {#" + anchor + "} to its headline";
  }

  private static String pair(String anchor, Slug story) {
    return Line.quoted(anchor) + ": " + story;
  }

  /**
   * For each lost anchor the story that is most like it among those that are new, each story once;
   * the last new story for the last lost anchor, however unlike.
   */
  private Map<String, Slug> heirs(Issue issue, SortedMap<String, SortedSet<Address>> lost) {
    List<Story> free = new ArrayList<>(issue.stories());
    free.removeIf(story -> isLocked(issue, story, lost.values()));
    List<Guess> guesses = new ArrayList<>();
    if (likeness.affords(lost.size() * free.size())) {
      for (String anchor : lost.keySet()) {
        for (Story story : free) {
          guesses.add(new Guess(anchor, story, likeness.ofStory(anchor, story)));
        }
      }
    }
    guesses.sort(Comparator.comparingDouble(Guess::likeness).reversed());
    List<String> orphans = new ArrayList<>(lost.keySet());
    Map<String, Slug> heirs = new TreeMap<>();
    for (Guess guess : guesses) {
      boolean last = orphans.size() == 1 && free.size() == 1;
      if ((guess.likeness() >= LIKELY || last)
          && free.contains(guess.story())
          && orphans.remove(guess.anchor())) {
        free.remove(guess.story());
        heirs.put(guess.anchor(), guess.story().slug());
      }
    }
    return heirs;
  }

  private boolean isLocked(Issue issue, Story story, Collection<SortedSet<Address>> lost) {
    String slug = story.slug().text();
    return lock.holds(Address.story(issue.slug(), story.slug()))
        || lost.stream()
            .anyMatch(published -> lock.holds(new Address(published.first().path(), slug)));
  }
}
