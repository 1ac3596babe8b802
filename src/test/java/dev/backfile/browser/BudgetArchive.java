package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.site.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Made-up archives of any size, as {@code bench/generate} writes them. */
final class BudgetArchive {

  private BudgetArchive() {}

  /** Writes an archive into a new folder, builds it, and tells where the site is. */
  static Path built(int issues, Path folder) throws IOException, InterruptedException {
    Path site = folder.resolve("archive-" + issues);
    Process generator =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "bench/Generate.java",
                String.valueOf(issues),
                site.toString())
            .inheritIO()
            .start();
    assertThat(generator.waitFor()).as("bench/Generate.java").isZero();
    // Pictures for sharing are asked for by other programs, not by a reader's browser.
    Files.writeString(
        site.resolve("jbake.properties"), "site.cards=false\n", StandardOpenOption.APPEND);
    return built(site, folder.resolve("site-" + issues));
  }

  /** Builds an archive, and tells where the site is. */
  static Path built(Path archive, Path output) {
    Sites.build(archive, output);
    return output;
  }
}
