package dev.backfile.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.archive.EntityId;
import dev.backfile.archive.EntityKind;
import dev.backfile.archive.Html;
import dev.backfile.archive.Mention;
import dev.backfile.archive.Slug;
import dev.backfile.archive.Story;
import dev.backfile.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameLinksTest {

  private static final EntityId META = new EntityId(EntityKind.COMPANY, new Slug("meta"));
  private static final EntityId MUSE = new EntityId(EntityKind.MODEL, new Slug("muse"));

  @Test
  void theFirstMentionOfEachBecomesALinkAndNoOther() {
    Html body = prose("Meta made Muse. Meta & Muse.");
    assertThat(linked(body, text(META, 0, 4), text(MUSE, 10, 14), text(META, 16, 20)))
        .isEqualTo(
            "<a class=\"name\" href=\"/s/companies/meta/\">Meta</a> made "
                + "<a class=\"name\" href=\"/s/models/muse/\">Muse</a>. Meta &amp; Muse.");
  }

  @Test
  void whatStandsInALinkAHeadingOrCodeGivesWayToTheNext() {
    Html body =
        new Html(
            "Meta Meta Meta",
            List.of(
                new Html.Markup("<a href=\"https://x.example\">"),
                new Html.Text(0, 4, true, true),
                new Html.Markup("</a>"),
                new Html.Text(4, 5, true, false),
                new Html.Markup("<code>"),
                new Html.Text(5, 9, false, false),
                new Html.Markup("</code>"),
                new Html.Text(9, 14, true, false)));
    assertThat(linked(body, text(META, 0, 4), text(META, 5, 9), text(META, 10, 14)))
        .isEqualTo(
            "<a href=\"https://x.example\">Meta</a> <code>Meta</code> "
                + "<a class=\"name\" href=\"/s/companies/meta/\">Meta</a>");
  }

  @Test
  void aNameThatIsCutByMarkupIsLeftAlone() {
    Html body =
        new Html(
            "Meta",
            List.of(
                new Html.Text(0, 2, true, false),
                new Html.Markup("<b>"),
                new Html.Text(2, 4, true, false),
                new Html.Markup("</b>")));
    assertThat(linked(body, text(META, 0, 4))).isEqualTo("Me<b>ta</b>");
  }

  @Test
  void aStoryThatLinksToThePageItselfGetsNoSecondLink() {
    Html body =
        new Html(
            "this Meta",
            List.of(
                new Html.Markup("<a href=\""),
                new Html.Link(Address.of("/companies/meta/")),
                new Html.Markup("\">"),
                new Html.Text(0, 4, true, true),
                new Html.Markup("</a>"),
                new Html.Text(4, 9, true, false)));
    assertThat(linked(body, text(META, 5, 9)))
        .isEqualTo("<a href=\"/s/companies/meta/\">this</a> Meta");
  }

  @Test
  void ofACompanyAndAModelWithOneNameTheFirstTakesTheLinkAndTheOtherItsNextPlace() {
    Html body = prose("Meta, Meta");
    assertThat(
            linked(body, text(META, 0, 4), text(MUSE, 0, 4), text(META, 6, 10), text(MUSE, 6, 10)))
        .isEqualTo(
            "<a class=\"name\" href=\"/s/companies/meta/\">Meta</a>, "
                + "<a class=\"name\" href=\"/s/models/muse/\">Meta</a>");
  }

  @Test
  void headlinesAndTagsAreNoPlacesInTheText() {
    Html body = prose("Nobody here.");
    Mention headline = new Mention(META, Mention.Where.HEADLINE, 0, 4);
    Mention tag = new Mention(MUSE, Mention.Where.TAG, 0, 0);
    assertThat(linked(body, headline, tag)).isEqualTo("Nobody here.");
  }

  private static String linked(Html body, Mention... mentions) {
    Story story =
        new Story(
            new Slug("s"),
            "",
            "Headline",
            body,
            "",
            List.of(),
            new ArrayList<>(List.of(mentions)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Place.of("content/issues/x.md"));
    return body.with(address -> "/s" + address, NameLinks.of(story));
  }

  private static Html prose(String text) {
    return new Html(text, List.of(new Html.Text(0, text.length(), true, false)));
  }

  private static Mention text(EntityId entity, int start, int end) {
    return new Mention(entity, Mention.Where.TEXT, start, end);
  }
}
