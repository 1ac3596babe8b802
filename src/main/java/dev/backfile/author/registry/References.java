package dev.backfile.author.registry;

import dev.backfile.archive.Company;
import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Tag;
import dev.backfile.author.Snapshot;
import dev.backfile.content.Sources;
import dev.backfile.content.edit.Editable;
import dev.backfile.content.edit.Editable.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything in a content folder that refers to an entity, made to refer to another slug. */
final class References {

  private static final String TAGS = "tags";

  private final Snapshot snapshot;
  private final Names names;
  private final Drafts drafts;
  private final Entity from;
  private final EntityId to;

  /**
   * Changes nothing yet.
   *
   * @param from the entity that is referred to
   * @param to what is to be referred to, of the same kind
   */
  References(Snapshot snapshot, Names names, Drafts drafts, Entity from, EntityId to) {
    this.snapshot = snapshot;
    this.names = names;
    this.drafts = drafts;
    this.from = from;
    this.to = to;
  }

  /** The key of a registry file in which an entity names another; nothing when it does not. */
  static Optional<String> key(Entity entity, EntityId other) {
    Optional<Slug> wanted = Optional.of(other.slug());
    if (other.kind() == EntityKind.MODEL) {
      return entity instanceof Model model && model.predecessor().equals(wanted)
          ? Optional.of("predecessor")
          : Optional.empty();
    }
    if (entity instanceof Company company) {
      return company.parent().equals(wanted) ? Optional.of("parent") : Optional.empty();
    }
    return entity instanceof Model model && model.company().equals(wanted)
        ? Optional.of("company")
        : Optional.empty();
  }

  /** Changes {@code company}, {@code parent} and {@code predecessor} in every registry file. */
  void ofRegistry() throws ChangeRefused, IOException {
    Stream<Entity> entities =
        Stream.concat(
            snapshot.content().companies().stream(), snapshot.content().models().stream());
    for (Entity entity : entities.toList()) {
      Optional<String> key = key(entity, from.id());
      if (key.isPresent()) {
        drafts.change(names.path(entity), file -> file.set(key.get(), to.slug().text()));
      }
    }
  }

  /**
   * Changes what issues and story files are tagged with by slug; a name or an alias stays, for it
   * goes on to mean the same. A list never names the target twice because of this.
   */
  void ofTags() throws ChangeRefused, IOException {
    Set<String> done = new TreeSet<>();
    for (Issue issue : snapshot.content().issues()) {
      Stream<Tag> stories = issue.stories().stream().flatMap(story -> story.tags().stream());
      for (Tag tag : Stream.concat(issue.tags().stream(), stories).toList()) {
        String path = snapshot.path(tag.place().file());
        if (means(tag) && done.add(path + "\n" + key(tag) + "\n" + tag.text())) {
          drafts.change(path, file -> retagged(file, tag));
        }
      }
    }
  }

  private boolean means(Tag tag) {
    EntityKind kind = from.id().kind();
    return tag.kind().orElse(kind) == kind
        && names.called(tag.text(), kind).filter(from::equals).isPresent();
  }

  private Editable retagged(Editable file, Tag tag) throws Editable.Refusal {
    String key = key(tag);
    String slug = to.slug().text();
    boolean shared = tag.kind().isEmpty() && isAlsoAnother(tag.text());
    boolean named =
        file.values(key).stream()
            .filter(text -> !text.equals(tag.text()))
            .anyMatch(
                text -> names.called(text, to.kind()).filter(e -> e.id().equals(to)).isPresent());
    if (named && !shared) {
      return file.without(key, tag.text());
    }
    if (!isBySlug(tag.text()) || named) {
      return file;
    }
    return shared ? file.add(key, List.of(slug), End.LAST) : file.replace(key, tag.text(), slug);
  }

  /** Whether a tag of no kind means something of the other kind too. */
  private boolean isAlsoAnother(String text) {
    return Stream.of(EntityKind.values())
        .anyMatch(kind -> kind != to.kind() && names.called(text, kind).isPresent());
  }

  private boolean isBySlug(String text) {
    return Stream.concat(Stream.of(from.slug()), from.entry().renamedFrom().stream())
        .anyMatch(slug -> slug.text().equals(text));
  }

  private static String key(Tag tag) {
    return tag.kind().map(EntityKind::folder).orElse(TAGS);
  }

  /** Changes links to the entity's file in the text of every file but those left out. */
  void ofLinks(String oldPath, String newPath, Set<String> except)
      throws ChangeRefused, IOException {
    if (oldPath.equals(newPath)) {
      return;
    }
    List<String> files = new ArrayList<>();
    for (Sources.Entry entry : snapshot.sources().entries()) {
      boolean markdown = entry.kind() == Sources.Kind.FILE && entry.path().endsWith(".md");
      boolean wanted = markdown && !except.contains(entry.path());
      if (wanted && (drafts.isOpen(entry.path()) || mayLink(entry.path()))) {
        files.add(entry.path());
      }
    }
    for (String path : files) {
      drafts.change(
          path,
          file ->
              file.withBody(
                  new MarkdownLinks(path, oldPath, newPath, file.text(), file.body()).edits()));
    }
  }

  /** Whether a file has the entity's file name, or letters in a form that may hide it. */
  private boolean mayLink(String path) throws IOException {
    String text = new String(snapshot.sources().read(path), StandardCharsets.UTF_8);
    if (text.contains(from.slug() + ".md")) {
      return true;
    }
    boolean plain = from.slug().text().chars().allMatch(c -> c < 128);
    boolean hidden = text.contains(".md") && (!plain || text.contains("%"));
    String here = names.path(from);
    return hidden && !new MarkdownLinks(path, here, here, text, 0).edits().isEmpty();
  }
}
