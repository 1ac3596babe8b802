package dev.backfile.browser;

import dev.backfile.search.Collection;
import dev.backfile.search.Document;
import dev.backfile.search.Facet;
import dev.backfile.search.Group;
import dev.backfile.search.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Made-up stories, eight to an issue. The same number always gives the same stories, and fewer are
 * the first of more.
 *
 * <p>Words follow a Zipf-Mandelbrot law over 30,000 pseudo-words with English endings, with
 * function words between them; a story draws a third of its words from its subject; one word in
 * seventy is met nowhere else, as names and numbers are in a newsletter. So the size of the index,
 * and how hard it is to find a story again, are near those of real text.
 */
final class MadeUp {

  private static final int WORDS = 30_000;
  private static final int SUBJECTS = 600;
  private static final int WORDS_OF_SUBJECT = 50;
  private static final int TOPICS = 240;
  private static final int STORIES_OF_ISSUE = 8;
  private static final double UNIQUE = 0.015;
  private static final double FUNCTION_SHARE = 0.55;
  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
  private static final String[] STARTS =
      "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w z".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea ou io".split(" ");
  private static final String[] ENDS = "b ck d f g l m n nd nt p r rt s st t x".split(" ");
  private static final String[] ENDINGS = {"", "", "", "s", "s", "ed", "ing", "er"};
  private static final String[] FUNCTION =
      ("the the the the of of of and and to to to in in a a a is for that with on as by it from at"
              + " its was are has will be which")
          .split(" ");
  private static final String[] SECTIONS = {"Top Stories", "Quick Hits", "Worth Watching"};

  private final String[] words = new String[WORDS];
  private final double[] zipf = new double[WORDS];
  private final int[][] subjects = new int[SUBJECTS][WORDS_OF_SUBJECT];
  private final List<Topic> topics = new ArrayList<>();

