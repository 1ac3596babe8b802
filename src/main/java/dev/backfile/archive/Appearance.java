package dev.backfile.archive;

/**
 * A story in its issue, as timelines list it.
 *
 * @param position the story's place in its issue, from 0
 */
public record Appearance(Issue issue, Story story, int position) {

  /** The story's address. */
  public Address address() {
    return Address.story(issue.slug(), story.slug());
  }
}
