package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.pages.Page;
import dev.backfile.render.view.Views.Counted;
import dev.backfile.render.view.Views.Fact;
import dev.backfile.render.view.Views.FamilyGroup;
import dev.backfile.render.view.Views.Letter;
import dev.backfile.render.view.Views.Link;
import dev.backfile.render.view.Views.ModelRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Companies, models and families, as their pages and indexes show them. */
final class EntityViews {

  /** Stands before every letter, and for none of them. */
  private static final String NO_LETTER = "";

  private final Archive archive;
  private final Links links;
  private final Words words;
  private final TimelineViews timelines;

  EntityViews(Archive archive, Links links, Words words) {
    this.archive = archive;
    this.links = links;
    this.words = words;
    this.timelines = new TimelineViews(links, words);
  }

  /** A company's or model's page. */
  Views.Entity page(Page.EntityPage page) {
    Entity entity = page.entity();
    boolean main = page.timeline().part() == 0;
    return new Views.Entity(
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
      add(facts, "fact_family", model.family().map(this::family));
      add(facts, "fact_released", model.released().map(this::date));
      add(facts, "fact_predecessor", model.predecessor().map(this::predecessor));
    }
    add(facts, "fact_owned", links.to(page.owned()));
    add(facts, "fact_aliases", entity.entry().aliases().stream().map(Link::text).toList());
    add(facts, "fact_homepage", entity.entry().homepage().map(EntityViews::homepage));
    add(facts, "fact_stories", Optional.of(Link.text(words.number(page.stories()))));
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

  private Link family(Family family) {
    return new Link(links.href(Address.family(family.slug())), family.name());
  }

  private Link date(LocalDate date) {
    return Link.text(words.date(date));
  }

  private Link predecessor(Slug slug) {
    return archive
        .entity(new EntityId(EntityKind.MODEL, slug))
        .map(links::to)
        .orElse(Link.text(slug.text()));
  }

  private static Link homepage(String url) {
    return new Link(url, url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", ""));
  }

  /** A family's page. */
  Views.Family family(Page.FamilyPage page) {
    boolean main = page.timeline().part() == 0;
    return new Views.Family(
        page.family().name(),
        part(page.timeline().part()),
        family(page.family()),
        main ? page.models().stream().flatMap(this::row).toList() : List.of(),
        timelines.of(page.timeline()));
  }

  private Stream<ModelRow> row(Page.Count count) {
    if (!(count.entity() instanceof Model model)) {
      return Stream.empty();
    }
    Link maker =
        model
            .company()
            .flatMap(slug -> archive.entity(new EntityId(EntityKind.COMPANY, slug)))
            .map(links::to)
            .orElse(Link.NONE);
    return Stream.of(
        new ModelRow(
            links.to(model).href(),
            model.name(),
            maker,
            model.released().map(words::tableDate).orElse(""),
            model.released().map(LocalDate::toString).orElse(""),
            words.number(count.stories())));
  }

  /** All companies from A to Z. */
  Views.Companies companies(Page.EntityIndex page) {
    Map<String, List<Counted>> letters = new TreeMap<>();
    for (Page.Count count : page.entities()) {
      letters
          .computeIfAbsent(letter(count.entity().name()), key -> new ArrayList<>())
          .add(links.counted(count));
    }
    List<Letter> views = new ArrayList<>();
    letters.forEach(
        (letter, companies) -> {
          boolean none = letter.equals(NO_LETTER);
          views.add(
              new Letter(
                  "_" + (none ? "0" : letter),
                  none ? words.get("other_letter") : letter,
                  companies));
        });
    return new Views.Companies(
        words.get("companies_title"), words.count("companies", page.entities().size()), views);
  }

  private static String letter(String name) {
    int first = Character.toUpperCase(name.codePointAt(0));
    return Character.isLetter(first) ? Character.toString(first) : NO_LETTER;
  }

  /** All models by family. */
  Views.Models models(Page.EntityIndex page) {
    SortedMap<String, List<ModelRow>> rows = new TreeMap<>();
    for (Page.Count count : page.entities()) {
      if (count.entity() instanceof Model model) {
        String family = model.family().map(known -> known.slug().text()).orElse("");
        row(count).forEach(rows.computeIfAbsent(family, key -> new ArrayList<>())::add);
      }
    }
    Map<String, FamilyGroup> groups = new LinkedHashMap<>();
    page.families().stream()
        .sorted(Comparator.comparing(count -> count.family().name()))
        .forEach(
            count -> {
              String slug = count.family().slug().text();
              groups.put(
                  slug,
                  new FamilyGroup(
                      "_" + slug,
                      family(count.family()),
                      words.count("stories", count.stories()),
                      rows.getOrDefault(slug, List.of())));
            });
    List<ModelRow> alone = rows.getOrDefault("", List.of());
    if (!alone.isEmpty()) {
      groups.put("", new FamilyGroup("_", Link.text(words.get("no_family")), "", alone));
    }
    return new Views.Models(
        words.get("models_title"),
        words.count("models", page.entities().size()),
        List.copyOf(groups.values()));
  }
}
