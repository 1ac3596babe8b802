package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Model;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Section;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.pages.Timeline;
import dev.backfile.pages.WebSearch;
import dev.backfile.problem.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small archive whose texts are as unkind as content can be, with a plan and settings for it. */
final class Sample {

  static final String UNKIND =
      "]]> <script>alert(1)</script> &amp; \u0000\u0008\u001b \ud83d\ude00 \ud83d alone \ude00\ud83d "
          + "\u202eשלום\u202c \ufffe \u2028 \"quotes\" 中文";
  static final EntityId META = new EntityId(EntityKind.COMPANY, new Slug("meta"));
  static final EntityId MUSE = new EntityId(EntityKind.MODEL, new Slug("muse-spark"));
  static final Place PLACE = Place.of("content/x.md");

  private Sample() {}

  static Settings settings(String base, boolean indexed) {
    return settings(base, indexed, Optional.empty());
  }

  static Settings settings(String base, Optional<WebSearch> search) {
    return settings(base, true, search);
  }

  private static Settings settings(String base, boolean indexed, Optional<WebSearch> search) {
    return new Settings(
        "The Weekly & <Co>",
        "What happened " + UNKIND,
        "en",
        BaseUrl.parse(base).orElseThrow(),
        indexed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false,
        false,
        false,
        Settings.LunrIndex.AUTO,
        search,
        LocalDate.of(2026, 4, 18));
  }

  static Archive archive() {
    List<Issue> issues = List.of(plain(), unkind());
    SortedMap<EntityId, Entity> entities = new TreeMap<>();
    entities.put(
        META,
        new Company(META, "Meta", Optional.of(new Slug("holding")), entry("Facebook", UNKIND)));
    entities.put(
        MUSE,
        new Model(
            MUSE,
            "Muse Spark",
            Optional.of(META.slug()),
            Optional.of(new Family(new Slug("muse"), "Muse")),
            Optional.of(LocalDate.of(2026, 4, 8)),
            Optional.empty(),
            entry("Avocado", "A model.")));
    EntityId holding = new EntityId(EntityKind.COMPANY, new Slug("holding"));
    entities.put(
        holding, new Company(holding, "Holding", Optional.empty(), entry("Holding Inc.", "")));
    SortedMap<Slug, Outlet> outlets = new TreeMap<>();
    outlets.put(new Slug("reuters.com"), new Outlet(new Slug("reuters.com"), "Reuters", true));
    SortedMap<EntityId, List<Appearance>> timelines = new TreeMap<>();
    timelines.put(META, appearances(issues));
    timelines.put(MUSE, appearances(issues.subList(1, 2)));
    SortedMap<EntityId, List<Issue>> tagged = new TreeMap<>();
    tagged.put(holding, issues.subList(0, 1));
    SortedMap<Slug, List<Appearance>> citations = new TreeMap<>();
    citations.put(new Slug("reuters.com"), appearances(issues));
    return new Archive(
        issues, entities, outlets, List.of(), timelines, tagged, citations, Map.of());
  }

  /** Two stories, one named after its section; midnight; nobody named. */
  static Issue plain() {
    return issue(
        "2026-04-10-plain",
        "Plain",
        OffsetDateTime.parse("2026-04-10T00:00:00Z"),
        List.of(),
        Optional.empty(),
        List.of(
            new Section(
                "Top Stories",
                1,
                "_top-stories",
                List.of(
                    story("a", "Top Stories", "Top Stories", html("Before the first."), "r"),
                    story("b", "Top Stories", "Meta ships", html("It shipped."), "r")))));
  }

  /** Unkind texts everywhere, Chinese slugs, an offset with seconds, right to left. */
  static Issue unkind() {
    return issue(
        "中文-issue",
        "Title " + UNKIND,
        OffsetDateTime.parse("2026-04-17T09:30:00+02:00:30"),
        List.of("Ada", " ", UNKIND),
        Optional.of("rtl"),
        List.of(
            new Section(
                "Quick " + UNKIND,
                2,
                "_quick",
                List.of(story("发布-模型", "Quick", "Headline " + UNKIND, html(UNKIND), "<i>r\"")))));
  }

