package io.github.gatehouse.quantization.accuracy;

/**
 * How close restored values are to the original ones. All sums are in double precision.
 *
 * @param values number of values compared
 * @param wrong number of values that are not the same bits
 * @param signalToNoiseDb 10·log₁₀(Σ x² ÷ Σ (x − y)²) in dB; +∞ if nothing differs in value, −∞ if
 *     noise meets no signal or a restored value is not finite
 * @param cosine Σ x·y ÷ √(Σ x² · Σ y²), −1…1; of two zero vectors 1, of one 0
 */
public record Accuracy(int values, int wrong, double signalToNoiseDb, double cosine) {
  /**
   * Measures.
   *
   * @param original the values that were quantized; finite
   * @param restored what came back
   * @return the metrics
   * @throws IllegalArgumentException if there are not as many values on both sides
   */
  public static Accuracy between(float[] original, float[] restored) {
    if (original.length != restored.length) {
      throw new IllegalArgumentException(
          "restored: expected %d values, got %d".formatted(original.length, restored.length));
    }
    int wrong = 0;
    double signal = 0;
    double noise = 0;
    double energy = 0;
    double product = 0;
    for (int i = 0; i < original.length; i++) {
      double x = original[i];
      double y = restored[i];
      wrong += Float.floatToIntBits(original[i]) == Float.floatToIntBits(restored[i]) ? 0 : 1;
      signal += x * x;
      noise += (x - y) * (x - y);
      energy += y * y;
      product += x * y;
    }
    return new Accuracy(
        original.length, wrong, decibel(signal, noise), cosine(product, signal, energy));
  }

  /**
   * Whether every value came back bit for bit.
   *
   * @return true if none is wrong; false if nothing was compared
   */
  public boolean exact() {
    return values > 0 && wrong == 0;
  }

  private static double decibel(double signal, double noise) {
    if (noise == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return noise <= Double.MAX_VALUE ? 10 * Math.log10(signal / noise) : Double.NEGATIVE_INFINITY;
  }

  private static double cosine(double product, double signal, double energy) {
    if (signal == 0 || energy == 0) {
      return signal == energy ? 1 : 0;
    }
    return product / (Math.sqrt(signal) * Math.sqrt(energy));
  }
}
