package dev.backfile.entities.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backfile.archive.Entity;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Mention;
import dev.backfile.entities.Given;
import dev.backfile.entities.mentions.names.Boundaries;
import dev.backfile.entities.mentions.names.Edge;
import dev.backfile.entities.mentions.names.Name;
import dev.backfile.entities.mentions.names.Name.Fit;
import dev.backfile.entities.mentions.names.Names;
import dev.backfile.entities.mentions.names.Trie;
import dev.backfile.entities.mentions.text.Characters;
import dev.backfile.entities.mentions.text.Prose;
import dev.backfile.entities.mentions.text.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern JOINT = Pattern.compile("(?<=\\p{L})[ .]?(?=[0-9])");
  private static final Pattern DOT = Pattern.compile("(?<=[0-9])\\.(?=[0-9])");

  @Test
  void thePassFindsWhatTryingEverySpellingFinds() {
    Random random = new Random(20260410);
    int all = 0;
    for (int round = 0; round < 300; round++) {
      List<Name> names = Names.of(registry(random));
      String text = phrase(random, 30);
      Pass pass = new Pass(new Trie(names), headline(text));
      assertThat(pass.taken()).as(text + " in " + names).isEqualTo(slowly(text, names));
      all += pass.taken().size();
    }
    assertThat(all).isGreaterThan(100);
  }

  @Test
  void hostileTextsTakeTimeInProportionToTheirLength() {
    String name = "a ".repeat(Spelling.LONGEST / 2 - 1) + "b";
    Finder finder =
        finder(
            Given.company("a", name, ""),
            Given.ordinary("o", "Ordo", "ordo b"),
            Given.company("g", "Gold Sachs", ""),
            Given.model("m", "M 1", "www|a.a"),
            Given.model("f", "Fam Opus 4.6", "", "g", "Fam", ""));
    for (String part :
        List.of(
            "a ",
            "M 1-",
            "www.",
            "a.a/",
            "a@",
            "x://",
            "a.",
            "M 1 (",
            "/",
            "Ordo ",
            "ORDO ",
            "ordo M 1 ",
            "Ordo Was It. ",
            "Fam Opus 4.6 Opus ",
            "Opus ",
            "Gold ",
            "4 6-",
            "a and ",
            "Gold Sachs Gold. Ordo\n")) {
      String text = part.repeat(1_000_000 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> finder.in(Given.story("s", text, text)), part);
    }
  }

  @Test
  void aSpellingThatIsTooLongIsNotLookedFor() {
    String name = "a".repeat(Spelling.LONGEST + 1);
    Finder finder = finder(Given.company("a", name, ""));
    assertThat(finder.in(Given.story("s", name, name))).isEmpty();
  }

  @Test
  void aNameWithoutLettersIsNoName() {
    Finder finder = finder(Given.company("a", "...", "-| "));
    assertThat(finder.in(Given.story("s", "... - ...", ""))).isEmpty();
  }

  private static Finder finder(Entity... entities) {
    return Finder.of(map(List.of(entities)));
  }

  private static SortedMap<EntityId, Entity> map(List<Entity> entities) {
    SortedMap<EntityId, Entity> map = new TreeMap<>();
    entities.forEach(entity -> map.put(entity.id(), entity));
    return map;
  }

  private static Pass.Passage headline(String text) {
    return new Pass.Passage(Mention.Where.HEADLINE, text, Prose.of(text));
  }

  private static SortedMap<EntityId, Entity> registry(Random random) {
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = phrase(random, 3).strip();
      String alias = phrase(random, 2).strip();
      entities.add(
          i < 4
              ? Given.except(Given.company("c" + i, name, alias), phrase(random, 3))
              : Given.model("m" + i, name, alias, "", random.nextBoolean() ? "Ab" : "V4", ""));
    }
    return map(entities);
  }

  private static String phrase(Random random, int most) {
    StringBuilder phrase = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      phrase.append(PARTS[random.nextInt(PARTS.length)]);
      phrase.append(JOINTS[random.nextInt(JOINTS.length)]);
    }
    return phrase.toString();
  }

  /** At every place every name is tried on every end. */
  private static List<Hit> slowly(String text, List<Name> names) {
    List<Hit> found = new ArrayList<>();
    List<String> folded =
        names.stream().map(name -> folded(name.text(), 0, name.text().length(), -1)).toList();
    for (Stretch stretch : Prose.of(text)) {
      int index = stretch.start();
      while (index < stretch.end()) {
        List<Hit> here = new ArrayList<>();
        for (int end = index + 1; end <= stretch.end() && end < index + 40; end++) {
          String part = folded(text, index, end, stretch.end());
          for (int i = 0; i < names.size(); i++) {
            if (part.equals(folded.get(i))) {
              add(names.get(i), text, index, end, stretch.end(), here);
            }
          }
        }
        int longest = here.stream().mapToInt(Hit::end).max().orElse(index + 1);
        here.removeIf(hit -> hit.end() < longest);
        if (!isHidden(here)) {
          for (EntityKind kind : EntityKind.values()) {
            here.stream().filter(hit -> hit.name().names(kind)).findFirst().ifPresent(found::add);
          }
        }
        index = longest;
      }
    }
    return found;
  }

  private static void add(Name name, String text, int start, int end, int limit, List<Hit> here) {
    Fit fit = name.fit(text, start, limit);
    if (name.use() == Name.Use.SHORT || !name.accepts(fit)) {
      return;
    }
    boolean whole = Boundaries.of(text, start, end, limit, name) == Edge.WHOLE;
    boolean plural =
        !whole
            && end < limit
            && text.charAt(end) == 's'
            && name.pluralises()
            && (fit == Fit.EXACT || name.use() == Name.Use.NOT)
            && Boundaries.of(text, start, end + 1, limit, name) == Edge.WHOLE;
    if (whole || plural) {
      here.add(new Hit(name, fit, Mention.Where.HEADLINE, start, plural ? end + 1 : end));
    }
  }

  private static boolean isHidden(List<Hit> hits) {
    boolean not = hits.stream().anyMatch(hit -> hit.name().use() == Name.Use.NOT);
    boolean exactly =
        hits.stream().anyMatch(hit -> hit.name().use() == Name.Use.NOT && hit.fit() == Fit.EXACT);
    boolean named =
        hits.stream().anyMatch(hit -> hit.name().use() != Name.Use.NOT && hit.fit() == Fit.EXACT);
    return not && (exactly || !named);
  }

  /** What two texts have in common when they may be one name, by plain means. */
  private static String folded(String text, int start, int end, int limit) {
    String plain =
        text.substring(start, end)
            .chars()
            .mapToObj(c -> String.valueOf(Characters.symbol((char) c)))
            .collect(Collectors.joining());
    // A separator at the end may belong to a digit behind it.
    boolean digit = limit > end && Character.isDigit(text.charAt(end));
    boolean letter = Character.isLetter(text.charAt(end - 1));
    String probe = digit && !letter ? plain + "0" : plain;
    String joined = DOT.matcher(JOINT.matcher(probe).replaceAll("\u0001")).replaceAll(" ");
    return digit && !letter ? joined.substring(0, joined.length() - 1) : joined;
  }
}
