package io.github.gatehouse.quantization.accuracy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * One round trip and what came of it.
 *
 * @param format the packed format
 * @param data the data, the rule and the theory
 * @param accuracy what was measured
 */
public record AccuracyResult(TernaryFormat format, AccuracyCase data, Accuracy accuracy) {
  /** Checks that all is there. */
  public AccuracyResult {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(accuracy, "accuracy");
  }

  /**
   * Quantizes and restores one sample.
   *
   * @param kernel the kernel to measure
   * @param data what to measure it on
   * @param seed of the data
   * @return the result
   */
  public static AccuracyResult measure(TernaryKernel kernel, AccuracyCase data, long seed) {
    float[] original = data.distribution().sample(AccuracyCase.LENGTH, new SplittableRandom(seed));
    TernaryShape shape = TernaryShape.vector(original.length);
    byte[] packed = new byte[kernel.format().packedBytes(shape)];
    float[] restored = new float[original.length];
    kernel.quantize(original, shape, Quantization.by(data.rule()), packed);
    kernel.dequantize(packed, shape, restored);
    return new AccuracyResult(kernel.format(), data, Accuracy.between(original, restored));
  }

  /**
   * Whether measurement and theory agree.
   *
   * @return the judgement of {@link AccuracyCase#accepts}
   */
  public boolean passed() {
    return data.accepts(accuracy);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s on %s by %s: %d of %d values differ, %.2f dB, cosine %.4f; expected %s",
        format,
        data.distribution().label(),
        data.rule().name().toLowerCase(Locale.ROOT),
        accuracy.wrong(),
        accuracy.values(),
        accuracy.signalToNoiseDb(),
        accuracy.cosine(),
        data.expectation());
  }
}
