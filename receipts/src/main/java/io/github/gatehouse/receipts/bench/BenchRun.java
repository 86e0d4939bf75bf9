package io.github.gatehouse.receipts.bench;

import java.util.List;
import java.util.Objects;

/**
 * What {@code bench:run} leaves in {@code target/gatehouse/bench/run.json} beside JMH's {@code
 * results.json}.
 *
 * @param commit HEAD when the run began, 40 hex digits; absent outside git
 * @param tree digest of the working tree when the run began, 40 hex digits; absent outside git
 * @param suite {@code project} or {@code built-in}
 * @param quick true where the run was too short to judge times
 * @param forks JVMs per benchmark
 * @param expected ids of all benchmarks that were to run
 * @param failures those that gave no result
 * @param resultsSha256 digest of {@code results.json}
 * @param startedOn RFC 3339, UTC
 * @param finishedOn RFC 3339, UTC
 * @param facts what the built-in suite found beside times; absent for a project's own suite
 * @param ruler how fast the machine was; absent where it was not measured, as by older versions
 */
public record BenchRun(
    String commit,
    String tree,
    String suite,
    boolean quick,
    int forks,
    List<String> expected,
    List<BenchFailure> failures,
    String resultsSha256,
    String startedOn,
    String finishedOn,
    Machine machine,
    SuiteFacts facts,
    BenchRuler ruler) {
  public BenchRun {
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(resultsSha256, "resultsSha256");
    expected = List.copyOf(expected);
    failures = List.copyOf(failures);
  }
}
