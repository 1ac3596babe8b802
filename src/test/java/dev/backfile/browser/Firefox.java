package dev.backfile.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Debian's own Firefox with one tab, spoken to by WebDriver BiDi, which it has built in; no driver
 * stands between.
 */
final class Firefox implements AutoCloseable, WebSocket.Listener {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 60;
  private static final int MOST_LOOKS = 60;

  /** Asked for when the page is there already, and cut off when the next one comes. */
  private static final String ICON = "favicon";

  private static final Pattern LISTENING = Pattern.compile("BiDi listening on (ws://\\S+)");

  /** It asks nobody for updates, settings or studies. */
  private static final String QUIET =
      """
      user_pref("app.normandy.enabled", false);
      user_pref("app.update.disabledForTesting", true);
      user_pref("browser.newtabpage.activity-stream.feeds.topsites", false);
      user_pref("browser.safebrowsing.update.enabled", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("extensions.getAddons.cache.enabled", false);
      user_pref("extensions.update.enabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
      user_pref("toolkit.telemetry.server", "data:,");
      user_pref("ui.prefersReducedMotion", 1);
      """;

  private final Process process;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
  private final CompletableFuture<String> tab = new CompletableFuture<>();

  private Firefox(Process process) {
    this.process = process;
  }

  /** The program, where it is installed. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> Stream.of("firefox-esr", "firefox").map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts the program with an empty profile and opens a tab. */
  static Firefox start(Path program, Path profile) throws IOException, InterruptedException {
    Files.createDirectories(profile);
    Files.writeString(profile.resolve("user.js"), QUIET);
    Path said = profile.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--headless",
            "--no-remote",
            "--profile",
            profile.toString(),
            "--remote-debugging-port=0",
            "about:blank");
    builder.environment().put("MOZ_CRASHREPORTER_DISABLE", "1");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Firefox firefox = new Firefox(process);
    try {
      firefox.connect(said);
      return firefox;
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private void connect(Path said) throws IOException, InterruptedException {
    Matcher listening = LISTENING.matcher("");
    for (int i = 0; i < PATIENCE_SECONDS * 10 && !listening.find(); i++) {
      Thread.sleep(100);
      listening.reset(Files.readString(said));
    }
    listening.reset();
    if (!listening.find()) {
      throw new IOException("Firefox does not listen: " + Files.readString(said));
    }
    URI session = URI.create(listening.group(1) + "/session");
    WebSocket opened =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(session, this).join();
    socket.complete(opened);
    ask("session.new", Map.of("capabilities", Map.of()));
    ask(
        "session.subscribe",
        Map.of(
            "events",
            List.of(
                "log.entryAdded",
                "network.beforeRequestSent",
                "network.responseCompleted",
                "network.fetchError")));
    tab.complete(ask("browsingContext.create", Map.of("type", "tab")).path("context").asText());
  }

  /** Sends a command and waits for its answer. */
  private JsonNode ask(String method, Map<String, ?> parameters) throws IOException {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    String command =
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.join().sendText(command, true).join();
    try {
      JsonNode found = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!found.path("type").asText().equals("success")) {
        throw new IOException(method + ": " + found);
      }
      return found.path("result");
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(method, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(method, e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      try {
        receive(JSON.readTree(text.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        text.setLength(0);
      }
    }
    from.request(1);
    return CompletableFuture.completedStage(from);
  }

  private void receive(JsonNode message) {
    CompletableFuture<JsonNode> waiting = asked.remove(message.path("id").asInt(-1));
    if (waiting != null) {
      waiting.complete(message);
    } else {
      events.add(message);
    }
  }

  /** Goes to an address, waits until all is loaded, and forgets what happened before. */
  void go(URI address) throws IOException {
    events.clear();
    ask(
        "browsingContext.navigate",
        Map.of("context", tab.join(), "url", address.toString(), "wait", "complete"));
    rest();
  }

  /** Waits until what was asked for is answered, so that leaving cuts nothing off. */
  private void rest() {
    for (int i = 0; i < MOST_LOOKS && open() > 0; i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private int open() {
    Set<String> open = new HashSet<>();
    for (JsonNode event : events) {
      String request = event.path("params").path("request").path("request").asText();
      if (event.path("method").asText().equals("network.beforeRequestSent")) {
        open.add(request);
      } else {
        open.remove(request);
      }
    }
    return open.size();
  }

  /** How large the tab is; a size stays until another is given. */
  void size(int width, int height) throws IOException {
    ask(
        "browsingContext.setViewport",
        Map.of("context", tab.join(), "viewport", Map.of("width", width, "height", height)));
  }

  /** Runs an expression and waits for what it promises; text, number or truth comes as text. */
  String text(String expression) throws IOException {
    JsonNode result =
        ask(
            "script.evaluate",
            Map.of(
                "expression",
                expression,
                "target",
                Map.of("context", tab.join()),
                "awaitPromise",
                true));
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.path("exceptionDetails").path("text"));
    }
    return result.path("result").path("value").asText();
  }

  /** Waits until an expression is true. */
  void until(String expression) throws IOException {
    String found =
        text(
            """
            (async () => {
              for (let i = 0; i < 200; i++) {
                if (%s) return "yes";
                await new Promise((then) => setTimeout(then, 50));
              }
              return "no";
            })()
            """
                .formatted(expression));
    if (!found.equals("yes")) {
      throw new IOException("in vain waited for: " + expression);
    }
  }

  /** Types, letter by letter; keys without a letter are in WebDriver's private characters. */
  void type(String keys) throws IOException {
    List<Map<String, String>> actions =
        keys.codePoints()
            .mapToObj(Character::toString)
            .flatMap(
                key ->
                    Stream.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key)))
            .toList();
    ask(
        "input.performActions",
        Map.of(
            "context",
            tab.join(),
            "actions",
            List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
  }

  /** Errors and warnings of the page, requests that failed or were refused, other hosts. */
  List<String> complaints(String home) {
    return events.stream().flatMap(event -> complaint(event, home).stream()).toList();
  }

  private static Optional<String> complaint(JsonNode event, String home) {
    JsonNode about = event.path("params");
    String url = about.path("request").path("url").asText();
    String said = about.path("text").asText();
    return switch (event.path("method").asText()) {
      case "log.entryAdded" ->
          Set.of("error", "warn").contains(about.path("level").asText()) && !said.contains(ICON)
              ? Optional.of(about.path("level").asText() + ": " + said)
              : Optional.empty();
      case "network.fetchError" -> {
        // What was fetched early is given up when the reader goes elsewhere.
        boolean givenUp = about.path("errorText").asText().equals("NS_BINDING_ABORTED");
        yield givenUp || url.contains(ICON) ? Optional.empty() : Optional.of("failed: " + url);
      }
      case "network.responseCompleted" -> {
        int status = about.path("response").path("status").asInt();
        boolean ours = url.startsWith(home) || url.startsWith("data:");
        yield status >= 400 || !ours ? Optional.of(status + ": " + url) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  @Override
  public void close() {
    socket.join().abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
