package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds whole little sites in tests and reads folders back. */
public final class Sites {

  /** The golden sites, each a folder with content and what is expected of it. */
  static final Path GOLDEN = Path.of("src/test/resources/sites");

  private Sites() {}

  /** What a run of the command line left. */
  public record Run(int exitCode, String out, String err) {}

  /** Runs the command line in this process. */
  public static Run backfile(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(out, err, false, arguments);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Builds a site without errors. */
  public static void build(Path site, Path output, String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", "--quiet", "--site"));
    arguments.addAll(List.of(site.toString(), "--output", output.toString()));
    arguments.addAll(Arrays.asList(more));
    Run run = backfile(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** The files of a folder by their paths, as text where they are text. */
  public static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** Copies a site's input: content, settings, templates and assets. */
  static Path copy(Path site, Path target) throws IOException {
    for (String name : List.of("content", "templates", "assets", "jbake.properties")) {
      Path from = site.resolve(name);
      if (Files.exists(from)) {
        try (Stream<Path> all = Files.walk(from)) {
          for (Path file : all.toList()) {
            Path to = target.resolve(site.relativize(file).toString());
            Files.createDirectories(to.getParent());
            if (Files.isDirectory(file)) {
              Files.createDirectories(to);
            } else {
              Files.copy(file, to);
            }
          }
        }
      }
    }
    return target;
  }

  /** The golden sites that build, and the sample archive. */
  static List<Path> building() throws IOException {
    List<Path> sites = new ArrayList<>();
    for (Path site : golden()) {
      if (Files.exists(site.resolve("expected"))) {
        sites.add(site);
      }
    }
    sites.add(Path.of("."));
    return sites;
  }

  /** All golden sites by name. */
  static List<Path> golden() throws IOException {
    try (Stream<Path> all = Files.list(GOLDEN)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
