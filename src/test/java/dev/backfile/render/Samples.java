package dev.backfile.render;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.Plan;
import dev.backfile.pages.planning.Planner;
import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small archive, made by hand, whose texts mean something to HTML, JSON and Freemarker. */
final class Samples {

  static final String HOSTILE =
      "<script>alert(1)</script> \"q\" 'a' & ${7*7} #{7*7} <#if x> </script> \u202Ebidi \u2028";

  static final EntityId META = new EntityId(EntityKind.COMPANY, new Slug("meta"));
  static final EntityId SPARK = new EntityId(EntityKind.MODEL, new Slug("muse-spark"));

  private static final Place PLACE = Place.of("content/x.md");

  private Samples() {}

  /** Two issues, a company, two models of a family, two outlets and a page. */
  static Archive archive() {
    Issue first = issue("2026-04-03-first", "2026-04-03T00:00:00Z", HOSTILE, stories());
    Issue second =
        issue(
            "2026-04-10-second",
            "2026-04-10T22:30:00-08:00",
            "The second",
            List.of(new Section("", 1, "_", List.of(story("only", "", "The second", List.of())))));
    SortedMap<EntityId, Entity> entities = new TreeMap<>();
    entities.put(META, new Company(META, "Meta <b>", Optional.empty(), entry("About it.")));
    entities.put(SPARK, model(SPARK, "Muse Spark", Optional.empty()));
    EntityId next = new EntityId(EntityKind.MODEL, new Slug("muse-2"));
    entities.put(next, model(next, "Muse 2", Optional.of(SPARK.slug())));
    SortedMap<Slug, Outlet> outlets = new TreeMap<>();
    outlets.put(new Slug("axios"), new Outlet(new Slug("axios"), "Axios", false));
    outlets.put(new Slug("wired.com"), new Outlet(new Slug("wired.com"), "Wired", true));
    List<Appearance> appearances = List.of(new Appearance(first, first.stories().get(0), 0));
    return new Archive(
        List.of(first, second),
        entities,
        outlets,
        List.of(page()),
        new TreeMap<>(Map.of(META, appearances, SPARK, appearances)),
        new TreeMap<>(Map.of(META, List.of(second))),
        new TreeMap<>(Map.of(new Slug("axios"), appearances, new Slug("wired.com"), appearances)),
        Map.of());
  }

  /** Its plan. */
  static Plan plan(Archive archive) {
    return Planner.plan(archive).value();
  }

  private static List<Section> stories() {
    Story hostile =
        story(
            "hostile",
            "Top Stories",
            "Story " + HOSTILE,
            List.of(
                new Source("Wired", Optional.of("https://wired.com/?a=1&b=2"), slug("wired.com")),
                new Source("Axios", Optional.empty(), slug("axios"))));
    Story essay = story("worth-watching", "Worth Watching", "Worth Watching", List.of());
    return List.of(
        new Section("Top Stories", 1, "_top-stories", List.of(hostile)),
        new Section("Worth Watching", 1, "_worth-watching", List.of(essay)));
  }

  private static Story story(String slug, String section, String headline, List<Source> sources) {
    List<Mention> mentions =
        slug.equals("hostile")
            ? List.of(
                new Mention(META, Mention.Where.HEADLINE, 0, 4),
                new Mention(SPARK, Mention.Where.TEXT, 0, 4))
            : List.of();
    return new Story(
        slug(slug),
        section,
        headline,
        body("Text & more."),
        "Opening of " + slug + ".",
        sources,
        mentions,
        List.of(),
        Optional.of("Ann"),
        Optional.of("2026-04-10-second#only"),
        Optional.of("Was 7, is 8 <i>."),
        PLACE);
  }

  private static Issue issue(String slug, String date, String title, List<Section> sections) {
    return new Issue(
        slug(slug),
        title,
        OffsetDateTime.parse(date),
        Optional.of("7"),
        Optional.of("Summary " + HOSTILE),
        List.of("Ann", "Bob"),
        List.of(),
        false,
        Optional.of("de"),
        Optional.of("ltr"),
        List.of("A correction."),
        new TreeMap<>(Map.of("old-anchor", slug("hostile"))),
        List.of(),
        Optional.empty(),
        List.of(),
        sections,
        PLACE);
  }

  private static Model model(EntityId id, String name, Optional<Slug> predecessor) {
    return new Model(
        id,
        name,
        Optional.of(META.slug()),
        Optional.of(new Family(slug("muse"), "Muse")),
        Optional.of(LocalDate.of(2026, 4, 8)),
        predecessor,
        entry(""));
  }

  private static Entity.Entry entry(String description) {
    return new Entity.Entry(
        List.of("Facebook"),
        List.of(),
        Optional.of("https://about.example/"),
        List.of(),
        false,
        List.of(),
        description.isEmpty() ? Html.EMPTY : body(description),
        new TreeMap<>(),
        PLACE);
  }

  private static FreePage page() {
    return new FreePage(
        slug("about"),
        "About",
        Optional.of("What this is."),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        body("A page."),
        PLACE);
  }

  /** A paragraph that links to the first issue. */
  static Html body(String text) {
    return new Html(
        text,
        List.of(
            new Html.Markup("<p>"),
            new Html.Text(0, text.length(), true, false),
            new Html.Markup(" <a href=\""),
            new Html.Link(Address.issue(slug("2026-04-03-first"))),
            new Html.Markup("\">first</a></p>")));
  }

  private static Slug slug(String text) {
    return new Slug(text);
  }
}
