package io.github.gatehouse.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium with one page, spoken to by the DevTools protocol over the JDK's own
 * WebSocket: no driver, no library, no download.
 */
public final class ChromiumProcess implements AutoCloseable {
  private static final int SECONDS = 60;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** Text against what is behind it, by WCAG's formula; the least of the page. */
  private static final String LEAST_CONTRAST =
      """
      (() => {
        const parts = c => c.match(/[\\d.]+/g).map(Number);
        const light = c => parts(c).slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = e => {
          for (let one = e; one; one = one.parentElement) {
            const c = getComputedStyle(one).backgroundColor;
            if (!(parts(c).length === 4 && parts(c)[3] === 0)) return c;
          }
          return 'rgb(255, 255, 255)';
        };
        let least = 21;
        for (const e of document.body.querySelectorAll('*')) {
          const own = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim());
          if (!own || e.tagName === 'SCRIPT' || !e.checkVisibility()) continue;
          const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
          least = Math.min(least, (a + 0.05) / (b + 0.05));
        }
        return least;
      })()
      """;

  private final Process process;
  private final WebSocket socket;
  private final String session;
  private final BlockingQueue<JsonNode> answers;
  private final BlockingQueue<JsonNode> events;
  private int last;

  private ChromiumProcess(Process process, URI address) throws Exception {
    this.process = process;
    this.answers = new LinkedBlockingQueue<>();
    this.events = new LinkedBlockingQueue<>();
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Reader())
            .get(SECONDS, TimeUnit.SECONDS);
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    this.session =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** The browser of this machine: {@code -Dchromium}, or one on the path; empty where none is. */
  static Optional<Path> installed() {
    String named = System.getProperty("chromium", "");
    Stream<Path> onPath =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .flatMap(
                directory ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)));
    return (named.isEmpty() ? onPath : Stream.of(Path.of(named)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts the browser of this machine. Where there is none the test is skipped, and says so; with
   * {@code -Dchromium.required=true} it fails.
   */
  public static ChromiumProcess orSkipped(Path profile) throws Exception {
    Optional<Path> program = installed();
    boolean required = Boolean.getBoolean("chromium.required");
    Assumptions.assumeTrue(
        required || program.isPresent(), "no Chromium on the path: the page was not looked at");
    return start(program.orElseThrow(), profile);
  }

  /** Looks as at first: wide, light, with scripts, and nothing seen yet. */
  public void reset() throws Exception {
    size(1280, 900);
    scheme("light");
    scripts(true);
    seen();
  }

  /** Lets pages run scripts, or not. */
  public void scripts(boolean allowed) throws Exception {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** The text that people see of the first element that fits. */
  public String text(String selector) throws Exception {
    return evaluate("document.querySelector('" + selector + "').innerText").asText();
  }

  /** How many elements fit. */
  public int count(String selector) throws Exception {
    return evaluate("document.querySelectorAll(\"" + selector + "\").length").asInt();
  }

  /** Opens all that is folded. */
  public void unfold() throws Exception {
    evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
  }

  /** Starts it with a profile of its own, and an empty page. */
  static ChromiumProcess start(Path program, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-quic",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new ChromiumProcess(process, address(process));
    } catch (Exception e) {
      kill(process);
      throw e;
    }
  }

  private static URI address(Process process) throws IOException {
    String said = "DevTools listening on ";
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    String line = errors.readLine();
    while (line != null && !line.startsWith(said)) {
      line = errors.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it listened");
    }
    Thread drain =
        new Thread(() -> errors.lines().forEach(ignored -> {}), "what Chromium says else");
    drain.setDaemon(true);
    drain.start();
    return URI.create(line.substring(said.length()).strip());
  }

  /** A command to the page, and its answer. */
  public JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    return call(session, method, parameters);
  }

  private JsonNode call(String to, String method, Map<String, ?> parameters) throws Exception {
    ObjectNode message = JSON.createObjectNode();
    message.put("id", ++last).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!to.isEmpty()) {
      message.put("sessionId", to);
    }
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode answer = answers.poll(SECONDS, TimeUnit.SECONDS);
    if (answer == null || answer.has("error")) {
      throw new IOException(method + ": " + answer);
    }
    return answer.get("result");
  }

  /** Opens a file and waits until it is loaded. */
  public void open(Path file, String fragment) throws Exception {
    send("Page.navigate", Map.of("url", "about:blank"));
    await("Page.loadEventFired");
    send("Page.navigate", Map.of("url", file.toUri() + fragment));
    await("Page.loadEventFired");
  }

  private void await(String method) throws Exception {
    JsonNode event = events.poll(SECONDS, TimeUnit.SECONDS);
    while (event != null && !event.get("method").asText().equals(method)) {
      event = events.poll(SECONDS, TimeUnit.SECONDS);
    }
    if (event == null) {
      throw new IOException("no " + method + " in " + SECONDS + " s");
    }
  }

  /** The value of an expression on the page. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** The least contrast of text on the page, by WCAG's formula. */
  public double leastContrast() throws Exception {
    return evaluate(LEAST_CONTRAST).asDouble();
  }

  /** Presses and releases a key, as a person would. */
  public void press(String key, int code, String text) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "windowsVirtualKeyCode",
              code,
              "text",
              type.equals("keyDown") ? text : ""));
    }
  }

  /** Gives the window another size, in CSS pixels. */
  public void size(int width, int height) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Prefers {@code light} or {@code dark}. */
  public void scheme(String scheme) throws Exception {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** A picture of the whole page. */
  public void picture(Path file) throws Exception {
    JsonNode answer =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.createDirectories(file.getParent());
    Files.write(file, java.util.Base64.getDecoder().decode(answer.get("data").asText()));
  }

  /** Events of a kind since the last call; all others are dropped. */
  public List<JsonNode> seen(String... methods) {
    List<JsonNode> all = new java.util.ArrayList<>();
    events.drainTo(all);
    return all.stream().filter(it -> List.of(methods).contains(it.get("method").asText())).toList();
  }

  @Override
  public void close() {
    kill(process);
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Sorts what the browser says into answers and events. */
  private final class Reader implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
      text.append(part);
      if (end) {
        sort(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void sort(String message) {
      try {
        JsonNode node = JSON.readTree(message);
        (node.has("id") ? answers : events).add(node);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
