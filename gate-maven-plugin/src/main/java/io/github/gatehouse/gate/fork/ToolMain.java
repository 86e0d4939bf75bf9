package io.github.gatehouse.gate.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/**
 * Holds a tool in a JVM of its own. Each line of standard input names a directory: the tool is run
 * with the {@code arguments} there, what it prints is left in {@code out}, and a line of standard
 * output says how it ended. A tool that throws ends this JVM as it would end any program.
 *
 * <p>Nobody has to end it: it ends with its standard input, whatever it is doing; when it was not
 * asked for a while; and once it has been asked often, or the tool holds on to much memory.
 */
public final class ToolMain {
  /** Begins the line that ends a request; the exit code follows. */
  static final String ANSWER = "gatehouse-answer ";

  /** After so many requests another JVM has its turn, so that small leaks stay small. */
  static final int MOST_REQUESTS = 100;

  /** More than this is not left lying about while nobody asks, in bytes. */
  private static final long LITTER = 128L << 20;

  private ToolMain() {}

  /**
   * Runs the tool until nobody asks any more.
   *
   * @param arguments the tool's class, a {@link ToolProvider}, and for how long to wait for a
   *     request, an ISO 8601 duration
   */
  public static void main(String[] arguments) throws Exception {
    ToolProvider tool =
        (ToolProvider) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    long idle = Duration.parse(arguments[1]).toMillis();
    PrintStream answers = System.out;
    BlockingQueue<String> requests = listen(System.in);
    System.setIn(InputStream.nullInputStream());
    boolean more = true;
    for (int asked = 1; more && asked <= MOST_REQUESTS; asked++) {
      String request = requests.poll(idle, TimeUnit.MILLISECONDS);
      if (request != null) {
        // Whatever the JVM itself has printed stays on a line of its own.
        answers.print("\n" + ANSWER + run(tool, Path.of(request)) + "\n");
        answers.flush();
      }
      more = request != null && !crowded();
    }
    // A thread that the tool has left behind must not keep this JVM.
    Runtime.getRuntime().halt(0);
  }

  private static BlockingQueue<String> listen(InputStream in) {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    Thread ear = new Thread(() -> hear(in, requests), "gatehouse-requests");
    ear.setDaemon(true);
    ear.start();
    return requests;
  }

  private static void hear(InputStream in, BlockingQueue<String> requests) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        requests.add(line);
      }
    } catch (IOException e) {
      System.err.println("no more requests can be read: " + e);
    }
    // Whoever asked is gone: nobody would end what is still at work here.
    Runtime.getRuntime().halt(1);
  }

  private static int run(ToolProvider tool, Path directory) throws IOException {
    String text = Files.readString(directory.resolve("arguments"));
    String[] ended = text.split("\0", -1);
    String[] arguments = Arrays.copyOf(ended, ended.length - 1);
    try (PrintStream said = new PrintStream(Files.newOutputStream(directory.resolve("out")))) {
      System.setOut(said);
      PrintWriter out = utf8(said);
      PrintWriter errors = utf8(System.err);
      try {
        return tool.run(out, errors, arguments);
      } finally {
        out.flush();
        errors.flush();
      }
    }
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** True where the tool holds on to half of the memory; what it has let go is given back first. */
  private static boolean crowded() {
    Runtime memory = Runtime.getRuntime();
    if (used(memory) > Math.min(LITTER, memory.maxMemory() / 2)) {
      memory.gc();
    }
    return used(memory) > memory.maxMemory() / 2;
  }

  private static long used(Runtime memory) {
    return memory.totalMemory() - memory.freeMemory();
  }
}
