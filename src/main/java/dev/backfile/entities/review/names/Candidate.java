package dev.backfile.entities.review.names;

import dev.backfile.archive.EntityId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one name, however it is spelled. */
public final class Candidate {

  private static final int MOST_SPELLINGS = 8;
  private static final int MOST_WORDS = 24;
  private static final double DOUBT = 2;
  private static final double PASSING = 0.06;

  final String key;
  final SortedMap<String, Integer> spellings = new TreeMap<>();
  final SortedMap<String, Integer> companyWords = new TreeMap<>();
  final SortedMap<String, Integer> modelWords = new TreeMap<>();
  final SortedMap<EntityId, Integer> companies = new TreeMap<>();
  final SortedMap<EntityId, Integer> before = new TreeMap<>();
  final SortedMap<Shape, Integer> shapes = new TreeMap<>();
  int places;
  int persons;
  int outlets;
  int possessives;
  double asCompany;
  double asModel;
  int seen;
  int code;
  private int[] stories = new int[4];
  private int count;

  Candidate(String key) {
    this.key = key;
  }

  static void count(SortedMap<String, Integer> words, String word) {
    if (words.size() < MOST_WORDS || words.containsKey(word)) {
      words.merge(word, 1, Integer::sum);
    }
  }

  void spelled(String text) {
    if (spellings.size() < MOST_SPELLINGS || spellings.containsKey(text)) {
      spellings.merge(text, 1, Integer::sum);
    }
  }

  void story(int number) {
    if (count > 0 && stories[count - 1] == number) {
      return;
    }
    if (count == stories.length) {
      stories = Arrays.copyOf(stories, count * 2);
    }
    stories[count++] = number;
  }

  /** Takes over what was seen of another name, which is this one with or without a word. */
  public void join(Candidate other) {
    other.spellings.forEach(
        (text, times) -> {
          if (spellings.size() < MOST_SPELLINGS) {
            spellings.merge(text, times, Integer::sum);
          }
        });
    absorb(other);
  }

  /** Takes over what was seen of a short form, which is found with the whole name. */
  public void absorb(Candidate other) {
    other.companyWords.forEach((word, times) -> companyWords.merge(word, times, Integer::sum));
    other.modelWords.forEach((word, times) -> modelWords.merge(word, times, Integer::sum));
    other.companies.forEach((company, times) -> companies.merge(company, times, Integer::sum));
    other.before.forEach((company, times) -> before.merge(company, times, Integer::sum));
    places += other.places;
    persons += other.persons;
    outlets += other.outlets;
    possessives += other.possessives;
    asCompany += other.asCompany;
    asModel += other.asModel;
    seen += other.seen;
    code += other.code;
    other.shapes.forEach((shape, times) -> shapes.merge(shape, times, Integer::sum));
    int[] both = Arrays.copyOf(stories, count + other.count);
    System.arraycopy(other.stories, 0, both, count, other.count);
    stories = Arrays.stream(both).sorted().distinct().toArray();
    count = stories.length;
  }

  /** The spelling seen most, of equals the first. */
  public String name() {
    return most(spellings).get(0);
  }

  /** All spellings, the one seen most first. */
  public List<String> spelled() {
    return most(spellings);
  }

  /** The numbers of the stories that have it, counted from 0 through the archive. */
  public int[] stories() {
    return Arrays.copyOf(stories, count);
  }

  /** In how many stories it stands. */
  public int storyCount() {
    return count;
  }

  /** The words that told of a company, most frequent first. */
  public List<String> companyWords() {
    return most(companyWords);
  }

  /** The words that told of a model, most frequent first. */
  public List<String> modelWords() {
    return most(modelWords);
  }

  /** How often the sentences name each known company. */
  public SortedMap<EntityId, Integer> companies() {
    return new TreeMap<>(companies);
  }

  /** How often each known company or model stands directly before it. */
  public SortedMap<EntityId, Integer> before() {
    return new TreeMap<>(before);
  }

  /** How often it was seen, each sentence counted once. */
  public int seen() {
    return seen;
  }

  /** The share of its places, from 0 to 1, that speak of a company; less for what is rare. */
  public double company() {
    return asCompany / (seen + DOUBT);
  }

  /** The share of its places, from 0 to 1, that speak of a model; less for what is rare. */
  public double model() {
    return asModel / (seen + DOUBT);
  }

  /** How much its places speak of a company or model, the first ones the most. */
  public double weight() {
    double most = Math.max(asCompany, asModel);
    double share = most / (seen + DOUBT);
    return Math.log(1 + most) / 8 * Math.min(1, share / PASSING);
  }

  /** In how many places words beside it speak of a company or a model; weak words count less. */
  public double witnesses() {
    return asCompany + asModel;
  }

  /** Whether it is often written as code is, so that it is a name in a program. */
  public boolean isCode() {
    return code >= 2 && code * 4 >= seen;
  }

  /** The share of its places, from 0 to 1, where something belongs to it: {@code Acme's}. */
  public double possessive() {
    return possessives / (seen + DOUBT);
  }

  /** The share of its places, from 0 to 1, that are like those of towns: {@code in Acme}. */
  public double place() {
    return (double) places / seen;
  }

  /** The share of its places, from 0 to 1, that speak of a person. */
  public double person() {
    return (double) persons / seen;
  }

  /** The share of its places, from 0 to 1, that speak of a newspaper or blog. */
  public double outlet() {
    return (double) outlets / seen;
  }

  /** Whether it is written with a version: {@code Llama 3.1}. */
  public boolean isVersioned() {
    return shape() == Shape.VERSIONED;
  }

  /** Whether it is written with a number that may be a version: {@code Phi-4}. */
  public boolean isNumbered() {
    return shape() == Shape.NUMBERED;
  }

  /** Whether a capital stands within a word: {@code OpenAI}. */
  public boolean isCamel() {
    return shape() == Shape.CAMEL;
  }

  /** Whether it is one word in capitals. */
  public boolean isAcronym() {
    return shape() == Shape.ACRONYM;
  }

  /** How it is written most. */
  private Shape shape() {
    return shapes.entrySet().stream()
        .max(Map.Entry.<Shape, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Shape.WORD);
  }

  private static List<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
