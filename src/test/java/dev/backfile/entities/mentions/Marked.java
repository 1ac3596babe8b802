package dev.backfile.entities.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import dev.backfile.entities.Given;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts in which every mention stands in {@code ⟦…⟧}, and nothing else is one. */
final class Marked {

  private final Finder finder;

  Marked(List<? extends Entity> companies, List<? extends Entity> models) {
    SortedMap<EntityId, Entity> entities = new TreeMap<>();
    companies.forEach(entity -> entities.put(entity.id(), entity));
    models.forEach(entity -> entities.put(entity.id(), entity));
    finder = Finder.of(entities);
  }

  Finder finder() {
    return finder;
  }

  /** Holds the finder to the marks; what stands before {@code " | "} is the headline. */
  void check(String marked) {
    int bar = marked.indexOf(" | ");
    String headline = bar < 0 ? "x" : marked.substring(0, bar);
    String text = marked.substring(bar < 0 ? 0 : bar + 3);
    Story story = Given.story("s", bare(headline), bare(text));
    StringBuilder foundHeadline = new StringBuilder(story.headline());
    StringBuilder foundText = new StringBuilder(story.text());
    List<Mention> mentions = finder.in(story);
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      (mention.where() == Mention.Where.HEADLINE ? foundHeadline : foundText)
          .insert(mention.end(), '⟧')
          .insert(mention.start(), '⟦');
    }
    assertThat(foundHeadline + " | " + foundText).isEqualTo(headline + " | " + text);
  }

  private static String bare(String marked) {
    return marked.replaceAll("[⟦⟧]", "");
  }
}
