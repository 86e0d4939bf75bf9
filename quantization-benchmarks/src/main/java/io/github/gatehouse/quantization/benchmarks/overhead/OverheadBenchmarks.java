package io.github.gatehouse.quantization.benchmarks.overhead;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import io.github.gatehouse.quantization.benchmarks.workload.Workloads;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The decode step on one thread with metrics and without, and the recording of one step alone. They
 * send to where {@code -Dgatehouse.otlp.endpoint} says, else to a receiver in the same process,
 * once in {@code -Dgatehouse.otlp.seconds} seconds (60) and when the trial ends.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx4g"})
public class OverheadBenchmarks {
  /** Which operation, and whether it is plain, instrumented, or instrumented badly. */
  @Param({
    OverheadSuite.PLAIN,
    OverheadSuite.OTLP,
    OverheadSuite.SLOW,
    OverheadSuite.RECORD_PLAIN,
    OverheadSuite.RECORD_OTLP,
    OverheadSuite.RECORD_SLOW
  })
  public String workload;

  private Workload prepared;
  private Telemetry telemetry;
  private OtlpReceiver receiver;

  /**
   * Makes the data, and sets the SDK up where it takes part.
   *
   * @throws IOException if nothing can listen on the loopback interface
   */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Workload step =
        workload.startsWith(OverheadSuite.RECORD) ? new NoWork() : new Workloads().of("decode/1");
    prepared = workload.endsWith("/plain") ? step : instrumented(step);
    prepared.run();
    prepared.check();
  }

  private Workload instrumented(Workload step) throws IOException {
    int seconds = Integer.getInteger(OverheadSuite.SECONDS, OverheadSuite.INTERVAL_SECONDS);
    telemetry = new Telemetry(endpoint(), Duration.ofSeconds(seconds));
    return new RecordedSteps(step, telemetry, workload.endsWith("/slow"));
  }

  private String endpoint() throws IOException {
    String given = System.getProperty(OverheadSuite.ENDPOINT);
    if (given != null) {
      return given;
    }
    receiver = OtlpReceiver.open(0);
    return receiver.endpoint();
  }

  /**
   * Checks the last result, and exports what was recorded.
   *
   * @throws IllegalStateException if it cannot be sent, or what arrived is no export
   */
  @TearDown(Level.Trial)
  public void check() {
    prepared.check();
    if (telemetry != null) {
      telemetry.close();
    }
    if (receiver != null) {
      receiver.close();
      demandArrival();
    }
  }

  private void demandArrival() {
    if (receiver.received() == 0 || !receiver.refused().isEmpty()) {
      throw new IllegalStateException(
          receiver.received() + " exports arrived; refused: " + receiver.refused());
    }
  }

  /**
   * One operation.
   *
   * @return something of its result, for JMH to consume
   */
  @Benchmark
  public long run() {
    return prepared.run();
  }
}
