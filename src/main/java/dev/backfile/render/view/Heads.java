package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.pages.Feed;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.pages.Timeline;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import dev.backfile.render.view.Views.Head;
import dev.backfile.render.view.Views.NavLink;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the head of every page, and its navigation. */
final class Heads {

  private static final int LONGEST_DESCRIPTION = 200;
  private static final Address ISSUES = Address.of("/issues/");
  private static final Address SEARCH = Address.of("/search/");
  private static final Address OPENSEARCH = Address.of("/opensearch.xml");

  private final Settings settings;
  private final Links links;
  private final Words words;
  private final Plan plan;
  private final ShareCards cards;
  private final Map<Address, Views.Feed> feeds = new HashMap<>();
  private final Map<String, List<NavLink>> navs = new HashMap<>();

  Heads(Plan plan, Settings settings, Links links, Words words, ShareCards cards) {
    this.plan = plan;
    this.cards = cards;
    this.settings = settings;
    this.links = links;
    this.words = words;
    for (Feed feed : plan.feeds()) {
      feeds.putIfAbsent(feed.page(), view(feed));
    }
    List<NavLink> entries = entries();
    navs.put("", entries);
    for (NavLink current : entries) {
      navs.put(
          current.href(),
          entries.stream()
              .map(each -> new NavLink(each.href(), each.text(), each.equals(current)))
              .toList());
    }
  }

  /** What all pages share. */
  Views.Site site() {
    List<Link> data = new ArrayList<>();
    for (String name : List.of("stories", "entities")) {
      plan.files().stream()
          .filter(file -> file.path().matches("/data/" + name + "\\.jsonl?"))
          .forEach(file -> data.add(new Link(links.href(file), words.get("footer_" + name))));
    }
    return new Views.Site(
        settings.title(),
        settings.description(),
        settings.language(),
        words.get("direction"),
        links.href(Address.HOME),
        plan.feeds().stream().filter(Heads::isOfTheSite).map(this::view).toList(),
        data,
        ways(),
        settings.subscribe().orElse(""),
        settings.repository().orElse(""),
        new Views.SearchPlaces(
            links.href(SEARCH), links.href(Address.HOME), links.href(OPENSEARCH)),
        settings.offline());
  }

  /** The pages of the whole archive that have something to show. */
  private List<Link> ways() {
    List<Link> ways = new ArrayList<>();
    for (Page page : plan.pages()) {
      String word =
          page instanceof Page.OnThisDay
              ? "day_title"
              : page instanceof Page.Corrections found && !found.corrections().isEmpty()
                  ? "corrections_title"
                  : page instanceof Page.Follow ? "follow_title" : "";
      if (!word.isEmpty()) {
        ways.add(new Link(links.href(page.address()), words.get(word)));
      }
    }
    return ways;
  }

  private static boolean isOfTheSite(Feed feed) {
    return feed.address().path().lastIndexOf('/') == 0;
  }

  private Views.Feed view(Feed feed) {
    boolean json = feed instanceof Feed.Issues issues && issues.format() == Feed.Format.JSON;
    String all = words.get(feed instanceof Feed.Issues ? "feed_issues" : "feed_stories");
    String title = feed.title().isEmpty() || isOfTheSite(feed) ? all : feed.title();
    return new Views.Feed(
        links.href(feed.address()),
        words.get(json ? "feed_json" : "feed_atom", "feed", title),
        words.get("feed_title", "site", settings.title(), "feed", title),
        json ? "application/feed+json" : "application/atom+xml");
  }

  private List<NavLink> entries() {
    List<NavLink> entries = new ArrayList<>();
    for (Page page : plan.pages()) {
      if (page instanceof Page.IssueIndex) {
        entries.add(entry(page, "nav_issues"));
      } else if (page instanceof Page.EntityIndex index) {
        boolean companies = index.kind() == EntityKind.COMPANY;
        entries.add(entry(page, companies ? "nav_companies" : "nav_models"));
      } else if (page instanceof Page.OutletIndex) {
        entries.add(entry(page, "nav_outlets"));
      }
    }
    for (Page page : plan.pages()) {
      if (page instanceof Page.TextPage text) {
        entries.add(new NavLink(links.href(page.address()), text.page().title(), false));
      }
    }
    return entries;
  }

  private NavLink entry(Page page, String word) {
    return new NavLink(links.href(page.address()), words.get(word), false);
  }

  /** The head of an issue's page. */
  Head issue(Page.IssuePage page, TemplateModel data) {
    Issue issue = page.issue();
    String description =
        issue
            .summary()
            .or(() -> issue.stories().stream().map(story -> story.opening()).findFirst())
            .filter(text -> !text.isBlank())
            .orElseGet(
                () ->
                    words.get(
                        "issue_description",
                        "date",
                        words.date(issue.date()),
                        "site",
                        settings.title()));
    return new Head(
        words.get("title", "page", issue.title(), "site", settings.title()),
        issue.title(),
        shortened(description),
        links.absolute(page.address()),
        "article",
        cards.picture(page, settings),
        issue.date().toString(),
        settings.indexed(),
        page.previous().map(links::to).orElse(Link.NONE).href(),
        page.next().map(links::to).orElse(Link.NONE).href(),
        Views.Feed.NONE,
        nav(ISSUES),
        data);
  }

  /** The head of a page that stands alone. */
  Head page(Page page, String name, String description, Address section, TemplateModel data) {
    boolean home = page instanceof Page.Home;
    return new Head(
        home ? settings.title() : words.get("title", "page", name, "site", settings.title()),
        home ? settings.title() : name,
        shortened(description),
        links.absolute(page.address()),
        "website",
        cards.picture(page, settings),
        "",
        settings.indexed() && page.isListed(),
        "",
        "",
        feed(page.address()),
        nav(section),
        data);
  }

  /** The head of a page with a history, or of a part of it. */
  Head timeline(
      Page page,
      Timeline timeline,
      Address main,
      String name,
      String description,
      Address section,
      TemplateModel data) {
    String shown =
        timeline.part() == 0
            ? name
            : words.get("title_part", "page", name, "n", words.number(timeline.part()));
    return new Head(
        words.get("title", "page", shown, "site", settings.title()),
        shown,
        shortened(description),
        links.absolute(page.address()),
        "website",
        cards.picture(page, settings),
        "",
        settings.indexed(),
        timeline.newer().map(links::href).orElse(""),
        timeline.older().map(links::href).orElse(""),
        feed(main),
        nav(section),
        data);
  }

  private Views.Feed feed(Address page) {
    // The site's own feeds stand on every page already.
    return Optional.ofNullable(feeds.get(page))
        .filter(feed -> !page.equals(Address.HOME) && !page.equals(ISSUES))
        .orElse(Views.Feed.NONE);
  }

  private List<NavLink> nav(Address section) {
    List<NavLink> nav = navs.get(links.href(section));
    return nav == null ? navs.getOrDefault("", List.of()) : nav;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
    int end = space > LONGEST_DESCRIPTION / 2 ? space : LONGEST_DESCRIPTION;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
