package dev.backfile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages before the Nu HTML checker, which runs in a process of its own: its libraries do not go
 * with ours. Maven puts it into {@code target/nu}. Style sheets are not shown to it: it does not
 * know view transitions, popovers and highlights yet.
 */
class HtmlValidityIT {

  private static final Path CHECKER = Path.of("target/nu");
  private static final Path GOLDEN = Path.of("src/test/resources/sites");

  @TempDir Path temp;

  @Test
  void aPageOfEveryKindIsValidHtml() throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (EverySite site : List.of(EverySite.SAMPLE, EverySite.YEARS)) {
      Path output = temp.resolve(site.word());
      Sites.build(site.source(temp), output);
      for (EveryPage page : site.pages(output)) {
        files.add(page.file(output));
      }
    }
    assertThat(errors(files)).isEmpty();
  }

  @Test
  void allPagesOfOtherSitesAreValidHtml() throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("newsletter", "locked", "arabic", "chinese")) {
      Path output = temp.resolve(name);
      Sites.build(GOLDEN.resolve(name), output);
      files.addAll(pages(output));
    }
    assertThat(files).hasSizeGreaterThan(50);
    assertThat(errors(files)).isEmpty();
  }

  @Test
  void whatIsInvalidIsFound() throws IOException, InterruptedException {
    Path page = temp.resolve("page.html");
    Files.writeString(page, "<!doctype html><html lang=en><title>x</title><p id=a><b id=a></p>");
    assertThat(errors(List.of(page))).anyMatch(error -> error.contains("Duplicate ID"));
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** What the checker calls an error, each with its place. */
  private List<String> errors(List<Path> files) throws IOException, InterruptedException {
    assertThat(CHECKER).as("the checker, put here by mvn verify").isDirectory();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Xss8m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", CHECKER + "/*"));
    command.add("nu.validator.client.SimpleCommandLineValidator");
    command.addAll(List.of("--format", "json", "--stdout"));
    files.forEach(file -> command.add(file.toString()));
    Path answer = temp.resolve("answer.json");
    Process checker =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(answer.toFile())
            .start();
    try {
      assertThat(checker.waitFor(3, TimeUnit.MINUTES)).as("the checker ended").isTrue();
    } finally {
      checker.destroyForcibly();
    }
    String text = Files.readString(answer, StandardCharsets.UTF_8);
    JsonNode messages = new ObjectMapper().readTree(text).path("messages");
    assertThat(messages.isArray()).as(text).isTrue();
    List<String> errors = new ArrayList<>();
    for (JsonNode message : messages) {
      String said = message.path("message").asText();
      if (!message.path("type").asText().equals("info")) {
        String url = message.path("url").asText();
        errors.add(
            url.substring(Math.max(0, url.indexOf(temp.getFileName().toString())))
                + ":"
                + message.path("lastLine").asInt()
                + ": "
                + said
                + " "
                + message.path("extract").asText().strip());
      }
    }
    return errors;
  }
}
