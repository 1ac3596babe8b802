package dev.backfile.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void onlyTheLinesThatDifferAreListed() {
    assertThat(Difference.lines("a\nb\nc\nd\n", "a\nB\nc\nnew\nd\n"))
        .containsExactly("@@ line 2", "- b", "+ B", "@@ line 4", "+ new");
    assertThat(Difference.lines("a\n", "a\n")).isEmpty();
    assertThat(Difference.lines("", "a\n")).contains("+ a");
  }

  @Test
  void whatDrivesATerminalIsReplaced() {
    assertThat(Difference.lines("", "\u001b[31mred\u202e")).contains("+ \uFFFD[31mred\uFFFD");
  }
}
