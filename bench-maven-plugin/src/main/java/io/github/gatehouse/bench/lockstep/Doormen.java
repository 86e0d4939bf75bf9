package io.github.gatehouse.bench.lockstep;

import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ask whoever comes for the token, each guest by a thread of its own: one that says nothing must
 * not keep a fork waiting. Where too many come at once, the rest are sent away.
 */
final class Doormen implements AutoCloseable {
  private static final int MOST = 256;
  private static final int HELLO_MILLIS = 5_000;
  private static final int LONGEST_HELLO = 512;

  private final String token;
  private final int answerMillis;
  private final Queue<Guest> guests = new ConcurrentLinkedQueue<>();
  private final ThreadPoolExecutor threads;

  private record Guest(Version version, ForkLink link) {}

  /**
   * @param answerMillis how long each later answer of a guest may take
   */
  Doormen(String token, int answerMillis) {
    this.token = token;
    this.answerMillis = answerMillis;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST,
            HELLO_MILLIS,
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            Doormen::thread,
            (asked, pool) -> ((Asked) asked).leave());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "gatehouse-bench-door");
    thread.setDaemon(true);
    return thread;
  }

  /** Asks a guest, without waiting for the answer. */
  void ask(Socket socket) {
    threads.execute(new Asked(socket));
  }

  /** Lets in those who knew the token; of two for one side the second is sent away. */
  void admitted(Map<Version, ForkLink> links) {
    for (Guest guest = guests.poll(); guest != null; guest = guests.poll()) {
      if (links.putIfAbsent(guest.version(), guest.link()) != null) {
        guest.link().close();
      }
    }
  }

  /** Sends away whoever has been asked and not been let in. */
  @Override
  public void close() {
    threads.shutdownNow();
    guests.forEach(guest -> guest.link().close());
  }

  private final class Asked implements Runnable {
    private final Socket socket;

    private Asked(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void run() {
      try {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(HELLO_MILLIS);
        List<String> words = Wire.parse(Sockets.line(socket.getInputStream(), LONGEST_HELLO));
        if (words.size() == 4 && words.get(0).equals("hello") && words.get(1).equals(token)) {
          Version version = Version.valueOf(words.get(2));
          socket.setSoTimeout(answerMillis);
          guests.add(
              new Guest(version, new ForkLink(version, Long.parseLong(words.get(3)), socket)));
          return;
        }
      } catch (IOException | IllegalArgumentException e) {
        // A stranger, or a fork that died while it spoke: the wait for a real one goes on, bounded.
        leave();
        return;
      }
      leave();
    }

    private void leave() {
      Sockets.close(socket);
    }
  }
}
