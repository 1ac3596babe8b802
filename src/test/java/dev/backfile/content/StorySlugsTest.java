package dev.backfile.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StorySlugsTest {

  @Test
  void aHeadingsIdPinsTheSlug() {
    assertThat(slugs("## A\n\n### Alpha ships {#alpha}\n\nx\n")).containsExactly("alpha");
    assertThat(slugs("## A\n\n### Alpha ships{#alpha}\n\nx\n")).containsExactly("alpha");
    assertThat(slugs("# A\n\n# B\n\nAlpha ships {#alpha}\n---\nx\n")).containsExactly("alpha");
    assertThat(slugs("## A\n\n<h3 id=\"alpha\">Alpha ships</h3>\n\nx\n")).containsExactly("alpha");
  }

  @Test
  void anItemsIdPinsTheSlug() {
    assertThat(slugs("## A\n\n- **Alpha ships**: x {#alpha}\n")).containsExactly("alpha");
    assertThat(slugs("## A\n\n- **Alpha ships**{#alpha}: x\n")).containsExactly("alpha");
    assertThat(slugs("## A\n\n- [Alpha ships](https://a.com){#alpha}\n")).containsExactly("alpha");
  }

  @Test
  void theIdOfASectionThatIsOneStoryPinsItsSlug() {
    assertThat(slugs("## Worth Watching {#watch}\n\nx\n")).containsExactly("watch");
  }

  @Test
  void aPinnedSlugIsNeverTakenByAHeadline() {
    assertThat(slugs("## A\n\n### Alpha\n\nx\n\n### Beta {#alpha}\n\ny\n"))
        .element(0)
        .asString()
        .matches("alpha-[0-9a-f]{8}");
  }

  @Test
  void whatIsPinnedButNoSlugIsAProblem() {
    assertThat(Written.issue("## A\n\n### Alpha {#../x}\n\nx\n").problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:6:5: error: \"../x\" cannot be a story's address"
                + " | use letters, digits and single hyphens, such as x");
  }

  @Test
  void twoStoriesWithOnePinnedSlugAreAProblem() {
    assertThat(Written.issue("## A\n\n### B {#x}\n\nb\n\n### C {#X}\n\nc\n").problems())
        .containsExactly(
            "content/issues/2026-04-10-test.md:10:5: error:"
                + " another story of this issue has the address #X"
                + " | give one of the two another slug");
  }

  @Test
  void theSecondOfTwoEqualHeadlinesTakesAHashThatStays() {
    String two = "### Alpha\n\nOne.\n\n### Alpha\n\nTwo.\n\n";
    String hashed = slugs("## A\n\n" + two).get(1);
    assertThat(hashed).matches("alpha-[0-9a-f]{8}");
    assertThat(slugs("## A\n\n### Beta\n\nNew.\n\n" + two))
        .containsExactly("beta", "alpha", hashed);
    assertThat(slugs("## A\n\n" + two + "### Alpha\n\nThree.\n"))
        .startsWith("alpha", hashed)
        .doesNotHaveDuplicates();
  }

  @Test
  void equalStoriesStillHaveAddressesOfTheirOwn() {
    assertThat(slugs("## A\n\n" + "- **Alpha**: x\n".repeat(40)))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void headlinesThatDifferOnlyInCaseOrWidthAreEqualAddresses() {
    assertThat(slugs("## A\n\n- **ALPHA**: x\n- **alpha**: y\n- **Ａｌｐｈａ**: z\n"))
        .startsWith("alpha")
        .allMatch(slug -> slug.startsWith("alpha"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aHeadlineWithoutLettersGetsAHash() {
    assertThat(slugs("## A\n\n- **🚀🚀**: x\n"))
        .allMatch(slug -> slug.matches("story-[0-9a-f]{8}"));
  }

  @Test
  void aLongHeadlineIsCutAndStillUnique() {
    String headline = "long ".repeat(60).strip();
    assertThat(slugs("## A\n\n- **" + headline + "**: x\n- **" + headline + "**: y\n"))
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.length() <= 80);
  }

  private static List<String> slugs(String body) {
    return Written.issue(body).slugs();
  }
}
