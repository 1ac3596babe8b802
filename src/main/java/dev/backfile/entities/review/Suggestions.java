package dev.backfile.entities.review;

import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Story;
import dev.backfile.entities.review.names.Candidate;
import dev.backfile.entities.review.names.Gathering;
import dev.backfile.entities.review.names.Words;
import dev.backfile.problem.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the registry should have or lose, going by the text.
 *
 * @param names without an entry, the best first
 * @param aliases of entries, the most frequent first
 * @param twins pairs of entries that are probably one
 */
public record Suggestions(List<NewName> names, List<NewAlias> aliases, List<Twins.Twin> twins) {

  private static final int EXAMPLES = 3;

  /** Copies the lists. */
  public Suggestions {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    twins = List.copyOf(twins);
  }

  /**
   * Reads through a linked archive. The cost grows with its text.
   *
   * @param least in how many stories a name must stand
   */
  public static Suggestions of(Archive archive, int least) {
    Words words = new Words();
    Gathering.Result gathered = Gathering.of(archive, words);
    List<Candidate> candidates = Variants.joined(gathered, words, least);
    Set<String> outlets =
        archive.outlets().values().stream()
            .map(Outlet::name)
            .map(Gathering::key)
            .collect(Collectors.toSet());
    Nearness nearness = new Nearness(archive, words, gathered.acronyms());
    Stories stories = Stories.of(archive);
    Judgement judgement = new Judgement(archive, words, outlets);
    List<NewName> names = new ArrayList<>();
    List<NewAlias> aliases = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (nearness.isSpelled(candidate)) {
        continue;
      }
      List<Place> examples = stories.examples(candidate);
      nearness
          .of(candidate)
          .ifPresentOrElse(
              match ->
                  aliases.add(
                      new NewAlias(
                          match.entity(),
                          candidate.name(),
                          candidate.storyCount(),
                          match.reason(),
                          examples)),
              () ->
                  judgement
                      .of(candidate, stories.issues(candidate), examples)
                      .ifPresent(names::add));
    }
    names.sort(Comparator.comparingDouble(NewName::score).reversed().thenComparing(NewName::name));
    aliases.sort(
        Comparator.comparingInt(NewAlias::stories).reversed().thenComparing(NewAlias::text));
    return new Suggestions(names, aliases, Twins.in(archive, words));
  }

  /** The names of one kind. */
  public List<NewName> names(EntityKind kind) {
    return names.stream().filter(name -> name.kind() == kind).toList();
  }

  /** Where the stories of an archive stand, by their numbers. */
  private record Stories(List<Place> places, List<Integer> issueNumbers) {

    static Stories of(Archive archive) {
      List<Place> places = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      int number = 0;
      for (Issue issue : archive.issues()) {
        for (Story story : issue.stories()) {
          places.add(story.place());
          numbers.add(number);
        }
        number++;
      }
      return new Stories(places, numbers);
    }

    /** The first, the middle and the last story. */
    List<Place> examples(Candidate candidate) {
      int[] numbers = candidate.stories();
      int last = numbers.length - 1;
      return Arrays.stream(new int[] {0, last / 2, last})
          .distinct()
          .limit(EXAMPLES)
          .mapToObj(index -> places.get(numbers[index]))
          .toList();
    }

    int issues(Candidate candidate) {
      return (int) Arrays.stream(candidate.stories()).map(issueNumbers::get).distinct().count();
    }
  }
}
