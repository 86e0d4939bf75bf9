package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** What the recorded pair itself measured. */
record PairFigures(Pair pair) {
  /** Median over the counted rounds of the time of an operation: of the processor where known. */
  double nanos(Version version) {
    return median(version, PairFigures::steady);
  }

  /** Bytes of an operation; not a number where unknown. */
  double bytes(Version version) {
    return median(version, Sample::bytes);
  }

  /** Operations of all rounds. */
  double operations(Version version) {
    return pair.rounds().stream().mapToDouble(round -> round.of(version).operations()).sum();
  }

  /**
   * Standard deviation over rounds of ln(head/base). Not divided by the root of their number: the
   * rounds of one pair share its luck.
   */
  double scatter() {
    double[] logs = pair.counted().stream().mapToDouble(PairFigures::logRatio).toArray();
    double mean = 0;
    for (double log : logs) {
      mean += log / logs.length;
    }
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    return Math.sqrt(squares / (logs.length - 1));
  }

  /** How long the rounds took at least, iterations of both sides in turns. */
  Duration measured(Duration iteration) {
    return iteration.multipliedBy(2L * pair.rounds().size());
  }

  private static double logRatio(Round round) {
    return Math.log(steady(round.head()) / steady(round.base()));
  }

  private static double steady(Sample sample) {
    return sample.cpuNanos() > 0 ? sample.cpuNanos() : sample.wallNanos();
  }

  private double median(Version version, ToDoubleFunction<Sample> value) {
    double[] values =
        pair.counted().stream().mapToDouble(r -> value.applyAsDouble(r.of(version))).toArray();
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
