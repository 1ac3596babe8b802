package dev.backfile.archive;

/**
 * A place in a story where an entity is named.
 *
 * @param start offset in UTF-16 units into the headline, or into the body's text
 * @param end the offset behind the last unit; equal to {@code start} for a tag
 */
public record Mention(EntityId entity, Where where, int start, int end) {

  /** The part of the story that names the entity. */
  public enum Where {
    /** The headline. */
    HEADLINE,
    /** The body's text. */
    TEXT,
    /** The front matter of a story file. */
    TAG
  }
}
