package io.github.gatehouse.quantization.benchmarks.overhead;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Measures what an export costs, in a JVM of its own: CPU time of all its threads over some exports
 * in a row. A first one, which loads the classes, is not counted. Arguments: where to send to, how
 * many to count, and the file to write {@code exports nanoseconds} to.
 */
public final class ExportMain {
  private static final int STEPS_EACH = 10;

  private ExportMain() {}

  /**
   * Entry of that JVM.
   *
   * @param arguments as above
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    int exports = Integer.parseInt(arguments[1]);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long nanos;
    Duration interval = Duration.ofSeconds(OverheadSuite.INTERVAL_SECONDS);
    try (Telemetry telemetry = new Telemetry(arguments[0], interval)) {
      steps(telemetry);
      telemetry.export();
      long before = system.getProcessCpuTime();
      for (int i = 0; i < exports; i++) {
        steps(telemetry);
        telemetry.export();
      }
      nanos = system.getProcessCpuTime() - before;
    }
    Files.writeString(Path.of(arguments[2]), exports + " " + nanos + "\n");
  }

  private static void steps(Telemetry telemetry) {
    for (int i = 0; i < STEPS_EACH; i++) {
      telemetry.token(StepClock.nanos() & 0xffff);
    }
  }
}
