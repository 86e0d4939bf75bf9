package io.github.gatehouse.bench.history;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.digest.Sha256;
import java.util.ArrayList;
import java.util.List;

/** What a comparison adds to the history. */
public final class Entries {
  private static final int FINGERPRINT = 16;

  private Entries() {}

  /**
   * One entry for each metric of each benchmark that was measured, and of each that runs the same
   * code on both sides; none where a side is no commit.
   *
   * @param module artifact id
   */
  public static List<HistoryEntry> of(String module, Setup setup, Judgement judgement) {
    List<HistoryEntry> entries = new ArrayList<>();
    if (setup.base().commit() == null || setup.head().commit() == null) {
      return entries;
    }
    for (Ruling ruling : judgement.rulings()) {
      if (setup.benchmarks().get(ruling.id()).fate() == Fate.IDENTICAL) {
        for (Metric metric : Metric.values()) {
          entries.add(entry(module, setup, ruling, metric, 0, 0, 0, 0, 0));
        }
      }
      for (Effect effect : ruling.effects()) {
        if (effect.pairs() > 1 && Double.isFinite(effect.estimate() + effect.deviation())) {
          entries.add(entry(module, setup, ruling, effect));
        }
      }
    }
    return entries;
  }

  private static HistoryEntry entry(String module, Setup setup, Ruling ruling, Effect effect) {
    double d = effect.estimate();
    return entry(
        module,
        setup,
        ruling,
        effect.metric(),
        effect.pairs(),
        d,
        Double.isFinite(effect.low()) ? Math.min(effect.low(), d) : d,
        Double.isFinite(effect.high()) ? Math.max(effect.high(), d) : d,
        effect.deviation() / Math.sqrt(effect.pairs()));
  }

  private static HistoryEntry entry(
      String module,
      Setup setup,
      Ruling ruling,
      Metric metric,
      int pairs,
      double d,
      double low,
      double high,
      double error) {
    return new HistoryEntry(
        setup.startedOn(),
        setup.base().commit(),
        setup.head().commit(),
        Sha256.of(setup.machine().toString()).substring(0, FINGERPRINT),
        module,
        ruling.id(),
        metric,
        ruling.verdict(),
        pairs,
        d,
        low,
        high,
        error);
  }
}
