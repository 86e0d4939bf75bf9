package io.github.gatehouse.bench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntriesTest {
  private static final String BASE = "a".repeat(40);
  private static final String HEAD = "b".repeat(40);

  @Test
  void eachMeasuredMetricIsAnEntryWithItsStandardError() {
    Effect cpu = new Effect(Metric.CPU, 16, 0.04, 0.03, 0.05, 0.06, 0.01, 0.02);
    Effect unknown = new Effect(Metric.ALLOCATION, 16, Double.NaN, 0, 0, 0, 0, Double.NaN);

    List<HistoryEntry> entries =
        Entries.of("module", setup(BASE), judged("measured", cpu, unknown));

    assertThat(entries).hasSize(1);
    HistoryEntry entry = entries.get(0);
    assertThat(entry.base()).isEqualTo(BASE);
    assertThat(entry.head()).isEqualTo(HEAD);
    assertThat(entry.metric()).isEqualTo(Metric.CPU);
    assertThat(entry.pairs()).isEqualTo(16);
    assertThat(entry.error()).isCloseTo(0.005, within(1e-12));
    assertThat(entry.machine()).matches("[0-9a-f]{16}");
  }

  @Test
  void theSameCodeIsAnEntryOfNoChange() {
    assertThat(Entries.of("module", setup(BASE), judged("identical")))
        .hasSize(Metric.values().length)
        .allMatch(entry -> entry.pairs() == 0 && entry.d() == 0 && entry.error() == 0);
  }

  @Test
  void whatIsNoCommitHasNoHistory() {
    assertThat(Entries.of("module", setup(null), judged("identical"))).isEmpty();
    assertThat(Entries.of("module", setup(BASE), judged("gone"))).isEmpty();
  }

  private static Judgement judged(String id, Effect... effects) {
    Ruling ruling =
        new Ruling(id, Verdict.CLEARED, Metric.CPU, 16, 13, Double.NaN, List.of(effects), null);
    return new Judgement(List.of(ruling), List.of(), 0, List.of());
  }

  private static Setup setup(String base) {
    TreeMap<String, Plan> plans = new TreeMap<>();
    plans.put("measured", new Plan(Fate.MEASURED, null));
    plans.put("identical", new Plan(Fate.IDENTICAL, null));
    plans.put("gone", new Plan(Fate.GONE, null));
    return new Setup(
        new ErrorBudget(0.01, 0.01, 0.05, 0.95),
        "project",
        new Origin("base", base, null, "c".repeat(64)),
        new Origin("head", HEAD, null, "d".repeat(64)),
        new Machine("cpu", 2, "os", "jdk", ""),
        plans,
        Shard.whole(),
        1,
        45,
        "2026-01-01T00:00:00Z");
  }
}
