package dev.backfile.entities.review.names;

import dev.backfile.archive.Archive;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Goes twice through an archive's running text: once to learn how each word is mostly written, once
 * to gather the names. The cost grows with the text alone.
 *
 * <p>A sentence that recurs word for word, as standing text of every issue does, counts once. At
 * most 60,000 names are kept at a time; when there are more, those of the fewest stories go, so
 * that the result depends on nothing but the archive.
 */
public final class Gathering {

  private static final int MOST_NAMES = 60_000;
  private static final int MOST_SENTENCES = 500_000;
  private static final int NEAR = 2;
  private static final double WEAK = 0.4;

  private final Words words;
  private final Usage usage = new Usage();
  private final Spans spans;
  private final Set<Long> sentences = new HashSet<>();
  private final SortedMap<String, Candidate> names = new TreeMap<>();
  private final SortedMap<String, EntityId> acronyms = new TreeMap<>();
  private final Map<String, Integer> persons = new HashMap<>();
  private int story;

  private Gathering(Words words) {
    this.words = words;
    this.spans = new Spans(words, usage);
  }

  /**
   * What was gathered.
   *
   * @param candidates by their keys
   * @param acronyms unknown capitals that stand in brackets behind a mention, with what it names
   * @param persons how often each name, in small letters, was a person's
   */
  public record Result(
      List<Candidate> candidates,
      SortedMap<String, EntityId> acronyms,
      Map<String, Integer> persons) {}

