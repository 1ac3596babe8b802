package dev.backfile.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Archive;
import dev.backfile.archive.Content;
import dev.backfile.archive.Lock;
import dev.backfile.content.ContentReader;
import dev.backfile.content.ContentReader.Selection;
import dev.backfile.content.ContentReader.Unpublished;
import dev.backfile.content.FolderSources;
import dev.backfile.content.Sources;
import dev.backfile.content.lock.LockReader;
import dev.backfile.entities.Linking;
import dev.backfile.pages.Plan;
import dev.backfile.pages.planning.Planner;
import dev.backfile.problem.Checked;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every site: each golden site that builds, and the sample archive. */
class LawsTest {

  private static final Selection ALL = new Selection(Optional.empty(), Unpublished.LEFT_OUT);

  static List<Path> sites() throws IOException {
    return Sites.building();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void buildingTwiceGivesTheSameBytes(Path site, @TempDir Path temp) throws IOException {
    Sites.build(site, temp.resolve("one"));
    Sites.build(site, temp.resolve("two"));
    Sites.build(site, temp.resolve("one"));

    SortedMap<String, String> two = Sites.files(temp.resolve("two"));
    assertThat(Sites.files(temp.resolve("one"))).isEqualTo(two);
    assertThat(two).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void otherLineEndsGiveTheSameBytes(Path site, @TempDir Path temp) throws IOException {
    Sites.build(site, temp.resolve("lf"));
    for (String end : List.of("\r\n", "\r")) {
      String name = end.length() == 2 ? "crlf" : "cr";
      Path copy = Sites.copy(site, temp.resolve(name + "-site"));
      try (Stream<Path> files = Files.walk(copy.resolve("content"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
          Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", end));
        }
      }
      Sites.build(copy, temp.resolve(name));

      assertThat(Sites.files(temp.resolve(name)))
          .as(name)
          .isEqualTo(Sites.files(temp.resolve("lf")));
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void aTurkishLocaleInAnotherTimeZoneGivesTheSameBytes(Path site, @TempDir Path temp)
      throws IOException {
    Sites.build(site, temp.resolve("here"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Sites.build(site, temp.resolve("there"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(Sites.files(temp.resolve("there"))).isEqualTo(Sites.files(temp.resolve("here")));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void shuffledFilesAndMoreThreadsGiveTheSameContent(Path site) throws IOException {
    Sources sources = FolderSources.of(site.resolve("content"));
    Checked<Content> one = ContentReader.read(sources, ALL, 1);
    for (int seed = 0; seed < 3; seed++) {
      Checked<Content> other = ContentReader.read(shuffled(sources, seed), ALL, 3);

      assertThat(other.value()).isEqualTo(one.value());
      assertThat(other.problems()).isEqualTo(one.problems());
      assertThat(Linking.link(other.value(), 3)).isEqualTo(Linking.link(one.value(), 1));
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyPlannedFileIsThereAndNoOther(Path site, @TempDir Path temp) throws IOException {
    Sites.build(site, temp.resolve("output"));
    Sources sources = FolderSources.of(site.resolve("content"));
    Checked<Content> content = ContentReader.read(sources, ALL, 2);
    Lock lock = LockReader.read(sources, 2).value();
    Archive archive = Linking.link(content.value(), 2).value();
    Plan plan = Planner.plan(archive, lock, content.value().leftOut()).value();

    SortedSet<String> found = new TreeSet<>(Sites.files(temp.resolve("output")).keySet());
    found.removeIf(name -> name.startsWith("assets/"));
    found.removeAll(List.of(".backfile-output", "favicon.svg", "fonts/OFL.txt", "sw.js"));
    // The data of the search is named after what is in it, and these sites are small.
    assertThat(found.remove("search/root.bin")).isTrue();
    assertThat(found.remove("search/lunr-index.json")).isTrue();
    found.removeIf(name -> name.matches("search/[a-z]/.*\\.bin"));
    found.removeIf(name -> name.matches("cards/.*\\.png"));
    assertThat(found).isEqualTo(plan.outputs());
  }

  /** Sites whose content itself has no link that leads nowhere. */
  static List<Path> sitesWithSoundLinks() throws IOException {
    List<Path> sites = new ArrayList<>();
    for (Path site : sites()) {
      Path problems = site.resolve("expected-problems.txt");
      if (!Files.exists(problems) || !Files.readString(problems).contains("leads nowhere")) {
        sites.add(site);
      }
    }
    return sites;
  }

  @ParameterizedTest
  @MethodSource("sitesWithSoundLinks")
  void everyLinkAndAnchorWithinTheSiteResolves(Path site, @TempDir Path temp) throws IOException {
    Sites.build(site, temp.resolve("output"), "--base-url", "https://site.example/sub/path/");
    SortedMap<String, Document> pages = new TreeMap<>();
    SortedMap<String, String> files = Sites.files(temp.resolve("output"));
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".html")) {
            pages.put(name, Jsoup.parse(utf8(text), "https://site.example/sub/path/" + name));
          }
        });
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          for (Element element : page.select("[href],[src]")) {
            String url = element.absUrl(element.hasAttr("href") ? "href" : "src");
            if (url.startsWith("https://site.example/") && !resolves(url, files.keySet(), pages)) {
              broken.add(name + ": " + url);
            }
          }
        });
    assertThat(broken).isEmpty();
    assertThat(pages).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void noPageHasTwoEqualIdsOrAnInlineScriptOrStyle(Path site, @TempDir Path temp)
      throws IOException {
    Sites.build(site, temp.resolve("output"));
    Sites.files(temp.resolve("output"))
        .forEach(
            (name, text) -> {
              if (name.endsWith(".html")) {
                Document page = Jsoup.parse(utf8(text));
                List<String> ids = page.select("[id]").eachAttr("id");
                assertThat(ids).as(name).doesNotHaveDuplicates();
                assertThat(page.select("style, [style], base, iframe, object")).as(name).isEmpty();
                assertThat(page.select("script:not([type=application/ld+json]):not([src])"))
                    .as(name)
                    .isEmpty();
                assertThat(
                        page.getAllElements().stream()
                            .flatMap(e -> e.attributes().asList().stream()))
                    .as(name)
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
                assertThat(page.select("h1")).as(name).hasSize(1);
              }
            });
  }

  private static boolean resolves(
      String url, Iterable<String> files, SortedMap<String, Document> pages) {
    String prefix = "https://site.example/sub/path/";
    if (!url.startsWith(prefix)) {
      return false;
    }
    String[] parts = url.substring(prefix.length()).split("#", 2);
    String path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    boolean there = false;
    for (String name : files) {
      there |= utf8(name).equals(file) || name.equals(file);
    }
    if (!there || parts.length == 1) {
      return there;
    }
    String anchor = URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8);
    Document page = pages.get(file);
    return page != null && page.getElementById(anchor) != null;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static Sources shuffled(Sources sources, int seed) {
    List<Sources.Entry> entries = new ArrayList<>(sources.entries());
    Collections.shuffle(entries, new Random(seed));
    return new Sources() {
      @Override
      public List<Entry> entries() {
        return entries;
      }

      @Override
      public String prefix() {
        return sources.prefix();
      }

      @Override
      public byte[] read(String path) throws IOException {
        return sources.read(path);
      }
    };
  }
}
