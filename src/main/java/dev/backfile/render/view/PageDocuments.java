package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Outlet;
import dev.backfile.pages.Page;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.pages.Timeline;
import dev.backfile.render.entity.EntityViews;
import dev.backfile.render.entity.IndexViews;
import dev.backfile.render.lists.ListPages;
import dev.backfile.render.lists.Lists;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import dev.backfile.render.view.Views.Head;
import freemarker.template.TemplateModel;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Pages as JBake's documents: {@code type} chooses the template, {@code uri} is the file, {@code
 * head} and {@code page} are what {@link Views} describes. Safe for use by several threads.
 */
public final class PageDocuments {

  private static final Address COMPANIES = Address.of("/companies/");
  private static final Address MODELS = Address.of("/models/");
  private static final Address OUTLETS = Address.of("/sources/");
  private static final Address ISSUES = Address.of("/issues/");

  private final Settings settings;
  private final Words words;
  private final Heads heads;
  private final StructuredData data;
  private final IssueViews issues;
  private final EntityViews entities;
  private final IndexViews indexes;
  private final ListViews lists;
  private final Lists archives;
  private final SearchViews searches;

  /** Prepares what pages share. */
  public PageDocuments(
      Plan plan, Archive archive, Settings settings, Words words, ShareCards cards) {
    Links links = new Links(archive, settings, words);
    this.settings = settings;
    this.words = words;
    this.heads = new Heads(plan, settings, links, words, cards);
    this.data = new StructuredData(settings, cards);
    this.issues = new IssueViews(archive, settings, links, words);
    this.entities = new EntityViews(archive, links, words);
    this.indexes = new IndexViews(archive, links, words);
    this.lists = new ListViews(links, words);
    this.archives = new Lists(plan, links, words);
    this.searches = new SearchViews(indexes, settings, links, words);
  }

  /** What every template can print besides its page: {@code site} and {@code words}. */
  public SortedMap<String, Object> shared() {
    return new TreeMap<>(Map.of("site", heads.site(), "words", words.all()));
  }

  /** A page as a document. */
  public DocumentModel document(Page page) {
    if (page instanceof Page.IssuePage issue) {
      return document("issue", page, heads.issue(issue, data.issue(issue)), issues.page(issue));
    } else if (page instanceof Page.EntityPage entity) {
      return entity(entity);
    } else if (page instanceof Page.FamilyPage family) {
      return family(family);
    } else if (page instanceof Page.OutletPage outlet) {
      return outlet(outlet);
    } else if (page instanceof Page.EntityIndex index) {
      return index(index);
    }
    return single(page);
  }

  private DocumentModel entity(Page.EntityPage page) {
    EntityKind kind = page.entity().id().kind();
    String name = page.entity().name();
    String about = page.entity().entry().description().text().replace('\n', ' ').strip();
    Head head =
        heads.timeline(
            page,
            page.timeline(),
            Address.entity(page.entity().id()),
            name,
            about.isEmpty()
                ? described("entity_description", name, page.timeline(), page.history().stories())
                : about,
            kind == EntityKind.COMPANY ? COMPANIES : MODELS,
            data.entity(page));
    return document(kind.word(), page, head, entities.page(page));
  }

  private DocumentModel family(Page.FamilyPage page) {
    Family family = page.family();
    int stories = page.history().stories();
    String description =
        page.timeline().part() > 0
            ? described("entity_description", family.name(), page.timeline(), stories)
            : words.get(
                "family_description",
                "models",
                words.count("models", page.models().size()),
                "name",
                family.name(),
                "site",
                settings.title(),
                "stories",
                words.count("stories", stories));
    Head head =
        heads.timeline(
            page,
            page.timeline(),
            Address.family(family.slug()),
            family.name(),
            description,
            MODELS,
            collection(page, family.name()));
    return document("family", page, head, entities.family(page));
  }

  private DocumentModel outlet(Page.OutletPage page) {
    Outlet outlet = page.outlet();
    Head head =
        heads.timeline(
            page,
            page.timeline(),
            Address.outlet(outlet.slug()),
            outlet.name(),
            described("outlet_description", outlet.name(), page.timeline(), page.stories()),
            OUTLETS,
            collection(page, outlet.name()));
    return document("outlet", page, head, lists.outlet(page));
  }

  private DocumentModel index(Page.EntityIndex page) {
    boolean companies = page.kind() == EntityKind.COMPANY;
    String type = companies ? "companies" : "models";
    Head head = list(page, type, companies ? COMPANIES : MODELS, "");
    return document(type, page, head, companies ? indexes.companies(page) : indexes.models(page));
  }

