package dev.backfile.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a published folder to this machine only, the way a static host would: index pages, the
 * site's own 404 page, and what its {@code _headers} and {@code _redirects} ask for. Nothing is
 * cached, so a rebuild shows on reload; the folder may be replaced while it is served.
 *
 * <pre>{@code
 * try (StaticServer server = StaticServer.start(Path.of("output"), 8080, "/")) {
 *   open(server.address()); // http://127.0.0.1:8080/
 * }
 * }</pre>
 *
 * <p>Only 127.0.0.1 is listened on, and only requests that name this machine are answered. GET and
 * HEAD; no listings, no hidden files but {@code .well-known}, nothing outside the folder. The JVM
 * stays up until {@link #close}.
 */
public final class StaticServer implements AutoCloseable {
  private static final int MORE_PORTS = 20;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads;
  private final URI address;

  private StaticServer(HttpServer server, ExecutorService threads, URI address) {
    this.server = server;
    this.threads = threads;
    this.address = address;
  }

  /**
   * Starts to serve {@code folder}, which need not exist yet.
   *
   * @param port the port preferred; when it is taken, the next free one of the {@value #MORE_PORTS}
   *     after it; 0 for any
   * @param basePath the path the site was built for, such as {@code /} or {@code /archive/}
   * @throws BindException when all of these ports are taken
   */
  public static StaticServer start(Path folder, int port, String basePath) throws IOException {
    String trimmed = basePath.replaceAll("^/+|/+$", "");
    String base = trimmed.isEmpty() ? "/" : "/" + trimmed + "/";
    HttpServer server = bind(port);
    int bound = server.getAddress().getPort();
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "backfile-serve");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", new SiteHandler(new SiteFolder(folder), base, bound));
    server.start();
    URI address = URI.create("http://127.0.0.1:" + bound + RequestPath.encode(base));
    return new StaticServer(server, threads, address);
  }

  private static HttpServer bind(int preferred) throws IOException {
    // JDK 17 writes head and body apart; without this the system holds each small body for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
    int last = preferred == 0 ? 0 : Math.min(preferred + MORE_PORTS, 65_535);
    for (int port = preferred; port <= last; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(loopback, port), 0);
      } catch (BindException taken) {
        // The next one may be free.
      }
    }
    throw new BindException("ports " + preferred + " to " + last + " are all taken");
  }

  /** Where the site's home page is, with the port that was found. */
  public URI address() {
    return address;
  }

  /** Stops at once; requests under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
