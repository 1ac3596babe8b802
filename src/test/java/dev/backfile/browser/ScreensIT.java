package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How pages look: a picture of each kind, compared with the one that was approved.
 *
 * <p>{@code mvn verify -Dscreens=update} approves what is seen now; look at the difference before
 * it is committed. Another major version of Chromium draws a little differently, so it is compared
 * with more patience, and the message says so.
 */
class ScreensIT {

  private static final Path APPROVED = Path.of("src/test/resources/screens");
  private static final Path MADE_WITH = APPROVED.resolve("made-with.txt");
  private static final Path SEEN = Path.of("target/screens");

  /** A day after the sample's newest issue, for scripts that look at the clock. */
  private static final String DAY = "2026-04-20T09:00:00Z";

  /** Where a page shows its own address, the port is another in every run. */
  private static final String WITHOUT_PORTS =
      "document.querySelectorAll('input[readonly]').forEach(field =>"
          + " { field.value = field.value.replace(/:\\d+/, ''); })";

  /**
   * How much may differ.
   *
   * @param distance of one colour of a pixel, of 255
   * @param share of the pixels that differ by more
   */
  private record Patience(int distance, double share) {
    static final Patience SAME_BROWSER = new Patience(34, 0.002);
    static final Patience OTHER_BROWSER = new Patience(85, 0.03);
  }

  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(360, 800), new Size(1440, 900));

  private final List<String> faults = new ArrayList<>();
  private final SortedSet<String> names = new TreeSet<>();
  private final boolean update = System.getProperty("screens", "check").equals("update");

  @Test
  void everyKindOfPageLooksAsItWasApproved(@TempDir Path temp) throws IOException {
    empty(SEEN);
    try (Chromium.Running chromium = Chromium.Running.start(ScreensFonts.environment())) {
      String version = "Chromium " + chromium.browser().version().replaceAll("\\..*", "");
      String made = Files.exists(MADE_WITH) ? Files.readString(MADE_WITH).strip() : "";
      Patience patience = made.equals(version) ? Patience.SAME_BROWSER : Patience.OTHER_BROWSER;
      for (EverySite site : EverySite.shown()) {
        try (Served served = site.served(temp)) {
          look(chromium.browser(), site, served, patience);
        }
      }
      if (update) {
        forget();
        Files.writeString(MADE_WITH, version + "\n");
      } else {
        superfluous().forEach(name -> faults.add(name + ": there is no such page any more"));
        String word =
            made.equals(version)
                ? ""
                : "\nnote: made with \"%s\", seen with \"%s\", so compared with more patience: %s"
                    .formatted(made, version, patience);
        if (!word.isEmpty()) {
          System.out.println("ScreensIT:" + word);
        }
        assertThat(faults)
            .as(
                "%d pictures differ; actual and difference are in %s; after a look: mvn verify"
                    + " -Dscreens=update%s",
                faults.size(), SEEN, word)
            .isEmpty();
      }
    }
  }

  private void look(Browser browser, EverySite site, Served served, Patience patience)
      throws IOException {
    for (Size size : SIZES) {
      var options =
          new Browser.NewContextOptions()
              .setViewportSize(size.width(), size.height())
              .setDeviceScaleFactor(1)
              .setReducedMotion(ReducedMotion.REDUCE)
              .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
              .setTimezoneId("UTC");
      try (BrowserContext context = browser.newContext(options)) {
        context.clock().setFixedTime(DAY);
        context.route("**/*.css", ScreensIT::waitForFonts);
        Page page = context.newPage();
        for (EveryPage every : pages(site, served)) {
          page.navigate(served.address(every.path()).toString());
          page.evaluate("document.fonts.ready.then(() => true)");
          page.evaluate(WITHOUT_PORTS);
          for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            String file =
                String.join(
                    "-",
                    site.word(),
                    every.kind(),
                    String.valueOf(size.width()),
                    colours.name().toLowerCase(Locale.ROOT));
            compare(file, ScreensPicture.parse(picture(page)), patience);
          }
        }
      }
    }
  }

  /** All kinds in English; of the other languages those that differ in more than words. */
  private static List<EveryPage> pages(EverySite site, Served served) throws IOException {
    return site.pages(served.output()).stream()
        .filter(page -> !site.differsInWords() || List.of("home", "issue").contains(page.kind()))
        .toList();
  }

  /** Fonts that come too late are left out by a page; a picture always has them. */
  private static void waitForFonts(Route route) {
    var response = route.fetch();
    String style = response.text().replaceAll("font-display:\\s*\\w+", "font-display: block");
    route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(style));
  }

  private static byte[] picture(Page page) {
    return page.screenshot(
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setCaret(ScreenshotCaret.HIDE));
  }

  private void compare(String name, ScreensPicture seen, Patience patience) throws IOException {
    names.add(name);
    Path approved = APPROVED.resolve(name + ".png");
    if (!Files.exists(approved)) {
      if (update) {
        seen.write(approved);
      } else {
        seen.write(SEEN.resolve(name + ".png"));
        faults.add(name + ": no picture of it was approved yet");
      }
      return;
    }
    var difference = seen.from(ScreensPicture.read(approved), patience.distance());
    if (update && difference.share() > 0) {
      seen.write(approved);
    } else if (difference.share() > patience.share()) {
      seen.write(SEEN.resolve(name + ".png"));
      difference.where().write(SEEN.resolve(name + "-difference.png"));
      faults.add(String.format(Locale.ROOT, "%s: %.2f %% differs", name, 100 * difference.share()));
    }
  }

  /** Approved pictures that nothing was compared with. */
  private List<String> superfluous() throws IOException {
    if (!Files.isDirectory(APPROVED)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(APPROVED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".png"))
          .map(name -> name.substring(0, name.length() - ".png".length()))
          .filter(name -> !names.contains(name))
          .sorted()
          .toList();
    }
  }

  private void forget() throws IOException {
    for (String name : superfluous()) {
      Files.delete(APPROVED.resolve(name + ".png"));
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
