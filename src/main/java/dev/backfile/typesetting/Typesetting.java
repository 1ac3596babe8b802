package dev.backfile.typesetting;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An archive as it is printed: the quotes of its titles, headlines, summaries and texts are those
 * of their language.
 *
 * <p>Addresses, names, sources and code stay as typed, and every offset stays true. The archive as
 * typed is what is searched and given away as data.
 */
public final class Typesetting {

  private final Quotes quotes;
  private final Map<Slug, Issue> issues = new HashMap<>();
  private final Map<Slug, List<Story>> stories = new HashMap<>();

  private Typesetting(Quotes quotes) {
    this.quotes = quotes;
  }

  /**
   * The archive as it is printed. Its related stories must be looked for afterwards.
   *
   * @param language of what does not name its own: a BCP 47 tag
   */
  public static Archive of(Archive archive, String language) {
    return new Typesetting(Quotes.of(language)).set(archive);
  }

  private Archive set(Archive archive) {
    List<Issue> printed = new ArrayList<>();
    for (Issue issue : archive.issues()) {
      Issue set = set(issue);
      printed.add(set);
      issues.put(set.slug(), set);
      stories.put(set.slug(), set.stories());
    }
    SortedMap<EntityId, Entity> entities = new TreeMap<>();
    archive.entities().forEach((id, entity) -> entities.put(id, set(entity)));
    SortedMap<EntityId, List<Issue>> tagged = new TreeMap<>();
    archive
        .taggedIssues()
        .forEach(
            (id, named) ->
                tagged.put(id, named.stream().map(issue -> printed(issue.slug())).toList()));
    return new Archive(
        printed,
        entities,
        archive.outlets(),
        archive.pages().stream().map(this::set).toList(),
        appearances(archive.timelines()),
        tagged,
        appearances(archive.citations()),
        Map.of());
  }

  private <K> SortedMap<K, List<Appearance>> appearances(SortedMap<K, List<Appearance>> typed) {
    SortedMap<K, List<Appearance>> set = new TreeMap<>(typed.comparator());
    typed.forEach((key, list) -> set.put(key, list.stream().map(this::printed).toList()));
    return set;
  }

  private Issue printed(Slug issue) {
    return Objects.requireNonNull(issues.get(issue));
  }

  private Appearance printed(Appearance typed) {
    Slug issue = typed.issue().slug();
    Story story = Objects.requireNonNull(stories.get(issue)).get(typed.position());
    return new Appearance(printed(issue), story, typed.position());
  }

  private Issue set(Issue issue) {
    Quotes own = quotes.in(issue.lang().orElse(""));
    return new Issue(
        issue.slug(),
        own.set(issue.title()),
        issue.published(),
        issue.number(),
        issue.summary().map(own::set),
        issue.authors(),
        issue.tags(),
        issue.draft(),
        issue.lang(),
        issue.dir(),
        issue.corrections().stream().map(own::set).toList(),
        issue.anchors(),
        issue.redirectFrom(),
        issue.image(),
        issue.images(),
        issue.sections().stream().map(section -> set(section, own)).toList(),
        issue.place());
  }

  private static Section set(Section section, Quotes quotes) {
    return new Section(
        quotes.set(section.title()),
        section.depth(),
        section.anchor(),
        section.stories().stream().map(story -> set(story, quotes)).toList());
  }

  private static Story set(Story story, Quotes quotes) {
    return new Story(
        story.slug(),
        quotes.set(story.section()),
        quotes.set(story.headline()),
        quotes.set(story.body()),
        quotes.set(story.opening()),
        story.sources(),
        story.mentions(),
        story.tags(),
        story.author(),
        story.updateOf(),
        story.correction().map(quotes::set),
        story.place());
  }

  private Entity set(Entity entity) {
    Entity.Entry typed = entity.entry();
    Entity.Entry entry =
        new Entity.Entry(
            typed.aliases(),
            typed.not(),
            typed.homepage(),
            typed.renamedFrom(),
            typed.ordinary(),
            typed.redirectFrom(),
            quotes.set(typed.description()),
            typed.keys(),
            typed.place());
    if (entity instanceof Model model) {
      return new Model(
          model.id(),
          model.name(),
          model.company(),
          model.family(),
          model.released(),
          model.predecessor(),
          entry);
    } else if (entity instanceof Company company) {
      return new Company(company.id(), company.name(), company.parent(), entry);
    }
    throw new IllegalArgumentException("no entity is known of " + entity.getClass());
  }

  private FreePage set(FreePage page) {
    Quotes own = quotes.in(page.lang().orElse(""));
    return new FreePage(
        page.slug(),
        own.set(page.title()),
        page.summary().map(own::set),
        page.lang(),
        page.dir(),
        page.redirectFrom(),
        page.images(),
        own.set(page.body()),
        page.place());
  }
}
