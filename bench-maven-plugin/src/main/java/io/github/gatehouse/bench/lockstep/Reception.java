package io.github.gatehouse.bench.lockstep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Where a pair's forks report: a free port of the loopback interface, and a token that only they
 * know. Whoever comes without it is sent away.
 */
final class Reception implements AutoCloseable {
  private static final int TOKEN_BYTES = 16;
  private static final int PATIENCE_MILLIS = 20;
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
   * @param links takes them as they come
   * @param start how long a fork may take to come
   * @param answer how long each later answer may take
   * @param gone asked again and again whether a fork has failed already
   * @throws PairBroken naming the side that did not come
   */
  void receive(Map<Version, ForkLink> links, Duration start, Duration answer, Casualties gone)
      throws IOException, PairBroken, InterruptedException {
    MonotonicClock.Deadline deadline = MonotonicClock.in(start);
    server.setSoTimeout(PATIENCE_MILLIS);
    try (Doormen doormen = new Doormen(token, (int) answer.toMillis())) {
      while (links.size() < Version.values().length) {
        gone.check(links.keySet());
        if (deadline.passed()) {
          throw new PairBroken(
              links.containsKey(Version.BASE) ? Version.HEAD : Version.BASE,
              "its fork did not start within " + start.toSeconds() + " s: killed");
        }
        accept(doormen);
        doormen.admitted(links);
      }
    }
  }

  private void accept(Doormen doormen) throws IOException {
    try {
      doormen.ask(server.accept());
    } catch (SocketTimeoutException e) {
      // Nobody came: the wait goes on, bounded by its deadline.
      assert !server.isClosed();
    }
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
