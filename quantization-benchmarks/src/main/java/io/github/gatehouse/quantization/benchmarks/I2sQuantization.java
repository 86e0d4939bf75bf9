package io.github.gatehouse.quantization.benchmarks;

import io.github.gatehouse.quantization.format.TernaryFormat;
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

/** Weights to I2_S. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", RoundTrip.ALIGNED})
public class I2sQuantization {
  /** Number of weights. */
  @Param({"1024", "4096", "16384", "65536", "262144"})
  public int elements;

  private RoundTrip roundTrip;

  /** Makes the data and checks one result before anything is measured. */
  @Setup(Level.Trial)
  public void prepare() {
    roundTrip = RoundTrip.prepare(TernaryFormat.I2_S, elements);
    quantize();
    check();
  }

  /** Checks the last result of an iteration. */
  @TearDown(Level.Iteration)
  public void check() {
    roundTrip.checkPacked();
  }

  /**
   * One call of the kernel.
   *
   * @return its output, for JMH to consume
   */
  @Benchmark
  public byte[] quantize() {
    return roundTrip.quantize();
  }
}
