package io.github.gatehouse.gate.security.source;

import io.github.gatehouse.gate.security.json.OsvJson;
import io.github.gatehouse.receipts.http.BoundedBody;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests to one server, all of them before one moment, each answer bounded in size. */
final class OsvHttp {
  private final URI base;
  private final InstantSource clock;
  private final Instant end;
  private final Duration limit;
  private final HttpClient client;

  OsvHttp(URI base, InstantSource clock, Duration limit) {
    this.base = base;
    this.clock = clock;
    this.limit = limit;
    this.end = clock.instant().plus(limit);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limit)
            .followRedirects(HttpClient.Redirect.NEVER);
    ProxySelector proxies = ProxySelector.getDefault();
    this.client = (proxies == null ? builder : builder.proxy(proxies)).build();
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
    long left = Duration.between(clock.instant(), end).toMillis();
    if (left <= 0) {
      throw late();
    }
    CompletableFuture<HttpResponse<byte[]>> future =
        client.sendAsync(request, head -> new BoundedBody(OsvJson.MAX_BYTES));
    try {
      return future.get(left, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late();
    } catch (ExecutionException e) {
      // A refused connection says nothing for itself.
      String why = e.getCause().getMessage();
      throw new IOException(base + " does not answer: " + (why == null ? "no connection" : why), e);
    } finally {
      future.cancel(true);
    }
  }

  private IOException late() {
    return new IOException(base + " did not answer within " + limit.toSeconds() + " s");
  }
}
