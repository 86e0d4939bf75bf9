package io.github.gatehouse.quantization.kernel;

import java.util.Objects;

/**
 * How to quantize weights.
 *
 * @param rule how scale and codes follow from the weights
 * @param nonFinite what happens to NaN and infinite weights
 */
public record Quantization(ScaleRule rule, NonFinite nonFinite) {
  /** Checks that both are there. */
  public Quantization {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(nonFinite, "nonFinite");
  }

  /**
   * The usual way: weights that are not finite are an error.
   *
   * @param rule how scale and codes follow from the weights
   * @return quantization by that rule
   */
  public static Quantization by(ScaleRule rule) {
    return new Quantization(rule, NonFinite.REJECT);
  }
}
