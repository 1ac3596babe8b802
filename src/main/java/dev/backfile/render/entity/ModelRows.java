package dev.backfile.render.entity;

import dev.backfile.archive.Address;
import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.Model;
import dev.backfile.pages.Page;
import dev.backfile.render.entity.EntityPages.ModelRow;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Models as lines of a table. */
final class ModelRows {

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
            model.released().map(words::tableDate).orElse(""),
            model.released().map(LocalDate::toString).orElse(""),
            words.number(count.stories())));
  }

  /** A family's page. */
  Link family(Family family) {
    return new Link(links.href(Address.family(family.slug())), family.name());
  }
}
