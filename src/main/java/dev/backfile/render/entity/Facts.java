package dev.backfile.render.entity;

import dev.backfile.archive.Entity;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Model;
import dev.backfile.archive.Slug;
import dev.backfile.pages.History;
import dev.backfile.pages.Page;
import dev.backfile.pages.Relations;
import dev.backfile.render.print.Fact;
import dev.backfile.render.print.Link;
import dev.backfile.render.print.Links;
import dev.backfile.render.print.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The lines on an index card, and the sentence over a timeline. */
final class Facts {

  /** The most names in a line. */
  private static final int NAMES = 20;

  /** Of a longer address only the host is shown. */
  private static final int LONGEST_ADDRESS = 30;

  private final Links links;
  private final Words words;
  private final ModelRows rows;

  Facts(Links links, Words words, ModelRows rows) {
    this.links = links;
    this.words = words;
    this.rows = rows;
  }

  /** The card of a company or model. */
  List<Fact> of(Page.EntityPage page) {
    Entity entity = page.entity();
    Relations relations = page.relations();
    List<Fact> facts = new ArrayList<>();
    add(facts, "fact_maker", relations.maker().map(links::to));
    add(facts, "fact_owner", relations.owner().map(links::to));
    if (entity instanceof Model model) {
      add(facts, "fact_family", model.family().map(rows::family));
      add(facts, "fact_released", model.released().map(words::date).map(Link::unlinked));
    }
    add(facts, "fact_predecessor", links.to(relations.predecessors()));
    add(facts, "fact_successor", links.to(relations.successors()));
    add(facts, "fact_owned", links.to(relations.owned()));
    names(facts, entity);
    add(facts, "fact_homepage", entity.entry().homepage().map(Facts::homepage));
    numbers(facts, page.history());
    return facts;
  }

  /** The card of a family. */
  List<Fact> of(Page.FamilyPage page) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "fact_maker", links.to(page.makers()));
    add(facts, "fact_models", number(page.models().size()));
    numbers(facts, page.history());
    return facts;
  }

  /** A name it had before goes by the spelling of it that is also an alias. */
  private void names(List<Fact> facts, Entity entity) {
    List<String> aliases = new ArrayList<>(entity.entry().aliases());
    List<Link> former = new ArrayList<>();
    for (Slug slug : entity.entry().renamedFrom()) {
      Optional<String> spelling =
          aliases.stream().filter(alias -> Slug.from(alias).equals(Optional.of(slug))).findFirst();
      spelling.ifPresent(aliases::remove);
      former.add(Link.unlinked(spelling.orElse(slug.text())));
    }
    Set<String> said = new HashSet<>(Set.of(read(entity.name())));
    aliases.removeIf(alias -> !said.add(read(alias)));
    add(facts, "fact_aliases", aliases.stream().map(Link::unlinked).toList());
    add(facts, "fact_former", former);
  }

  /** As a reader takes it: {@code gpt-5.4} is no other name of {@code GPT 5.4}. */
  private static String read(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\h.\u2010\u2011-]", "");
  }

  private void numbers(List<Fact> facts, History history) {
    String stories = words.number(history.stories());
    add(
        facts,
        "fact_stories",
        Optional.of(
            Link.unlinked(
                history.headlines() == 0
                    ? stories
                    : words.get(
                        "fact_headlines",
                        "stories",
                        stories,
                        "n",
                        words.number(history.headlines())))));
    if (history.owned() > 0) {
      add(facts, "fact_through", number(history.owned()));
    }
    add(facts, "fact_first", history.first().map(this::date));
    add(facts, "fact_last", history.last().map(this::date));
  }

  private Optional<Link> number(int number) {
    return Optional.of(Link.unlinked(words.number(number)));
  }

  private Link date(Issue issue) {
    return new Link(links.to(issue).href(), words.date(issue.date()));
  }

  private static Link homepage(String url) {
    String bare = url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    boolean brief = bare.length() <= LONGEST_ADDRESS || bare.indexOf('/') < 0;
    return new Link(url, Room.cut(brief ? bare : bare.substring(0, bare.indexOf('/')), 60));
  }

  private void add(List<Fact> facts, String label, Optional<Link> value) {
    add(facts, label, value.map(List::of).orElse(List.of()));
  }

  private void add(List<Fact> facts, String label, List<Link> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(words.get(label), values.stream().limit(NAMES).toList()));
    }
  }

  /** {@code 34 stories: 12 with Meta in the headline, 20 in passing and 2 through companies …}. */
  String legend(History history, String name) {
    if (history.stories() == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    part(parts, "legend_headline", history.headlines(), name);
    part(parts, "legend_passing", history.passing(), name);
    part(parts, "legend_owned", history.owned(), name);
    part(parts, "legend_tag", history.tagged(), name);
    if (history.issues() > 0) {
      parts.add(words.count("legend_issues", history.issues()));
    }
    return words.get(
        "legend", "stories", words.count("stories", history.stories()), "parts", words.list(parts));
  }

  private void part(List<String> parts, String word, int number, String name) {
    if (number > 0) {
      parts.add(words.get(word, "n", words.number(number), "name", name));
    }
  }
}
