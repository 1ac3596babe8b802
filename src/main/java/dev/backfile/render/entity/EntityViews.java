package dev.backfile.render.entity;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.pages.Page;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Companies, models and families, as their pages and indexes show them. */
public final class EntityViews {

  private final Archive archive;
  private final Links links;
  private final Words words;
  private final TimelineViews timelines;
  private final ModelRows rows;

  /** Prints with these words and links. */
  public EntityViews(Archive archive, Links links, Words words) {
    this.archive = archive;
    this.links = links;
    this.words = words;
    this.rows = new ModelRows(archive, links, words);
    this.timelines = new TimelineViews(links, words);
  }

  /** A company's or model's page. */
  public EntityPages.Entity page(Page.EntityPage page) {
    Entity entity = page.entity();
    boolean main = page.timeline().part() == 0;
    return new EntityPages.Entity(
        entity.name(),
        words.get(entity.id().kind().word()),
        part(page.timeline().part()),
        links.to(entity),
        links.html(entity.entry().description()),
        main ? facts(page) : List.of(),
        main ? models(page.makes()) : List.of(),
        main ? models(page.siblings()) : List.of(),
        main ? page.together().stream().map(links::counted).toList() : List.of(),
        timelines.of(page.timeline()));
  }

  private String part(int part) {
    return part == 0 ? "" : words.get("part", "n", words.number(part));
  }

  private List<Counted> models(List<Model> models) {
    return models.stream().map(model -> links.counted(model, stories(model.id()))).toList();
  }

  private int stories(EntityId id) {
    return archive.timelines().getOrDefault(id, List.of()).size();
  }

  private List<Fact> facts(Page.EntityPage page) {
    Entity entity = page.entity();
    List<Fact> facts = new ArrayList<>();
    add(facts, "fact_maker", page.maker().map(links::to));
    add(facts, "fact_owner", page.owner().map(links::to));
    if (entity instanceof Model model) {
      add(facts, "fact_family", model.family().map(rows::family));
      add(facts, "fact_released", model.released().map(this::date));
      add(facts, "fact_predecessor", model.predecessor().map(this::predecessor));
    }
    add(facts, "fact_owned", links.to(page.owned()));
    add(facts, "fact_aliases", entity.entry().aliases().stream().map(Link::unlinked).toList());
    add(facts, "fact_homepage", entity.entry().homepage().map(EntityViews::homepage));
    add(facts, "fact_stories", Optional.of(Link.unlinked(words.number(page.stories()))));
    add(facts, "fact_first", page.first().map(this::date));
    add(facts, "fact_last", page.last().map(this::date));
    return facts;
  }

  private void add(List<Fact> facts, String label, Optional<Link> value) {
    add(facts, label, value.map(List::of).orElse(List.of()));
  }

  private void add(List<Fact> facts, String label, List<Link> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(words.get(label), values));
    }
  }

  private Link date(LocalDate date) {
    return Link.unlinked(words.date(date));
  }

  private Link predecessor(Slug slug) {
    return archive
        .entity(new EntityId(EntityKind.MODEL, slug))
        .map(links::to)
        .orElse(Link.unlinked(slug.text()));
  }

  private static Link homepage(String url) {
    return new Link(url, url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", ""));
  }

  /** A family's page. */
  public EntityPages.Family family(Page.FamilyPage page) {
    boolean main = page.timeline().part() == 0;
    return new EntityPages.Family(
        page.family().name(),
        part(page.timeline().part()),
        rows.family(page.family()),
        main ? page.models().stream().flatMap(rows::of).toList() : List.of(),
        timelines.of(page.timeline()));
  }
}
