package io.github.gatehouse.quantization.benchmarks;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The data of one trial: normally distributed weights from a fixed seed, quantized by absmean, and
 * what must come out, computed without the kernel. They lie in memory at several places, one for
 * each iteration: where arrays lie makes up to 5 % of a kernel's time, and differs between forks.
 */
final class RoundTrip {
  /**
   * All arrays begin alike, at 16 mod 64, as large ones do anyhow: one in eight of the small ones
   * would lie where writing is faster by a third, by chance.
   */
  static final String ALIGNED = "-XX:ObjectAlignmentInBytes=64";

  private static final long SEED = 448;
  private static final Quantization HOW = Quantization.by(ScaleRule.ABSMEAN);
  private static final int PLACES = 16;
  private static final int PAGE = 4096;

  private final TernaryKernel kernel;
  private final TernaryShape shape;
  private final byte[] expectedPacked;
  private final float[] expectedRestored;
  private final List<Place> places = new ArrayList<>();
  private Place place;
  private int iterations;

  /**
   * Copies of all arrays.
   *
   * @param gaps between them, so that no two places lie alike within their pages
   */
  private record Place(
      float[] weights, byte[] source, byte[] packed, float[] restored, List<byte[]> gaps) {}

  private RoundTrip(TernaryKernel kernel, float[] weights, SplittableRandom random) {
    ExpectedTensor expected = ExpectedTensor.of(kernel.format(), weights);
    this.kernel = kernel;
    this.shape = TernaryShape.vector(weights.length);
    this.expectedPacked = expected.packed();
    this.expectedRestored = expected.restored();
    for (int i = 0; i < PLACES; i++) {
      places.add(place(weights, random));
    }
    this.place = places.get(0);
  }

  private Place place(float[] weights, SplittableRandom random) {
    List<byte[]> gaps = new ArrayList<>();
    gaps.add(new byte[random.nextInt(PAGE)]);
    float[] input = weights.clone();
    byte[] source = expectedPacked.clone();
    gaps.add(new byte[random.nextInt(PAGE)]);
    // The outputs hold what no right result holds: an idle kernel is caught.
    byte[] packed = new byte[source.length];
    Arrays.fill(packed, (byte) -1);
    float[] restored = new float[weights.length];
    Arrays.fill(restored, Float.NaN);
    return new Place(input, source, packed, restored, gaps);
  }

  static RoundTrip prepare(TernaryFormat format, int elements) {
    SplittableRandom random = new SplittableRandom(SEED);
    float[] weights = new float[elements];
    for (int i = 0; i < elements; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    return new RoundTrip(TernaryKernels.best(format), weights, random);
  }

  byte[] quantize() {
    kernel.quantize(place.weights(), shape, HOW, place.packed());
    return place.packed();
  }

  float[] dequantize() {
    kernel.dequantize(place.source(), shape, place.restored());
    return place.restored();
  }

  /** Checks what was packed last, and goes on at the next place. */
  void checkPacked() {
    byte[] packed = place.packed();
    demand("packed byte", Arrays.mismatch(expectedPacked, packed));
    Arrays.fill(packed, (byte) -1);
    move();
  }

  /** Checks what was restored last, and goes on at the next place. */
  void checkRestored() {
    float[] restored = place.restored();
    demand("weight", Arrays.mismatch(expectedRestored, restored));
    Arrays.fill(restored, Float.NaN);
    move();
  }

  private void move() {
    iterations++;
    place = places.get(iterations % PLACES);
  }

  private void demand(String what, int mismatch) {
    if (mismatch >= 0) {
      throw new IllegalStateException(
          "%s %s of shape %s is wrong: %s %d is not what the format defines"
              .formatted(kernel.implementation(), kernel.format(), shape, what, mismatch));
    }
  }
}
