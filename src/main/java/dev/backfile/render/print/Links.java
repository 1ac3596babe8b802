package dev.backfile.render.print;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Html;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.pages.BaseUrl;
import dev.backfile.pages.Page;
import dev.backfile.pages.Settings;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to what the archive holds, with the base path in them. */
public final class Links {

  /** {@code 2026-04-10-meta#muse-spark}, {@code /issues/2026-04-10-meta/#muse-spark}. */
  private static final Pattern STORY =
      Pattern.compile("(?:/issues/)?([^/#]+?)(?:\\.md)?/?#([^/#]+)");

  private final BaseUrl base;
  private final boolean linkMentions;
  private final Tongue site;
  private final Words words;
  private final Map<Slug, Link> outlets = new HashMap<>();
  private final Map<Slug, Issue> issues = new HashMap<>();

  /** The links of an archive. */
  public Links(Archive archive, Settings settings, Words words) {
    this.base = settings.base();
    this.linkMentions = settings.linkMentions();
    this.words = words;
    this.site = new Tongue(settings.language(), words.get("direction"));
    for (Outlet outlet : archive.outlets().values()) {
      outlets.put(outlet.slug(), new Link(href(Address.outlet(outlet.slug())), outlet.name()));
    }
    archive.issues().forEach(issue -> issues.put(issue.slug(), issue));
  }

  /** An address with the base path. */
  public String href(Address address) {
    return base.href(address);
  }

  /** An address with scheme and host. */
  public String absolute(Address address) {
    return base.absolute(address);
  }

  /** A company's or model's page. */
  public Link to(Entity entity) {
    return new Link(href(Address.entity(entity.id())), entity.name());
  }

  /** An issue's page. */
  public Link to(Issue issue) {
    return new Link(href(Address.issue(issue.slug())), issue.title(), tongue(issue));
  }

  /** The language an issue is in. */
  public Tongue tongue(Issue issue) {
    return tongue(issue.lang(), issue.dir());
  }

  /**
   * The language of a text.
   *
   * @param lang as its front matter has it; the site's when nothing is given
   * @param dir as its front matter has it; that of the language when nothing is given
   */
  public Tongue tongue(Optional<String> lang, Optional<String> dir) {
    if (lang.isEmpty() && dir.isEmpty()) {
      return Tongue.OURS;
    }
    String spoken = lang.orElse(site.lang());
    String from = spoken.equals(site.lang()) ? site.dir() : Tongue.direction(spoken);
    Tongue tongue = new Tongue(spoken, dir.orElse(from));
    return tongue.equals(site) ? Tongue.OURS : tongue;
  }

  /** An outlet's page; just its slug's text when the archive does not know it. */
  public Link to(Slug outlet) {
    return outlets.getOrDefault(outlet, Link.unlinked(outlet.text()));
  }

  /** An entity and how many stories mention it. */
  public Counted counted(Page.Count count) {
    return counted(count.entity(), count.stories());
  }

  /** An entity and how many stories mention it. */
  public Counted counted(Entity entity, int stories) {
    Link link = to(entity);
    return new Counted(
        link.href(),
        link.text(),
        stories == 0 ? "" : words.number(stories),
        words.count("stories", stories));
  }

  /** The story that {@code update-of} names, or nothing. */
  public Optional<Link> story(String reference) {
    Matcher matcher = STORY.matcher(reference.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String anchor = matcher.group(2);
    return Slug.parse(matcher.group(1))
        .map(issues::get)
        .flatMap(issue -> story(issue, anchor).map(story -> to(issue, story)));
  }

  private static Optional<Story> story(Issue issue, String anchor) {
    return issue.stories().stream().filter(story -> story.slug().text().equals(anchor)).findFirst();
  }

  private Link to(Issue issue, Story story) {
    return new Link(
        href(Address.story(issue.slug(), story.slug())), story.headline(), tongue(issue));
  }

  /** Cleaned HTML, printed without escaping. */
  public TemplateModel html(Html html) {
    return html.isEmpty() ? markup("") : markup(html.with(base::href));
  }

  /** A story's body, with links on the names in it unless the site does without. */
  public TemplateModel html(Story story) {
    return linkMentions
        ? markup(story.body().with(base::href, NameLinks.of(story)))
        : html(story.body());
  }

  /** Markup that is known to be safe where it is printed. */
  public static TemplateModel markup(String safe) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(safe);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names alone, for a line on an index card. */
  public List<Link> to(List<? extends Entity> entities) {
    return entities.stream().map(this::to).toList();
  }
}
