package dev.backfile.render.entity;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.pages.Page;
import dev.backfile.render.entity.EntityPages.ModelRow;
import dev.backfile.render.entity.EntityPages.ModelTable;
import dev.backfile.render.entity.EntityPages.Version;
import dev.backfile.render.entity.EntityPages.Versions;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Models as lines of a table, and versions in a row. */
final class ModelRows {

  /** Lines that are seen at once. */
  private static final int SHOWN = 8;

  /** Lines on a page. */
  private static final int MOST = 60;

  /** Versions in a row. */
  private static final int ROW = 14;

  private final Archive archive;
  private final Links links;
  private final Words words;

  ModelRows(Archive archive, Links links, Words words) {
    this.archive = archive;
    this.links = links;
    this.words = words;
  }

  /** A model's line; nothing for a company. */
  Stream<ModelRow> of(Page.Count count) {
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
            model.family().map(this::family).orElse(Link.NONE),
            model.released().map(words::tableDate).orElse(""),
            model.released().map(LocalDate::toString).orElse(""),
            words.number(count.stories())));
  }

  /** A table of the first models, the others folded, and of very many the last left out. */
  ModelTable table(List<Page.Count> models) {
    List<ModelRow> rows = models.stream().limit(MOST).flatMap(this::of).toList();
    // A rest of two lines is not worth folding.
    int shown = rows.size() <= SHOWN + 2 ? rows.size() : SHOWN;
    int left = models.size() - rows.size();
    return new ModelTable(
        rows.subList(0, shown),
        shown == rows.size()
            ? ""
            : words.get("models_rest", "n", words.number(rows.size() - shown)),
        rows.subList(shown, rows.size()),
        left <= 0 ? "" : words.get("models_left", "n", words.number(left)),
        left <= 0 ? List.of() : List.of(index()));
  }

  private Link index() {
    return new Link(links.href(Address.of("/models/")), words.get("models_title"));
  }

  /**
   * The versions of a family in a row, as many as fit around one of them.
   *
   * @param models in order of release
   * @param current the model whose page it is; the newest versions are shown when there is none
   */
  Versions versions(List<Page.Count> models, Optional<Model> current) {
    if (models.size() < 2) {
      return Versions.NONE;
    }
    int index = models.size() - 1;
    for (int i = 0; i < models.size() && current.isPresent(); i++) {
      if (models.get(i).id().equals(current.get().id())) {
        index = i;
      }
    }
    int from = Math.max(0, Math.min(index - ROW / 2, models.size() - ROW));
    List<Version> row =
        models.subList(from, Math.min(models.size(), from + ROW)).stream()
            .flatMap(count -> version(count, current).stream())
            .toList();
    boolean all = row.size() == models.size();
    Optional<Family> family = current.flatMap(Model::family);
    String name = family.map(Family::name).orElse("");
    return new Versions(
        family.isPresent() ? words.get("versions_of", "name", name) : words.get("versions"),
        row,
        all || family.isEmpty()
            ? Link.NONE
            : new Link(
                family(family.get()).href(),
                words.get("versions_all", "n", words.number(models.size()))));
  }

  private Optional<Version> version(Page.Count count, Optional<Model> current) {
    if (!(count.entity() instanceof Model model)) {
      return Optional.empty();
    }
    return Optional.of(
        new Version(
            links.to(model).href(),
            model.name(),
            model.released().map(this::monthAndYear).orElse(""),
            model.released().map(LocalDate::toString).orElse(""),
            current.isPresent() && current.get().id().equals(model.id())));
  }

  private String monthAndYear(LocalDate date) {
    return words.get(
        "date_month_short",
        "mon",
        words.get("mon_" + date.getMonthValue()),
        "year",
        Integer.toString(date.getYear()));
  }

  /** A family's page. */
  Link family(Family family) {
    return new Link(links.href(Address.family(family.slug())), family.name());
  }
}
