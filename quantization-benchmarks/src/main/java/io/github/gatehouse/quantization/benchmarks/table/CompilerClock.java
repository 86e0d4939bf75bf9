package io.github.gatehouse.quantization.benchmarks.table;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the JIT compilers of this JVM have worked. Its own figure counts a compilation when it
 * is done, and some take seconds; Linux tells what the compiler threads have used so far.
 */
final class CompilerClock {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Linux counts in hundredths of a second. */
  private static final long TICK = 10;

  /** Milliseconds so far; may go back when a compiler thread ends. */
  long millis() {
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      long millis = 0;
      for (Path task : tasks) {
        millis += millis(Files.readString(task.resolve("stat")));
      }
      return millis;
    } catch (IOException e) {
      // No Linux, or a thread that ended while it was looked at.
      return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
  }

  /** User and system time of a compiler thread, 0 of any other. */
  static long millis(String stat) {
    int name = stat.lastIndexOf(')');
    if (!stat.substring(0, name).matches("\\d+ \\(C[12] .*")) {
      return 0;
    }
    String[] fields = stat.substring(name + 2).split(" ");
    return TICK * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }
}
