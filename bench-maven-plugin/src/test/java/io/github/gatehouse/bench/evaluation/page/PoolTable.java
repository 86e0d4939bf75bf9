package io.github.gatehouse.bench.evaluation.page;

import io.github.gatehouse.bench.evaluation.replay.Pool;
import io.github.gatehouse.bench.evaluation.replay.Timed;
import io.github.gatehouse.bench.evaluation.replay.TrueEffect;
import io.github.gatehouse.bench.judgement.Metric;
import java.util.List;
import java.util.Map;

/** What was recorded: how many pairs of what, how noisy, and how slow the injections are. */
final class PoolTable {
  private PoolTable() {}

  /** One line for each benchmark or injection. */
  static String of(Pool pool) {
    StringBuilder text =
        new StringBuilder("| of | pairs | CPU, mean (95 %) | SD | wall, mean | SD | seconds |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Map.Entry<String, List<Timed>> one : pool.pairs().entrySet()) {
      List<Timed> pairs = one.getValue();
      TrueEffect cpu = TrueEffect.of(pairs, Metric.CPU);
      TrueEffect wall = TrueEffect.of(pairs, Metric.WALL);
      text.append(
          "| %s | %d | %s (%s to %s) | %s | %s | %s | %s |\n"
              .formatted(
                  one.getKey(),
                  cpu.pairs(),
                  Words.signed(cpu.mean()),
                  Words.signed(cpu.low()),
                  Words.signed(cpu.high()),
                  Words.percent(cpu.deviation()),
                  Words.signed(wall.mean()),
                  Words.percent(wall.deviation()),
                  Words.one(pairs.stream().mapToDouble(Timed::seconds).average().orElseThrow())));
    }
    return text.toString();
  }
}