  private MadeUp() {
    Random random = new Random(20);
    TreeSet<String> taken = new TreeSet<>();
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      String word;
      do {
        word = word(random, 1 + random.nextInt(i < 2_000 ? 2 : 3));
      } while (!taken.add(word));
      words[i] = word;
      sum += 1 / Math.pow(i + 15, 1.05);
      zipf[i] = sum;
    }
    for (int[] subject : subjects) {
      Arrays.setAll(subject, i -> Math.min(WORDS - 1, 50 + any(random)));
    }
    for (int i = 0; i < TOPICS; i++) {
      String name = capital(word(random, 2)) + "x " + (1 + i % 7) + "." + i % 10;
      topics.add(new Topic("model", slug(name), "models", name, List.of(), "", 1));
    }
  }

  /** That many stories. */
  static Collection of(int stories) {
    return new MadeUp().collection(stories);
  }

  private Collection collection(int stories) {
    List<Group> groups = new ArrayList<>();
    for (int done = 0; done < stories; done += STORIES_OF_ISSUE) {
      int issue = done / STORIES_OF_ISSUE;
      Random random = new Random(issue * 31L + 7);
      List<Document> documents = new ArrayList<>();
      for (int i = 0; i < Math.min(STORIES_OF_ISSUE, stories - done); i++) {
        documents.add(story(random, i));
      }
      LocalDate day = FIRST_DAY.plusDays(issue);
      groups.add(new Group(day + "-issue", "Issue of " + day, day, "" + issue, "en", documents));
    }
    List<Facet.Value> models =
        topics.stream()
            .map(topic -> new Facet.Value(topic.slug(), topic.name(), topic.spellings()))
            .toList();
    List<Facet.Value> sections =
        Arrays.stream(SECTIONS).map(name -> new Facet.Value(slug(name), name, List.of())).toList();
    return new Collection(
        groups, List.of(new Facet("model", models), new Facet("section", sections)), topics);
  }

  private Document story(Random random, int place) {
    int[] subject = subjects[random.nextInt(SUBJECTS)];
    int topic = (int) (TOPICS * Math.pow(random.nextDouble(), 3));
    String name = topics.get(topic).name();
    String title = capital(sentence(random, subject, 5 + random.nextInt(5), 0.6)) + " " + name;
    StringBuilder text = new StringBuilder();
    int sentences = 2 + random.nextInt(7);
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ");
      text.append(capital(sentence(random, subject, 9 + random.nextInt(14), 0.33)));
      text.append(i == 1 ? " " + name + "." : ".");
    }
    String section = SECTIONS[Math.min(2, place / 3)];
    SortedMap<String, List<String>> values = new TreeMap<>();
    values.put("model", List.of(topics.get(topic).slug()));
    values.put("section", List.of(slug(section)));
    return new Document(slug(title), section, title, text.toString(), values, List.of(topic));
  }

  private String sentence(Random random, int[] subject, int length, double share) {
    List<String> sentence = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double kind = random.nextDouble();
      if (kind < UNIQUE) {
        sentence.add(word(random, 3) + (random.nextBoolean() ? "" : 10 + random.nextInt(90)));
      } else if (kind < UNIQUE + share) {
        sentence.add(inflected(subject[random.nextInt(WORDS_OF_SUBJECT)], random));
      } else if (kind < UNIQUE + share + (1 - share) * FUNCTION_SHARE) {
        sentence.add(FUNCTION[random.nextInt(FUNCTION.length)]);
      } else {
        sentence.add(inflected(any(random), random));
      }
    }
    return String.join(" ", sentence);
  }

  private int any(Random random) {
    int at = Arrays.binarySearch(zipf, random.nextDouble() * zipf[WORDS - 1]);
    return Math.min(WORDS - 1, at < 0 ? -at - 1 : at);
  }

  private String inflected(int word, Random random) {
    return words[word] + ENDINGS[random.nextInt(ENDINGS.length)];
  }

  private static String word(Random random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(STARTS[random.nextInt(STARTS.length)]);
      word.append(VOWELS[random.nextInt(VOWELS.length)]);
    }
    return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
  }

  /** A query made from a story, and the number of the story that it should find. */
  record Query(String text, int story) {}

  /**
   * Six sets of queries for stories of a collection: {@code title3} and {@code title2} are words
   * that stand together in a title, {@code body3} rare words of a text, {@code body4} words from a
   * stretch of 14, {@code prefix} and {@code typo} a title3 with its last word cut short or with
   * one slip of the finger.
   */
  static SortedMap<String, List<Query>> queries(Collection collection, int each) {
    List<Document> all =
        collection.groups().stream().flatMap(group -> group.documents().stream()).toList();
    Map<String, Integer> frequency = new HashMap<>();
    for (Document document : all) {
      for (String word : new TreeSet<>(words(document.text()))) {
        frequency.merge(word, 1, Integer::sum);
      }
    }
    Random random = new Random(11);
    SortedMap<String, List<Query>> sets = new TreeMap<>();
    for (int i = 0; i < each; i++) {
      int story = random.nextInt(all.size());
      List<String> title = words(all.get(story).title());
      List<String> text = words(all.get(story).text());
      List<String> three = stretch(title, 3, random);
      add(sets, "title3", String.join(" ", three), story);
      add(sets, "title2", String.join(" ", stretch(title, 2, random)), story);
      List<String> rare =
          new TreeSet<>(text)
              .stream()
                  .filter(word -> frequency.getOrDefault(word, 0) > 1)
                  .sorted(java.util.Comparator.comparing(word -> frequency.getOrDefault(word, 0)))
                  .limit(6)
                  .toList();
      add(sets, "body3", String.join(" ", pick(rare, 3, random)), story);
      add(sets, "body4", String.join(" ", pick(stretch(text, 14, random), 4, random)), story);
      String last = three.get(2);
      String cut = last.substring(0, Math.max(2, last.length() - 1 - random.nextInt(3)));
      add(sets, "prefix", three.get(0) + " " + three.get(1) + " " + cut, story);
      add(sets, "typo", slip(three, random), story);
    }
    return sets;
  }

  private static void add(SortedMap<String, List<Query>> sets, String set, String text, int story) {
    sets.computeIfAbsent(set, key -> new ArrayList<>()).add(new Query(text, story));
  }

  private static List<String> words(String text) {
    List<String> function = Arrays.asList(FUNCTION);
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9.]+"))
        .map(word -> word.replaceAll("\\.$", ""))
        .filter(word -> word.length() > 1 && !function.contains(word))
        .toList();
  }

  private static List<String> stretch(List<String> words, int length, Random random) {
    int from = random.nextInt(Math.max(1, words.size() - length + 1));
    List<String> stretch =
        new ArrayList<>(words.subList(from, Math.min(words.size(), from + length)));
    while (stretch.size() < Math.min(3, length)) {
      stretch.add(words.get(random.nextInt(words.size())));
    }
    return stretch;
  }

  private static List<String> pick(List<String> words, int count, Random random) {
    List<String> rest = new ArrayList<>(new java.util.LinkedHashSet<>(words));
    while (rest.size() > count) {
      rest.remove(random.nextInt(rest.size()));
    }
    return rest;
  }

  private static String slip(List<String> words, Random random) {
    List<String> slipped = new ArrayList<>(words);
    int longest = 0;
    for (int i = 1; i < slipped.size(); i++) {
      longest = slipped.get(i).length() > slipped.get(longest).length() ? i : longest;
    }
    StringBuilder word = new StringBuilder(slipped.get(longest));
    int at = random.nextInt(word.length() - 1);
    switch (random.nextInt(4)) {
      case 0 -> word.deleteCharAt(at);
      case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
      case 2 -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
      default -> {
        char first = word.charAt(at);
        word.setCharAt(at, word.charAt(at + 1));
        word.setCharAt(at + 1, first);
      }
    }
    slipped.set(longest, word.toString());
    return String.join(" ", slipped);
  }
}
