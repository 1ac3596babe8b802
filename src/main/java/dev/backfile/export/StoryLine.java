package dev.backfile.export;

import dev.backfile.archive.Address;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.export.format.Xml;
import dev.backfile.pages.BaseUrl;

/**
 * What a story's line in {@code /data/stories.jsonl} begins with; whoever searches the stories
 * reads the same.
 *
 * @param url the story's address as the site's own pages link to it
 * @param title without the characters that XML forbids
 * @param text likewise
 */
public record StoryLine(String url, String title, String text) {

  /** The line of a story. */
  public static StoryLine of(Issue issue, Story story, BaseUrl base) {
    return new StoryLine(
        Xml.legal(base.href(Address.story(issue.slug(), story.slug()))),
        Xml.legal(story.headline()),
        Xml.legal(story.text()));
  }
}
