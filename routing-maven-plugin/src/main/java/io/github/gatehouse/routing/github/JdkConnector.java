package io.github.gatehouse.routing.github;

import io.github.gatehouse.receipts.http.BoundedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Sends by the JDK's client, once: the library's own connector has no time-out, and repeats what
 * must not be repeated unseen. Every no becomes a {@link Refusal} here.
 */
final class JdkConnector implements GitHubConnector {
  private static final int MOST_BYTES = 16 << 20;

  /** Plain answers are bounded in size; unpacked ones would not be. */
  private static final Set<String> LEFT_OUT = Set.of("accept-encoding");

  private final Access access;
  private final Refusals refusals;
  private final HttpClient client;

  JdkConnector(Access access, InstantSource clock) {
    this.access = access;
    this.refusals = new Refusals(access, clock);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(access.timeout())
            .followRedirects(HttpClient.Redirect.NEVER);
    ProxySelector proxies = ProxySelector.getDefault();
    this.client = (proxies == null ? builder : builder.proxy(proxies)).build();
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    HttpResponse<byte[]> answer = exchange(request);
    if (answer.statusCode() >= 400) {
      throw refusals.of(request, answer);
    }
    return new GitHubConnectorResponse.ByteArrayResponse(
        request, answer.statusCode(), answer.headers().map()) {
      @Override
      protected InputStream rawBodyStream() {
        return new ByteArrayInputStream(answer.body());
      }
    };
  }

  private HttpResponse<byte[]> exchange(GitHubConnectorRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> future =
        client.sendAsync(plain(request), head -> new BoundedBody(MOST_BYTES));
    try {
      return future.get(access.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw refusals.silent(request, "no answer within " + access.timeout().toSeconds() + " s");
    } catch (ExecutionException e) {
      throw refusals.silent(request, String.valueOf(e.getCause().getMessage()));
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("publishing was interrupted");
    }
  }

  private HttpRequest plain(GitHubConnectorRequest request) throws IOException {
    URL url = request.url();
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url.toString()));
    Set<String> leftOut = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    leftOut.addAll(LEFT_OUT);
    if (!isHome(url)) {
      // A link or redirect may lead elsewhere; the token stays at home.
      leftOut.add("authorization");
    }
    request
        .allHeaders()
        .forEach(
            (name, values) -> {
              if (name != null && !leftOut.contains(name)) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    if (request.contentType() != null) {
      builder.setHeader("Content-Type", request.contentType());
    }
    return builder.method(request.method(), body(request)).build();
  }

  private boolean isHome(URL url) {
    return access.api().getScheme().equals(url.getProtocol())
        && access.api().getHost().equalsIgnoreCase(url.getHost())
        && access.api().getPort() == url.getPort();
  }

  private static BodyPublisher body(GitHubConnectorRequest request) throws IOException {
    if (!request.hasBody() || request.body() == null) {
      return BodyPublishers.noBody();
    }
    try (InputStream in = request.body()) {
      return BodyPublishers.ofByteArray(in.readAllBytes());
    }
  }
}
