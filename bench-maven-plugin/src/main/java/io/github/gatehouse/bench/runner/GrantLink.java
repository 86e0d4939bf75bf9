package io.github.gatehouse.bench.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.openjdk.jmh.results.Result;

/**
 * The fork's end of its talk with the plugin. It listens all the time: once the plugin is gone,
 * this JVM ends, even amid a benchmark that would not.
 */
final class GrantLink {
  private static final int CONNECT_MILLIS = 10_000;

  private final BufferedReader in;
  private final PrintStream out;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private boolean ending;

  private GrantLink(Socket socket) throws IOException {
    this.in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    this.out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Connects by the text {@code port token slot}. */
  // The socket lives as long as this JVM.
  @SuppressWarnings("resource")
  static GrantLink connect(String text) throws IOException {
    String[] parts = text.split(" ", -1);
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])),
        CONNECT_MILLIS);
    GrantLink link = new GrantLink(socket);
    Thread listener = new Thread(link::listen, "gatehouse-grants");
    listener.setDaemon(true);
    listener.start();
    link.say(Wire.line("hello", parts[1], parts[2], ProcessHandle.current().pid()));
    return link;
  }

  /** Asks for the next iteration and waits; false where there shall be none. */
  boolean granted() throws IOException {
    say(Wire.line("ready"));
    try {
      return Wire.parse(answers.take()).contains("go");
    } catch (InterruptedException e) {
      throw new IOException("interrupted while waiting", e);
    }
  }

  private void listen() {
    String why = "the plugin has closed the connection";
    try {
      // After the last answer the connection may end as it likes. Nobody listens then: a JVM waits
      // 0.3 s for a thread that reads before it ends.
      while (!ending) {
        String line = in.readLine();
        if (line == null) {
          break;
        }
        ending = !Wire.parse(line).contains("go");
        answers.add(line);
      }
    } catch (IOException e) {
      why = "the plugin cannot be reached: " + e.getMessage();
    }
    if (!ending) {
      ForkedJvm.endWithoutPlugin(why);
    }
  }

  /** Tells what an iteration of so many workers measured. */
  void measured(int iteration, Result<?> score, long operations, int workers, List<Object> reading)
      throws IOException {
    List<Object> values =
        new ArrayList<>(
            List.of(iteration, score.getScore(), score.getScoreUnit(), operations, workers));
    values.addAll(reading);
    say(Wire.line("measured", values.toArray()));
  }

  private void say(String line) throws IOException {
    out.println(line);
    if (out.checkError()) {
      throw new IOException("the connection broke");
    }
  }
}
