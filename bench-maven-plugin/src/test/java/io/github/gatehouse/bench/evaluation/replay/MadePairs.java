package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.Round;
import io.github.gatehouse.bench.lockstep.Sample;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Pairs of which everything is known. */
public final class MadePairs {
  private static final BenchmarkKey KEY = BenchmarkKey.of("t.Made.pair", "avgt", Map.of());

  private MadePairs() {}

  /** Ten rounds alike; a second long. */
  public static Timed pair(double base, double head) {
    return new Timed(lockstep(base, head), 1);
  }

  /**
   * So many pairs around these times, farther away the later they come, by turns above and below.
   */
  static List<Timed> around(double base, double head, int pairs) {
    return IntStream.range(0, pairs)
        .mapToObj(i -> pair(base, head * (1 + (i % 2 == 0 ? 1e-5 : -1e-5) * (i + 1))))
        .toList();
  }

  /** As it is recorded. */
  public static Pair lockstep(double base, double head) {
    Round round = new Round(Version.BASE, sample(base), sample(head));
    return new Pair(KEY, Version.HEAD, 10, true, true, 10, Collections.nCopies(10, round));
  }

  private static Sample sample(double nanos) {
    return new Sample(nanos, 1000, nanos / 2, 16, 3, 1, 0.25, 0, 1);
  }
}
