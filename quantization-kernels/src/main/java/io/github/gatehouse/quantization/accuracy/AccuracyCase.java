package io.github.gatehouse.quantization.accuracy;

import io.github.gatehouse.quantization.kernel.ScaleRule;
import java.util.Locale;

/**
 * Data, the rule it is quantized by, and what theory expects. For levels ±s and 0 with the
 * threshold t = s ÷ 2 the noise is E x² − 2s·E(|x|; |x| &gt; t) + s²·P(|x| &gt; t), where the scale
 * rule gives s. Tolerances are at least five standard deviations of a sample, so that no seed
 * fails.
 */
public enum AccuracyCase {
  /** Ternary data comes back bit for bit. */
  TERNARY(Distribution.TERNARY, ScaleRule.ABSMAX, Double.POSITIVE_INFINITY, 0),
  /** s = √(2/π): noise 0.2634 of 1. */
  GAUSSIAN(Distribution.GAUSSIAN, ScaleRule.ABSMEAN, 5.794, 0.2),
  /** s = 1: noise 2 − 3·e^−½ + e^−½ of 2. */
  LAPLACE(Distribution.LAPLACE, ScaleRule.ABSMEAN, 4.051, 0.3),
  /** s = ½: noise 1/3 − 15/32 + 3/16 of 1/3. */
  UNIFORM(Distribution.UNIFORM, ScaleRule.ABSMEAN, 8.062, 0.25),
  /** As uniform, without sampling error. */
  RAMP(Distribution.RAMP, ScaleRule.ABSMEAN, 8.062, 0.01),
  /** s is the constant. */
  CONSTANT(Distribution.CONSTANT, ScaleRule.ABSMEAN, Double.POSITIVE_INFINITY, 0),
  /** Long runs of zeros come back bit for bit. */
  ZERO(Distribution.ZERO, ScaleRule.ABSMAX, Double.POSITIVE_INFINITY, 0),
  /** The outlier comes back, all else is noise: 1 + 10⁴ ÷ (16383 · 10⁻⁴). */
  SINGLE_OUTLIER(Distribution.SINGLE_OUTLIER, ScaleRule.ABSMAX, 37.857, 0.25),
  /** Uniform with s = 1: noise 1/3 − 3/4 + 1/2 of 1/3. */
  DENORMAL(Distribution.DENORMAL, ScaleRule.ABSMAX, 6.021, 0.25),
  /** Either neighbour of a value halfway is as far: noise 6 · ¼ of 2 + 6 · ¼. */
  HALFWAY(Distribution.HALFWAY, ScaleRule.ABSMAX, 3.680, 0.01),
  /** The float below 10⁻⁶ is 0 and the one above is 1: noise 2 of 6. One taken wrongly: 4 of 6. */
  NEAR_ZERO(Distribution.NEAR_ZERO, ScaleRule.SIGN, 4.771, 0.01);

  /** Values of each sample. */
  public static final int LENGTH = 16_384;

  private final Distribution distribution;
  private final ScaleRule rule;
  private final double theoryDb;
  private final double toleranceDb;

  AccuracyCase(Distribution distribution, ScaleRule rule, double theoryDb, double toleranceDb) {
    this.distribution = distribution;
    this.rule = rule;
    this.theoryDb = theoryDb;
    this.toleranceDb = toleranceDb;
  }

  /**
   * The data.
   *
   * @return its distribution
   */
  public Distribution distribution() {
    return distribution;
  }

  /**
   * The scale rule.
   *
   * @return the rule the data is quantized by
   */
  public ScaleRule rule() {
    return rule;
  }

  /**
   * Signal-to-noise ratio by theory.
   *
   * @return dB; +∞ where the round trip must be exact
   */
  public double theoryDb() {
    return theoryDb;
  }

  /**
   * How far from theory a sample may lie, on either side.
   *
   * @return dB; 0 where the round trip must be exact
   */
  public double toleranceDb() {
    return toleranceDb;
  }

  /**
   * Whether a measurement agrees with theory; too good is as wrong as too bad.
   *
   * @param accuracy what was measured
   * @return exact where theory says so, else within the tolerance on either side
   */
  public boolean accepts(Accuracy accuracy) {
    return Double.isInfinite(theoryDb)
        ? accuracy.exact()
        : Math.abs(accuracy.signalToNoiseDb() - theoryDb) <= toleranceDb;
  }

  /**
   * The expectation in words.
   *
   * @return for example {@code 5.8 dB ± 0.2 dB}
   */
  public String expectation() {
    return Double.isInfinite(theoryDb)
        ? "exact"
        : String.format(Locale.ROOT, "%.2f dB ± %.2f dB", theoryDb, toleranceDb);
  }
}
