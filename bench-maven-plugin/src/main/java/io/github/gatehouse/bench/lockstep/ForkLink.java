package io.github.gatehouse.bench.lockstep;

import io.github.gatehouse.bench.runner.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Our end of the talk with one fork: it asks, we grant, it reports. */
final class ForkLink implements AutoCloseable {
  private static final int LONGEST_LINE = 4096;

  private final Version version;
  private final long pid;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private long thread = -1;
  private int sinceGrowth;

  /**
   * @param pid of the fork, as it told
   */
  ForkLink(Version version, long pid, Socket socket) throws IOException {
    this.version = version;
    this.pid = pid;
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /** Lets the fork run one iteration, once it has asked. */
  void grant() throws PairBroken {
    answer("go");
  }

  /** Lets the fork end, once it has asked. */
  void finish() throws PairBroken {
    answer("end");
  }

  /** What the granted iteration measured. */
  Sample sample() throws PairBroken {
    List<String> words = expect("measured");
    try {
      int tail = words.size() - 2;
      Sample sample = Sample.parse(words.subList(2, tail));
      thread = Long.parseLong(words.get(tail));
      sinceGrowth = Warmth.grew(Long.parseLong(words.get(tail + 1))) ? 0 : sinceGrowth + 1;
      return sample;
    } catch (IOException | NumberFormatException e) {
      throw new PairBroken(version, e.getMessage());
    }
  }

  /** The system's number of the thread that measures; −1 where there are several. */
  long thread() {
    return thread;
  }

  /** Iterations since the last one that used memory for the first time. */
  int sinceGrowth() {
    return sinceGrowth;
  }

  /** For a fork whose host is gone: nobody else would end it. */
  void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    Sockets.close(socket);
  }

  private void answer(String word) throws PairBroken {
    expect("ready");
    try {
      out.write((Wire.line(word) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new PairBroken(version, "its fork died");
    }
  }

  private List<String> expect(String word) throws PairBroken {
    try {
      List<String> words = Wire.parse(Sockets.line(in, LONGEST_LINE));
      if (words.isEmpty() || !words.get(0).equals(word)) {
        throw new PairBroken(version, "its fork said " + words + " and not " + word);
      }
      return words;
    } catch (SocketTimeoutException e) {
      throw new PairBroken(version, "no answer within " + seconds() + " s: killed");
    } catch (IOException e) {
      throw new PairBroken(version, "its fork died");
    }
  }

  private int seconds() {
    try {
      return socket.getSoTimeout() / 1000;
    } catch (IOException e) {
      return -1;
    }
  }
}
