package dev.backfile.render.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void aLongTextEndsAtAWordAndNeverWithinACharacter() {
    assertThat(Rows.shortened("one two", 7)).isEqualTo("one two");
    assertThat(Rows.shortened("one two three", 9)).isEqualTo("one two…");
    assertThat(Rows.shortened("a😀😀", 2)).isEqualTo("a…");
  }
}
