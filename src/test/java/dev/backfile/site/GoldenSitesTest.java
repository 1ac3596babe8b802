package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds every folder under {@code src/test/resources/sites/} and compares the site with its {@code
 * expected/} and the messages with its {@code expected-problems.txt}. {@code -Dgolden=update}
 * rewrites both; read the difference before committing it.
 */
class GoldenSitesTest {

  private static final Pattern FINGERPRINT =
      Pattern.compile(
          "(assets/[\\w/-]+\\.|cards/[^\"\\s<>]+?\\.)[0-9a-f]{10}(?=\\.(?:css|js|png)\\b)");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  static List<Path> sites() throws IOException {
    return Sites.golden();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theSiteAndItsMessagesAreAsExpected(Path site, @TempDir Path temp) throws IOException {
    // A copy outside any repository, so that messages name files from the site's own folder.
    String copy = Sites.copy(site, temp.resolve("site")).toString();
    Path output = temp.resolve("output");
    Sites.Run run =
        Sites.backfile("build", "--quiet", "--site", copy, "--output", output.toString());

    SortedMap<String, String> built = Files.exists(output) ? readable(output) : new TreeMap<>();
    // A site that means to be built must not turn into one that is refused unnoticed.
    assertThat(built.isEmpty()).isEqualTo(site.getFileName().toString().endsWith("errors"));
    Path expected = site.resolve("expected");
    Path problems = site.resolve("expected-problems.txt");
    if (UPDATE) {
      update(built, expected);
      writeOrDelete(run.err(), problems);
    }
    String messages = Files.exists(problems) ? Files.readString(problems) : "";
    assertThat(run.err()).isEqualTo(messages);
    SortedMap<String, String> wanted =
        Files.exists(expected) ? Sites.files(expected) : new TreeMap<>();
    assertThat(built.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((name, text) -> assertThat(built.get(name)).as(name).isEqualTo(text));
    assertThat(run.exitCode()).isEqualTo(built.isEmpty() ? 1 : 0);
  }

  /**
   * The files of a site whose difference says something, with a tilde for the fingerprints of
   * assets: what the others hold is tested where they are made.
   */
  private static SortedMap<String, String> readable(Path output) throws IOException {
    SortedMap<String, String> readable = new TreeMap<>();
    Sites.files(output)
        .forEach(
            (name, text) -> {
              boolean index = name.startsWith("search/") && !name.endsWith(".html");
              if (!index && !name.matches("assets/.*\\.js|cards/.*\\.png")) {
                readable.put(
                    FINGERPRINT.matcher(name).replaceAll("$1~"),
                    FINGERPRINT.matcher(text).replaceAll("$1~"));
              }
            });
    return readable;
  }

  private static void update(SortedMap<String, String> built, Path expected) throws IOException {
    if (Files.exists(expected)) {
      try (Stream<Path> old = Files.walk(expected)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (String name : built.keySet()) {
      Path file = expected.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, built.get(name).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void writeOrDelete(String messages, Path file) throws IOException {
    if (messages.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, messages);
    }
  }
}
