package dev.backfile.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backfile.cli.SmallSite;
import dev.backfile.site.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample archive, with a page that has moved, under nginx: once at the root of a host and once
 * below a path.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NginxIT {

  private static final String POLICY =
      "default-src 'self'; frame-src 'none'; object-src 'none'; media-src 'none';"
          + " script-src 'self'; style-src 'self'; img-src 'self' https:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script';"
          + " trusted-types backfile";
  private static final String ASK_FIRST = "public, max-age=0, must-revalidate";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "bin", "application/octet-stream",
          "txt", "text/plain; charset=utf-8",
          "jsonl", "application/jsonl; charset=utf-8");
  private static final Map<String, String> TYPES_OF_NAMES =
      Map.of(
          "feed.xml", "application/atom+xml; charset=utf-8",
          "stories.xml", "application/atom+xml; charset=utf-8",
          "feed.json", "application/feed+json; charset=utf-8",
          "sitemap.xml", "application/xml; charset=utf-8",
          "entities.json", "application/json; charset=utf-8",
          "lunr-index.json", "application/json; charset=utf-8",
          "opensearch.xml", "application/opensearchdescription+xml; charset=utf-8",
          "stories.schema.json", "application/schema+json",
          "entities.schema.json", "application/schema+json");

  private static final Set<String> OLD =
      Set.of("/families/", "/old/", "/once/upon.html", "/fr%C3%BCher/");

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Host> hosts = new ArrayList<>();

  /** A site that is served. */
  private record Host(Nginx nginx, String base, Path site) implements AutoCloseable {

    /** The files of the site that have an address of their own, by the path to ask for. */
    Map<String, Path> files() throws IOException {
      Map<String, Path> files = new TreeMap<>();
      try (Stream<Path> all = Files.walk(site)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = site.relativize(file).toString();
          if (!name.startsWith("_") && !name.startsWith(".")) {
            files.put(encoded("/" + name.replaceFirst("(^|/)index\\.html$", "$1")), file);
          }
        }
      }
      // The pages at old addresses are for hosts that read no _redirects.
      assertThat(files.keySet()).containsAll(OLD);
      files.keySet().removeAll(OLD);
      return files;
    }

    private static String encoded(String path) {
      try {
        return new URI(null, null, path, null).toASCIIString();
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException(path, e);
      }
    }

    @Override
    public void close() {
      nginx.close();
    }
  }

  @BeforeAll
  void start(@TempDir Path temp) throws IOException, InterruptedException {
    SmallSite sample = new SmallSite(temp.resolve("sample"));
    Sites.files(Path.of("content"))
        .forEach(
            (name, text) -> {
              try {
                Path file = sample.folder().resolve("content").resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    sample.with(
        "content/pages/moved.md",
        """
        ---
        title: It has moved
        redirect-from: [/old/, /once/upon.html, "/früher/"]
        ---
        It is here now.
        """);
    for (String base : List.of("/", "/sub/path/")) {
      Path folder = Files.createDirectories(temp.resolve("host" + hosts.size()));
      Path root = Files.createDirectories(folder.resolve("www"));
      Path site = root.resolve(base.substring(1));
      Files.createDirectories(site.getParent());
      int port = Nginx.freePort();
      String address = "http://localhost:" + port + base;
      Sites.build(sample.folder(), site, "--base-url", address);
      String configuration = NginxConfiguration.of(root, base, port);
      hosts.add(new Host(Nginx.start(configuration, folder, port), base, site));
    }
  }

  @AfterAll
  void stop() {
    hosts.forEach(Host::close);
  }

  private HttpResponse<String> get(Host host, String path)
      throws IOException, InterruptedException {
    URI address = host.nginx().address(host.base() + path.substring(1));
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Test
  void everyFileIsThereWithItsTypeAndTheSecurityHeaders() throws IOException, InterruptedException {
    for (Host host : hosts) {
      Map<String, Path> files = host.files();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        HttpResponse<String> response = get(host, file.getKey());

        assertThat(response.statusCode()).as(file.getKey()).isEqualTo(200);
        assertThat(header(response, "Content-Type"))
            .as(file.getKey())
            .isEqualTo(type(file.getValue().getFileName().toString()));
        assertThat(response.body())
            .as(file.getKey())
            .isEqualTo(new String(Files.readAllBytes(file.getValue()), StandardCharsets.UTF_8));
        assertSecurityHeaders(response);
      }
      assertThat(files).hasSizeGreaterThan(300).containsKeys("/", "/about/", "/feed.xml");
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES_OF_NAMES.getOrDefault(name, TYPES.getOrDefault(ending, ""));
    assertThat(type).as("the expected type of " + name).isNotEmpty();
    return type;
  }

  private static void assertSecurityHeaders(HttpResponse<?> response) {
    String path = response.uri().getPath();
    assertThat(header(response, "Content-Security-Policy")).as(path).isEqualTo(POLICY);
    assertThat(header(response, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
    assertThat(header(response, "X-Frame-Options")).as(path).isEqualTo("DENY");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
    assertThat(header(response, "Referrer-Policy"))
        .as(path)
        .isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(response, "Permissions-Policy")).as(path).contains("camera=()");
    // It is not built for the address in site.host.
    assertThat(header(response, "X-Robots-Tag")).as(path).isEqualTo("noindex");
  }

  /** The one value of a header; empty when there is none. */
  private static String header(HttpResponse<?> response, String name) {
    List<String> values = response.headers().allValues(name);
    assertThat(values).as(response.uri() + " " + name).hasSizeLessThanOrEqualTo(1);
    return values.isEmpty() ? "" : values.get(0);
  }

  @Test
  void whatIsNotThereIsAnsweredByTheSitesOwnPage() throws IOException, InterruptedException {
    for (Host host : hosts) {
      for (String path :
          List.of("/nothing/", "/issues/no-such-issue/", "/_headers", "/.backfile-output")) {
        HttpResponse<String> response = get(host, path);

        assertThat(response.statusCode()).as(path).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).select("h1").text())
            .as(path)
            .isEqualTo("Nothing at this address");
        assertSecurityHeaders(response);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/old/, /moved/",
    "/old, /moved/",
    "/once/upon.html, /moved/",
    "/fr%C3%BCher/, /moved/",
    "/families/, /models/",
    "/about, /about/",
    "/issues/2026-04-10-meta-debuts-muse-spark, /issues/2026-04-10-meta-debuts-muse-spark/",
  })
  void anOldAddressAndAMissingSlashLeadToThePage(String from, String to)
      throws IOException, InterruptedException {
    for (Host host : hosts) {
      HttpResponse<String> response = get(host, from);

      assertThat(response.statusCode()).isEqualTo(301);
      assertThat(header(response, "Location")).isEqualTo(host.base() + to.substring(1));
      assertThat(get(host, to).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void assetsAreKeptForEverAndPagesAreAskedForAgain() throws IOException, InterruptedException {
    for (Host host : hosts) {
      int assets = 0;
      for (String path : host.files().keySet()) {
        if (path.startsWith("/assets/")) {
          assertThat(header(get(host, path), "Cache-Control")).as(path).isEqualTo(FOR_EVER);
          assertThat(path)
              .matches("/assets/((search|fonts)/)?[-a-z]+[.-][0-9a-f]{8,}\\.(css|js|svg|woff2)");
          assets++;
        }
      }
      assertThat(assets).isPositive();
      for (String path :
          List.of("/", "/issues/", "/companies/meta/", "/about/", "/feed.xml", "/404.html")) {
        assertThat(header(get(host, path), "Cache-Control")).as(path).isEqualTo(ASK_FIRST);
      }
      HttpResponse<String> data = get(host, "/data/stories.jsonl");
      assertThat(header(data, "Cache-Control")).isEqualTo("public, max-age=300");
      assertThat(header(data, "Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }

  @Test
  void everyLinkOfTheSiteIsAnsweredBelowItsBase() throws IOException, InterruptedException {
    for (Host host : hosts) {
      URI home = host.nginx().address(host.base());
      SortedMap<URI, Integer> seen = Crawl.from(home);

      assertThat(Crawl.strays(seen, home)).isEmpty();
      assertThat(seen).hasSizeGreaterThan(300);
    }
  }
}
