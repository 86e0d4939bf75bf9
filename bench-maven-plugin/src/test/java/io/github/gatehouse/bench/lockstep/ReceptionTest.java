package io.github.gatehouse.bench.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionTest {
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong token", "no hello", "a line too long", "no such side"})
  void strangersAreSentAwayAndForksAreLetIn(String stranger) throws Exception {
    try (Reception reception = Reception.open()) {
      String[] invitation = reception.invitation(Version.BASE).split(" ");
      Socket away =
          connect(
              invitation[0],
              switch (stranger) {
                case "wrong token" -> Wire.line("hello", "0".repeat(32), "BASE", 1);
                case "no hello" -> "GET / HTTP/1.1";
                case "a line too long" -> "x".repeat(10_000);
                default -> Wire.line("hello", invitation[1], "BOTH", 1);
              });
      connect(invitation[0], Wire.line("hello", invitation[1], "BASE", 1));
      connect(invitation[0], Wire.line("hello", invitation[1], "HEAD", 2));

      Map<Version, ForkLink> links = receive(reception, Duration.ofSeconds(20));

      assertThat(links).containsOnlyKeys(Version.BASE, Version.HEAD);
      assertThat(closed(away)).isTrue();
      links.values().forEach(ForkLink::close);
    }
  }

  @Test
  void aSideThatDoesNotComeIsNamed() throws Exception {
    try (Reception reception = Reception.open()) {
      String[] invitation = reception.invitation(Version.BASE).split(" ");
      connect(invitation[0], Wire.line("hello", invitation[1], "BASE", 1));

      assertThatExceptionOfType(PairBroken.class)
          .isThrownBy(() -> receive(reception, Duration.ofSeconds(1)))
          .withMessage("its fork did not start within 1 s: killed")
          .satisfies(e -> assertThat(e.version()).isEqualTo(Version.HEAD));
    }
  }

  @Test
  void aCrowdThatSaysNothingKeepsNoForkWaiting() throws Exception {
    try (Reception reception = Reception.open()) {
      String[] invitation = reception.invitation(Version.BASE).split(" ");
      Thread crowd =
          new Thread(
              () -> {
                for (int i = 0; i < 60; i++) {
                  // Each would be waited for five seconds, one after the other.
                  silent(invitation[0]);
                }
                hello(invitation, Version.BASE);
                hello(invitation, Version.HEAD);
              });
      crowd.start();

      Map<Version, ForkLink> links = receive(reception, Duration.ofSeconds(60));

      crowd.join();
      assertThat(links).containsOnlyKeys(Version.BASE, Version.HEAD);
      links.values().forEach(ForkLink::close);
    }
  }

  private void silent(String port) {
    try {
      sockets.add(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hello(String[] invitation, Version version) {
    try {
      connect(invitation[0], Wire.line("hello", invitation[1], version, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nobodyFromOutsideCanReachIt() throws Exception {
    try (Reception reception = Reception.open()) {
      assertThat(reception.address().isLoopbackAddress()).isTrue();
    }
  }

  private static Map<Version, ForkLink> receive(Reception reception, Duration start)
      throws Exception {
    Map<Version, ForkLink> links = new EnumMap<>(Version.class);
    reception.receive(links, start, Duration.ofSeconds(5), arrived -> {});
    return links;
  }

  private Socket connect(String port, String line) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    sockets.add(socket);
    socket.setSoTimeout(5_000);
    socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static boolean closed(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException e) {
      return e.getMessage().contains("reset");
    }
  }
}