  /** Gathers the names of a linked archive that no entry has. */
  public static Result of(Archive archive, Words words) {
    Gathering gathering = new Gathering(words);
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        Sentences.of(story, gathering.usage::add);
        gathering.usage.addCode(story.body());
      }
    }
    for (Issue issue : archive.issues()) {
      for (Story story : issue.stories()) {
        Sentences.of(story, gathering::add);
        gathering.story++;
      }
    }
    gathering.names.values().forEach(name -> name.code = gathering.usage.asCode(name.name()));
    return new Result(List.copyOf(gathering.names.values()), gathering.acronyms, gathering.persons);
  }

  /** Letters and digits in small letters, a dot between digits kept: the same for all variants. */
  public static String key(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    boolean digit = false;
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '&') {
        key.append("and");
        digit = false;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        boolean next = Character.isDigit(c);
        if (gap && digit && next) {
          key.append('.');
        }
        key.append(c);
        digit = next;
        gap = false;
      } else {
        gap = true;
      }
    }
    return key.toString();
  }

  private void add(List<Token> sentence) {
    List<Spans.Span> found = spans.in(sentence);
    if (found.isEmpty()) {
      return;
    }
    boolean isNew = sentences.size() >= MOST_SENTENCES || sentences.add(hash(sentence));
    for (Spans.Span span : found) {
      if (isPerson(sentence, span)) {
        person(span.name());
      } else if (isNew) {
        add(sentence, span);
      }
    }
    while (names.size() > MOST_NAMES) {
      forgetTheRarest();
    }
  }

  private void forgetTheRarest() {
    int least = names.values().stream().mapToInt(Candidate::storyCount).min().orElse(0);
    names.values().removeIf(candidate -> candidate.storyCount() <= least);
  }

  private static long hash(List<Token> sentence) {
    long hash = 1125899906842597L;
    for (Token word : sentence) {
      hash = 31 * hash + word.text().hashCode();
      hash = hash * 0x9E3779B97F4A7C15L ^ (hash >>> 29);
    }
    return hash;
  }

  private void person(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    persons.merge(lower, 1, Integer::sum);
    persons.merge(lower.substring(lower.lastIndexOf(' ') + 1), 1, Integer::sum);
    while (persons.size() > MOST_NAMES) {
      persons.values().removeIf(times -> times <= 1);
      if (persons.size() > MOST_NAMES) {
        persons.clear();
      }
    }
  }

  private boolean isPerson(List<Token> sentence, Spans.Span span) {
    int length = span.to() - span.from();
    if (length < 2 || length > 3 || span.shape() != Shape.WORDS) {
      return false;
    }
    Token last = sentence.get(span.to() - 1);
    return words.has("given", sentence.get(span.from()).lower())
        && !words.isOrganisation(Spans.bare(last.lower()));
  }

  private void add(List<Token> sentence, Spans.Span span) {
    Candidate name = names.computeIfAbsent(key(span.name()), Candidate::new);
    name.seen++;
    name.shapes.merge(span.shape(), 1, Integer::sum);
    name.spelled(span.name());
    name.story(story);
    span.maker().ifPresent(maker -> name.before.merge(maker, 1, Integer::sum));
    sentence.stream()
        .flatMap(word -> word.known().stream())
        .filter(entity -> entity.kind() == EntityKind.COMPANY)
        .distinct()
        .limit(NEAR + 2)
        .forEach(company -> name.companies.merge(company, 1, Integer::sum));
    witness(sentence, span, name);
    acronym(sentence, span);
  }

  /** Looks at the words close to a name for what they say of it. */
  private void witness(List<Token> sentence, Spans.Span span, Candidate name) {
    List<String> before = lower(sentence, Math.max(0, span.from() - NEAR), span.from());
    List<String> after = lower(sentence, span.to(), Math.min(sentence.size(), span.to() + NEAR));
    Token last = sentence.get(span.to() - 1);
    Optional<String> company = first(before, "company-before");
    company = company.or(() -> first(after, "company-after"));
    name.asCompany += company.map(word -> words.has("weak", word) ? WEAK : 1).orElse(0.0);
    company.ifPresent(word -> Candidate.count(name.companyWords, word));
    int wide = NEAR + 1;
    List<String> around = lower(sentence, Math.max(0, span.from() - wide), span.from());
    around.addAll(lower(sentence, span.to(), Math.min(sentence.size(), span.to() + wide)));
    Optional<String> model = first(around, "model-near");
    name.asModel += model.map(word -> words.has("weak", word) ? WEAK : 1).orElse(0.0);
    model.ifPresent(word -> Candidate.count(name.modelWords, word));
    name.possessives += Spans.bare(last.text()).equals(last.text()) ? 0 : 1;
    String previous = before.isEmpty() ? "" : before.get(before.size() - 1);
    name.places += previous.equals("in") || previous.equals("在") ? 1 : 0;
    boolean person =
        words.has("person-before", previous)
            || (!after.isEmpty() && words.has("person-after", after.get(0)));
    name.persons += person ? 1 : 0;
    name.outlets +=
        first(before, "outlet-before").isPresent() || first(after, "outlet-after").isPresent()
            ? 1
            : 0;
  }

  private Optional<String> first(List<String> near, String group) {
    return near.stream().filter(word -> words.has(group, word)).findFirst();
  }

  private static List<String> lower(List<Token> sentence, int from, int to) {
    List<String> lower = new ArrayList<>();
    for (Token word : sentence.subList(from, to)) {
      if (word.isRun()) {
        // What stands next to a name is the end of the run before it and the start of that behind.
        String run = word.text();
        for (int length = 2; length <= Math.min(4, run.length()); length++) {
          lower.add(run.substring(0, length));
          lower.add(run.substring(run.length() - length));
        }
      } else if (!word.isKnown()) {
        lower.add(Spans.bare(word.lower()));
      }
    }
    return lower;
  }

  /** {@code Moonshot AI (MSAI)}. */
  private void acronym(List<Token> sentence, Spans.Span span) {
    Token word = sentence.get(span.from());
    boolean bracketed =
        span.to() - span.from() == 1 && span.from() > 0 && "(（".indexOf(word.gap()) >= 0;
    if (bracketed && word.isAllCapitals() && sentence.get(span.from() - 1).isKnown()) {
      sentence
          .get(span.from() - 1)
          .known()
          .ifPresent(entity -> acronyms.putIfAbsent(key(span.name()), entity));
    }
  }
}
