package dev.backfile.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Archives made from a seed: the first documents of a larger one are those of a smaller one. */
final class SeededCollection {

  private static final int GROUP = 20;
  private static final List<String> LANGUAGES = List.of("en", "de", "zh", "en", "fr");
  private static final String SYLLABLES =
      "ba de ki lo mu ra se ti vo nu tion ing ly ed er est ment café straße größe naïve";

  private final Random random = new Random(7);
  private final List<String> words = new ArrayList<>();
  private final int topics;

  private SeededCollection(int topics) {
    this.topics = topics;
    String[] syllables = SYLLABLES.split(" ", -1);
    for (int i = 0; i < 12_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 2 + random.nextInt(3); k++) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      words.add(word.toString());
    }
  }

  /** An archive with so many documents and topics. */
  static Collection of(int documents, int topics) {
    return new SeededCollection(topics).make(documents);
  }

  private Collection make(int documents) {
    List<Group> groups = new ArrayList<>();
    for (int first = 0; first < documents; first += GROUP) {
      List<Document> made = new ArrayList<>();
      String language = LANGUAGES.get(groups.size() % LANGUAGES.size());
      for (int i = first; i < Math.min(documents, first + GROUP); i++) {
        made.add(document(i, language));
      }
      LocalDate date = LocalDate.of(2019, 3, 5).plusDays(23L * groups.size());
      groups.add(group("issue-" + groups.size(), date, language, made));
    }
    return new Collection(groups, facets(), topics());
  }

  static Group group(String slug, LocalDate date, String language, List<Document> documents) {
    return new Group(slug, "Issue " + slug, date, "7", language, documents);
  }

  private Document document(int number, String language) {
    String title = "Story " + number + ": " + text(language, 3);
    // One text is very long, some are empty, and one has half a surrogate pair.
    String text =
        number == 5
            ? text(language, 14_000)
            : number % 17 == 3 ? "" : text(language, 5 + random.nextInt(150));
    SortedMap<String, List<String>> values = new TreeMap<>();
    values.put("outlet", List.of("outlet" + random.nextInt(40)));
    List<Integer> about = topics == 0 ? List.of() : List.of(random.nextInt(topics));
    String anchor = number % 3 == 0 ? "anchor-" + number : plain(title);
    return new Document(
        anchor,
        number % 2 == 0 ? "News" : "",
        title,
        number == 7 ? "\uD800 x" : text,
        values,
        about);
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private String text(String language, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (language.equals("zh")) {
        text.append(Character.toString(0x4E00 + random.nextInt(random.nextInt(900) + 1)));
        text.append(random.nextInt(12) == 0 ? "，" : "");
      } else {
        int rank = (int) (words.size() * Math.pow(random.nextDouble(), 3));
        text.append(words.get(rank)).append(random.nextInt(9) == 0 ? ".\n" : " ");
        text.append(random.nextInt(40) == 0 ? "GPT-4." + random.nextInt(9) + " 😀 " : "");
      }
    }
    return text.toString();
  }

  private List<Facet> facets() {
    List<Facet.Value> outlets = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      outlets.add(new Facet.Value("outlet" + i, "Outlet " + i, List.of("The Outlet-" + i)));
    }
    return List.of(
        new Facet("outlet", outlets),
        new Facet("nobody", List.of(new Facet.Value("none", "None", List.of()))));
  }

  private List<Topic> topics() {
    List<Topic> made = new ArrayList<>();
    for (int i = 0; i < topics; i++) {
      String name = "Topic " + Integer.toString(i, 36) + " AI";
      List<String> spellings = List.of("T-" + Integer.toString(i, 36) + "-x", "the", "Ünit " + i);
      made.add(new Topic("company", "topic-" + i, "companies", name, spellings, "a firm", i));
    }
    return made;
  }
}
