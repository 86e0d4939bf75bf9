package io.github.gatehouse.bench.lockstep;

import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a pair's forks report: a free port of the loopback interface, and a token that only they
 * know. Whoever comes without it is sent away.
 */
final class Reception implements AutoCloseable {
  private static final int TOKEN_BYTES = 16;
  private static final int HELLO_MILLIS = 5_000;
  private static final int LONGEST_HELLO = 512;
  private static final int BACKLOG = 8;

  private final ServerSocket server;
  private final String token;

  private Reception(ServerSocket server, String token) {
    this.server = server;
    this.token = token;
  }

  static Reception open() throws IOException {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return new Reception(
        new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
        HexFormat.of().formatHex(random));
  }

  /** Where it listens. */
  InetAddress address() {
    return server.getInetAddress();
  }

  /** What a fork is told: {@code port token slot}. */
  String invitation(Version version) {
    return server.getLocalPort() + " " + token + " " + version;
  }

  /**
   * Waits for both forks.
   *
   * @param start how long a fork may take to come
   * @param answer how long each later answer may take
   * @param gone asked again and again whether a fork has failed already
   * @throws PairBroken naming the side that did not come
   */
  Map<Version, ForkLink> receive(Duration start, Duration answer, Casualties gone)
      throws IOException, PairBroken, InterruptedException {
    Map<Version, ForkLink> links = new EnumMap<>(Version.class);
    MonotonicClock.Deadline deadline = MonotonicClock.in(start);
    server.setSoTimeout(250);
    while (links.size() < Version.values().length) {
      gone.check(links.keySet());
      if (deadline.passed()) {
        throw new PairBroken(
            links.containsKey(Version.BASE) ? Version.HEAD : Version.BASE,
            "its fork did not start within " + start.toSeconds() + " s: killed");
      }
      try {
        admit(server.accept(), (int) answer.toMillis(), links);
      } catch (SocketTimeoutException e) {
        continue;
      }
    }
    return links;
  }

  private void admit(Socket socket, int answerMillis, Map<Version, ForkLink> links)
      throws IOException {
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(HELLO_MILLIS);
      List<String> words = Wire.parse(Sockets.line(socket.getInputStream(), LONGEST_HELLO));
      if (words.size() == 4 && words.get(0).equals("hello") && words.get(1).equals(token)) {
        Version version = Version.valueOf(words.get(2));
        socket.setSoTimeout(answerMillis);
        if (links.putIfAbsent(version, new ForkLink(version, socket)) == null) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // A stranger, or a fork that died while it spoke: the wait for a real one goes on, bounded.
      Sockets.close(socket);
      return;
    }
    Sockets.close(socket);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Tells of forks that failed before they came. */
  interface Casualties {
    void check(Set<Version> arrived) throws PairBroken, IOException, InterruptedException;
  }
}
