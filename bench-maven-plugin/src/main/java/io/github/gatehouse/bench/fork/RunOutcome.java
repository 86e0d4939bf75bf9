package io.github.gatehouse.bench.fork;

import io.github.gatehouse.receipts.bench.BenchFailure;
import java.util.List;

/**
 * How a run went.
 *
 * @param expected ids that were to run
 * @param failures those without a result
 * @param forks the fewest forks that any of them had; 0 where there was none
 * @param jdk version of the forks' JVM
 * @param cores processors it saw
 */
public record RunOutcome(
    List<String> expected, List<BenchFailure> failures, int forks, String jdk, int cores) {
  public RunOutcome {
    expected = List.copyOf(expected);
    failures = List.copyOf(failures);
  }
}
