package dev.backfile.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void anOrdinaryIssueNeedsFewReadsForEachCharacter() {
    String story =
        "### [A headline](https://example.com/a/b)\n\n"
            + "An ordinary sentence of *some* fifteen words, with a [link](https://example.com), ends.\n"
                .repeat(8)
            + "\n"
            + "- **Alpha:** It ships. Source: [Reuters](https://reuters.com/x)\n"
            + "- **Beta:** It waits.\n\n";
    String issue = "## News\n\n" + story.repeat(40);
    Budget budget = Budget.of(issue);
    HtmlRenderer.builder().build().render(Parser.builder().build().parse(BasedSequence.of(budget)));
    assertThat(budget.spent() / issue.length()).isBetween(5L, 60L);
  }

  @Test
  void aSpentBudgetEndsTheWork() {
    Budget budget = Budget.of("ab");
    assertThat(budget.charAt(1)).isEqualTo('b');
    assertThat(budget.spent()).isEqualTo(1);
    assertThatThrownBy(() -> budget.spend(1 << 30)).isInstanceOf(Budget.Spent.class);
    assertThatThrownBy(() -> budget.charAt(0)).isInstanceOf(Budget.Spent.class);
  }

  @Test
  void aPartDrawsOnTheSameBudget() {
    Budget budget = Budget.of("one two");
    Budget part = budget.part(4, 7);
    assertThat(part).hasToString("two");
    assertThatThrownBy(() -> part.spend(1 << 30)).isInstanceOf(Budget.Spent.class);
    assertThatThrownBy(() -> budget.charAt(0)).isInstanceOf(Budget.Spent.class);
  }
}
