package io.github.gatehouse.bench.judgement;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The interval that is shown: a studentised bootstrap in two levels, pairs and then rounds within a
 * pair (A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application, 1997, 2.4 and 3.8).
 * No verdict rests on it.
 */
final class Bootstrap {
  private static final int RESAMPLES = 2000;

  /** Left out at each end of the interval: 99 % are inside. */
  private static final double TAIL = 0.005;

  private final UniformRandomProvider random;

  /**
   * @param seed of all that is drawn: the same seed and the same data give the same interval
   */
  Bootstrap(long seed) {
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  /**
   * Both ends of the interval for the mean over pairs of the median over rounds.
   *
   * @param logs one row for each pair, one value for each of its rounds; at least two rows
   */
  double[] interval(double[][] logs) {
    double[] data = Arrays.stream(logs).mapToDouble(row -> Ratios.median(row.clone())).toArray();
    double mean = Student.mean(data);
    double error = error(data);
    double[] studentised = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double[] resample = resample(logs);
      double off = Student.mean(resample) - mean;
      studentised[i] = off == 0 ? 0 : off / error(resample);
    }
    Arrays.sort(studentised);
    double low = studentised[(int) (TAIL * RESAMPLES)];
    double high = studentised[RESAMPLES - 1 - (int) (TAIL * RESAMPLES)];
    return new double[] {mean - high * error, mean - low * error};
  }

  private static double error(double[] data) {
    return Student.deviation(data) / Math.sqrt(data.length);
  }

  private double[] resample(double[][] logs) {
    double[] data = new double[logs.length];
    for (int i = 0; i < data.length; i++) {
      double[] row = logs[random.nextInt(logs.length)];
      double[] rounds = new double[row.length];
      for (int j = 0; j < rounds.length; j++) {
        rounds[j] = row[random.nextInt(row.length)];
      }
      data[i] = Ratios.median(rounds);
    }
    return data;
  }
}
