package dev.backfile.author.registry;

import dev.backfile.archive.Address;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Slug;
import dev.backfile.author.Snapshot;
import dev.backfile.content.edit.Editable;
import dev.backfile.content.edit.Editable.Edit;
import dev.backfile.content.edit.Editable.End;
import dev.backfile.entities.mentions.Spelling;
import dev.backfile.pages.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One company or model goes into another. */
public final class Merge {

  private static final String ALIASES = "aliases";
  private static final String REDIRECTS = "redirect-from";
  private static final List<String> TAKEN =
      List.of("homepage", "parent", "company", "family", "released", "predecessor");

  /** Case counts in acronyms, so that spellings as short as these may both be needed. */
  private static final int SHORT = 5;

  private final Snapshot snapshot;
  private final Names names;
  private final Drafts drafts;
  private final Entity gone;
  private final Entity kept;
  private final List<String> notes = new ArrayList<>();

  private Merge(Snapshot snapshot, Names names, Entity gone, Entity kept) {
    this.snapshot = snapshot;
    this.names = names;
    this.drafts = new Drafts(snapshot);
    this.gone = gone;
    this.kept = kept;
  }

  /**
   * Works out a merger: the first one's names become aliases of the second one, its addresses lead
   * there, what refers to it refers to the second one, and its file goes.
   *
   * @param from the one that goes: a slug, name or alias
   * @param into the one that stays
   * @throws ChangeRefused when one of them is not found, or they are not two of a kind
   */
  public static Proposal prepare(Snapshot snapshot, String from, String into)
      throws ChangeRefused, IOException {
    Names names = new Names(snapshot);
    Entity gone = names.find(from);
    Entity kept = names.find(into);
    if (gone.id().equals(kept.id())) {
      throw new ChangeRefused("both are " + kept.id(), "name two entities");
    }
    if (gone.id().kind() != kept.id().kind()) {
      throw new ChangeRefused(
          "%s and %s are of two kinds".formatted(gone.id(), kept.id()),
          "merge companies with companies, and models with models");
    }
    return new Merge(snapshot, names, gone, kept).merged();
  }

  private Proposal merged() throws ChangeRefused, IOException {
    String path = names.path(kept);
    String old = names.path(gone);
    References references = new References(snapshot, names, drafts, gone, kept.id());
    references.ofRegistry();
    for (String key : List.of("parent", "predecessor")) {
      if (drafts.file(path).values(key).equals(List.of(kept.slug().text()))) {
        drafts.change(path, file -> file.without(key));
        notes.add("%s: %s was %s and is removed".formatted(kept.id(), key, gone.slug()));
      }
    }
    references.ofTags();
    Editable source = drafts.file(old);
    List<String> addresses = oldAddresses(source);
    drafts.change(path, file -> withNames(file, source));
    drafts.change(path, file -> withKeys(file, source));
    drafts.change(path, file -> file.add(REDIRECTS, added(file, REDIRECTS, addresses), End.LAST));
    drafts.change(path, file -> withDescription(file, source));
    references.ofLinks(old, path, Set.of(old));
    drafts.delete(old);
    if (gone.entry().ordinary() && !kept.entry().ordinary()) {
      notes.add(
          "%s was ordinary and %s is not: its names now count in any case"
              .formatted(gone.id(), kept.id()));
    }
    List<Plan.Forward> forwards =
        addresses.stream().map(a -> new Plan.Forward(a, Address.entity(kept.id()))).toList();
    return new Proposal(
        "merge " + gone.id() + " into " + kept.id(),
        drafts.changes(),
        forwards,
        notes,
        List.of(gone.id(), kept.id()),
        List.of(kept.id()));
  }

  /** The address of the one that goes, and every address that leads to it. */
  private List<String> oldAddresses(Editable source) {
    Set<String> addresses = new LinkedHashSet<>();
    Stream.concat(Stream.of(gone.slug()), gone.entry().renamedFrom().stream())
        .map(slug -> new EntityId(gone.id().kind(), slug))
        .filter(id -> id.equals(gone.id()) || snapshot.archive().entity(id).isEmpty())
        .filter(id -> !kept.entry().renamedFrom().contains(id.slug()))
        .forEach(id -> addresses.add(Address.entity(id).path()));
    addresses.addAll(source.values(REDIRECTS));
    return List.copyOf(addresses);
  }

  private Editable withNames(Editable file, Editable source) throws Editable.Refusal {
    List<String> aliases = new ArrayList<>();
    List<String> known = new ArrayList<>(file.values(ALIASES));
    known.addAll(file.values("name"));
    Stream<String> wanted =
        Stream.concat(source.values("name").stream(), source.values(ALIASES).stream());
    for (String name : wanted.toList()) {
      if (known.stream().noneMatch(other -> isSame(name, other))) {
        aliases.add(name);
        known.add(name);
      }
    }
    return file.add(ALIASES, aliases, End.LAST)
        .add("not", added(file, "not", source.values("not")), End.LAST);
  }

  private boolean isSame(String name, String other) {
    boolean folded =
        Spelling.folded(name, kept.id().kind()).equals(Spelling.folded(other, kept.id().kind()));
    return name.equals(other) || (folded && name.length() > SHORT && !kept.entry().ordinary());
  }

  private static List<String> added(Editable file, String key, List<String> wanted) {
    return wanted.stream().distinct().filter(text -> !file.values(key).contains(text)).toList();
  }

  private Editable withKeys(Editable file, Editable source) throws Editable.Refusal {
    Editable result = file;
    for (String key : TAKEN) {
      List<String> values = source.values(key);
      boolean itself =
          !key.equals("company")
              && values.stream().flatMap(v -> Slug.parse(v).stream()).anyMatch(kept.slug()::equals)
              && List.of("parent", "predecessor").contains(key);
      if (values.size() == 1 && result.values(key).isEmpty() && !itself) {
        result = result.set(key, values.get(0));
        notes.add("%s takes %s: %s from %s".formatted(kept.id(), key, values.get(0), gone.slug()));
      } else if (values.size() == 1 && !itself && !result.values(key).equals(values)) {
        notes.add("not kept: %s: %s of %s".formatted(key, values.get(0), gone.slug()));
      }
    }
    return result;
  }

  private Editable withDescription(Editable file, Editable source) throws Editable.Refusal {
    String description = source.text().substring(source.body()).strip();
    if (description.isEmpty()) {
      return file;
    }
    int end = file.text().length();
    if (file.text().substring(file.body()).isBlank()) {
      String gap = file.text().endsWith("\n") ? "" : "\n";
      return file.withBody(List.of(new Edit(end, end, gap + description + "\n")));
    }
    notes.add("not kept: the description of " + gone.slug() + ":");
    description.lines().forEach(line -> notes.add("  " + line));
    return file;
  }
}
