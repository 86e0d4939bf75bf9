package io.github.gatehouse.bench.runner;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What this JVM's compiler threads did, where the system tells it (Linux, proc(5)). Unlike the
 * JVM's own counter it grows while a method is being compiled. A thread that ran or wanted to for
 * more than half of the time is at work, however little of the processor others left it; one that
 * waited its turn for small things now and then is not.
 */
final class CompilerTime {
  private static final Path TASKS = Path.of("/proc/self/task");

  /**
   * Of {@code C2 CompilerThread0} as most JVMs cut it to 15 characters, {@code C2 CompilerThre}, or
   * as those do that keep the number at its end, {@code C2 Comp..hread0}.
   */
  private static final Pattern NAME = Pattern.compile("C[12] Comp(ilerThre|\\.\\.h?r?ead\\d+)");

  /** Compiler threads come and go: so often they are looked for. */
  private static final int LOOK = 8;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final CompilationMXBean counter = ManagementFactory.getCompilationMXBean();
  private final Map<String, Compiler> compilers = new TreeMap<>();
  private int readings;
  private long last;
  private long counted;

  /** One thread, and what it had run and waited when it was read last. */
  private static final class Compiler {
    private final ProcFile file;
    private long ran;
    private long queued;

    private Compiler(String path) {
      this.file = new ProcFile(path);
    }

    private long work(long elapsed) throws IOException {
      long[] now = file.numbers(2);
      long run = now[0] - ran;
      long wanted = run + now[1] - queued;
      ran = now[0];
      queued = now[1];
      return counting(run, wanted, elapsed);
    }
  }

  /**
   * What counts of one thread's time.
   *
   * @param ran nanoseconds on a processor
   * @param wanted the same, and nanoseconds in the queue for one
   */
  static long counting(long ran, long wanted, long elapsed) {
    return wanted > elapsed / 2 ? wanted : ran;
  }

  /**
   * Milliseconds of work since the last call: by the JVM's own counter where the system does not
   * say.
   *
   * @param now nanoseconds since some moment
   */
  long millis(long now) {
    long elapsed = now - last;
    last = now;
    long nanos = work(elapsed);
    if (nanos >= 0) {
      return nanos / NANOS_PER_MILLI;
    }
    long before = counted;
    counted = counter == null ? 0 : counter.getTotalCompilationTime();
    return counted - before;
  }

  /**
   * Nanoseconds of work since the last call; −1 where the system does not say.
   *
   * @param elapsed nanoseconds since the last call
   */
  long work(long elapsed) {
    if (readings++ % LOOK == 0) {
      look();
    }
    long sum = 0;
    for (Compiler compiler : new ArrayList<>(compilers.values())) {
      try {
        sum += compiler.work(elapsed);
      } catch (IOException e) {
        // It has ended since it was found; what it did last is lost.
        readings = 0;
      }
    }
    return compilers.isEmpty() ? -1 : sum;
  }

  private void look() {
    Set<String> found = new HashSet<>();
    String[] tasks = TASKS.toFile().list();
    for (String task : tasks == null ? new String[0] : tasks) {
      Path directory = TASKS.resolve(task);
      if (isCompiler(name(directory))) {
        found.add(directory.resolve("schedstat").toString());
      }
    }
    compilers.keySet().retainAll(found);
    found.forEach(path -> compilers.computeIfAbsent(path, Compiler::new));
  }

  /** Whether a thread is a compiler, by its name as it was cut. */
  static boolean isCompiler(String name) {
    return NAME.matcher(name).matches();
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm")).stripTrailing();
    } catch (IOException e) {
      // The thread ended after it was listed.
      return "";
    }
  }
}
