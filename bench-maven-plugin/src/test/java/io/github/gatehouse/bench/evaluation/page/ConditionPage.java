package io.github.gatehouse.bench.evaluation.page;

import io.github.gatehouse.bench.evaluation.replay.Pool;
import io.github.gatehouse.bench.evaluation.replay.Replay;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.List;

/** The part of the page on one recording. */
record ConditionPage(
    String title, Machine machine, Pool pool, int runs, int tries, List<Replay.Row> rows) {
  /** Ours, and the others as they measure: wall time, base and head one after the other. */
  static List<Replay.Row> shown(List<Replay.Row> rows) {
    return rows.stream()
        .filter(row -> row.alarms().pairs() > 0 || row.given().equals("WALL, apart"))
        .toList();
  }

  String text() {
    Pool unchanged = pool.unchanged();
    Pool injected = pool.injected();
    Replay.Row ours = rows.get(0);
    return """
    ### %s machine
    ![Rules on the %s machine](bench-evaluation-%s.svg)

    %s, %d processors, %s, JDK %s.
    Pool: %d distinct pairs of %d benchmarks against themselves (at least %d of each), %d of injections (at least %d of each). Replayed: %d runs, and %d tries of each
    injection at each level.

    %s
    Ours: median run %d pairs, %s minutes of measuring; left undecided %s of the benchmarks.

    #### Given other data, %s machine
    %s
    #### What was recorded, %s machine
    %s
    %s
    """
        .formatted(
            title,
            title,
            title,
            machine.cpu(),
            machine.cores(),
            machine.os(),
            machine.jdk(),
            unchanged.size(),
            unchanged.pairs().size(),
            unchanged.least(),
            injected.size(),
            injected.least(),
            runs,
            tries,
            RuleTable.of(shown(rows)),
            ours.alarms().pairs(),
            Words.one(ours.alarms().minutes()),
            Words.bounded(ours.alarms().undecided()),
            title,
            RuleTable.of(rows.stream().filter(row -> !shown(rows).contains(row)).toList()),
            title,
            PoolTable.of(injected),
            PoolTable.of(unchanged));
  }
}
