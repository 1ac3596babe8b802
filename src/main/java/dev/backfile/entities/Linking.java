package dev.backfile.entities;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Section;
import dev.backfile.archive.Story;
import dev.backfile.archive.Tag;
import dev.backfile.entities.mentions.Finder;
import dev.backfile.parallel.Workers;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns what was read into an archive: checks the registry, finds every mention, looks up tags,
 * settles outlets and lays out timelines.
 */
public final class Linking {

  private final Registry registry;
  private final Finder finder;
  private final Outlets outlets;

  private Linking(Registry registry, Outlets outlets) {
    this.registry = registry;
    this.finder = Finder.of(registry.entities());
    this.outlets = outlets;
  }

  /**
   * The archive, and a problem for every name that is unknown or claimed twice.
   *
   * <p>What is wrong is left out of the archive, so that whatever it refers to exists. The result
   * is the same for any number of threads.
   *
   * @param threads how many threads look for mentions, at least 1
   */
  public static Checked<Archive> link(Content content, int threads) {
    Checked<Registry> checked = RegistryCheck.check(content);
    Registry registry = checked.value();
    Linking linking = new Linking(registry, new Outlets(content.issues()));
    List<Issue> issues = linking.linked(content.issues(), threads);
    Timelines timelines = Timelines.of(issues, registry);
    Archive archive =
        new Archive(
            issues,
            registry.entities(),
            Outlets.named(issues),
            content.pages(),
            timelines.stories(),
            timelines.issues(),
            timelines.citations(),
            Map.of());
    List<Problem> problems = new ArrayList<>(checked.problems());
    problems.addAll(linking.unknownTags(content.issues()));
    return new Checked<>(archive, problems);
  }

  /** What found the mentions of a linked archive, to ask it about single stories. */
  public static Finder finder(Archive archive) {
    return Finder.of(archive.entities());
  }

  private List<Issue> linked(List<Issue> issues, int threads) {
    try (Workers workers = new Workers(threads)) {
      return workers.map(issues, this::linked);
    } catch (IOException e) {
      // Finding names reads and writes nothing: only an interrupt ends here.
      throw new UncheckedIOException(e);
    }
  }

  private Issue linked(Issue issue) {
    List<Section> sections =
        issue.sections().stream()
            .map(
                section ->
                    new Section(
                        section.title(),
                        section.depth(),
                        section.anchor(),
                        section.stories().stream().map(this::linked).toList()))
            .toList();
    return issue.withSections(sections);
  }

  private Story linked(Story story) {
    List<Mention> mentions = finder.in(story);
    story.tags().stream()
        .flatMap(tag -> registry.meaning(tag).stream())
        .distinct()
        .map(Linking::tagged)
        .forEach(mentions::add);
    return story.linked(outlets.settled(story.sources()), mentions);
  }

  private static Mention tagged(EntityId entity) {
    return new Mention(entity, Mention.Where.TAG, 0, 0);
  }

  private List<Problem> unknownTags(List<Issue> issues) {
    UnknownName unknown = new UnknownName(registry);
    List<Problem> problems = new ArrayList<>();
    for (Issue issue : issues) {
      Stream<Tag> ofStories = issue.stories().stream().flatMap(story -> story.tags().stream());
      for (Tag tag : Stream.concat(issue.tags().stream(), ofStories).toList()) {
        if (tag.kind().isPresent() && registry.meaning(tag).isEmpty()) {
          EntityKind kind = tag.kind().get();
          problems.add(unknown.tag(kind, tag));
        }
      }
    }
    return problems;
  }
}
