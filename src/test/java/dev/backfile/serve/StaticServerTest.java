package dev.backfile.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path root;
  private Path folder;
  private StaticServer server;

  @BeforeEach
  void aSite() throws IOException {
    folder = root.resolve("output");
    write("index.html", "home");
    write("404.html", "not here");
    write("issues/one/index.html", "issue one");
    write("issues/発布/index.html", "a release");
    write("empty.txt", "");
    write(".hidden", "hidden");
    write(".well-known/security.txt", "contact");
    write("nothing/data.bin", "\0");
    Files.writeString(root.resolve("secret.txt"), "secret");
    server = StaticServer.start(folder, 0, "/");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theHomePageIsServedAtTheAddress() throws Exception {
    HttpResponse<String> home = get("/");
    assertThat(server.address().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).isEqualTo("home");
    assertThat(header(home, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(home, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aFolderWithoutItsSlashRedirectsAndKeepsTheQuery() throws Exception {
    assertThat(header(get("/issues/one?q=a%20b"), "Location")).isEqualTo("/issues/one/?q=a%20b");
    assertThat(get("/issues/one").statusCode()).isEqualTo(301);
    assertThat(get("/issues/one/").body()).isEqualTo("issue one");
  }

  @Test
  void anAddressInAnyScriptIsFoundAndRedirectedInItsEncodedForm() throws Exception {
    assertThat(get("/issues/%E7%99%BA%E5%B8%83/").body()).isEqualTo("a release");
    assertThat(header(get("/issues/%E7%99%BA%E5%B8%83"), "Location"))
        .isEqualTo("/issues/%E7%99%BA%E5%B8%83/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/missing", "/issues/", "/nothing/", "/nothing", "/index.html/", "/empty.txt/x"})
  void whatIsMissingGetsTheSitesOwnPageAndNoListing(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get(path).body()).isEqualTo("not here");
  }

  @Test
  void aSiteWithoutA404PageSaysSoInText() throws Exception {
    Files.delete(folder.resolve("404.html"));
    assertThat(get("/missing").statusCode()).isEqualTo(404);
    assertThat(header(get("/missing"), "Content-Type")).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void anEmptyFileIsServed() throws Exception {
    assertThat(get("/empty.txt").statusCode()).isEqualTo(200);
    assertThat(get("/empty.txt").body()).isEmpty();
    assertThat(header(get("/empty.txt"), "Content-Length")).isEqualTo("0");
  }

  @Test
  void headHasTheLengthAndNoBody() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address()).method("HEAD", BodyPublishers.noBody()).build();
    HttpResponse<String> head = client.send(request, BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("4");
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void otherMethodsAreRefused(String method) throws Exception {
    String answer = raw(method + " / HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405 ").containsIgnoringCase("\r\nallow: GET, HEAD\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.html       | text/html; charset=utf-8
          a.css        | text/css; charset=utf-8
          a.JS         | text/javascript; charset=utf-8
          a.json       | application/json; charset=utf-8
          a.jsonl      | application/jsonl; charset=utf-8
          a.xml        | application/xml; charset=utf-8
          x/feed.xml   | application/atom+xml; charset=utf-8
          stories.xml  | application/atom+xml; charset=utf-8
          feed.json    | application/feed+json; charset=utf-8
          a.svg        | image/svg+xml; charset=utf-8
          a.webp       | image/webp
          a.woff2      | font/woff2
          a.webmanifest| application/manifest+json; charset=utf-8
          CNAME        | application/octet-stream
          """)
  void aFileHasItsType(String name, String type) throws Exception {
    write(name, "x");
    assertThat(header(get("/" + name), "Content-Type")).isEqualTo(type);
    assertThat(header(get("/" + name), "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/issues/../../secret.txt",
        "/issues/../index.html",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/issues%2fone/",
        "/..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/./index.html",
        "/issues//one/",
        "/%00",
        "/%c0%ae%c0%ae/secret.txt",
        "/%ff",
        "/.hidden",
        "/%2ehidden",
        "/issues/.well-known/x",
        "/.well-known/.hidden",
        "/_headers",
        "/_redirects",
        "/%5fheaders",
        "/link.txt",
        "/linked/secret.txt",
        "/shown"
      })
  void aPathThatLeadsElsewhereIsNotFound(String path) throws Exception {
    write("_headers", "/*\n  X-Rule: yes\n");
    write("_redirects", "/old /new\n");
    write(".well-known/.hidden", "hidden");
    write("issues/.well-known/x", "hidden");
    Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("linked"), root);
    Files.createSymbolicLink(folder.resolve("shown"), folder.resolve(".hidden"));
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith("not here");
  }

  @Test
  void aNameWithADotIsServedUnderWellKnownOnly() throws Exception {
    assertThat(get("/.well-known/security.txt").body()).isEqualTo("contact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void aRequestThatNamesThisMachineIsAnswered(String host) throws Exception {
    String answer = raw("GET / HTTP/1.1\r\nHost: " + host + ":" + port() + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("home");
  }

  @Test
  void aRequestThatNamesAnotherHostOrPortIsNot() throws Exception {
    String port = ":" + port();
    for (String head :
        List.of(
            "GET / HTTP/1.1\r\nHost: attacker.example" + port,
            "GET / HTTP/1.1\r\nHost: localhost.attacker.example" + port,
            "GET / HTTP/1.1\r\nHost: attacker.example@localhost" + port,
            "GET / HTTP/1.1\r\nHost: localhost",
            "GET / HTTP/1.1\r\nHost: localhost:1",
            "GET / HTTP/1.1\r\nHost: localhost" + port + "\r\nHost: attacker.example" + port,
            "GET / HTTP/1.1\r\nAccept: text/html",
            "GET http://attacker.example/ HTTP/1.1\r\nHost: localhost" + port,
            "GET //attacker.example/ HTTP/1.1\r\nHost: localhost" + port,
            "GET / HTTP/1.0")) {
      assertThat(raw(head + "\r\n\r\n")).as(head).contains(" 421 ").doesNotContain("home");
    }
  }

  @Test
  void theHeadersThatTheSiteAsksForAreSent() throws Exception {
    write(
        "_headers",
        """
        # for every page
        /*
          Content-Security-Policy: default-src 'none'; img-src https:
          X-Both: one
          Cache-Control: public, max-age=31536000
          Content-Length: 1
        /issues/*
          X-Both: two
          bad name: x
        /issues/:slug/
          X-Issue: yes
        https://elsewhere.example/*
          X-Elsewhere: yes
        """);
    HttpResponse<String> issue = get("/issues/one/");
    assertThat(header(issue, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; img-src https:");
    assertThat(header(issue, "X-Both")).isEqualTo("one, two");
    assertThat(header(issue, "X-Issue")).isEqualTo("yes");
    assertThat(header(issue, "X-Elsewhere")).isEmpty();
    assertThat(header(issue, "Cache-Control")).isEqualTo("no-store");
    assertThat(issue.body()).isEqualTo("issue one");
    assertThat(header(get("/"), "X-Both")).isEqualTo("one");
    assertThat(header(get("/missing"), "X-Both")).isEqualTo("one");
    assertThat(header(get("/%2e%2e/"), "X-Both")).isEqualTo("one");
  }

  @ParameterizedTest
  @CsvSource({
    "/old, 301, /issues/one/",
    "/old/, 301, /issues/one/",
    "/temporary, 302, https://elsewhere.example/",
    "/2019/a/b, 301, /archive/a/b",
    "/2019/caf%C3%A9, 301, /archive/caf%C3%A9",
    "/n/7, 308, /issues/7/",
    "/empty.txt, 301, /forced",
    "/%E7%99%BA, 301, /issues/one/",
  })
  void theRedirectsThatTheSiteAsksForAreSent(String from, int status, String to) throws Exception {
    writeRedirects();
    assertThat(get(from).statusCode()).isEqualTo(status);
    assertThat(header(get(from), "Location")).isEqualTo(to);
  }

  @Test
  void aRedirectGivesWayToAFileAndMayShowOne() throws Exception {
    writeRedirects();
    assertThat(get("/index.html").body()).isEqualTo("home");
    assertThat(get("/shown").statusCode()).isEqualTo(200);
    assertThat(get("/shown").body()).isEqualTo("issue one");
    assertThat(get("/conditional").statusCode()).isEqualTo(404);
    assertThat(get("/mail").statusCode()).isEqualTo(404);
  }

  private void writeRedirects() throws IOException {
    write(
        "_redirects",
        """
        # old addresses
        /old /issues/one/
        /temporary   https://elsewhere.example/  302  # for now
        /2019/* /archive/:splat 301
        /n/:number /issues/:number/ 308
        /empty.txt /forced 301!
        /index.html /elsewhere 301
        /shown /issues/one/ 200
        /conditional /x 302 Country=au
        /mail mailto:a@b.example
        /発 /issues/one/
        """);
  }

  @Test
  void aSiteBelowASubPathIsServedThere() throws Exception {
    write("_headers", "/sub/issues/*\n  X-Rule: full\n/*\n  X-All: yes\n");
    write("_redirects", "/sub/old /sub/issues/one/\n/older /issues/one/\n");
    server.close();
    server = StaticServer.start(folder, 0, "sub");
    assertThat(server.address().getPath()).isEqualTo("/sub/");
    assertThat(header(get("/"), "Location")).isEqualTo("/sub/");
    assertThat(header(get("/sub"), "Location")).isEqualTo("/sub/");
    assertThat(get("/sub/").body()).isEqualTo("home");
    assertThat(header(get("/sub/issues/one"), "Location")).isEqualTo("/sub/issues/one/");
    assertThat(header(get("/sub/issues/one/"), "X-Rule")).isEqualTo("full");
    assertThat(header(get("/sub/old"), "Location")).isEqualTo("/sub/issues/one/");
    assertThat(header(get("/sub/older"), "Location")).isEqualTo("/sub/issues/one/");
    assertThat(get("/issues/one/").statusCode()).isEqualTo(404);
  }

  @Test
  void aRebuildIsSeenAndNoRequestFallsIntoTheGap() throws Exception {
    int builds = 200;
    for (int i = 0; i < builds; i++) {
      Path page = root.resolve("new" + i).resolve("issues/one/index.html");
      Files.createDirectories(page.getParent());
      Files.writeString(page, "build " + i);
    }
    List<IOException> failures = new ArrayList<>();
    Thread building =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < builds; i++) {
                  Files.move(folder, root.resolve("old" + i), StandardCopyOption.ATOMIC_MOVE);
                  Files.move(root.resolve("new" + i), folder, StandardCopyOption.ATOMIC_MOVE);
                  LockSupport.parkNanos(1_000_000);
                }
              } catch (IOException failure) {
                failures.add(failure);
              }
            });
    building.start();
    while (building.isAlive()) {
      assertThat(get("/issues/one/").statusCode()).isEqualTo(200);
    }
    building.join();
    assertThat(failures).isEmpty();
    assertThat(get("/issues/one/").body()).isEqualTo("build " + (builds - 1));
  }

  @Test
  void aSmallFileIsNotHeldBack() {
    // A delay of 40 ms a request, the fault this is about, would make it four seconds.
    assertTimeout(
        Duration.ofSeconds(3),
        () -> {
          for (int i = 0; i < 100; i++) {
            get("/");
          }
        });
  }

  @Test
  void withoutASiteThereIsAMessage() throws Exception {
    Files.move(folder, root.resolve("gone"));
    assertThat(get("/").statusCode()).isEqualTo(503);
    assertThat(get("/").body()).contains("Build it");
  }

  @Test
  void aTakenPortGivesTheNextFreeOne() throws Exception {
    try (StaticServer second = StaticServer.start(folder, port(), "/")) {
      assertThat(second.address().getPort()).isBetween(port() + 1, port() + 20);
      assertThat(client.send(request(second.address()), BodyHandlers.ofString()).body())
          .isEqualTo("home");
    }
  }

  @Test
  void whenNoPortIsLeftTheMessageNamesThem() throws Exception {
    try (ServerSocket last = new ServerSocket()) {
      last.setReuseAddress(false);
      try {
        last.bind(new InetSocketAddress(loopback(1), 65_535));
      } catch (BindException takenAlready) {
        assertThat(takenAlready).isNotNull();
      }
      assertThatThrownBy(() -> StaticServer.start(folder, 65_535, "/").close())
          .isInstanceOf(BindException.class)
          .hasMessage("ports 65535 to 65535 are all taken");
    }
  }

  @Test
  void onlyLoopbackIsListenedOn() throws Exception {
    assertThatThrownBy(() -> new Socket(loopback(2), port()).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void closingStopsTheServer() {
    server.close();
    assertThatThrownBy(() -> get("/")).isInstanceOf(ConnectException.class);
  }

  private static InetAddress loopback(int last) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int port() {
    return server.address().getPort();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        request(URI.create("http://127.0.0.1:" + port() + path)), BodyHandlers.ofString());
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Sends bytes that no client library would, and reads to the end. */
  private String raw(String request) throws IOException {
    String closing = request.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket(loopback(1), port())) {
      socket.getOutputStream().write(closing.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
