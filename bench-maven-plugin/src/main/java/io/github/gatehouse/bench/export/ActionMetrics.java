package io.github.gatehouse.bench.export;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the head measured, as github-action-benchmark reads it under {@code customSmallerIsBetter}:
 * an entry for each benchmark, with the verdict as extra text.
 */
public final class ActionMetrics {
  private static final double CONFIDENCE = 0.99;

  private ActionMetrics() {}

  /** The text of the file. */
  public static String write(Recording recording, BenchComparison comparison) {
    Map<String, BenchVerdict> verdicts =
        comparison.benchmarks().stream()
            .collect(Collectors.toMap(BenchVerdict::id, verdict -> verdict));
    List<Entry> entries = new ArrayList<>();
    for (Observed one : Observed.of(recording, Version.HEAD)) {
      Observed.Mean mean = one.mean(Metric.WALL, CONFIDENCE).orElseThrow();
      BenchVerdict verdict = verdicts.get(one.id());
      entries.add(
          new Entry(
              one.id(),
              "ns/op",
              Observed.rounded(mean.value()),
              mean.margin().map(margin -> "± " + Observed.rounded(margin)).orElse(null),
              verdict == null ? null : Foreign.shown(VerdictText.line(verdict), 500)));
    }
    return CanonicalJson.write(entries);
  }

  /** Names are the action's. */
  private record Entry(String name, String unit, double value, String range, String extra) {}
}
