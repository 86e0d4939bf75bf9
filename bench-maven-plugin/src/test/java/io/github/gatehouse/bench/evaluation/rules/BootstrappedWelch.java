package io.github.gatehouse.bench.evaluation.rules;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What criterion.rs calls a regression (its book, "Analysis process", section "Comparison"):
 * Welch's t is rarer than 5 % among t of samples drawn from both sides mixed, and the 95 % interval
 * of the change of the mean, by bootstrap, lies beyond the noise threshold of 1 %.
 *
 * @param resamples criterion draws 100,000 times; the decision at 5 % needs fewer
 */
public record BootstrappedWelch(int forks, int resamples, long seed) implements Rule {
  private static final double SIGNIFICANCE = 0.05;
  private static final double CONFIDENCE = 0.95;
  private static final double NOISE = 0.01;

  @Override
  public String name() {
    return "Welch's t by bootstrap, 1 % noise threshold (criterion)";
  }

  @Override
  public boolean alarms(Evidence evidence) {
    double[] base = evidence.base().iterations();
    double[] head = evidence.head().iterations();
    SplittableRandom random = new SplittableRandom(seed);
    return lowerChange(base, head, random) > NOISE
        && significance(base, head, random) < SIGNIFICANCE;
  }

  /** Two-sided: how rare so large a t is when both sides are one. */
  double significance(double[] base, double[] head, SplittableRandom random) {
    double[] mixed = Arrays.copyOf(base, base.length + head.length);
    System.arraycopy(head, 0, mixed, base.length, head.length);
    double[] first = new double[base.length];
    double[] second = new double[head.length];
    double t = Math.abs(t(base, head));
    int asLarge = 0;
    for (int i = 0; i < resamples; i++) {
      draw(mixed, first, random);
      draw(mixed, second, random);
      asLarge += Math.abs(t(first, second)) >= t ? 1 : 0;
    }
    return (double) asLarge / resamples;
  }

  /** The lower end of the interval of head ÷ base − 1. */
  double lowerChange(double[] base, double[] head, SplittableRandom random) {
    double[] first = new double[base.length];
    double[] second = new double[head.length];
    double[] changes = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      draw(base, first, random);
      draw(head, second, random);
      changes[i] = mean(second) / mean(first) - 1;
    }
    Arrays.sort(changes);
    return changes[(int) ((1 - CONFIDENCE) / 2 * resamples)];
  }

  /** Welch's t of head against base. */
  static double t(double[] base, double[] head) {
    return (mean(head) - mean(base))
        / Math.sqrt(variance(base) / base.length + variance(head) / head.length);
  }

  private static void draw(double[] from, double[] to, SplittableRandom random) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[random.nextInt(from.length)];
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
