package io.github.gatehouse.gate.security.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.gatehouse.gate.security.Graphs;
import io.github.gatehouse.gate.security.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against a server on loopback that speaks the OSV API. */
class OsvApiTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new ArrayList<>();
  private final List<String> batches = new ArrayList<>();
  private final Map<String, String> vulns = new HashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  private interface Page {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/base/v1/vulns/", this::vuln);
    serve(
        exchange -> {
          String page = batches.remove(0);
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          send(exchange, 200, page);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(Page page) {
    try {
      server.removeContext("/base/v1/querybatch");
    } catch (IllegalArgumentException e) {
      // The first page replaces none.
    }
    server.createContext(
        "/base/v1/querybatch",
        exchange -> {
          try {
            page.answer(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        });
  }

  private void vuln(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
    String text = vulns.get(id);
    send(exchange, text == null ? 404 : 200, text == null ? "{}" : text);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
  }

  private Snapshot read(Duration limit) throws IOException, InterruptedException {
    return new OsvApi(base(), CLOCK, limit, Optional.empty()).read(Graphs.chain());
  }

  private Snapshot read() throws IOException, InterruptedException {
    return read(Duration.ofSeconds(20));
  }

  private void knows(String id) {
    vulns.put(id, OsvFilesTest.advisory(id, Graphs.CORE.name(), "2022-03-25T20:56:18Z"));
  }

  @Test
  void everyDependencyIsAskedForAndEveryAdvisoryFetched() throws Exception {
    knows("GHSA-1");
    knows("GHSA-2");
    batches.add(
        "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\", \"modified\": \"2022-03-25T20:56:18Z\"},"
            + " {\"id\": \"GHSA-2\"}]}, {}]}");
    Snapshot snapshot = read();
    assertThat(asked)
        .containsExactly(
            "{\"queries\":[{\"version\":\"2.14.1\",\"package\":{\"name\":"
                + "\"org.apache.logging.log4j:log4j-core\",\"ecosystem\":\"Maven\"}},"
                + "{\"version\":\"2.6.0\",\"package\":{\"name\":\"org.boot:starter\","
                + "\"ecosystem\":\"Maven\"}}]}");
    assertThat(snapshot.advisories()).extracting("id").containsExactly("GHSA-1", "GHSA-2");
    // What a server says today is of today, however old its advisories are.
    assertThat(snapshot.asOf()).contains(LocalDate.parse("2026-11-24"));
    assertThat(snapshot.digest()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void allPagesAreRead() throws Exception {
    knows("GHSA-1");
    knows("GHSA-2");
    batches.add(
        "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\"}], \"next_page_token\": \"t1\"}, {}]}");
    batches.add("{\"results\": [{\"vulns\": [], \"next_page_token\": \"t2\"}]}");
    batches.add("{\"results\": [{\"vulns\": [{\"id\": \"GHSA-2\"}]}]}");
    assertThat(read().advisories()).extracting("id").containsExactly("GHSA-1", "GHSA-2");
    assertThat(asked.get(1)).contains("\"page_token\":\"t1\"").doesNotContain("org.boot");
    assertThat(asked.get(2)).contains("\"page_token\":\"t2\"");
  }

  @Test
  void pagesWithoutEndHaveOne() {
    serve(
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String more = "{\"next_page_token\": \"again\"}";
          send(
              exchange,
              200,
              "{\"results\": [" + (body.contains("boot") ? more + "," : "") + more + "]}");
        });
    assertThatThrownBy(this::read).hasMessageContaining("no end of answers");
  }

  @Test
  void noVulnerabilityIsAnAnswer() throws Exception {
    batches.add("{\"results\": [{}, {}]}");
    Snapshot snapshot = read();
    assertThat(snapshot.advisories()).isEmpty();
    assertThat(snapshot.unreadable()).isEmpty();
    assertThat(snapshot.asOf()).isPresent();
  }

  @Test
  void anAdvisoryThatIsAnnouncedAndNotToBeHadIsNamed() throws Exception {
    batches.add("{\"results\": [{\"vulns\": [{\"id\": \"GHSA-404\"}]}, {}]}");
    assertThat(read().unreadable()).containsExactly("GHSA-404: HTTP 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "{}",
        "{\"results\": []}",
        "{\"results\": [{}]}",
        "{\"results\": [{}, {}, {}]}",
        "{\"results\": [{\"vulns\": [{\"id\": \"../../secret\"}]}, {}]}",
        "{\"results\": [{\"vulns\": [{}]}, {}]}",
        "<html>sign in</html>"
      })
  void whatIsNoAnswerIsRefused(String answer) {
    batches.add(answer);
    assertThatThrownBy(this::read).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 429, 500, 503})
  void anErrorIsNoAnswer(int status) {
    serve(exchange -> send(exchange, status, "{\"results\": [{}, {}]}"));
    assertThatThrownBy(this::read).hasMessageContaining("HTTP " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aBusyServerIsAskedAgain(int status) throws Exception {
    batches.add("{\"results\": [{}, {}]}");
    busy(status, 2, null);
    assertThat(read().unreadable()).isEmpty();
    assertThat(asked).hasSize(3);
  }

  @Test
  void askingAgainHasAnEnd() {
    busy(503, 99, null);
    assertThatThrownBy(this::read).hasMessageContaining("HTTP 503");
    assertThat(asked).hasSize(3);
  }

  @Test
  void whoeverAsksForMoreTimeThanThereIsIsAskedOnceMoreAtOnce() {
    busy(429, 99, "3600");
    assertThatThrownBy(this::read).hasMessageContaining("HTTP 429");
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatIsWrongWithTheQuestionIsNotAskedAgain() {
    busy(400, 99, null);
    assertThatThrownBy(this::read).hasMessageContaining("HTTP 400");
    assertThat(asked).hasSize(1);
  }

  /** Answers so many times with an error, and then as usual. */
  private void busy(int status, int times, String after) {
    serve(
        exchange -> {
          asked.add("question");
          if (after != null) {
            exchange.getResponseHeaders().add("Retry-After", after);
          }
          boolean over = asked.size() > times;
          send(exchange, over ? 200 : status, over ? batches.remove(0) : "");
        });
  }

  @Test
  void requestsGoThroughAProxyThatMayAskForALogin() throws Exception {
    knows("GHSA-1");
    batches.add("{\"results\": [{\"vulns\": [{\"id\": \"GHSA-1\"}]}, {}]}");
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    HttpServer between =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    between.createContext("/", exchange -> proxied(exchange, lines));
    between.start();
    HttpProxy proxy =
        new HttpProxy(
            "127.0.0.1",
            between.getAddress().getPort(),
            Optional.of(new PasswordAuthentication("ada", "secret".toCharArray())));
    URI elsewhere = URI.create("http://osv.example/base");

    Snapshot read =
        new OsvApi(elsewhere, CLOCK, Duration.ofSeconds(20), Optional.of(proxy))
            .read(Graphs.chain());
    between.stop(0);

    assertThat(read.advisories()).extracting("id").containsExactly("GHSA-1");
    assertThat(lines)
        .contains("http://osv.example/base/v1/querybatch null")
        .contains("http://osv.example/base/v1/vulns/GHSA-1 Basic YWRhOnNlY3JldA==");
  }

  /** A proxy that answers for the server itself, once it knows who asks. */
  private void proxied(HttpExchange exchange, List<String> lines) throws IOException {
    String login = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
    String address = exchange.getRequestURI().toString();
    lines.add(address + " " + login);
    exchange.getRequestBody().readAllBytes();
    if (login == null) {
      exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"here\"");
      send(exchange, 407, "");
    } else if (address.endsWith("/querybatch")) {
      send(exchange, 200, batches.remove(0));
    } else {
      send(exchange, 200, vulns.get(address.replaceFirst(".*/", "")));
    }
    exchange.close();
  }

  @Test
  void aServerThatNeverAnswersIsNotWaitedFor() {
    serve(exchange -> end.await());
    assertThatThrownBy(() -> read(Duration.ofMillis(300))).hasMessageContaining("did not answer");
  }

  @Test
  void anAnswerThatTricklesIsNotWaitedFor() {
    serve(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          end.await();
        });
    assertThatThrownBy(() -> read(Duration.ofMillis(300))).hasMessageContaining("did not answer");
  }

  @Test
  void anAnswerWithoutEndIsNotReadToIt() {
    serve(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
              out.write(block);
            }
          }
        });
    assertThatThrownBy(this::read).hasMessageContaining("more than 8388608 bytes");
  }

  @Test
  void aClosedPortIsSaid() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    URI closed = URI.create("http://127.0.0.1:" + port);
    OsvApi api = new OsvApi(closed, CLOCK, Duration.ofSeconds(5), Optional.empty());
    assertThatThrownBy(() -> api.read(Graphs.chain()))
        .isInstanceOf(IOException.class)
        .hasMessage("http://127.0.0.1:" + port + " does not answer: no connection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:/etc/passwd", "ftp://x", "api.osv.dev", "https://u:p@x", "http:///"})
  void onlyAnAddressOfAServerIsOne(String address) {
    assertThatThrownBy(() -> new OsvApi(URI.create(address), CLOCK, SECOND, Optional.empty()))
        .hasMessageContaining("gate.security.api is");
  }
}
