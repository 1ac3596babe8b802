package dev.backfile.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Story;
import dev.backfile.content.ContentReader;
import dev.backfile.entities.Corpus.Label;
import dev.backfile.entities.Corpus.Line;
import dev.backfile.problem.Checked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Finds the names of a corpus that was labelled by hand, and measures how many of them and how many
 * others were found.
 *
 * <p>Every line of {@code mentions/corpus.jsonl} becomes a story of one Markdown issue, beside the
 * registry in {@code mentions/registry/}. A mention is right when its entity and its text are,
 * whether or not the ending of a plural or possessive belongs to the text.
 */
class CorpusTest {

  private static final double ENOUGH = 0.99;
  private static final int MOST_TOLD = 200;

  private static List<Line> lines = List.of();
  private static Map<String, Story> stories = Map.of();

  @BeforeAll
  static void readTheCorpus() throws IOException {
    Corpus corpus = Corpus.read();
    lines = corpus.lines();
    ContentReader.Selection all =
        new ContentReader.Selection(Optional.empty(), ContentReader.Unpublished.BUILT);
    Checked<Content> content = ContentReader.read(corpus, all, 2);
    assertThat(content.problems()).isEmpty();
    Checked<Archive> linked = Linking.link(content.value(), 2);
    assertThat(linked.problems()).isEmpty();
    stories =
        linked.value().issues().get(0).stories().stream()
            .collect(Collectors.toMap(story -> story.slug().text(), Function.identity()));
    assertThat(stories).hasSize(lines.size());
  }

  @Test
  void everyRuleHasAtLeast25LinesAndAQuarterOfAllHaveNoMention() {
    Map<String, Long> ofRule =
        lines.stream().collect(Collectors.groupingBy(Line::rule, Collectors.counting()));
    assertThat(ofRule).hasSize(17);
    assertThat(ofRule.values()).allMatch(count -> count >= 25);
    assertThat(lines.stream().filter(line -> line.mentions().isEmpty()).count())
        .isGreaterThan(lines.size() / 4);
  }

  @Test
  void everyLabelStandsInItsLineAndInTheRegistry() {
    for (Line line : lines) {
      for (Label label : line.mentions()) {
        assertThat(line.headline() + "\n" + line.text()).as(line.slug()).contains(label.text());
        assertThat(Corpus.REGISTRY.resolve(label.entity() + ".md")).isRegularFile();
      }
    }
  }

  @Test
  void mentionsAreFoundWithPrecisionAndRecallOf99PerCent() {
    Score score = measure("mentions", CorpusTest::mentions);
    assertThat(score.precision()).as(score.told()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(score.recall()).as(score.told()).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void theEntitiesOfStoriesAreFoundWithPrecisionAndRecallOf99PerCent() {
    Score score = measure("entities", CorpusTest::entities);
    assertThat(score.precision()).as(score.told()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(score.recall()).as(score.told()).isGreaterThanOrEqualTo(ENOUGH);
  }

  private static Score measure(String unit, Comparison comparison) {
    Score all = new Score();
    SortedMap<String, Score> ofRule = new TreeMap<>();
    for (Line line : lines) {
      Story story = Optional.ofNullable(stories.get(line.slug())).orElseThrow();
      comparison.add(line, story, all);
      comparison.add(line, story, ofRule.computeIfAbsent(line.rule(), rule -> new Score()));
    }
    ofRule.forEach((rule, score) -> System.out.println(score.row(unit + ", " + rule)));
    System.out.println(all.row(unit + ", all " + lines.size() + " lines"));
    return all;
  }

  /** The longest run of mentions that both lists have in the same order is right. */
  private static void mentions(Line line, Story story, Score score) {
    List<Label> wanted = line.mentions();
    List<Label> found = story.mentions().stream().map(mention -> label(mention, story)).toList();
    int[][] common = new int[wanted.size() + 1][found.size() + 1];
    for (int w = wanted.size() - 1; w >= 0; w--) {
      for (int f = found.size() - 1; f >= 0; f--) {
        common[w][f] =
            wanted.get(w).bare().equals(found.get(f).bare())
                ? common[w + 1][f + 1] + 1
                : Math.max(common[w + 1][f], common[w][f + 1]);
      }
    }
    int w = 0;
    int f = 0;
    while (w < wanted.size() || f < found.size()) {
      if (w < wanted.size()
          && f < found.size()
          && wanted.get(w).bare().equals(found.get(f).bare())) {
        score.right++;
        w++;
        f++;
      } else if (f < found.size() && (w == wanted.size() || common[w][f + 1] >= common[w + 1][f])) {
        score.wrong(line, found.get(f++).toString());
      } else {
        score.missed(line, wanted.get(w++).toString());
      }
    }
  }

  private static void entities(Line line, Story story, Score score) {
    Set<String> wanted =
        line.mentions().stream().map(Label::entity).collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        story.entities().stream()
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String entity : found) {
      if (wanted.remove(entity)) {
        score.right++;
      } else {
        score.wrong(line, entity);
      }
    }
    wanted.forEach(entity -> score.missed(line, entity));
  }

  private static Label label(Mention mention, Story story) {
    String whole = mention.where() == Mention.Where.HEADLINE ? story.headline() : story.text();
    return new Label(mention.entity().toString(), whole.substring(mention.start(), mention.end()));
  }

  /** Adds what one story shows to a score. */
  private interface Comparison {
    void add(Line line, Story story, Score score);
  }

  /** How many were right, and which were not. */
  private static final class Score {

    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int right;

    void missed(Line line, String what) {
      missed.add("missed " + what + " in " + line.told());
    }

    void wrong(Line line, String what) {
      wrong.add("found " + what + " in " + line.told());
    }

    double precision() {
      return ratio(wrong.size());
    }

    double recall() {
      return ratio(missed.size());
    }

    private double ratio(int others) {
      return right + others == 0 ? 1 : (double) right / (right + others);
    }

    String row(String name) {
      return String.format(
          Locale.ROOT,
          "%-28s precision %.4f  recall %.4f  right %3d  wrong %2d  missed %2d",
          name,
          precision(),
          recall(),
          right,
          wrong.size(),
          missed.size());
    }

    String told() {
      List<String> faults = new ArrayList<>(wrong);
      faults.addAll(missed);
      return faults.stream().limit(MOST_TOLD).collect(Collectors.joining("\n", "\n", "\n"));
    }
  }
}
