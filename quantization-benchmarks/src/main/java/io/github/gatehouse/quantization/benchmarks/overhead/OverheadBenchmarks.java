package io.github.gatehouse.quantization.benchmarks.overhead;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import io.github.gatehouse.quantization.benchmarks.workload.Workloads;
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
 * send to where {@code -Dgatehouse.otlp.endpoint} says, once in {@code -Dgatehouse.otlp.seconds}
 * seconds (60) and when the trial ends.
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
  private AutoCloseable telemetry;

  /** Makes the data, and sets the SDK up where it takes part. */
  @Setup(Level.Trial)
  public void prepare() {
    Workload step =
        workload.startsWith(OverheadSuite.RECORD) ? new NoWork() : new Workloads().of("decode/1");
    prepared = workload.endsWith("/plain") ? step : instrumented(step);
    prepared.run();
    prepared.check();
  }

  private Workload instrumented(Workload step) {
    String endpoint = System.getProperty(OverheadSuite.ENDPOINT);
    if (endpoint == null) {
      throw new IllegalStateException(
          "nobody receives metrics: -D" + OverheadSuite.ENDPOINT + " is not set");
    }
    int seconds = Integer.getInteger(OverheadSuite.SECONDS, OverheadSuite.INTERVAL_SECONDS);
    Telemetry opened = new Telemetry(endpoint, Duration.ofSeconds(seconds));
    telemetry = opened;
    return new RecordedSteps(step, opened, workload.endsWith("/slow"));
  }

  /**
   * Checks the last result, and exports what was recorded.
   *
   * @throws Exception if it cannot be sent
   */
  @TearDown(Level.Trial)
  public void check() throws Exception {
    prepared.check();
    if (telemetry != null) {
      telemetry.close();
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
