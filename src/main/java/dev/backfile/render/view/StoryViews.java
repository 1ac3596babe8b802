package dev.backfile.render.view;

import dev.backfile.archive.Address;
import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Related;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.pages.Settings;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import dev.backfile.render.story.Citation;
import dev.backfile.render.story.EditLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stories, as their issue's page shows them. */
final class StoryViews {

  private final Archive archive;
  private final String site;
  private final EditLink edit;
  private final Links links;
  private final Words words;

  StoryViews(Archive archive, Settings settings, Links links, Words words) {
    this.archive = archive;
    this.site = settings.title();
    this.edit = EditLink.of(settings);
    this.links = links;
    this.words = words;
  }

  /**
   * A story.
   *
   * @param level of its heading
   * @param anchors the lost anchors that lead to each of the issue's stories
   */
  Views.Story of(Issue issue, Story story, int level, Map<String, List<String>> anchors) {
    Address address = Address.story(issue.slug(), story.slug());
    Related related = archive.related(address);
    return new Views.Story(
        story.slug().text(),
        story.headline().equals(issue.title()) ? "" : story.headline(),
        Integer.toString(level),
        anchors.getOrDefault(story.slug().text(), List.of()),
        story.author().map(author -> words.get("author", "names", author)).orElse(""),
        story.updateOf().map(this::update).orElse(Link.NONE),
        links.html(story),
        story.correction().orElse(""),
        words.count("source", story.sources().size()),
        story.sources().stream().map(source -> source(story, source)).toList(),
        related.earlier().stream().map(this::related).toList(),
        related.later().stream().map(this::related).toList(),
        Citation.of(story, issue, site, links.absolute(address), words),
        edit.to(story.place(), story.headline()).orElse(""));
  }

  private Link update(String reference) {
    return links.story(reference).orElse(Link.unlinked(reference));
  }

  /** A headline that is itself the link goes by its outlet's name, not by the same words again. */
  private Views.Source source(Story story, Source source) {
    Optional<String> url = source.url();
    Link outlet = links.to(source.outlet());
    String label = words.get("outlet_link", "name", outlet.text());
    String text = story.headline().endsWith(source.text()) ? outlet.text() : source.text();
    return new Views.Source(url.orElse(""), text, outlet, label);
  }

  private Views.Coverage related(Appearance other) {
    return new Views.Coverage(
        links.href(other.address()),
        other.story().headline(),
        words.date(other.issue().date()),
        other.issue().date().toString(),
        links.tongue(other.issue()));
  }
}
