package io.github.gatehouse.quantization.benchmarks;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import io.github.gatehouse.quantization.benchmarks.workload.Workloads;
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
 * What is measured beside the 25: round trips, large tensors, multiplications from every level of
 * memory, and the limits of this machine ({@code limit/…}), with which the others are compared.
 * Arrays are aligned as the JVM aligns them: the data of large ones begin at 16 mod 64.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 5,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx4g"})
public class Kernels {
  /** Which operation, on what, how large: see {@link Workloads}. */
  @Param({
    "roundtrip/I2_S/1024",
    "roundtrip/I2_S/65536",
    "roundtrip/TL1/1024",
    "roundtrip/TL1/65536",
    "roundtrip/TL2/1024",
    "roundtrip/TL2/65536",
    "quantize/I2_S/SIGN/ternary/16384",
    "quantize/I2_S/SIGN/ternary/65536",
    "quantize/I2_S/SIGN/ternary/262144",
    "quantize/I2_S/SIGN/ternary/4194304",
    "quantize/I2_S/SIGN/ternary/67108864",
    "dequantize/I2_S/262144",
    "dequantize/I2_S/4194304",
    "dequantize/I2_S/67108864",
    "activations/2560",
    "activations/6912",
    "matvec/matrix/2560x2560",
    "matvec/I2_S/2560x2560",
    "matvec/TL1/2560x2560",
    "matvec/TL2/2560x2560",
    "matvec/matrix/2560x6912",
    "matvec/I2_S/2560x6912",
    "matvec/matrix/3200x8640",
    "matvec/I2_S/3200x8640",
    "matvec/matrix/8640x3200",
    "matvec/I2_S/8640x3200",
    "memory/matrix/64",
    "memory/I2_S/64",
    "memory/matrix/512",
    "memory/I2_S/512",
    "decode/1",
    "decode/all",
    "limit/pack/ternary/16384",
    "limit/pack/ternary/65536",
    "limit/pack/ternary/262144",
    "limit/pack/ternary/4194304",
    "limit/pack/ternary/67108864",
    "limit/unpack/4096",
    "limit/unpack/16384",
    "limit/unpack/65536",
    "limit/unpack/262144",
    "limit/unpack/4194304",
    "limit/unpack/67108864",
    "limit/read/2560x2560",
    "limit/read/2560x6912",
    "limit/read/3200x8640",
    "limit/read/8640x3200",
    "limit/memory/64",
    "limit/memory/512",
  })
  public String workload;

  private Workload prepared;

  /** Makes the data and checks one result before anything is measured. */
  @Setup(Level.Trial)
  public void prepare() {
    prepared = new Workloads().of(workload);
    prepared.run();
    prepared.check();
  }

  /** Checks the last result of the trial. */
  @TearDown(Level.Trial)
  public void check() {
    prepared.check();
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
