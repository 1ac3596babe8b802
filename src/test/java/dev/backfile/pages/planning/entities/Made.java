package dev.backfile.pages.planning.entities;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An archive for planning, story by story. A name counts wherever it stands in capitals as its
 * slug: {@code META}.
 */
public final class Made {

  private static final Place PLACE = Place.of("content/x.md");

  private final SortedMap<EntityId, Entity> entities = new TreeMap<>();
  private final SortedMap<Slug, Outlet> outlets = new TreeMap<>();
  private final SortedMap<LocalDate, List<Story>> days = new TreeMap<>();

  /** Adds a company. */
  public Made company(String slug, String parent) {
    EntityId id = new EntityId(EntityKind.COMPANY, new Slug(slug));
    entities.put(id, new Company(id, slug.toUpperCase(java.util.Locale.ROOT), slug(parent), ENTRY));
    return this;
  }

  /** Adds a company with other names. */
  public Made alsoKnown(String slug, String... aliases) {
    EntityId id = new EntityId(EntityKind.COMPANY, new Slug(slug));
    String name = slug.toUpperCase(java.util.Locale.ROOT);
    entities.put(id, new Company(id, name, Optional.empty(), entry(List.of(aliases))));
    return this;
  }

  /** Adds a model. */
  public Made model(String slug, String maker, String released, String predecessor) {
    EntityId id = new EntityId(EntityKind.MODEL, new Slug(slug));
    entities.put(
        id,
        new Model(
            id,
            slug.toUpperCase(java.util.Locale.ROOT),
            slug(maker),
            Optional.of(new Family(new Slug("family"), "Family")),
            released.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(released)),
            slug(predecessor),
            ENTRY));
    return this;
  }

  private static final Entity.Entry ENTRY = entry(List.of());

  private static Entity.Entry entry(List<String> aliases) {
    return new Entity.Entry(
        aliases,
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        Html.EMPTY,
        new TreeMap<>(),
        PLACE);
  }

  private static Optional<Slug> slug(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Slug(text));
  }

  /** Adds a story to the issue of a day. */
  public Made story(String day, String headline, String text, String... sources) {
    List<Story> stories = days.computeIfAbsent(LocalDate.parse(day), key -> new ArrayList<>());
    List<Mention> mentions = new ArrayList<>();
    find(headline, Mention.Where.HEADLINE, mentions);
    find(text, Mention.Where.TEXT, mentions);
    List<Source> cited = new ArrayList<>();
    for (String source : sources) {
      Slug outlet = new Slug(source);
      outlets.put(outlet, new Outlet(outlet, source, true));
      cited.add(new Source(source, Optional.of("https://" + source + "/"), outlet));
    }
    stories.add(
        new Story(
            new Slug("story-" + stories.size()),
            "News",
            headline,
            new Html(text, List.of()),
            text.length() > 200 ? text.substring(0, 200) : text,
            cited,
            mentions,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PLACE));
    return this;
  }

  private void find(String text, Mention.Where where, List<Mention> mentions) {
    List<Mention> found = new ArrayList<>();
    for (Entity entity : entities.values()) {
      String name = entity.name();
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        found.add(new Mention(entity.id(), where, at, at + name.length()));
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    mentions.addAll(found);
  }

  /** All of it, with the stories of owned companies on their owners' timelines. */
  public Archive archive() {
    List<Issue> issues = new ArrayList<>();
    SortedMap<EntityId, List<Appearance>> timelines = new TreeMap<>();
    SortedMap<Slug, List<Appearance>> citations = new TreeMap<>();
    days.forEach((day, stories) -> issues.add(issue(day, stories)));
    for (Issue issue : issues) {
      int position = 0;
      for (Story story : issue.stories()) {
        Appearance appearance = new Appearance(issue, story, position++);
        Set<EntityId> subjects = new LinkedHashSet<>();
        story.entities().forEach(id -> addWithOwners(id, subjects));
        subjects.forEach(
            id -> timelines.computeIfAbsent(id, key -> new ArrayList<>()).add(appearance));
        story
            .sources()
            .forEach(
                source ->
                    citations
                        .computeIfAbsent(source.outlet(), key -> new ArrayList<>())
                        .add(appearance));
      }
    }
    return new Archive(
        issues, entities, outlets, List.of(), timelines, new TreeMap<>(), citations, Map.of());
  }

  private void addWithOwners(EntityId id, Set<EntityId> subjects) {
    subjects.add(id);
    if (entities.get(id) instanceof Company company) {
      company
          .parent()
          .ifPresent(parent -> addWithOwners(new EntityId(EntityKind.COMPANY, parent), subjects));
    }
  }

  private static Issue issue(LocalDate day, List<Story> stories) {
    return new Issue(
        new Slug(day.toString()),
        "Issue of " + day,
        day.atStartOfDay().atOffset(ZoneOffset.UTC),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(new Section("News", 1, "_news", stories)),
        PLACE);
  }
}
