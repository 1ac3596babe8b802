package dev.backfile.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Follows every link of a site that is served, as a search engine would. */
public final class Crawl {

  private Crawl() {}

  /**
   * Every address on the same host that can be reached from a page, and the status of its answer.
   */
  public static SortedMap<URI, Integer> from(URI home) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    SortedMap<URI, Integer> seen = new TreeMap<>();
    Deque<URI> waiting = new ArrayDeque<>(List.of(home));
    while (!waiting.isEmpty()) {
      URI address = waiting.remove();
      if (!seen.containsKey(address)) {
        HttpResponse<String> response =
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        seen.put(address, response.statusCode());
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
          waiting.addAll(links(response.body(), address));
        }
      }
    }
    return seen;
  }

  private static List<URI> links(String page, URI address) {
    return Jsoup.parse(page, address.toString()).select("[href],[src]").stream()
        .map(Crawl::target)
        .filter(link -> !link.isEmpty())
        .map(link -> URI.create(link.replaceFirst("#.*", "")))
        .filter(link -> address.getAuthority().equals(link.getAuthority()))
        .toList();
  }

  private static String target(Element element) {
    return element.absUrl(element.hasAttr("href") ? "href" : "src");
  }

  /** The addresses that were not answered with a page, or are not below {@code home}. */
  public static List<Map.Entry<URI, Integer>> strays(SortedMap<URI, Integer> seen, URI home) {
    return seen.entrySet().stream()
        .filter(
            entry ->
                entry.getValue() != 200 || !entry.getKey().toString().startsWith(home.toString()))
        .toList();
  }
}
