package dev.backfile.render.entity;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Model;
import dev.backfile.pages.Page;
import dev.backfile.render.entity.EntityPages.FamilyGroup;
import dev.backfile.render.entity.EntityPages.Letter;
import dev.backfile.render.entity.EntityPages.ModelRow;
import dev.backfile.render.print.Counted;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The indexes of companies and of models. */
public final class IndexViews {

  /** Stands before every letter, and for none of them. */
  private static final String NO_LETTER = "";

  private final Links links;
  private final Words words;
  private final ModelRows modelRows;

  /** Prints with these words and links. */
  public IndexViews(Archive archive, Links links, Words words) {
    this.links = links;
    this.words = words;
    this.modelRows = new ModelRows(archive, links, words);
  }

  /** All companies from A to Z. */
  public EntityPages.Companies companies(Page.EntityIndex page) {
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
    return new EntityPages.Companies(
        words.get("companies_title"), words.count("companies", page.entities().size()), views);
  }

  private static String letter(String name) {
    int first = Character.toUpperCase(name.codePointAt(0));
    return Character.isLetter(first) ? Character.toString(first) : NO_LETTER;
  }

  /** All models by family. */
  public EntityPages.Models models(Page.EntityIndex page) {
    SortedMap<String, List<ModelRow>> rows = new TreeMap<>();
    for (Page.Count count : page.entities()) {
      if (count.entity() instanceof Model model) {
        String family = model.family().map(known -> known.slug().text()).orElse("");
        modelRows.of(count).forEach(rows.computeIfAbsent(family, key -> new ArrayList<>())::add);
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
                      modelRows.family(count.family()),
                      words.count("stories", count.stories()),
                      rows.getOrDefault(slug, List.of())));
            });
    List<ModelRow> alone = rows.getOrDefault("", List.of());
    if (!alone.isEmpty()) {
      groups.put("", new FamilyGroup("_", Link.unlinked(words.get("no_family")), "", alone));
    }
    return new EntityPages.Models(
        words.get("models_title"),
        words.count("models", page.entities().size()),
        List.copyOf(groups.values()));
  }
}
