package io.github.gatehouse.bench.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the plugin writes to our standard input, a line each. Its end means that the plugin is gone:
 * then this JVM and all it started end, too.
 */
final class Orders {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Orders() {}

  static Orders listen() {
    Orders orders = new Orders();
    Thread thread = new Thread(orders::read, "gatehouse-orders");
    thread.setDaemon(true);
    thread.start();
    return orders;
  }

  /** The next line, waited for. */
  String next() {
    try {
      return lines.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for the plugin", e);
    }
  }

  private void read() {
    String why = "the plugin has closed its pipe";
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      why = "the plugin's pipe broke: " + e.getMessage();
    }
    ForkedJvm.endWithoutPlugin(why);
  }
}
