package io.github.gatehouse.gate.security.source;

import io.github.gatehouse.gate.security.json.OsvJson;
import io.github.gatehouse.receipts.http.BoundedBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests to one server, all of them before one moment, each answer bounded in size. Whoever is
 * busy or cannot be reached is asked up to three times.
 */
final class OsvHttp {
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** Too many requests, and what gateways and busy servers say. */
  private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

  private final URI base;
  private final InstantSource clock;
  private final Instant end;
  private final Duration limit;
  private final HttpClient client;

  /**
   * @param proxy that requests go through; without one, what the JVM is told
   */
  OsvHttp(URI base, InstantSource clock, Duration limit, Optional<HttpProxy> proxy) {
    this.base = base;
    this.clock = clock;
    this.limit = limit;
    this.end = clock.instant().plus(limit);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limit)
            .followRedirects(HttpClient.Redirect.NEVER);
    Optional.ofNullable(ProxySelector.getDefault()).ifPresent(builder::proxy);
    proxy.ifPresent(it -> it.route(builder));
    this.client = builder.build();
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).GET().build());
  }

  HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private URI at(String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    for (int tries = 1; tries < TRIES; tries++) {
      Duration pause = PAUSE.multipliedBy(tries);
      try {
        HttpResponse<byte[]> answer = once(request);
        if (!BUSY.contains(answer.statusCode())) {
          return answer;
        }
        pause = asked(answer).orElse(pause);
      } catch (ConnectException e) {
        // Refused, or lost on the way: the next try may find it.
      }
      if (pause.compareTo(left()) >= 0) {
        break;
      }
      pause(pause);
    }
    return once(request);
  }

  private HttpResponse<byte[]> once(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> future =
        client.sendAsync(request, head -> new BoundedBody(OsvJson.MAX_BYTES));
    try {
      return future.get(left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late();
    } catch (ExecutionException e) {
      // A refused connection says nothing for itself.
      String why = e.getCause().getMessage();
      String said = base + " does not answer: " + (why == null ? "no connection" : why);
      boolean lost = e.getCause() instanceof ConnectException;
      throw lost ? refused(said, e) : new IOException(said, e);
    } finally {
      future.cancel(true);
    }
  }

  private static ConnectException refused(String said, Exception cause) {
    ConnectException refused = new ConnectException(said);
    refused.initCause(cause);
    return refused;
  }

  /** How long the server asks us to wait: in seconds, as busy ones say it. */
  private static Optional<Duration> asked(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static void pause(Duration pause) throws IOException, InterruptedException {
    try {
      Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture.runAsync(() -> {}, later).get();
    } catch (ExecutionException e) {
      throw new IOException("the time between two tries cannot be waited for", e);
    }
  }

  private Duration left() throws IOException {
    Duration left = Duration.between(clock.instant(), end);
    if (left.toMillis() <= 0) {
      throw late();
    }
    return left;
  }

  private IOException late() {
    return new IOException(base + " did not answer within " + limit.toSeconds() + " s");
  }
}
