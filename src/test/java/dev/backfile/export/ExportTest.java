package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Issue;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  @TempDir Path folder;

  @Test
  void theSameBytesWhateverTheThreadsTheLocaleAndTheZone() throws IOException {
    Archive archive = many(300);
    Map<String, String> first = export(archive, "first", 1);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(export(archive, "second", 7)).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(first.getOrDefault("data/stories.jsonl", "").lines())
        .hasSize(300)
        .isSortedAccordingTo((a, b) -> issueOf(a).compareTo(issueOf(b)));
  }

  @Test
  void exactlyThePlannedFilesAreWritten() throws IOException {
    assertThat(export(Sample.archive(), "site", 2))
        .containsOnlyKeys(
            "_headers",
            "_redirects",
            "companies/holding/feed.xml",
            "companies/meta/feed.xml",
            "data/entities.json",
            "data/entities.schema.json",
            "data/stories.jsonl",
            "data/stories.schema.json",
            "feed.json",
            "feed.xml",
            "opensearch.xml",
            "robots.txt",
            "sitemap.xml",
            "stories.xml");
  }

  @Test
  void anArchiveWithoutStoriesGivesAnEmptyFile() throws IOException {
    Map<String, String> site = export(many(0), "empty", 2);
    assertThat(site).containsEntry("data/stories.jsonl", "");
    assertThat(Parsed.json(site.getOrDefault("feed.json", "")).path("items")).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(site.resolve("feed.json"));
    assertThatThrownBy(
            () ->
                Export.write(
                    Sample.plan(Sample.archive()),
                    Sample.archive(),
                    Sample.settings("https://example.org", true),
                    site,
                    2))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("feed.json");
  }

  private Map<String, String> export(Archive archive, String name, int threads) throws IOException {
    Path site = Files.createDirectories(folder.resolve(name));
    Export.write(
        Sample.plan(archive), archive, Sample.settings("https://example.org", true), site, threads);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Parsed.text(file));
      }
    }
    return files;
  }

  private static String issueOf(String line) {
    return line.substring(0, line.indexOf('#'));
  }

  private static Archive many(int count) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i);
      issues.add(
          Sample.issue(
              day + "-issue",
              "Issue " + i,
              OffsetDateTime.of(day.atStartOfDay(), ZoneOffset.UTC),
              List.of(),
              Optional.empty(),
              Sample.unkind().sections()));
    }
    Archive sample = Sample.archive();
    return new Archive(
        issues,
        sample.entities(),
        sample.outlets(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        Map.of());
  }
}
