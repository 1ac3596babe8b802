package dev.backfile.render.entity;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.Model;
import dev.backfile.pages.History;
import dev.backfile.pages.Page;
import dev.backfile.pages.Relations;
import dev.backfile.pages.Timeline;
import dev.backfile.render.entity.EntityPages.Compared;
import dev.backfile.render.entity.EntityPages.ComparedModel;
import dev.backfile.render.entity.EntityPages.Headline;
import dev.backfile.render.entity.EntityPages.ModelTable;
import dev.backfile.render.entity.EntityPages.Versions;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Companies, models and families, as their pages show them. */
public final class EntityViews {

  private static final int HEADLINE = 140;

  private final Links links;
  private final Words words;
  private final TimelineViews timelines;
  private final ModelRows rows;
  private final Facts facts;
  private final Charts charts;

  /** Prints with these words and links. */
  public EntityViews(Archive archive, Links links, Words words) {
    this.links = links;
    this.words = words;
    this.rows = new ModelRows(archive, links, words);
    this.timelines = new TimelineViews(links, words);
    this.facts = new Facts(links, words, rows);
    this.charts = new Charts(words);
  }

  /** A company's or model's page. */
  public EntityPages.Entity page(Page.EntityPage page) {
    Entity entity = page.entity();
    String kind = words.get(entity.id().kind().word());
    String part = part(page.timeline().part());
    Link whole = links.to(entity);
    EntityPages.Timeline timeline =
        timelines.of(page.timeline(), legend(page.timeline(), page.history(), entity.name()));
    if (page.timeline().part() > 0) {
      return new EntityPages.Entity(
          entity.name(),
          kind,
          part,
          whole,
          Links.markup(""),
          List.of(),
          List.of(),
          List.of(),
          "",
          Versions.NONE,
          ModelTable.NONE,
          Compared.NONE,
          List.of(),
          List.of(),
          List.of(),
          timeline);
    }
    Relations relations = page.relations();
    Optional<Model> model =
        Optional.of(entity).filter(Model.class::isInstance).map(Model.class::cast);
    return new EntityPages.Entity(
        entity.name(),
        kind,
        part,
        whole,
        links.html(entity.entry().description()),
        facts.of(page),
        jumps(relations, !page.timeline().items().isEmpty()),
        charts.of(page.history()),
        charts.span(page.history()),
        rows.versions(relations.versions(), model),
        rows.table(relations.makes()),
        compared(relations),
        relations.companies().stream().map(links::counted).toList(),
        relations.models().stream().map(links::counted).toList(),
        relations.outlets().stream().map(this::outlet).toList(),
        timeline);
  }

  /** On the main page only: what is counted there grows, and a full part stays as it is. */
  private String legend(Timeline timeline, History history, String name) {
    return timeline.part() == 0 ? facts.legend(history, name) : "";
  }

  private String part(int part) {
    return part == 0 ? "" : words.get("part", "n", words.number(part));
  }

  private List<Link> jumps(Relations relations, boolean timeline) {
    List<Link> jumps = new ArrayList<>();
    jump(jumps, "makes", !relations.makes().isEmpty());
    jump(jumps, "compared", !relations.compared().isEmpty());
    jump(jumps, "timeline", timeline);
    jump(jumps, "together", !(relations.companies().isEmpty() && relations.models().isEmpty()));
    jump(jumps, "cited", !relations.outlets().isEmpty());
    return jumps.size() < 2 ? List.of() : jumps;
  }

  private void jump(List<Link> jumps, String section, boolean present) {
    if (present) {
      jumps.add(new Link("#_" + section, words.get(section)));
    }
  }

  private Compared compared(Relations relations) {
    List<ComparedModel> models =
        relations.compared().stream()
            .map(
                one ->
                    new ComparedModel(
                        links.to(one.other()),
                        words.count("stories", one.stories()),
                        one.newest().stream().map(this::headline).toList()))
            .toList();
    int more = relations.comparedMore();
    return new Compared(models, more == 0 ? "" : words.count("compared_more", more));
  }

  private Headline headline(Appearance story) {
    String headline = story.story().headline();
    boolean bare = headline.equals(story.story().section());
    return new Headline(
        new Link(
            links.href(story.address()),
            Room.cut(bare ? headline + ": " + story.issue().title() : headline, HEADLINE),
            links.tongue(story.issue())),
        words.tableDate(story.issue().date()),
        story.issue().date().toString());
  }

  private Counted outlet(Page.OutletCount count) {
    Link link = links.to(count.outlet().slug());
    return new Counted(
        link.href(),
        Room.cut(link.text(), 60),
        words.number(count.stories()),
        words.count("stories", count.stories()));
  }

  /** A family's page. */
  public EntityPages.Family family(Page.FamilyPage page) {
    String name = page.family().name();
    boolean main = page.timeline().part() == 0;
    List<Page.Count> newestFirst = new ArrayList<>(page.models());
    Collections.reverse(newestFirst);
    return new EntityPages.Family(
        name,
        part(page.timeline().part()),
        rows.family(page.family()),
        main ? facts.of(page) : List.of(),
        main ? jumps(page) : List.of(),
        main ? charts.of(page.history()) : List.of(),
        main ? charts.span(page.history()) : "",
        main ? rows.versions(page.models(), Optional.empty()) : Versions.NONE,
        main ? rows.table(newestFirst) : ModelTable.NONE,
        main ? page.companies().stream().map(links::counted).toList() : List.of(),
        main ? page.others().stream().map(links::counted).toList() : List.of(),
        main ? page.outlets().stream().map(this::outlet).toList() : List.of(),
        timelines.of(page.timeline(), legend(page.timeline(), page.history(), name)));
  }

  private List<Link> jumps(Page.FamilyPage page) {
    List<Link> jumps = new ArrayList<>();
    jump(jumps, "family_models", true);
    jump(jumps, "timeline", !page.timeline().items().isEmpty());
    jump(jumps, "together", !(page.companies().isEmpty() && page.others().isEmpty()));
    jump(jumps, "cited", !page.outlets().isEmpty());
    return jumps;
  }
}
