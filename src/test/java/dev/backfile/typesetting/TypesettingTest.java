package dev.backfile.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import dev.backfile.archive.Story;
import dev.backfile.content.ContentReader;
import dev.backfile.content.ContentReader.Selection;
import dev.backfile.content.ContentReader.Unpublished;
import dev.backfile.content.FolderSources;
import dev.backfile.entities.Linking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The sample archive, printed. */
class TypesettingTest {

  private final Archive typed;
  private final Archive printed;

  TypesettingTest() throws IOException {
    FolderSources sources = FolderSources.of(Path.of("content"));
    Selection all = new Selection(Optional.empty(), Unpublished.LEFT_OUT);
    typed = Linking.link(ContentReader.read(sources, all, 1).value(), 1).value();
    printed = Typesetting.of(typed, "en");
  }

  @Test
  void everyTextKeepsItsLengthAndItsMentions() {
    for (int i = 0; i < typed.issues().size(); i++) {
      Issue before = typed.issues().get(i);
      Issue after = printed.issues().get(i);
      assertThat(after.slug()).isEqualTo(before.slug());
      for (int j = 0; j < before.stories().size(); j++) {
        Story was = before.stories().get(j);
        Story is = after.stories().get(j);
        assertThat(is.text()).hasSameSizeAs(was.text());
        assertThat(is.mentions()).isEqualTo(was.mentions());
        assertThat(is.body().runs()).isEqualTo(was.body().runs());
      }
    }
  }

  @Test
  void noTypewriterQuoteIsLeftInAHeadline() {
    assertThat(typed.issues())
        .flatExtracting(Issue::stories)
        .extracting(Story::headline)
        .anyMatch(headline -> headline.contains("'"));
    assertThat(printed.issues())
        .flatExtracting(Issue::stories)
        .extracting(Story::headline)
        .noneMatch(headline -> headline.contains("'"));
  }

  @Test
  void timelinesHoldThePrintedStories() {
    assertPrinted(printed.timelines());
    assertPrinted(printed.citations());
    assertThat(printed.timelines().keySet()).isEqualTo(typed.timelines().keySet());
    assertThat(printed.citations().keySet()).isEqualTo(typed.citations().keySet());
  }

  private static void assertPrinted(SortedMap<?, List<Appearance>> histories) {
    for (Appearance appearance : histories.values().stream().flatMap(List::stream).toList()) {
      Story story = appearance.story();
      assertThat(appearance.issue().stories().get(appearance.position())).isSameAs(story);
      assertThat(story.headline()).doesNotContain("'");
    }
    assertThat(histories).isNotEmpty();
  }
}