  private DocumentModel single(Page page) {
    if (page instanceof Page.Home home) {
      Head head =
          heads.page(page, settings.title(), settings.description(), Address.HOME, data.site());
      return document("home", page, head, archives.home(home));
    } else if (page instanceof Page.IssueIndex index) {
      int all = index.years().stream().mapToInt(Page.Year::issues).sum();
      String count = words.count("issues", all);
      return document("issues", page, list(page, "issues", ISSUES, count), archives.issues(index));
    } else if (page instanceof Page.OutletIndex index) {
      return document("outlets", page, list(page, "outlets", OUTLETS, ""), lists.outlets(index));
    } else if (page instanceof Page.Search search) {
      String title = words.get("searching_title");
      String about = words.get("searching_description", "site", settings.title());
      TemplateModel block = data.page("WebPage", title, page.address());
      Head head = heads.page(page, title, about, page.address(), block);
      return document("search", page, head, searches.page(search));
    } else if (page instanceof Page.TextPage text) {
      String title = text.page().title();
      TemplateModel block = data.page("WebPage", title, page.address());
      String summary = text.page().summary().orElse("");
      Head head = heads.page(page, title, summary, page.address(), block);
      return document("page", page, head, lists.text(text));
    } else if (page instanceof Page.NotFound missing) {
      Head head = bare(page, "notfound_title");
      return document("notfound", page, head, lists.notFound(missing));
    } else if (page instanceof Page.IssueYear || page instanceof Page.OnThisMonth) {
      return period(page);
    } else if (page instanceof Page.OnThisDay day) {
      return document("day", page, list(page, "day", page.address(), ""), archives.day(day));
    } else if (page instanceof Page.Corrections corrections) {
      Head head = list(page, "corrections", page.address(), "");
      return document("corrections", page, head, archives.corrections(corrections));
    } else if (page instanceof Page.Follow follow) {
      Head head = list(page, "follow", page.address(), "");
      return document("follow", page, head, archives.follow(follow));
    } else if (page instanceof Page.Offline) {
      Head head = bare(page, "offline_title");
      return document("offline", page, head, new Views.Offline(head.name()));
    } else if (page instanceof Page.RedirectPage redirect) {
      boolean plain = page.address().file().endsWith(".html");
      Head head = bare(page, "redirect_title");
      return document(plain ? "redirect" : "redirect-file", page, head, lists.redirect(redirect));
    }
    throw new IllegalArgumentException("no template is known for " + page.getClass());
  }

  /** A year, or a month of all years. */
  private DocumentModel period(Page page) {
    if (page instanceof Page.IssueYear year) {
      ListPages.Year view = archives.year(year);
      Head head = period(page, "year", Integer.toString(year.year()), view.count(), ISSUES);
      return document("year", page, head, view);
    }
    Page.OnThisMonth month = (Page.OnThisMonth) page;
    ListPages.Month view = archives.month(month);
    String name = words.get("month_" + month.month().getValue());
    return document("month", page, period(page, "month", name, view.count(), Address.HOME), view);
  }

  private Head period(Page page, String type, String name, String count, Address section) {
    String title = words.get(type + "_title", type, name);
    String[] about = {"site", settings.title(), type, name, "issues", count};
    String description = words.get(type + "_description", about);
    return heads.page(page, title, description, section, collection(page, title));
  }

  private Head list(Page page, String type, Address section, String issueCount) {
    String title = words.get(type + "_title");
    String description =
        words.get(type + "_description", "site", settings.title(), "issues", issueCount);
    return heads.page(page, title, description, section, collection(page, title));
  }

  private Head bare(Page page, String title) {
    return heads.page(page, words.get(title), "", Address.HOME, Links.markup(""));
  }

  private TemplateModel collection(Page page, String name) {
    return data.page("CollectionPage", name, page.address());
  }

  /** A part of a timeline speaks of itself alone: the whole grows, and a full part stays. */
  private String described(String word, String name, Timeline timeline, int all) {
    int stories = timeline.part() > 0 ? timeline.items().size() : all;
    return words.get(
        word, "name", name, "site", settings.title(), "stories", words.count("stories", stories));
  }

  private static DocumentModel document(String type, Page page, Head head, Record view) {
    DocumentModel document = new DocumentModel();
    String file = page.address().file();
    document.setType(type);
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(head.name());
    // JBake takes the last extension off and puts the type's own on.
    document.setUri(file.endsWith(".html") ? file : file + ".html");
    document.setRootPath("../".repeat((int) file.chars().filter(c -> c == '/').count()));
    document.put("head", head);
    document.put("page", view);
    return document;
  }
}
