package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much slower an injection is in truth: the mean over all its pairs, with Student's 95 %
 * interval. As shares: 0.05 is 5 %.
 */
public record TrueEffect(int pairs, double low, double mean, double high, double deviation) {
  private static final double CONFIDENCE = 0.95;

  /** Of three pairs or more. */
  public static TrueEffect of(List<Timed> pairs, Metric time) {
    double[] data = pairs.stream().mapToDouble(pair -> datum(pair, time)).toArray();
    double mean = Arrays.stream(data).average().orElseThrow();
    double squares = Arrays.stream(data).map(one -> (one - mean) * (one - mean)).sum();
    double deviation = Math.sqrt(squares / (data.length - 1));
    double quantile =
        TDistribution.of(data.length - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    double half = quantile * deviation / Math.sqrt(data.length);
    return new TrueEffect(
        data.length, Math.expm1(mean - half), Math.expm1(mean), Math.expm1(mean + half), deviation);
  }

  private static double datum(Timed pair, Metric time) {
    double[] base = pair.fork(Version.BASE, time);
    double[] head = pair.fork(Version.HEAD, time);
    double[] logs = new double[base.length];
    Arrays.setAll(logs, i -> Math.log(head[i] / base[i]));
    return Median.withDefaults().evaluate(logs);
  }
}
