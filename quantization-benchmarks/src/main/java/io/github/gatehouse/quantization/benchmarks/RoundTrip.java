package io.github.gatehouse.quantization.benchmarks;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The data of one trial: normally distributed weights from a fixed seed, quantized by absmean, and
 * what must come out, computed without the kernel.
 */
final class RoundTrip {
  private static final long SEED = 448;
  private static final Quantization HOW = Quantization.by(ScaleRule.ABSMEAN);

  private final TernaryKernel kernel;
  private final TernaryShape shape;
  private final float[] weights;
  private final byte[] source;
  private final byte[] packed;
  private final float[] restored;
  private final ExpectedTensor expected;

  private RoundTrip(TernaryKernel kernel, float[] weights) {
    this.kernel = kernel;
    this.shape = TernaryShape.vector(weights.length);
    this.weights = weights;
    this.expected = ExpectedTensor.of(kernel.format(), weights);
    this.source = expected.packed();
    this.packed = new byte[source.length];
    this.restored = new float[weights.length];
    wipe();
  }

  static RoundTrip prepare(TernaryFormat format, int elements) {
    SplittableRandom random = new SplittableRandom(SEED);
    float[] weights = new float[elements];
    for (int i = 0; i < elements; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    return new RoundTrip(TernaryKernels.best(format), weights);
  }

  byte[] quantize() {
    kernel.quantize(weights, shape, HOW, packed);
    return packed;
  }

  float[] dequantize() {
    kernel.dequantize(source, shape, restored);
    return restored;
  }

  void checkPacked() {
    demand("packed byte", Arrays.mismatch(expected.packed(), packed));
    wipe();
  }

  void checkRestored() {
    demand("weight", Arrays.mismatch(expected.restored(), restored));
    wipe();
  }

  /** Between two checks the outputs hold what no right result holds: an idle kernel is caught. */
  private void wipe() {
    Arrays.fill(packed, (byte) -1);
    Arrays.fill(restored, Float.NaN);
  }

  private void demand(String what, int mismatch) {
    if (mismatch >= 0) {
      throw new IllegalStateException(
          "%s %s of shape %s is wrong: %s %d is not what the format defines"
              .formatted(kernel.implementation(), kernel.format(), shape, what, mismatch));
    }
  }
}
