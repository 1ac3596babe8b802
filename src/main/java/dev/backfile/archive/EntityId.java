package dev.backfile.archive;

import java.util.Comparator;

/** Names one entity: a company and a model may share a slug. */
public record EntityId(EntityKind kind, Slug slug) implements Comparable<EntityId> {

  private static final Comparator<EntityId> ORDER =
      Comparator.comparing(EntityId::kind).thenComparing(EntityId::slug);

  @Override
  public int compareTo(EntityId other) {
    return ORDER.compare(this, other);
  }

  /** {@code companies/meta}. */
  @Override
  public String toString() {
    return kind.folder() + "/" + slug;
  }
}
