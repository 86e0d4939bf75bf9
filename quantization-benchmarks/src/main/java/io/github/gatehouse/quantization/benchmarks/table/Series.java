package io.github.gatehouse.quantization.benchmarks.table;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What one fork measured of one workload.
 *
 * @param weights of one operation
 * @param samples one for each round, in order
 */
record Series(double weights, List<Sample> samples) {
  Series {
    samples = List.copyOf(samples);
  }

  int rounds() {
    return samples.size();
  }

  double nanosAWeight(int round) {
    return samples.get(round).nanos() / weights;
  }

  DoubleStream nanos() {
    return samples.stream().mapToDouble(Sample::nanos);
  }

  double[] allocated() {
    return samples.stream().mapToDouble(Sample::allocated).toArray();
  }

  /**
   * One slice of time.
   *
   * @param nanos time of one operation
   * @param allocated bytes that one operation allocated
   */
  record Sample(double nanos, double allocated) {}
}
