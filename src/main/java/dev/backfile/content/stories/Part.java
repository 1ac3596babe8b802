package dev.backfile.content.stories;

import dev.backfile.content.blocks.Blocks;
import dev.backfile.content.blocks.Footnotes;
import dev.backfile.content.citations.Citations;
import dev.backfile.content.html.Resolver;
import dev.backfile.content.markdown.Body;
import dev.backfile.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A story to be: a draft with what it cites.
 *
 * @param front what the front matter says, for a file that is one story
 * @param blocks what is published of it, once it is settled
 */
record Part(
    Draft draft,
    Origin origin,
    Optional<Stories.FileStory> front,
    List<Element> blocks,
    Citations citations) {

  /**
   * A file that stories come from.
   *
   * @param file its name, or empty for the file that is the issue
   */
  record Origin(Body body, Resolver resolver, String file, Footnotes footnotes) {}

  Part(Draft draft, Origin origin, Optional<Stories.FileStory> front) {
    this(draft, origin, front, new ArrayList<>(), new Citations());
  }

  /** Takes the citations out of the text and the footnotes in. Parts are settled in their order. */
  void settle() {
    front.ifPresent(story -> story.sources().forEach(citations::add));
    citations.links(draft.lead()).take(draft.blocks());
    blocks.addAll(Blocks.trimmed(draft.blocks()));
    List<Element> notes = origin.footnotes().of(draft.blocks());
    notes.forEach(citations::running);
    blocks.addAll(notes);
  }

  /** Where it begins, or its file. */
  Place place() {
    return front.map(Stories.FileStory::place).orElseGet(() -> origin.body().place(draft.at()));
  }
}
