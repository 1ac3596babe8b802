package dev.backfile.render;

import dev.backfile.cards.CardFault;
import dev.backfile.cards.Cards;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.problem.Checked;
import dev.backfile.problem.Place;
import dev.backfile.problem.Problem;
import dev.backfile.render.jbake.Failure;
import dev.backfile.render.view.ShareCards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The pictures that go with links to the site's pages when they are shared. */
public final class SharePictures {

  private static final String TEMPLATE = "card.svg";
  private static final String SHIPPED = "/dev/backfile/shipped/templates/" + TEMPLATE;

  private SharePictures() {}

  /**
   * Puts the pictures into a folder; those that the site had before are not drawn again. Nothing
   * happens when the settings want none.
   *
   * @param previous the site as it was, existing or not
   * @param staging the folder of the site being built
   * @param threads how many are drawn at a time
   * @return the pictures that are there; a warning when this Java cannot draw, and pages go without
   * @throws TemplateFault when the site's own {@code card.svg} cannot be used
   * @throws ConfigurationFault when the site's words cannot be read
   * @throws IOException when a file cannot be read or written
   */
  public static Checked<ShareCards> draw(
      Plan plan, Settings settings, SiteFolder site, Path previous, Path staging, int threads)
      throws TemplateFault, ConfigurationFault, IOException {
    if (!settings.cards()) {
      return new Checked<>(ShareCards.NONE, List.of());
    }
    Cards cards = Cards.of(template(site));
    ShareCards wanted = ShareCards.of(plan, settings, Rendering.words(settings, site), cards);
    try {
      Cards.Outcome outcome = cards.draw(wanted.all(), previous, staging, threads);
      return new Checked<>(
          wanted.only(outcome.addresses()),
          outcome.obstacle().map(SharePictures::warning).stream().toList());
    } catch (CardFault e) {
      Failure failure = new Failure(TEMPLATE, e.line(), e.column(), String.valueOf(e.getMessage()));
      throw TemplateFault.of(List.of(failure), site.templates());
    }
  }

  private static byte[] template(SiteFolder site) throws IOException {
    Path own = site.templates().resolve(TEMPLATE);
    if (Files.isRegularFile(own)) {
      return Files.readAllBytes(own);
    }
    try (InputStream in = SharePictures.class.getResourceAsStream(SHIPPED)) {
      return Objects.requireNonNull(in, SHIPPED).readAllBytes();
    }
  }

  private static Problem warning(String obstacle) {
    return Problem.warning(
        "no-share-pictures",
        Place.of("jbake.properties"),
        "this Java cannot draw the pictures for sharing: " + obstacle,
        "install one with its libraries for fonts (Debian, Ubuntu: apt-get install fontconfig"
            + " libfreetype6), or write site.cards=false");
  }
}
