package dev.backfile.entities.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backfile.archive.Entity;
import dev.backfile.archive.Mention;
import dev.backfile.entities.Given;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The pass over a text against a slow search that tries every spelling everywhere. */
class FinderTest {

  private static final String[] PARTS = {
    "Ab",
    "ab",
    "AB",
    "Abc",
    "a",
    "o3",
    "3",
    "4.1",
    "V4",
    "Pro",
    "mini",
    "based",
    "é",
    "e\u0301",
    "Ω",
    "中",
    "中文",
    "カナ",
    "한국",
    "x",
    "X1",
    "'s",
    "’s",
    "\uD83D\uDE80"
  };
  private static final String[] JOINTS = {
    " ", " ", " ", "-", "", ".", "\n", "/", ",", "@", "\u00A0"
  };

  @Test
  void thePassFindsWhatTryingEverySpellingFinds() {
    Random random = new Random(20260410);
    int all = 0;
    for (int round = 0; round < 3_000; round++) {
      List<Spelling> spellings = spellings(random);
      String text = phrase(random, 30);
      List<Mention> found = new Finder(spellings).in(Given.story("s", text, "")).stream().toList();
      assertThat(found).as(text + " in " + spellings).isEqualTo(slowly(text, spellings));
      all += found.size();
    }
    assertThat(all).isGreaterThan(3_000);
  }

  @Test
  void hostileTextsTakeTimeInProportionToTheirLength() {
    String name = "a ".repeat(Spelling.LONGEST / 2 - 1) + "b";
    List<Spelling> spellings = new ArrayList<>(Spelling.of(Given.company("a", name, "")));
    spellings.addAll(Spelling.of(Given.model("m", "M 1", "www|a.a")));
    Finder finder = new Finder(spellings);
    for (String part : List.of("a ", "M 1-", "www.", "a.a/", "a@", "x://", "a.", "M 1 (", "/")) {
      String text = part.repeat(1_000_000 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> finder.in(Given.story("s", text, text)), part);
    }
  }

  @Test
  void aSpellingThatIsTooLongIsNotLookedFor() {
    String name = "a".repeat(Spelling.LONGEST + 1);
    Finder finder = new Finder(Spelling.of(Given.company("a", name, "")));
    assertThat(finder.in(Given.story("s", name, name))).isEmpty();
  }

  @Test
  void aNameWithoutLettersIsNoName() {
    Finder finder = new Finder(Spelling.of(Given.company("a", "...", "-| ")));
    assertThat(finder.in(Given.story("s", "... - ...", ""))).isEmpty();
  }

  private static List<Spelling> spellings(Random random) {
    List<Spelling> spellings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = phrase(random, 3).strip();
      String alias = phrase(random, 2).strip();
      Entity entity =
          i < 4
              ? Given.except(Given.company("c" + i, name, alias), phrase(random, 3))
              : Given.model("m" + i, name, alias);
      spellings.addAll(Spelling.of(entity));
    }
    return spellings;
  }

  private static String phrase(Random random, int most) {
    StringBuilder phrase = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      phrase.append(PARTS[random.nextInt(PARTS.length)]);
      phrase.append(JOINTS[random.nextInt(JOINTS.length)]);
    }
    return phrase.toString();
  }

  private static List<Mention> slowly(String text, List<Spelling> spellings) {
    List<Mention> found = new ArrayList<>();
    for (Stretch stretch : Prose.of(text)) {
      int index = stretch.start();
      while (index < stretch.end()) {
        int longest = 0;
        for (Spelling spelling : spellings) {
          boolean name = isName(spelling, text, index, stretch.end());
          longest = name ? Math.max(longest, spelling.text().length()) : longest;
        }
        for (Spelling spelling : spellings) {
          if (spelling.text().length() == longest
              && isName(spelling, text, index, stretch.end())
              && spelling.entity().isPresent()) {
            Mention mention =
                new Mention(
                    spelling.entity().get(), Mention.Where.HEADLINE, index, index + longest);
            if (found.stream().noneMatch(other -> isSameKind(other, mention))) {
              found.add(mention);
            }
          }
        }
        index += Math.max(1, longest);
      }
    }
    return found;
  }

  private static boolean isName(Spelling spelling, String text, int start, int limit) {
    int end = start + spelling.text().length();
    return end <= limit
        && folded(text.substring(start, end)).equals(folded(spelling.text()))
        && spelling.isAt(text, start)
        && Boundaries.before(text, start, spelling)
        && Boundaries.after(text, end, limit, spelling);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    text.chars().forEach(c -> folded.append(Characters.symbol((char) c)));
    return folded.toString();
  }

  /** Of two entities of one kind that claim one spelling, the first has the mention. */
  private static boolean isSameKind(Mention one, Mention other) {
    return one.start() == other.start() && one.entity().kind() == other.entity().kind();
  }
}
