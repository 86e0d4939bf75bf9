package io.github.gatehouse.injections;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A kernel of the built-in suite that does a part of its work twice. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class RepeatedKernel {
  private static final int WEIGHTS = 65536;
  private static final int GROUP = 128;
  private static final int AGAIN = WEIGHTS * Level.PERCENT / 100 / GROUP * GROUP;
  private static final Quantization HOW = Quantization.by(ScaleRule.ABSMEAN);

  private final TernaryKernel kernel = TernaryKernels.best(TernaryFormat.I2_S);
  private final TernaryShape shape = TernaryShape.vector(WEIGHTS);
  private final float[] weights = new float[WEIGHTS];
  private final byte[] packed = new byte[(int) TernaryFormat.I2_S.packedBytes(shape)];
  private float[] part = {};
  private byte[] packedPart = {};

  /** Draws the weights. */
  public RepeatedKernel() {
    SplittableRandom random = new SplittableRandom(448);
    for (int i = 0; i < WEIGHTS; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    if (AGAIN > 0) {
      part = Arrays.copyOf(weights, AGAIN);
      packedPart = new byte[(int) TernaryFormat.I2_S.packedBytes(TernaryShape.vector(AGAIN))];
    }
  }

  /**
   * The kernel.
   *
   * @return what it packed, the same at every level
   */
  @Benchmark
  public byte[] repeatedKernel() {
    if (AGAIN > 0) {
      kernel.quantize(part, TernaryShape.vector(AGAIN), HOW, packedPart);
    }
    kernel.quantize(weights, shape, HOW, packed);
    return packed;
  }
}
