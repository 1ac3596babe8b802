package dev.backfile.content;

import dev.backfile.archive.Address;
import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Family;
import dev.backfile.archive.FreePage;
import dev.backfile.archive.Html;
import dev.backfile.archive.Image;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.content.front.Dates;
import dev.backfile.content.front.FrontMatter;
import dev.backfile.content.front.Keys;
import dev.backfile.content.markdown.Body;
import dev.backfile.content.markdown.Markdown;
import dev.backfile.content.markdown.SourceText;
import dev.backfile.content.stories.Stories;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads files that are one thing with one description: companies, models, free pages. */
final class EntryReader {

  private static final List<String> COMPANY_KEYS =
      List.of(
          "name",
          "aliases",
          "not",
          "parent",
          "homepage",
          "renamed-from",
          "ordinary",
          "redirect-from");
  private static final List<String> MODEL_KEYS =
      List.of(
          "name",
          "company",
          "family",
          "aliases",
          "not",
          "released",
          "predecessor",
          "homepage",
          "renamed-from",
          "ordinary",
          "redirect-from");
  private static final List<String> PAGE_KEYS =
      List.of("title", "summary", "lang", "dir", "redirect-from");

  private final Tree.Unit unit;
  private final Links links;
  private final List<Problem> problems = new ArrayList<>();
  private final SourceText source;
  private final FrontMatter front;

  EntryReader(Sources sources, Tree tree, Tree.Unit unit, Address page) throws IOException {
    this.unit = unit;
    this.links = new Links(sources, tree, unit.file(), page);
    this.source = SourceText.decode(sources.prefix() + unit.file(), sources.read(unit.file()));
    problems.addAll(source.problems());
    this.front = FrontMatter.parse(source, problems);
  }

  /** The company or model; nothing when it has no name. */
  Checked<Optional<Entity>> entity(EntityKind kind) {
    boolean company = kind == EntityKind.COMPANY;
    Keys keys = new Keys(source, front, company ? COMPANY_KEYS : MODEL_KEYS, problems);
    Optional<String> name = keys.required("name");
    EntityId id = new EntityId(kind, unit.slug());
    Entity.Entry entry =
        new Entity.Entry(
            keys.list("aliases"),
            keys.list("not"),
            keys.url("homepage"),
            keys.slugs("renamed-from"),
            keys.isTrue("ordinary"),
            keys.redirects(),
            html(new ArrayList<>()),
            keys.places(),
            Place.of(source.file()));
    Optional<Entity> entity =
        name.map(
            text ->
                company
                    ? new Company(id, text, keys.slug("parent"), entry)
                    : model(id, text, keys, entry));
    return new Checked<>(entity, problems);
  }

  /** The free page; nothing when it has no title. */
  Checked<Optional<FreePage>> page() {
    Keys keys = new Keys(source, front, PAGE_KEYS, problems);
    Optional<String> title = keys.required("title");
    List<Image> images = new ArrayList<>();
    Html body = html(images);
    Optional<FreePage> page =
        title.map(
            text ->
                new FreePage(
                    unit.slug(),
                    text,
                    keys.plain("summary"),
                    keys.language("lang"),
                    keys.oneOf("dir", "ltr", "rtl", "auto"),
                    keys.redirects(),
                    images.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Image::address))
                        .toList(),
                    body,
                    Place.of(source.file())));
    return new Checked<>(page, problems);
  }

  private Model model(EntityId id, String name, Keys keys, Entity.Entry entry) {
    Optional<Keys.Text> family = keys.located("family");
    Optional<Slug> familySlug = family.flatMap(text -> Slug.from(text.text()));
    if (familySlug.isEmpty()) {
      family.ifPresent(text -> keys.wrong("family", text, "write a name with letters"));
    }
    Optional<Keys.Text> released = keys.located("released");
    Optional<LocalDate> day =
        released.flatMap(text -> Dates.parse(text.text())).map(OffsetDateTime::toLocalDate);
    if (day.isEmpty()) {
      released.ifPresent(text -> keys.wrong("released", text, "write YYYY-MM-DD"));
    }
    return new Model(
        id,
        name,
        keys.slug("company"),
        familySlug.flatMap(slug -> family.map(text -> new Family(slug, text.text()))),
        day,
        keys.slug("predecessor"),
        entry);
  }

  private Html html(List<Image> images) {
    Checked<Body> body = Markdown.parse(source, front.body());
    problems.addAll(body.problems());
    return Stories.page(body.value(), links, images, problems);
  }
}
