package dev.backfile.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.content.edit.Editable;
import dev.backfile.content.edit.Editable.Edit;
import dev.backfile.content.edit.Editable.End;
import dev.backfile.content.edit.Editable.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads are changed in one place and kept to the character in all others. */
class EditableTest {

  private static Editable file(String text) {
    return Editable.parse("content/x.md", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static Editable head(String lines) {
    return file("---\n" + lines + "---\nBody.\n");
  }

  private static String text(Editable file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static String lines(Editable file) {
    String text = text(file);
    return text.substring(4, text.length() - "---\nBody.\n".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`aliases: [a, b]`                   | `aliases: [a, b, c]`",
        "`aliases: [a, b] # two`             | `aliases: [a, b, c] # two`",
        "`aliases: [ \"a\", \"b\" ]`         | `aliases: [ \"a\", \"b\", \"c\" ]`",
        "`aliases: ['a', 'b', ]`             | `aliases: ['a', 'b', 'c', ]`",
        "`aliases: []`                       | `aliases: [c]`",
        "`aliases:`                          | `aliases: [c]`",
        "`aliases: # none yet`               | `aliases: [c] # none yet`",
        "`aliases: ~`                        | `aliases: [c]`",
        "`aliases: a, b # one`               | `aliases: [\"a, b\", c] # one`",
        "`aliases: \"a\"`                    | `aliases: [\"a\", c]`",
        "`name: x # kept`                    | `name: x # kept;aliases: [c]`",
        "`aliases:;- a;- b # it;name: x`     | `aliases:;- a;- b # it;- c;name: x`",
        "`aliases:;  # first;  -   a;name: x`| `aliases:;  # first;  -   a;  -   c;name: x`",
        "`aliases: [;  a,;  b # it;]`        | `aliases: [;  a,;  b, c # it;]`",
      })
  void aListGrowsInTheStyleItIsWrittenIn(String before, String after) throws Refusal {
    Editable grown = head(before.replace(';', '\n') + "\n").add("aliases", List.of("c"), End.LAST);

    assertThat(lines(grown)).isEqualTo(after.replace(';', '\n') + "\n");
    assertThat(grown.values("aliases")).endsWith("c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x: [a, b]`           | `x: [c, a, b]`",
        "`x: a`                | `x: [c, a]`",
        "`x:;  # old;  - a`    | `x:;  # old;  - c;  - a`",
        "`n: 1`                | `n: 1;x: [c]`",
      })
  void aTextMayBecomeTheFirstOfAList(String before, String after) throws Refusal {
    Editable grown = head(before.replace(';', '\n') + "\n").add("x", List.of("c"), End.FIRST);

    assertThat(lines(grown)).isEqualTo(after.replace(';', '\n') + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x: [a, b, c]`                | `x: [a, c]`",
        "`x: [a, b]`                   | `x: [a]`",
        "`x: [b, a] # note`            | `x: [a] # note`",
        "`x: [;  a,;  b,;  c;]`        | `x: [;  a,;  c;]`",
        "`x:;- a;- b # gone;# kept;- c`| `x:;- a;# kept;- c`",
        "`n: 1;x: [b];m: 2`            | `n: 1;m: 2`",
        "`n: 1;x:;  - b;m: 2`          | `n: 1;m: 2`",
        "`n: 1;x: b # gone;m: 2`       | `n: 1;m: 2`",
        "`x: [a, # one;  b]`           | `x: [a, # one;  ]`",
      })
  void aTextIsTakenOutOfAListAndTheLastOneTakesItsKey(String before, String after) throws Refusal {
    Editable less = head(before.replace(';', '\n') + "\n").without("x", "b");

    assertThat(lines(less)).isEqualTo(after.replace(';', '\n') + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`parent: old # why`    | `parent: new # why`",
        "`parent:   'old'`      | `parent:   'new'`",
        "`\"parent\": \"old\"`  | `\"parent\": \"new\"`",
        "`parent: [old]`        | `parent: [new]`",
        "`parent:;- old # why`  | `parent:;- new # why`",
        "`parent: >;  old;n: 1` | `parent: new;n: 1`",
        "`parent:;n: 1`         | `parent: new;n: 1`",
      })
  void aTextKeepsItsQuotesAndItsComment(String before, String after) throws Refusal {
    Editable changed = head(before.replace(';', '\n') + "\n").set("parent", "new");

    assertThat(lines(changed)).isEqualTo(after.replace(';', '\n') + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b",
        "#a",
        "a #b",
        "- a",
        "[a]",
        "{a}",
        "a, b",
        "it's",
        "say \"x\"",
        "*a",
        "&a",
        "!a",
        "null",
        "~",
        "@a",
        "`a`",
        "%a",
        "a:",
        "?",
        "|",
        ">",
        "back\\slash",
        "4.10",
        "no",
        "Grok 4.1",
        "x.ai",
        "/companies/x/",
        "C++",
        "A+",
        "日本",
        "Moody’s",
        "a\u200Bb",
        "🙂",
        "---",
        "...",
        "=",
        "-",
        "a - b",
        "https://x.example/#y"
      })
  void anyTextIsReadBackAsItWasGiven(String value) throws Refusal {
    for (String start :
        List.of("", "x:\n", "x: a\n", "x: 'a'\n", "x: \"a\"\n", "x: [a]\n", "x:\n- a\n")) {
      Editable set = head(start + "n: 1\n").set("x", value);
      Editable added = head(start + "n: 1\n").add("x", List.of(value), End.LAST);

      assertThat(set.values("x")).containsExactly(value);
      assertThat(added.values("x")).endsWith(value);
      assertThat(added.values("n")).containsExactly("1");
    }
  }

  @Test
  void lineEndsAndAByteOrderMarkStay() throws Refusal {
    String mixed = "\uFEFF---\r\nname: x\r\naliases:\r\n- a\r\n---\nBody\rof\r\nthree.\n";

    Editable changed =
        file(mixed).add("aliases", List.of("b"), End.LAST).set("parent", "p").set("name", "y");

    assertThat(text(changed))
        .isEqualTo(
            "\uFEFF---\r\nname: y\r\naliases:\r\n- a\r\n- b\r\nparent: p\r\n---\nBody\rof\r\nthree.\n");
  }

  @Test
  void aBodyIsChangedAndTheHeadStays() throws Refusal {
    Editable file = file("---\r\nname: x\r\n---\r\nSee [it](a.md).\r\n");
    int at = file.text().indexOf("a.md");

    Editable changed = file.withBody(List.of(new Edit(at, at + 4, "b.md")));

    assertThat(text(changed)).isEqualTo("---\r\nname: x\r\n---\r\nSee [it](b.md).\r\n");
    assertThatThrownBy(() -> file.withBody(List.of(new Edit(0, 3, ""))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void tagsOfJBakesHeadAreChangedInTheirLine() throws Refusal {
    Editable file = file("title=A\ntags=meta, openai,xai\ntype=post\n~~~~~~\nBody.\n");

    assertThat(text(file.replace("tags", "openai", "open-ai")))
        .contains("tags=meta, open-ai,xai\n");
    assertThat(text(file.without("tags", "meta"))).contains("tags=openai,xai\n");
    assertThat(text(file.without("tags", "xai"))).contains("tags=meta, openai\n");
    assertThat(text(file.without("tags"))).doesNotContain("tags");
    assertThat(text(file.set("companies", "meta"))).contains("type=post\ncompanies=meta\n~~~~~~");
    assertThatThrownBy(() -> file.add("aliases", List.of("a", "b"), End.LAST))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("content/x.md: aliases takes one text");
  }

  @Test
  void aHeadInOneLineIsRefusedRatherThanBroken() {
    Editable file = head("{name: x, aliases: [a]}\n");

    assertThatThrownBy(() -> file.set("parent", "p")).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsNotMeantStaysWhateverIsDoneInWhateverOrder() throws Refusal {
    Random random = new Random(7);
    List<String> ends = List.of("\n", "\r\n", "\r");
    List<String> lists =
        List.of(
            "k: [a, 'b', \"c\"] # n", "k:|- a|# n|- 'b'|-  \"c\" # m", "k: [|  a,|  b, # n|  c|]");
    for (int round = 0; round < 500; round++) {
      String end = ends.get(random.nextInt(3));
      String list = lists.get(random.nextInt(3)).replace("|", end);
      String before = "---" + end + "# top" + end + "name: x  # y" + end;
      String after = end + "z: {q: [1, 2]}" + end + "---" + end + "Text # [a](b.md)" + end;
      Editable file = file(before + list + after);
      List<String> model = new ArrayList<>(List.of("a", "b", "c"));
      for (int step = 0; step < 6 && !model.isEmpty(); step++) {
        String word = "w" + random.nextInt(100) + (random.nextBoolean() ? ", it's" : "");
        switch (random.nextInt(4)) {
          case 0 -> {
            file = file.add("k", List.of(word), End.LAST);
            model.add(word);
          }
          case 1 -> {
            file = file.add("k", List.of(word), End.FIRST);
            model.add(0, word);
          }
          case 2 -> {
            String gone = model.remove(random.nextInt(model.size()));
            file = file.without("k", gone);
          }
          default -> {
            String old = model.get(random.nextInt(model.size()));
            model.replaceAll(text -> text.equals(old) ? word : text);
            file = file.replace("k", old, word);
          }
        }
      }
      assertThat(file.values("k")).isEqualTo(model);
      assertThat(text(file)).startsWith(before).endsWith(after.substring(end.length()));
    }
  }
}
