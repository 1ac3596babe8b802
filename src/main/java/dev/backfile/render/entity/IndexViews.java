package dev.backfile.render.entity;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.pages.Page;
import dev.backfile.render.entity.Directory.Entry;
import dev.backfile.render.entity.Directory.FamilyGroup;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The indexes of companies and of models. */
public final class IndexViews {

  /** Fewer can be seen at a glance. */
  public static final int WORTH_FILTERING = 12;

  private static final int FAMILY_CHIPS = 24;

  private static final Comparator<Page.Listed> NEWEST_RELEASE =
      Comparator.comparing((Page.Listed listed) -> released(listed.entity()).orElse(LocalDate.MIN))
          .reversed();

  private final Archive archive;
  private final Links links;
  private final Words words;

  /** Prints with these words and links. */
  public IndexViews(Archive archive, Links links, Words words) {
    this.archive = archive;
    this.links = links;
    this.words = words;
  }

  /** All companies from A to Z. */
  public Directory.Companies companies(Page.EntityIndex page) {
    Letters initials =
        Letters.of(page.entities().stream().map(listed -> listed.entity().name()).toList());
    Map<String, List<Entry>> letters = Letters.sorted();
    for (Page.Listed listed : page.entities()) {
      letters
          .computeIfAbsent(initials.of(listed.entity().name()), key -> new ArrayList<>())
          .add(entry(listed));
    }
    List<Directory.Letter> views = new ArrayList<>();
    letters.forEach(
        (letter, companies) ->
            views.add(new Directory.Letter("_" + letter, title(letter), companies)));
    return new Directory.Companies(
        words.get("companies_title"),
        words.count("companies", page.entities().size()),
        page.entities().size() > WORTH_FILTERING,
        active(page),
        views.stream().map(view -> new Link("#" + view.anchor(), view.title())).toList(),
        views);
  }

  /** All models by family, in each the newest release first. */
  public Directory.Models models(Page.EntityIndex page) {
    Map<Optional<Slug>, List<Page.Listed>> members = new LinkedHashMap<>();
    for (Page.Listed listed : page.entities()) {
      members.computeIfAbsent(family(listed), key -> new ArrayList<>()).add(listed);
    }
    List<FamilyGroup> groups = new ArrayList<>();
    for (Page.FamilyCount count : page.families()) {
      Slug slug = count.family().slug();
      groups.add(
          new FamilyGroup(
              "_" + slug,
              new Link(links.href(Address.family(slug)), count.family().name()),
              words.count("models", count.models())
                  + " · "
                  + words.count("stories", count.stories()),
              members.getOrDefault(Optional.of(slug), List.of()).stream()
                  .sorted(NEWEST_RELEASE)
                  .map(this::entry)
                  .toList()));
    }
    List<Page.Listed> alone = members.getOrDefault(Optional.empty(), List.of());
    if (!alone.isEmpty()) {
      Link none = Link.unlinked(words.get("no_family"));
      String count = words.count("models", alone.size());
      groups.add(new FamilyGroup("_", none, count, alone.stream().map(this::entry).toList()));
    }
    return new Directory.Models(
        words.get("models_title"),
        words.count("models", page.entities().size()),
        page.entities().size() > WORTH_FILTERING,
        active(page),
        jumps(groups),
        families(page),
        groups);
  }

  /**
   * The places of an index, as links within its page: letters; for models that have none, their
   * families; then what stands behind these.
   */
  public List<Link> places(Page.EntityIndex page) {
    if (page.kind() == EntityKind.COMPANY) {
      return companies(page).jumps();
    }
    Directory.Models models = models(page);
    List<Link> places = new ArrayList<>(models.jumps());
    boolean letters = !places.isEmpty();
    for (FamilyGroup group : models.groups()) {
      if (!letters || group.family().href().isEmpty()) {
        places.add(new Link("#" + group.anchor(), group.family().text()));
      }
    }
    return places.size() > 1 ? places : List.of(new Link("", models.title()));
  }

  private static Optional<Slug> family(Page.Listed listed) {
    return listed.entity() instanceof Model model
        ? model.family().map(family -> family.slug())
        : Optional.empty();
  }

  /** Every letter that families begin with, leading to the first of them. */
  private List<Link> jumps(List<FamilyGroup> groups) {
    List<FamilyGroup> families =
        groups.stream().filter(group -> !group.family().href().isEmpty()).toList();
    if (families.size() <= WORTH_FILTERING) {
      return List.of();
    }
    Letters initials = Letters.of(families.stream().map(group -> group.family().text()).toList());
    Map<String, Link> first = Letters.sorted();
    for (FamilyGroup group : families) {
      String letter = initials.of(group.family().text());
      first.putIfAbsent(letter, new Link("#" + group.anchor(), title(letter)));
    }
    return List.copyOf(first.values());
  }

  /** The families with most stories, as far as a reader looks. */
  private List<Counted> families(Page.EntityIndex page) {
    return page.families().stream()
        .sorted(Comparator.comparingInt(Page.FamilyCount::stories).reversed())
        .limit(FAMILY_CHIPS)
        .map(
            count ->
                new Counted(
                    links.href(Address.family(count.family().slug())),
                    count.family().name(),
                    count.stories() == 0 ? "" : words.number(count.stories()),
                    words.count("stories", count.stories())))
        .toList();
  }

  private String title(String letter) {
    return switch (letter) {
      case Letters.DIGITS -> words.get("letter_digits");
      case Letters.OTHER -> words.get("letter_other");
      default -> letter;
    };
  }

  private Directory.Active active(Page.EntityIndex page) {
    int most = page.active().stream().mapToInt(Page.Count::stories).max().orElse(1);
    List<Directory.Rank> ranks =
        page.active().stream()
            .map(
                count ->
                    new Directory.Rank(
                        links.to(count.entity()).href(),
                        count.entity().name(),
                        words.count("stories", count.stories()),
                        Math.max(1, Math.round(100f * count.stories() / most)) + "%"))
            .toList();
    String since =
        page.since().map(day -> words.get("active_since", "date", words.date(day))).orElse("");
    return new Directory.Active(since, ranks);
  }

  private Entry entry(Page.Listed listed) {
    Entity entity = listed.entity();
    Optional<LocalDate> released = released(entity);
    return new Entry(
        links.to(entity).href(),
        entity.name(),
        also(entity),
        maker(entity),
        released.map(words::tableDate).orElse(""),
        released.map(LocalDate::toString).orElse(""),
        words.number(listed.stories()),
        listed.last().map(this::month).orElse(""),
        listed.last().map(LocalDate::toString).orElse(""));
  }

  private static Optional<LocalDate> released(Entity entity) {
    return entity instanceof Model model ? model.released() : Optional.empty();
  }

  private Link maker(Entity entity) {
    return Optional.of(entity)
        .filter(Model.class::isInstance)
        .flatMap(model -> ((Model) model).company())
        .flatMap(slug -> archive.entity(new EntityId(EntityKind.COMPANY, slug)))
        .map(links::to)
        .orElse(Link.NONE);
  }

  private String month(LocalDate date) {
    return words.get(
        "date_month_short",
        "mon",
        words.get("mon_" + date.getMonthValue()),
        "year",
        Integer.toString(date.getYear()));
  }

  /** What the name itself already says need not be sent to every reader. */
  private static String also(Entity entity) {
    String name = bare(entity.name());
    return String.join(
        ", ",
        Stream.concat(
                entity.entry().aliases().stream(),
                entity.entry().renamedFrom().stream().map(Slug::text))
            .filter(other -> !name.contains(bare(other)))
            .distinct()
            .toList());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
