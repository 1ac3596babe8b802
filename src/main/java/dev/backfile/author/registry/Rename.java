package dev.backfile.author.registry;

import dev.backfile.archive.Address;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Slug;
import dev.backfile.author.Snapshot;
import dev.backfile.content.edit.Editable;
import dev.backfile.content.edit.Editable.End;
import dev.backfile.pages.Plan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A company or model gets another slug, another name, or both. */
public final class Rename {

  private static final String ALIASES = "aliases";
  private static final String RENAMED = "renamed-from";

  private Rename() {}

  /**
   * Works out a renaming: the file is moved within its folder, the old slug is noted in {@code
   * renamed-from}, from which the build makes the redirect, and the old name becomes an alias.
   *
   * @param word a slug, name or alias of the entity
   * @param slug the new slug; the old one when only the name changes
   * @throws ChangeRefused when the entity is not found, or the new slug is another one's
   */
  public static Proposal prepare(Snapshot snapshot, String word, Slug slug, Optional<String> name)
      throws ChangeRefused, IOException {
    if (name.isPresent() && name.get().isBlank()) {
      throw new ChangeRefused("the new name is empty", "write a name behind --name");
    }
    Names names = new Names(snapshot);
    Entity entity = names.find(word);
    EntityId old = entity.id();
    EntityId now = new EntityId(old.kind(), slug);
    if (old.equals(now) && name.isEmpty()) {
      throw new ChangeRefused(
          old + " has this slug already", "write another slug, or --name with another name");
    }
    if (!old.equals(now)) {
      if (slug.folded().equals(old.slug().folded())) {
        throw new ChangeRefused(
            "many file systems take %s and %s for the same".formatted(old.slug(), slug),
            "choose a slug that differs in more than its case");
      }
      String folder = old.kind().folder();
      names.requireFree(now, "merge the two: entities merge " + old + " " + folder + "/%s");
    }
    Drafts drafts = new Drafts(snapshot);
    String path = names.path(entity);
    if (name.isPresent()) {
      drafts.change(path, file -> named(file, name.get()));
    }
    List<Plan.Forward> addresses = List.of();
    List<String> notes = List.of();
    if (!old.equals(now)) {
      References references = new References(snapshot, names, drafts, entity, now);
      String target = path.substring(0, path.lastIndexOf('/') + 1) + slug + ".md";
      references.ofRegistry();
      references.ofTags();
      references.ofLinks(path, target, Set.of());
      drafts.change(path, file -> renamed(file, old.slug().text(), slug.text()));
      drafts.move(path, target);
      addresses = List.of(new Plan.Forward(Address.entity(old).path(), Address.entity(now)));
    }
    String title =
        old.equals(now)
            ? "name %s \"%s\"".formatted(old, name.get())
            : "rename " + old + " to " + now;
    return new Proposal(title, drafts.changes(), addresses, notes, List.of(old), List.of(now));
  }

  private static Editable named(Editable file, String name) throws Editable.Refusal {
    Editable named = file.set("name", name).without(ALIASES, name);
    List<String> old =
        file.values("name").stream()
            .filter(text -> !text.equals(name) && !file.values(ALIASES).contains(text))
            .toList();
    return named.add(ALIASES, old, End.LAST);
  }

  /** A slug that is in use again stays in the list only as the oldest, which is the stable id. */
  private static Editable renamed(Editable file, String old, String slug) throws Editable.Refusal {
    List<String> former = file.values(RENAMED);
    boolean oldest = !former.isEmpty() && former.get(former.size() - 1).equals(slug);
    Editable kept = oldest ? file : file.without(RENAMED, slug);
    return kept.add(RENAMED, former.contains(old) ? List.of() : List.of(old), End.FIRST);
  }
}
