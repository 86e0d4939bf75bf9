package io.github.gatehouse.bench.control;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures the plain work of the control benchmark in a JVM of its own, without JMH: what stands in
 * registers needs no protection. Arguments: the file for nanoseconds of CPU time an operation.
 */
public final class RulerMain {
  private static final long WARMUP_NANOS = 400_000_000;
  private static final int SLICES = 25;
  private static final long SLICE_NANOS = 10_000_000;
  private static final int STRIDE = 20;

  private RulerMain() {}

  /** Entry of the ruler's JVM. */
  public static void main(String[] arguments) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    ControlBenchmark benchmark = new ControlBenchmark();
    benchmark.setUp();
    long result = slice(threads, benchmark, WARMUP_NANOS).result();
    double[] nanos = new double[SLICES];
    for (int i = 0; i < SLICES; i++) {
      Slice slice = slice(threads, benchmark, SLICE_NANOS);
      nanos[i] = slice.nanos();
      result ^= slice.result();
    }
    Arrays.sort(nanos);
    // The result is printed so that the work cannot be left out.
    System.out.println(result);
    Files.writeString(Path.of(arguments[0]), Double.toString(nanos[SLICES / 2]));
  }

  private record Slice(double nanos, long result) {}

  private static Slice slice(ThreadMXBean threads, ControlBenchmark benchmark, long least) {
    long began = threads.getCurrentThreadCpuTime();
    long operations = 0;
    long result = 0;
    long spent = 0;
    while (spent < least) {
      for (int i = 0; i < STRIDE; i++) {
        result += benchmark.chain();
      }
      operations += STRIDE;
      spent = threads.getCurrentThreadCpuTime() - began;
    }
    return new Slice((double) spent / operations, result);
  }
}
