package io.github.gatehouse.quantization.kernel;

/** How the scale of a tensor and the code of a weight follow from finite weights. */
public enum ScaleRule {
  /** Scale max|x|; code x ÷ scale to the nearest, ties away from zero. */
  ABSMAX {
    @Override
    public float scale(float[] weights) {
      return largestMagnitude(weights);
    }

    @Override
    public int code(float weight, float scale) {
      return nearest(weight, scale);
    }
  },

  /**
   * Scale mean|x|, at least {@link #SMALLEST_MEAN}; code x ÷ scale to the nearest, ties away from
   * zero, clamped to −1…+1. Source: "The Era of 1-bit LLMs" (BitNet b1.58), whose Python rounds
   * ties to even.
   */
  ABSMEAN {
    @Override
    public float scale(float[] weights) {
      return Math.max(
          SMALLEST_MEAN, (float) (sumOfMagnitudes(weights) / Math.max(1, weights.length)));
    }

    @Override
    public int code(float weight, float scale) {
      return nearest(weight, scale);
    }
  },

  /**
   * Scale max|x|; code the sign of x where |x| is at least {@link #SMALLEST_SIGNED}, else 0. For
   * weights that are ternary already. Source: microsoft/BitNet {@code src/ggml-bitnet-mad.cpp}.
   */
  SIGN {
    @Override
    public float scale(float[] weights) {
      return largestMagnitude(weights);
    }

    @Override
    public int code(float weight, float scale) {
      return Math.abs((double) weight) < SMALLEST_SIGNED ? 0 : signOf(weight);
    }
  };

  /** The least scale of {@link #ABSMEAN}. */
  public static final float SMALLEST_MEAN = 1e-5f;

  /** The least magnitude to which {@link #SIGN} gives a sign. */
  public static final double SMALLEST_SIGNED = 1e-6;

  /** Partial sums of a mean, see {@link #sumOfMagnitudes}. */
  private static final int PARTIAL_SUMS = 16;

  /**
   * The scale of a tensor.
   *
   * @param weights finite weights
   * @return the scale, finite and at least 0
   */
  public abstract float scale(float[] weights);

  /**
   * The code of a weight.
   *
   * @param weight a finite weight of the tensor
   * @param scale the scale of that tensor
   * @return −1, 0 or +1; 0 for a weight of 0 whatever the scale
   */
  public abstract int code(float weight, float scale);

  private static float largestMagnitude(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  /**
   * Weight i goes to partial sum i mod 16, and the partial sums are added in order: one fixed order
   * of additions, so that an implementation with up to 16 lanes gets the same bits.
   */
  private static double sumOfMagnitudes(float[] weights) {
    double[] partial = new double[PARTIAL_SUMS];
    for (int i = 0; i < weights.length; i++) {
      partial[i % PARTIAL_SUMS] += Math.abs((double) weights[i]);
    }
    double sum = 0;
    for (double part : partial) {
      sum += part;
    }
    return sum;
  }

  /** Compares 2·|x| with the scale: doubling is exact where x ÷ scale would be rounded. */
  private static int nearest(float weight, float scale) {
    return 2 * Math.abs(weight) >= scale ? signOf(weight) : 0;
  }

  private static int signOf(float weight) {
    return weight > 0 ? 1 : weight < 0 ? -1 : 0;
  }
}
