package dev.backfile.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.backfile.serve.HostRules.Redirect;
import dev.backfile.serve.SiteFolder.OpenFile;
import dev.backfile.serve.SiteFolder.SlashMissing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers one request the way a static host would: a file, a redirect, or the site's own page for
 * what is missing.
 */
final class SiteHandler implements HttpHandler {
  private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * A rule of the site cannot set these: they describe the connection, or would keep an old page.
   */
  private static final Set<String> NOT_FOR_RULES =
      Set.of(
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "date",
          "location",
          "trailer",
          "transfer-encoding");

  private static final RequestPath NOT_FOUND_PAGE = new RequestPath("/404.html");

  private final SiteFolder site;
  private final String base;
  private final int port;

  /**
   * @param base the path of the site's home page; begins and ends with a slash
   * @param port the only port a {@code Host} header may name
   */
  SiteHandler(SiteFolder site, String base, int port) {
    this.site = site;
    this.base = base;
    this.port = port;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        check(exchange);
      } catch (NoSuchFileException noSite) {
        sendText(exchange, 503, "The site is not there. Build it, then reload this page.");
      }
    }
  }

  private void check(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    if (!isForUs(exchange)) {
      // A page elsewhere whose name was made to lead here must not read what is served.
      sendText(exchange, 421, "This server answers to localhost only.");
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      sendText(exchange, 405, "Only GET and HEAD are answered.");
    } else {
      answer(exchange);
    }
  }

  private boolean isForUs(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    String authority = exchange.getRequestURI().getRawAuthority();
    return hosts.size() == 1 && isOurs(hosts.get(0)) && (authority == null || isOurs(authority));
  }

  private boolean isOurs(String authority) {
    String host = authority.strip().toLowerCase(Locale.ROOT);
    String end = ":" + port;
    boolean bare = port == 80 && OUR_NAMES.contains(host);
    return bare
        || (host.endsWith(end)
            && OUR_NAMES.contains(host.substring(0, host.length() - end.length())));
  }

  private void answer(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String raw = uri.getRawPath() == null ? "" : uri.getRawPath();
    Optional<RequestPath> asked = RequestPath.parse(raw);
    HostRules rules = site.rules();
    String path = asked.orElse(NOT_FOUND_PAGE).text();
    addHeaders(exchange, rules, path);
    if (asked.isEmpty()) {
      sendNotFound(exchange);
      return;
    }
    Optional<Redirect> redirect = redirect(rules, asked.get());
    if (redirect.isPresent() && redirect.get().forced()) {
      follow(exchange, redirect.get());
    } else if (path.equals("/") && !base.equals("/")) {
      sendRedirect(exchange, base, 302);
    } else if ((path + "/").equals(base)) {
      sendRedirect(exchange, base, 301);
    } else if (!sendIfFound(exchange, asked.get(), 200)) {
      if (redirect.isPresent()) {
        follow(exchange, redirect.get());
      } else {
        sendNotFound(exchange);
      }
    }
  }

  /**
   * Rules are written for the address in the browser; those written for the folder's root work,
   * too.
   */
  private void addHeaders(HttpExchange exchange, HostRules rules, String path) {
    Map<String, String> found = rules.headersFor(path);
    if (!base.equals("/") && path.startsWith(base)) {
      rules.headersFor(path.substring(base.length() - 1)).forEach(found::putIfAbsent);
    }
    found.forEach(
        (name, value) -> {
          if (!NOT_FOR_RULES.contains(name.toLowerCase(Locale.ROOT))) {
            exchange.getResponseHeaders().set(name, value);
          }
        });
  }

  private Optional<Redirect> redirect(HostRules rules, RequestPath asked) {
    return rules
        .redirectFor(asked.text())
        .or(
            () ->
                asked
                    .below(base)
                    .flatMap(below -> rules.redirectFor(below.text()))
                    .map(found -> found.below(base)));
  }

  private void follow(HttpExchange exchange, Redirect redirect) throws IOException {
    if (redirect.status() >= 300 && redirect.status() < 400) {
      sendRedirect(exchange, redirect.to(), redirect.status());
      return;
    }
    Optional<RequestPath> shown = RequestPath.parse(redirect.to());
    if (shown.isEmpty() || !sendIfFound(exchange, shown.get(), redirect.status())) {
      sendNotFound(exchange);
    }
  }

  private boolean sendIfFound(HttpExchange exchange, RequestPath path, int status)
      throws IOException {
    Optional<RequestPath> below = path.below(base);
    if (below.isEmpty()) {
      return false;
    }
    SiteFolder.Found found = site.find(below.get());
    if (found instanceof SlashMissing) {
      sendRedirect(exchange, RequestPath.encode(path.text() + "/"), 301);
    } else if (found instanceof OpenFile file) {
      sendFile(exchange, file, status);
    }
    return !(found instanceof SiteFolder.Nothing);
  }

  private void sendNotFound(HttpExchange exchange) throws IOException {
    if (site.find(NOT_FOUND_PAGE) instanceof OpenFile page) {
      sendFile(exchange, page, 404);
    } else {
      sendText(exchange, 404, "There is no such page.");
    }
  }

  private static void sendRedirect(HttpExchange exchange, String to, int status)
      throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String kept = query == null || to.contains("?") ? to : to + "?" + query;
    exchange.getResponseHeaders().set("Location", kept);
    sendText(exchange, status, "This page is at " + kept);
  }

  private static void sendFile(HttpExchange exchange, OpenFile file, int status)
      throws IOException {
    try (InputStream content = Channels.newInputStream(file.content())) {
      send(exchange, status, MediaTypes.of(file.name()), file.content().size(), content);
    }
  }

  private static void sendText(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, status, MediaTypes.of(".txt"), bytes.length, new ByteArrayInputStream(bytes));
  }

  private static void send(
      HttpExchange exchange, int status, String type, long length, InputStream content)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.putIfAbsent("Content-Type", List.of(type));
    headers.putIfAbsent("X-Content-Type-Options", List.of("nosniff"));
    headers.set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      // To this server 0 means an unknown length, and -1 none.
      exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
      try (OutputStream body = exchange.getResponseBody()) {
        content.transferTo(body);
      }
    }
  }
}
