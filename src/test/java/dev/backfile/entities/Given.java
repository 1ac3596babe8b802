package dev.backfile.entities;

import dev.backfile.archive.Company;
import dev.backfile.archive.Content;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.archive.Tag;
import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Short ways to write content in tests; lists are written {@code "a|b"}. */
public final class Given {

  private Given() {}

  /** A company; {@code parent} may be empty. */
  public static Company company(String slug, String name, String aliases, String parent) {
    return new Company(
        id(EntityKind.COMPANY, slug),
        name,
        slugOrNothing(parent),
        entry("companies", slug, aliases));
  }

  /** A company by its name alone. */
  public static Company company(String slug, String name, String aliases) {
    return company(slug, name, aliases, "");
  }

  /** A company whose name is an everyday word. */
  public static Company ordinary(String slug, String name, String not) {
    Company company = company(slug, name, "");
    return new Company(company.id(), name, company.parent(), with(company.entry(), not, true));
  }

  /** A company with texts that are no mention. */
  public static Company except(Company company, String not) {
    return new Company(
        company.id(), company.name(), company.parent(), with(company.entry(), not, false));
  }

  /** A model of no maker. */
  public static Model model(String slug, String name, String aliases) {
    return model(slug, name, aliases, "", "", "");
  }

  /** A model; what is empty is not there. */
  public static Model model(
      String slug, String name, String aliases, String maker, String family, String predecessor) {
    return new Model(
        id(EntityKind.MODEL, slug),
        name,
        slugOrNothing(maker),
        Slug.from(family).map(text -> new Family(text, family)),
        Optional.empty(),
        slugOrNothing(predecessor),
        entry("models", slug, aliases));
  }

  /** A company that had other slugs before. */
  public static Company renamed(Company company, String renamedFrom) {
    return new Company(
        company.id(), company.name(), company.parent(), renamed(company.entry(), renamedFrom));
  }

  /** A model that had other slugs before. */
  public static Model renamed(Model model, String renamedFrom) {
    return new Model(
        model.id(),
        model.name(),
        model.company(),
        model.family(),
        model.released(),
        model.predecessor(),
        renamed(model.entry(), renamedFrom));
  }

  /** A document of one stretch of running text. */
  public static Html prose(String text) {
    return new Html(text, List.of(new Html.Text(0, text.length(), true, false)));
  }

  /** A story without tags. */
  public static Story story(String slug, String headline, String text, Source... sources) {
    return story(slug, headline, prose(text), List.of(), sources);
  }

  /** A story with a body of its own and tags. */
  public static Story story(
      String slug, String headline, Html body, List<Tag> tags, Source... sources) {
    return new Story(
        new Slug(slug),
        "",
        headline,
        body,
        "",
        List.of(sources),
        List.of(),
        tags,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.of("content/issues/story.md"));
  }

  /** An issue with one section. */
  public static Issue issue(String slug, String date, List<Tag> tags, Story... stories) {
    return new Issue(
        new Slug(slug),
        slug,
        LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.UTC),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        tags,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(new Section("", 1, "_", List.of(stories))),
        Place.of("content/issues/" + slug + ".md"));
  }

  /** Content with one issue of one story. */
  public static Content of(List<Company> companies, List<Model> models, Story story) {
    return of(companies, models, List.of(issue("one", "2026-04-10", List.of(), story)));
  }

  /** Content without pages. */
  public static Content of(List<Company> companies, List<Model> models, List<Issue> issues) {
    return new Content(issues, companies, models, List.of());
  }

  /** A tag on a line of its own. */
  public static Tag company(String text, int line) {
    return new Tag(Optional.of(EntityKind.COMPANY), text, new Place("content/i.md", line, 3));
  }

  /** A tag on a line of its own. */
  public static Tag model(String text, int line) {
    return new Tag(Optional.of(EntityKind.MODEL), text, new Place("content/i.md", line, 3));
  }

  /** A source with a link. */
  public static Source link(String text, String host) {
    return new Source(text, Optional.of("https://" + host + "/x"), new Slug(host));
  }

  /** A source that is only named. */
  public static Source named(String text) {
    return new Source(text, Optional.empty(), Slug.from(text).orElseThrow());
  }

  /** {@code companies/meta}. */
  public static EntityId id(EntityKind kind, String slug) {
    return new EntityId(kind, new Slug(slug));
  }

  private static Optional<Slug> slugOrNothing(String slug) {
    return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
  }

  private static Entity.Entry entry(String folder, String slug, String aliases) {
    String file = "content/" + folder + "/" + slug + ".md";
    TreeMap<String, Place> keys = new TreeMap<>();
    int line = 2;
    for (String key : List.of("name", "aliases", "not", "parent", "company", "predecessor")) {
      keys.put(key, new Place(file, line++, 1));
    }
    return new Entity.Entry(
        list(aliases),
        List.of(),
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        Html.EMPTY,
        keys,
        Place.of(file));
  }

  private static Entity.Entry with(Entity.Entry entry, String not, boolean ordinary) {
    return new Entity.Entry(
        entry.aliases(),
        list(not),
        entry.homepage(),
        entry.renamedFrom(),
        ordinary,
        entry.redirectFrom(),
        entry.description(),
        entry.keys(),
        entry.place());
  }

  private static Entity.Entry renamed(Entity.Entry entry, String renamedFrom) {
    return new Entity.Entry(
        entry.aliases(),
        entry.not(),
        entry.homepage(),
        list(renamedFrom).stream().map(Slug::new).toList(),
        entry.ordinary(),
        entry.redirectFrom(),
        entry.description(),
        entry.keys(),
        entry.place());
  }

  private static List<String> list(String texts) {
    return texts.isEmpty() ? List.of() : List.of(texts.split("\\|"));
  }
}
