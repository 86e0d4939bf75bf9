package io.github.gatehouse.bench.overhead;

import java.io.IOException;
import java.util.List;

/** What instrumentation does apart from the calls, once an interval. */
public interface ExportCost {
  /** Seconds between two exports; 0 where nothing is exported. */
  int intervalSeconds();

  /**
   * CPU nanoseconds of one export, each from a JVM of its own.
   *
   * @param times how many JVMs
   * @throws IOException if it cannot be measured; the message says why
   */
  List<Double> nanos(int times) throws IOException, InterruptedException;

  /**
   * Whether everything that was recorded has arrived; asked when all pairs are measured.
   *
   * @param forks that were instrumented
   * @throws IOException if it has not; the message says what is missing
   */
  void arrived(int forks) throws IOException;

  /** Nothing is exported. */
  static ExportCost none() {
    return new ExportCost() {
      @Override
      public int intervalSeconds() {
        return 0;
      }

      @Override
      public List<Double> nanos(int times) {
        return List.of();
      }

      @Override
      public void arrived(int forks) {
        assert forks >= 0;
      }
    };
  }
}
