package dev.backfile.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.backfile.serve.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A host that compresses text as most do, by gzip at level 6, and notes what it sent. What it sends
 * is what {@link StaticServer} answers, with the site's own headers.
 */
final class BudgetHost implements AutoCloseable {

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "date", "transfer-encoding", "cache-control");

  /**
   * An answer.
   *
   * @param use what the browser wanted it for, in the words of {@code Sec-Fetch-Dest}; {@code
   *     prefetch} for what it may need on another page
   * @param bytes of the body, compressed
   */
  record Sent(String use, String path, int bytes) {}

  private final StaticServer site;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

  private BudgetHost(StaticServer site, HttpServer server) {
    this.site = site;
    this.server = server;
  }

  /** Serves a built site. */
  static BudgetHost of(Path output) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    BudgetHost host = new BudgetHost(StaticServer.start(output, 0, "/"), server);
    server.setExecutor(host.threads);
    server.createContext("/", host::answer);
    server.start();
    return host;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What was sent since this was last asked. */
  List<Sent> take() {
    synchronized (sent) {
      List<Sent> taken = List.copyOf(sent);
      sent.clear();
      return taken;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI asked = exchange.getRequestURI();
      HttpRequest request =
          HttpRequest.newBuilder(site.address().resolve(asked.getRawPath().substring(1))).build();
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Headers headers = exchange.getResponseHeaders();
      response
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                  headers.put(name, values);
                }
              });
      boolean kept = asked.getRawPath().startsWith("/assets/");
      headers.set("Cache-Control", kept ? "max-age=31536000, immutable" : "max-age=600");
      byte[] body = response.body();
      String type = Objects.toString(headers.getFirst("Content-Type"), "");
      if (type.matches("(text/|application/(json|xml|atom|feed|manifest)|image/svg).*")) {
        body = compressed(body);
        headers.set("Content-Encoding", "gzip");
      }
      sent.add(new Sent(use(exchange.getRequestHeaders()), asked.getRawPath(), body.length));
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String use(Headers headers) {
    String purpose = Objects.toString(headers.getFirst("Sec-Purpose"), "");
    return purpose.startsWith("prefetch")
        ? "prefetch"
        : Objects.toString(headers.getFirst("Sec-Fetch-Dest"), "unknown");
  }

  /** A body as it travels. */
  static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(6);
          }
        }) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    site.close();
  }
}