  static Issue issue(
      String slug,
      String title,
      OffsetDateTime published,
      List<String> authors,
      Optional<String> dir,
      List<Section> sections) {
    return new Issue(
        new Slug(slug),
        title,
        published,
        Optional.empty(),
        Optional.of("Summary " + UNKIND),
        authors,
        List.of(),
        false,
        dir.map(rtl -> "he"),
        dir,
        List.of(),
        new TreeMap<>(),
        List.of(),
        dir.map(rtl -> new Image("i/x.png", Address.of("/issues/" + slug + "/x.png"), 1, 1)),
        List.of(),
        sections,
        PLACE);
  }

  static Story story(String slug, String section, String headline, Html body, String source) {
    return new Story(
        new Slug(slug),
        section,
        headline,
        body,
        "Opening " + headline,
        List.of(
            new Source(
                source, Optional.of("https://reuters.com/?a=1&b=\"2"), new Slug("reuters.com")),
            new Source("The Desk", Optional.empty(), new Slug("the-desk"))),
        List.of(
            new Mention(META, Mention.Where.TEXT, 0, 1),
            new Mention(META, Mention.Where.TEXT, 2, 3),
            new Mention(MUSE, Mention.Where.TAG, 0, 0)),
        List.of(),
        headline.contains("ships") ? Optional.of("Grace") : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PLACE);
  }

  static Html html(String text) {
    return new Html(
        text,
        List.of(
            new Html.Markup("<p>"),
            new Html.Text(0, text.length(), true, false),
            new Html.Markup(" <a href=\""),
            new Html.Link(new Address("/issues/2026-04-10-plain/", "b")),
            new Html.Markup("\">before</a></p>")));
  }

  static Entity.Entry entry(String alias, String description) {
    return new Entity.Entry(
        List.of(alias),
        List.of(),
        Optional.of("https://example.com/"),
        List.of(),
        false,
        List.of(),
        description.isEmpty() ? Html.EMPTY : html(description),
        new TreeMap<>(),
        PLACE);
  }

  static List<Appearance> appearances(List<Issue> issues) {
    List<Appearance> appearances = new ArrayList<>();
    for (Issue issue : issues) {
      for (Story story : issue.stories()) {
        appearances.add(new Appearance(issue, story, issue.stories().indexOf(story)));
      }
    }
    return appearances;
  }

  static Plan plan(Archive archive) {
    List<Issue> issues = new ArrayList<>(archive.issues());
    List<Appearance> stories = appearances(issues);
    Collections.reverse(issues);
    Collections.reverse(stories);
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page.Home(
            Address.HOME, issues.stream().findFirst(), List.of(), Optional.empty(), List.of()));
    pages.add(new Page.IssueIndex(Address.of("/issues/"), issues, List.of()));
    for (Issue issue : issues) {
      pages.add(
          new Page.IssuePage(
              Address.issue(issue.slug()), issue, List.of(), Optional.empty(), Optional.empty()));
    }
    pages.add(
        new Page.OutletPage(
            Address.outlet(new Slug("reuters.com")),
            new Outlet(new Slug("reuters.com"), "Reuters", true),
            new Timeline(
                stories.stream()
                    .map(story -> (Timeline.Item) Timeline.StoryItem.of(story))
                    .toList(),
                0,
                Optional.empty(),
                Optional.empty()),
            stories.size()));
    pages.add(new Page.OutletIndex(Address.of("/sources/"), List.of()));
    pages.add(new Page.NotFound(Address.of("/404.html"), Optional.empty()));
    pages.add(new Page.RedirectPage(Address.of("/old/"), Address.of("/issues/")));
    List<Feed> feeds =
        List.of(
            new Feed.Issues(Address.of("/feed.xml"), "", Address.HOME, Feed.Format.ATOM, issues),
            new Feed.Issues(
                Address.of("/feed.json"), "Issues", Address.HOME, Feed.Format.JSON, issues),
            new Feed.Stories(Address.of("/stories.xml"), "Stories", Address.HOME, stories),
            new Feed.Stories(
                Address.of("/companies/meta/feed.xml"),
                "Meta " + UNKIND,
                Address.entity(META),
                stories),
            new Feed.Stories(
                Address.of("/companies/holding/feed.xml"),
                "Holding",
                Address.of("/companies/holding/"),
                List.of()));
    return new Plan(
        pages,
        feeds,
        List.of(new Plan.Forward("/old/", Address.of("/issues/"))),
        List.of(),
        List.of(Address.of("/sitemap.xml"), Address.of("/robots.txt")));
  }
}
