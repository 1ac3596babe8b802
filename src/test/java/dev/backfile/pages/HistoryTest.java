package dev.backfile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Issue;
import dev.backfile.pages.planning.entities.Made;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static History history(String until, String... days) {
    Made made = new Made();
    for (String day : days) {
      made.story(day, "Headline", "Text.");
    }
    List<Timeline.Item> items = new ArrayList<>();
    for (Issue issue : made.archive().issues()) {
      issue
          .stories()
          .forEach(story -> items.add(Timeline.StoryItem.of(new Appearance(issue, story, 0))));
    }
    return History.of(items, LocalDate.parse(until));
  }

  @Test
  void aPeriodWithoutStoriesIsAGap() {
    History history = history("2026-05-22", "2026-02-06", "2026-02-20", "2026-04-10");
    assertThat(history.periods())
        .extracting(period -> period.start() + " " + period.stories())
        .containsExactly("2026-02-01 2", "2026-03-01 0", "2026-04-01 1", "2026-05-01 0");
  }

  @Test
  void periodsGrowWithTheSpanSoThatTheyFit() {
    assertThat(history("2026-05-22", "2023-02-01").periods().get(0).months()).isEqualTo(1);
    History quarters = history("2026-05-22", "2023-01-01");
    assertThat(quarters.periods().get(0).months()).isEqualTo(3);
    assertThat(quarters.periods()).hasSize(14);
    assertThat(history("2026-05-22", "2010-11-30").periods()).hasSize(17);
    for (String first : List.of("1960-01-01", "1700-01-01", "0001-01-01")) {
      assertThat(history("2026-05-22", first).periods()).hasSizeBetween(8, History.MOST);
    }
    assertThat(history("9999-12-31", "0001-01-01").periods()).hasSizeLessThan(History.MOST);
  }

  @Test
  void nothingHasNoPeriods() {
    assertThat(history("2026-05-22").periods()).isEmpty();
  }
}
