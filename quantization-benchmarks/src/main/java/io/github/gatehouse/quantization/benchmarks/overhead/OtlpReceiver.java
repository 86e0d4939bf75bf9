package io.github.gatehouse.quantization.benchmarks.overhead;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Receives metrics over OTLP/HTTP on the loopback interface, as a collector would, and keeps what
 * it got: at most {@value #MOST} exports of at most 1 MiB. What is no export is refused and
 * counted.
 */
public final class OtlpReceiver implements AutoCloseable {
  /** Exports that are kept, the last ones, and reasons, the first ones. */
  public static final int MOST = 1000;

  private static final String PATH = "/v1/metrics";
  private static final int LONGEST = 1 << 20;
  private static final int BACKLOG = 16;
  private static final int OK = 200;
  private static final int BAD = 400;

  private final HttpServer server;
  private final Deque<OtlpExport> exports = new ArrayDeque<>();
  private final List<String> refused = new ArrayList<>();
  private long received;

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  /**
   * Listens.
   *
   * @param port 0 for one that is free
   * @return a receiver that has to be closed
   * @throws IOException if the port is taken; the message says which
   */
  public static OtlpReceiver open(int port) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
      OtlpReceiver receiver = new OtlpReceiver(server);
      server.createContext("/", receiver::answer);
      server.start();
      return receiver;
    } catch (BindException e) {
      throw new IOException(
          "port " + port + " of " + loopback.getHostAddress() + " is taken: " + e.getMessage(), e);
    }
  }

  /**
   * Where to send to.
   *
   * @return an URL
   */
  public String endpoint() {
    InetSocketAddress address = server.getAddress();
    return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + PATH;
  }

  /**
   * What came last.
   *
   * @return at most {@value #MOST} exports in their order
   */
  public synchronized List<OtlpExport> exports() {
    return List.copyOf(exports);
  }

  /**
   * How many exports have come.
   *
   * @return all of them
   */
  public synchronized long received() {
    return received;
  }

  /**
   * Why requests were refused.
   *
   * @return one line each, at most {@value #MOST}
   */
  public synchronized List<String> refused() {
    return List.copyOf(refused);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LONGEST + 1);
      boolean accepted =
          keep(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(accepted ? OK : BAD, -1);
    }
  }

  private synchronized boolean keep(String method, String path, byte[] body) {
    String wrong = wrong(method, path, body);
    if (wrong == null) {
      try {
        exports.add(OtlpExport.parse(body));
        if (exports.size() > MOST) {
          exports.remove();
        }
        received++;
        return true;
      } catch (IOException e) {
        wrong = e.getMessage();
      }
    }
    if (refused.size() < MOST) {
      refused.add(wrong);
    }
    return false;
  }

  private static String wrong(String method, String path, byte[] body) {
    if (!method.equals("POST") || !path.equals(PATH)) {
      return method + " " + path + " is not POST " + PATH;
    }
    return body.length > LONGEST ? "more than " + LONGEST + " bytes" : null;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
