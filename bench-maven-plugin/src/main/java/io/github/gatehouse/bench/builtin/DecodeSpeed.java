package io.github.gatehouse.bench.builtin;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.fork.RunOutcome;
import io.github.gatehouse.bench.fork.RunRequest;
import io.github.gatehouse.bench.json.JmhResults;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.quantization.benchmarks.DecodeObjective;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * The speed of the decode step, from the times of its benchmarks: the fastest of them, which is the
 * one with the most suitable number of threads.
 */
record DecodeSpeed(RunRequest request, RunOutcome outcome) {
  private static final double NANOS = 1e9;

  /** True where a decode step was to be measured. */
  boolean wanted() {
    return outcome.expected().stream().anyMatch(id -> threads(id).isPresent());
  }

  /**
   * What came of it.
   *
   * @throws IOException if no decode step gave a result
   */
  InferenceSpeed measured() throws IOException {
    return JmhResults.read(new RunDirectory(request.output()).results()).stream()
        .filter(one -> threads(id(one)).isPresent() && !one.forkLogs().isEmpty())
        .min(Comparator.comparingDouble(Measured::nanosPerOperation))
        .map(this::speed)
        .orElseThrow(() -> new IOException("no benchmark of the decode step gave a result"));
  }

  private InferenceSpeed speed(Measured fastest) {
    return new InferenceSpeed(
        "jmh",
        Basis.MEASURED,
        threads(id(fastest)).orElseThrow(),
        DecodeObjective.TOKENS,
        BigDecimal.valueOf(NANOS / fastest.nanosPerOperation()).setScale(3, RoundingMode.HALF_UP),
        BigDecimal.valueOf(DecodeObjective.SECONDS));
  }

  private OptionalInt threads(String id) {
    return DecodeObjective.threads(id, outcome.cores());
  }

  private String id(Measured one) {
    return request.ids().in(outcome.expected(), one.key());
  }
}
