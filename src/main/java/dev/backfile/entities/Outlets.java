package dev.backfile.entities;

import dev.backfile.archive.Issue;
import dev.backfile.archive.Outlet;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import dev.backfile.entities.mentions.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settles which outlet is behind a source that has no link, and what outlets are called. */
final class Outlets {

  private static final int LONGEST_NAME = 40;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\S+://\\S*|www\\.\\S+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}/\\S*");
  private static final Set<String> NO_NAMES =
      Set.of("article", "here", "link", "more", "read", "read more", "source", "via");

  /** Real names first, then the most used, the shortest, and by their characters. */
  private static final Comparator<Map.Entry<String, Integer>> BEST_NAME =
      Map.Entry.<String, Integer>comparingByValue()
          .reversed()
          .thenComparing(entry -> entry.getKey().length())
          .thenComparing(Map.Entry::getKey);

  private final Map<String, Set<Slug>> hosts = new HashMap<>();

  /** Learns from all links which text stands for which host. */
  Outlets(List<Issue> issues) {
    for (Story story : stories(issues)) {
      for (Source source : story.sources()) {
        if (source.url().isPresent()) {
          learn(source.text(), source.outlet());
          learn(source.outlet().text(), source.outlet());
        }
      }
    }
  }

  /**
   * The sources with their outlets: one without a link takes the host for which its name stands in
   * links elsewhere, when that is exactly one.
   */
  List<Source> settled(List<Source> sources) {
    return sources.stream().map(this::settled).toList();
  }

  /** The outlets of settled sources by slug, each with the best of the names used for it. */
  static SortedMap<Slug, Outlet> named(List<Issue> settled) {
    SortedMap<Slug, Map<String, Integer>> names = new TreeMap<>();
    Set<Slug> linked = new HashSet<>();
    for (Story story : stories(settled)) {
      for (Source source : story.sources()) {
        // The text of a link that is the headline itself says what was written, not who wrote it.
        String text = story.headline().endsWith(source.text()) ? "" : source.text().strip();
        names
            .computeIfAbsent(source.outlet(), slug -> new HashMap<>())
            .merge(text, 1, Integer::sum);
        if (source.url().isPresent()) {
          linked.add(source.outlet());
        }
      }
    }
    SortedMap<Slug, Outlet> outlets = new TreeMap<>();
    names.forEach(
        (slug, texts) ->
            outlets.put(slug, new Outlet(slug, name(slug, texts), linked.contains(slug))));
    return outlets;
  }

  private static List<Story> stories(List<Issue> issues) {
    return issues.stream()
        .flatMap(issue -> issue.sections().stream())
        .flatMap(section -> section.stories().stream())
        .toList();
  }

  private void learn(String text, Slug host) {
    hosts.computeIfAbsent(Spelling.folded(text), key -> new HashSet<>(2)).add(host);
  }

  private Source settled(Source source) {
    if (source.url().isPresent()) {
      return source;
    }
    Set<Slug> meant = hosts.getOrDefault(Spelling.folded(source.text()), Set.of());
    return meant.size() == 1
        ? new Source(source.text(), source.url(), meant.iterator().next())
        : source;
  }

  /**
   * An outlet that is only ever cited by headlines or addresses goes by its slug: a text is its
   * name when at least a third of its citations use it.
   */
  private static String name(Slug slug, Map<String, Integer> texts) {
    int citations = texts.values().stream().mapToInt(Integer::intValue).sum();
    return texts.entrySet().stream()
        .filter(entry -> entry.getValue() * 3 >= citations)
        .filter(entry -> isName(entry.getKey(), slug))
        .min(BEST_NAME)
        .map(Map.Entry::getKey)
        .orElse(slug.text());
  }

  private static boolean isName(String text, Slug slug) {
    String lower = text.toLowerCase(Locale.ROOT);
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && !(isHost(slug) && (lower.equals(slug.text()) || lower.equals("www." + slug)))
        && looksLikeAName(text, slug)
        && !NO_NAMES.contains(lower)
        && !ADDRESS.matcher(text).matches();
  }

  private static boolean isHost(Slug slug) {
    return slug.text().indexOf('.') > 0;
  }

  /** Words of a running sentence, such as "an analyst", are no name unless the host has them. */
  private static boolean looksLikeAName(String text, Slug slug) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return !Character.isLowerCase(text.codePointAt(0)) || slug.text().contains(letters);
  }
}
