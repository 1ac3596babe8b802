package dev.backfile.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.archive.Address;
import dev.backfile.pages.Plan;
import dev.backfile.pages.Settings;
import dev.backfile.pages.WebSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFilesTest {

  @TempDir Path folder;

  @Test
  void everyAddressGetsTheSecurityPolicy() throws IOException {
    export("https://example.org", true);
    assertThat(headersOf("/")).containsAllEntriesOf(headersOf("/issues/2026-04-10-plain/"));
    assertThat(headersOf("/any/where.css"))
        .containsEntry(
            "Content-Security-Policy",
            List.of(
                "default-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self';"
                    + " manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script';"
                    + " trusted-types backfile"))
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("X-Frame-Options", List.of("DENY"))
        .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
        .containsEntry("Referrer-Policy", List.of("strict-origin-when-cross-origin"))
        .containsKey("Permissions-Policy")
        .doesNotContainKey("X-Robots-Tag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/sub"})
  void noAddressGetsAHeaderTwice(String base) throws IOException {
    export("https://example.org" + base, false);
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/assets/a.1f.css",
                "/data/stories.jsonl",
                "/opensearch.xml",
                "/search/root.bin",
                "/search/lunr-index.json",
                "/sw.js",
                "/search/d/1f2e3d4c/7.bin"));
    Plan plan = Sample.plan(Sample.archive());
    plan.pages().forEach(page -> addresses.add(page.address().path()));
    plan.feeds().forEach(feed -> addresses.add(feed.address().path()));
    for (String address : addresses) {
      assertThat(headersOf(base + address).values())
          .as(address)
          .allSatisfy(values -> assertThat(values).hasSize(1));
    }
  }

  @Test
  void noPathHasTwoRules() throws IOException {
    export("https://example.org", true);
    assertThat(Parsed.text(folder.resolve("_headers")).lines().filter(line -> line.startsWith("/")))
        .contains("/*", "/feed.xml")
        .doesNotHaveDuplicates();
  }

  @Test
  void feedsAndDataSayWhatTheyAre() throws IOException {
    export("https://example.org/sub/", true);
    String atom = "application/atom+xml; charset=utf-8";
    assertThat(type("/sub/feed.xml")).containsExactly(atom);
    assertThat(type("/sub/stories.xml")).containsExactly(atom);
    assertThat(type("/sub/companies/meta/feed.xml")).containsExactly(atom);
    assertThat(type("/sub/feed.json")).containsExactly("application/feed+json; charset=utf-8");
    assertThat(type("/sub/data/stories.jsonl")).containsExactly("application/jsonl; charset=utf-8");
    assertThat(type("/sub/data/stories.schema.json")).containsExactly("application/schema+json");
    assertThat(type("/sub/issues/")).isEmpty();
  }

  @Test
  void fingerprintedFilesAreKeptForEverAndPagesAskedForEachTime() throws IOException {
    export("https://example.org", true);
    assertThat(cache("/assets/style.0a1b.css"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(cache("/data/stories.jsonl")).containsExactly("public, max-age=300");
    List<String> asked = List.of("public, max-age=0, must-revalidate");
    for (String address :
        List.of(
            "/",
            "/issues/",
            "/issues/x/",
            "/sources/reuters.com/",
            "/feed.xml",
            "/404.html",
            "/sw.js")) {
      assertThat(cache(address)).as(address).isEqualTo(asked);
    }
  }

  @Test
  void theDataOfTheSearchIsKeptForEverSaveWhereItBegins() throws IOException {
    export("https://example.org/sub", true);
    for (String file :
        List.of("t/0-1f2e3d4c.bin", "d/1f2e3d4c/7.bin", "e/1f2e3d4c5b6a7988/0.bin", "l/1f.bin")) {
      assertThat(cache("/sub/search/" + file))
          .as(file)
          .containsExactly("public, max-age=31536000, immutable");
      assertThat(type("/sub/search/" + file)).as(file).containsExactly("application/octet-stream");
    }
    for (String file : List.of("root.bin", "lunr-index.json")) {
      assertThat(cache("/sub/search/" + file))
          .as(file)
          .containsExactly("public, max-age=0, must-revalidate");
    }
    assertThat(type("/sub/search/root.bin")).containsExactly("application/octet-stream");
    assertThat(type("/sub/search/")).isEmpty();
    assertThat(type("/sub/opensearch.xml"))
        .containsExactly("application/opensearchdescription+xml; charset=utf-8");
  }

  @Test
  void aFormMayBeSentToTheWebSearchOfTheSite() throws IOException {
    Settings settings =
        Sample.settings(
            "https://example.org",
            WebSearch.parse("https://find.example:444/x?q={query}", "example.org"));
    Export.write(Sample.plan(Sample.archive()), Sample.archive(), settings, folder, 1);
    assertThat(headersOf("/search/").getOrDefault("Content-Security-Policy", List.of("")).get(0))
        .contains("; form-action 'self' https://find.example:444; frame-ancestors 'none'; ");
  }

  @Test
  void robotsAreShownTheSitemap() throws IOException {
    export("https://example.org/sub/", true);
    assertThat(Parsed.text(folder.resolve("robots.txt")))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sub/sitemap.xml\n");
  }

  @Test
  void aPreviewKeepsRobotsOut() throws IOException {
    export("https://preview.example.org", false);
    assertThat(Parsed.text(folder.resolve("robots.txt"))).isEqualTo("User-agent: *\nDisallow: /\n");
    assertThat(headersOf("/issues/")).containsEntry("X-Robots-Tag", List.of("noindex"));
  }

  @Test
  void anOldAddressLeadsToTheNewOneOnBothHosts() throws IOException {
    assertThat(redirects("/old/", "/2020/bücher.html", "/100%25", "/a%0a/x 301!", "/a:b/c"))
        .containsExactly(
            "/sub/old/ /sub/issues/中/#故 301!",
            "/sub/2020/b%C3%BCcher.html /sub/issues/中/#故 301!",
            "/sub/100%25 /sub/issues/中/#故 301!",
            "/sub/a%0A/x%20301! /sub/issues/中/#故 301!",
            "/sub/a%3Ab/c /sub/issues/中/#故 301!",
            "/sub/old/ /sub/issues/中/#故 301",
            "/sub/2020/b%C3%BCcher.html /sub/issues/中/#故 301",
            "/sub/100%25 /sub/issues/中/#故 301",
            "/sub/a%0A/x%20301! /sub/issues/中/#故 301",
            "/sub/a%3Ab/c /sub/issues/中/#故 301",
            "/sub/old /sub/issues/中/#故 301");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*",
        "/%2a",
        "/feed.xml",
        "/feed.xml/",
        "/%66eed.xml",
        "/FEED.xml",
        "//feed.xml",
        "/issues",
        "/issues/index.html",
        "/assets/style.css",
        "/search/data.json",
        "/"
      })
  void noOldAddressTakesTheSitesOwn(String from) throws IOException {
    assertThat(redirects(from)).isEmpty();
  }

  private List<String> redirects(String... from) throws IOException {
    Plan plan = Sample.plan(Sample.archive());
    Address to = new Address("/issues/中/", "故");
    List<Plan.Forward> forwards = new ArrayList<>();
    for (String old : from) {
      forwards.add(new Plan.Forward(old, to));
    }
    Export.write(
        new Plan(plan.pages(), plan.feeds(), forwards, plan.images(), plan.files()),
        Sample.archive(),
        Sample.settings("https://example.org/sub/", true),
        folder,
        1);
    String target = "/sub/issues/%E4%B8%AD/#%E6%95%85";
    return Parsed.text(folder.resolve("_redirects"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replace(target, "/sub/issues/中/#故"))
        .toList();
  }

  private void export(String base, boolean indexed) throws IOException {
    Export.write(
        Sample.plan(Sample.archive()), Sample.archive(), Sample.settings(base, indexed), folder, 2);
  }

  private List<String> type(String address) throws IOException {
    return headersOf(address).getOrDefault("Content-Type", List.of());
  }

  private List<String> cache(String address) throws IOException {
    return headersOf(address).getOrDefault("Cache-Control", List.of());
  }

  /** What a host sends with an address: of every rule that fits, every header. */
  private Map<String, List<String>> headersOf(String address) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    boolean fits = false;
    for (String line : Parsed.text(folder.resolve("_headers")).lines().toList()) {
      if (line.startsWith("  ")) {
        String[] header = line.strip().split(": ", 2);
        if (fits) {
          headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1]);
        }
      } else {
        String rule = Pattern.quote(line).replace("*", "\\E.*\\Q").replace(":slug", "\\E[^/]+\\Q");
        fits = Pattern.matches(rule, address);
      }
    }
    return headers;
  }
}
