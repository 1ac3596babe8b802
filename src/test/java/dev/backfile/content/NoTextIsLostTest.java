package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Section;
import dev.backfile.archive.Source;
import dev.backfile.archive.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues are made up from every shape; each word is written once, and must be found once. */
class NoTextIsLostTest {

  private static final Pattern WORD = Pattern.compile("w\\d+q");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyWordIsInExactlyOneStoryOrSection(long seed) {
    for (int i = 0; i < 60; i++) {
      Issues issues = new Issues(new Random(seed * 1_000 + i));
      String body = issues.issue();
      Written written = Written.issue(body);
      Map<String, Set<String>> found = new TreeMap<>();
      List<Section> sections = written.only().sections();
      for (int s = 0; s < sections.size(); s++) {
        note(sections.get(s).title(), "section " + s, found);
        for (Story story : sections.get(s).stories()) {
          String in = sections.get(s).title().equals(story.headline()) ? "section " + s : "";
          String where = in.isEmpty() ? "story " + story.slug() : in;
          note(story.headline(), where, found);
          note(story.text(), where, found);
          for (Source source : story.sources()) {
            note(source.text(), where, found);
          }
        }
      }
      List<String> wrong = new ArrayList<>();
      for (String word : issues.words) {
        if (found.getOrDefault(word, Set.of()).size() != 1) {
          wrong.add(word + " in " + found.get(word));
        }
      }
      assertThat(wrong).as("seed %d, issue %d%n%s%n%s", seed, i, body, written.told()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text <script> more",
        "text <script>x</script> and <script> more",
        "<style> more",
        "<textarea>\n\nmore",
        "a *<title> more*, </title>",
        "- a\n- <iframe> more"
      })
  void aTagThatWouldTakeWhatFollowsIsAnError(String text) {
    Written written = Written.issue("## A\n\n### One\n\n" + text + "\n\n### Two\n\nlast words\n");

    assertThat(written.problems().toString()).contains("has no end here and would take all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a <script>x</script> b", "<style>\n\nx\n</style>\n", "`<script>` b"})
  void aTagThatIsClosedOrCodeTakesNothing(String text) {
    Written written = Written.issue("## A\n\n### One\n\n" + text + "\n\n### Two\n\nlast words\n");

    assertThat(written.problems().toString()).doesNotContain("has no end");
    assertThat(written.only().stories()).extracting(Story::headline).contains("Two");
  }

  private static void note(String text, String where, Map<String, Set<String>> found) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      found.computeIfAbsent(words.group(), key -> new TreeSet<>()).add(where);
    }
  }

  /** Writes issues from the shapes that newsletters have. */
  private static final class Issues {
    private final Random random;
    private final List<String> words = new ArrayList<>();

    Issues(Random random) {
      this.random = random;
    }

    String issue() {
      StringBuilder issue = new StringBuilder(random.nextBoolean() ? blocks() : "");
      int sections = random.nextInt(4);
      String marker = random.nextBoolean() ? "# " : "## ";
      for (int i = 0; i < sections; i++) {
        issue.append(
            random.nextInt(6) == 0 ? "**" + words(2) + "**\n\n" : marker + words(2) + "\n\n");
        issue.append(blocks());
        for (int stories = random.nextInt(3); stories > 0; stories--) {
          issue.append("#".repeat(3 + random.nextInt(3))).append(' ').append(words(3));
          issue.append("\n\n").append(random.nextInt(5) == 0 ? list("") : blocks());
        }
      }
      return issue.toString();
    }

    private String blocks() {
      StringBuilder blocks = new StringBuilder();
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        blocks.append(
            switch (random.nextInt(12)) {
              case 0, 1, 2 -> list("");
              case 3 -> "> " + words(5) + "\n\n";
              case 4 -> "```\n" + words(3) + "\n```\n\n";
              case 5 ->
                  "| "
                      + words(1)
                      + " | "
                      + words(1)
                      + " |\n|---|---|\n| "
                      + words(1)
                      + " | b |\n\n";
              case 6 -> "1、**" + words(2) + "**\n\n" + words(3) + "\n\n2、" + words(2) + "\n\n";
              case 7 -> "<div>\n" + words(2) + "\n</div>\n\n";
              case 8 -> words(4) + ".\n\n---\n\n";
              case 9 -> "**" + words(3) + "** " + words(2) + "\n\n";
              default -> paragraph() + "\n\n";
            });
      }
      return blocks.toString();
    }

    private String list(String indent) {
      StringBuilder list = new StringBuilder();
      boolean loose = random.nextBoolean();
      String marker = random.nextBoolean() ? "- " : "1. ";
      for (int items = 1 + random.nextInt(4); items > 0; items--) {
        list.append(indent).append(marker).append(item()).append('\n');
        if (indent.isEmpty() && random.nextInt(4) == 0) {
          list.append(list(" ".repeat(marker.length()))).append('\n');
        }
        list.append(loose ? "\n" : "");
      }
      return list.append('\n').toString();
    }

    private String item() {
      return switch (random.nextInt(8)) {
        case 0 -> "**" + words(2) + ":** " + paragraph();
        case 1 -> "**" + words(2) + "**: " + paragraph();
        case 2 -> "**" + words(2) + "** " + paragraph();
        case 3 -> link() + " " + words(2);
        case 4 -> "[video] " + link();
        case 5 -> "🚀 **" + words(2) + "** — " + paragraph();
        default -> paragraph();
      };
    }

    private String paragraph() {
      int shape = random.nextInt(10);
      if (shape == 5) {
        return link() + " · " + link();
      }
      String text = words(5) + ". " + words(3);
      return switch (shape) {
        case 0 -> text + ". " + link() + ", " + link();
        case 1 -> text + " (" + link() + ", " + link() + ").";
        case 2 -> text + ".\nSource: " + link() + ", " + words(2);
        case 3 -> text + ". *Sources: " + words(1) + "; " + words(1) + "*";
        case 4 -> text + " " + link() + " " + words(2) + ".";
        case 6 -> link() + ": " + text + ".";
        case 7 -> text + ". **Source:** " + words(2);
        default -> text + ".";
      };
    }

    private String link() {
      return "[" + words(2) + "](https://example.com/" + random.nextInt(1_000_000) + ")";
    }

    private String words(int count) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        String word = "w" + words.size() + "q";
        words.add(word);
        text.append(i == 0 ? "" : " ").append(word);
      }
      return text.toString();
    }
  }
}
