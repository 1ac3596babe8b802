package dev.backfile.author.registry;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Tag;
import dev.backfile.author.Snapshot;
import dev.backfile.content.edit.Editable;
import dev.backfile.entities.mentions.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Some names of a company or model get an entry of their own. */
public final class Split {

  private static final String ALIASES = "aliases";

  /**
   * The entry to be made.
   *
   * @param aliases the names that it takes with it, each an alias of the old entry
   * @param company a model's maker; the old entry's when nothing is given
   * @param family a model's family; the old entry's when nothing is given
   */
  public record Entry(
      Slug slug,
      String name,
      List<String> aliases,
      Optional<Slug> company,
      Optional<String> family) {

    /** Copies the list. */
    public Entry {
      aliases = List.copyOf(aliases);
    }
  }

  private Split() {}

  /**
   * Works out a division: the aliases, and the new name where it is an alias, leave the old file
   * for a new one beside it.
   *
   * @param word a slug, name or alias of the old entry
   * @throws ChangeRefused when the old entry is not found or has not such an alias, or the new slug
   *     is taken
   */
  public static Proposal prepare(Snapshot snapshot, String word, Entry entry)
      throws ChangeRefused, IOException {
    if (entry.name().isBlank()) {
      throw new ChangeRefused("the new name is empty", "write a name behind --name");
    }
    Names names = new Names(snapshot);
    Entity old = names.find(word);
    EntityId id = new EntityId(old.id().kind(), entry.slug());
    names.requireFree(id, "choose another slug than %s");
    if (id.kind() == EntityKind.COMPANY
        && (entry.company().isPresent() || entry.family().isPresent())) {
      throw new ChangeRefused(
          old.id() + " is a company and has no company or family", "leave these options out");
    }
    Drafts drafts = new Drafts(snapshot);
    String path = names.path(old);
    Editable file = drafts.file(path);
    Set<String> taken = new LinkedHashSet<>();
    for (String alias : entry.aliases()) {
      taken.add(
          alias(file, alias, id.kind())
              .orElseThrow(
                  () ->
                      new ChangeRefused(
                          "\"%s\" is no alias of %s".formatted(alias, old.id()),
                          "name one of: " + String.join(", ", file.values(ALIASES)))));
    }
    Optional<String> name = alias(file, entry.name(), id.kind());
    for (String alias : Stream.concat(taken.stream(), name.stream()).distinct().toList()) {
      drafts.change(path, draft -> draft.without(ALIASES, alias));
    }
    taken.remove(entry.name());
    String target = path.substring(0, path.lastIndexOf('/') + 1) + entry.slug() + ".md";
    drafts.create(target, text(file, entry, List.copyOf(taken), target));
    return new Proposal(
        "split " + id + " from " + old.id(),
        drafts.changes(),
        List.of(),
        tagged(snapshot, names, old),
        List.of(old.id()),
        List.of(old.id(), id));
  }

  /** The alias of a file that a person means, as it is written there. */
  private static Optional<String> alias(Editable file, String wanted, EntityKind kind) {
    List<String> aliases = file.values(ALIASES);
    return aliases.contains(wanted)
        ? Optional.of(wanted)
        : aliases.stream()
            .filter(alias -> Spelling.folded(alias, kind).equals(Spelling.folded(wanted, kind)))
            .findFirst();
  }

  private static byte[] text(Editable old, Entry entry, List<String> aliases, String file)
      throws ChangeRefused {
    byte[] empty = "---\nname: x\n---\n".getBytes(StandardCharsets.UTF_8);
    Optional<String> company =
        entry.company().map(Slug::text).or(() -> old.values("company").stream().findFirst());
    Optional<String> family = entry.family().or(() -> old.values("family").stream().findFirst());
    try {
      Editable text = Editable.parse(file, empty).orElseThrow().set("name", entry.name());
      if (company.isPresent()) {
        text = text.set("company", company.get());
      }
      if (family.isPresent()) {
        text = text.set("family", family.get());
      }
      return text.add(ALIASES, aliases, Editable.End.LAST).bytes();
    } catch (Editable.Refusal refusal) {
      throw new ChangeRefused(
          String.valueOf(refusal.getMessage()), "choose names that one line of YAML can hold");
    }
  }

  /**
   * Where the old entry is named in front matter: only a person can tell which of the two it is.
   */
  private static List<String> tagged(Snapshot snapshot, Names names, Entity old) {
    EntityKind kind = old.id().kind();
    List<String> tagged = new ArrayList<>();
    for (Issue issue : snapshot.content().issues()) {
      Stream<Tag> stories = issue.stories().stream().flatMap(story -> story.tags().stream());
      Stream.concat(issue.tags().stream(), stories)
          .filter(tag -> tag.kind().orElse(kind) == kind)
          .filter(tag -> names.called(tag.text(), kind).filter(old::equals).isPresent())
          .map(tag -> "check the tag \"%s\": %s".formatted(tag.text(), tag.place()))
          .distinct()
          .forEach(tagged::add);
    }
    return tagged;
  }
}
