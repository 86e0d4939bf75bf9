package io.github.gatehouse.receipts.bench;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Overhead;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What {@code bench:overhead} leaves in {@code target/gatehouse/bench/overhead/<name>.json}.
 *
 * @param name of the claim
 * @param commit HEAD when it was measured, 40 hex digits; absent outside git
 * @param tree digest of the working tree then, 40 hex digits; absent outside git
 * @param plain id of the operation without instrumentation
 * @param instrumented id of the operation with it
 * @param operationNanos CPU time of the plain operation; absent where it was not measured
 * @param callNanos CPU time that one call adds; absent where it was not measured
 * @param exportNanos CPU time of one export; absent where nothing is exported
 * @param pairs of each kind
 * @param startedOn RFC 3339, UTC
 * @param finishedOn RFC 3339, UTC
 * @param claim what came of it; absent where it could not be measured
 * @param unmeasured why it could not be measured, one line; absent where it was
 */
public record BenchOverhead(
    String name,
    String commit,
    String tree,
    String plain,
    String instrumented,
    BigDecimal operationNanos,
    BigDecimal callNanos,
    BigDecimal exportNanos,
    int pairs,
    String startedOn,
    String finishedOn,
    Machine machine,
    Overhead claim,
    String unmeasured) {
  public BenchOverhead {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(instrumented, "instrumented");
    if ((claim == null) == (unmeasured == null)) {
      throw new IllegalArgumentException("a claim is measured, or there is a reason why not");
    }
  }

  /** What it says to the gate {@code benchmarks}. */
  public Evidence evidence() {
    return claim != null ? claim : new Unmeasured("jmh", name + "_overhead: " + unmeasured);
  }

  /**
   * What to mend.
   *
   * @param command that measures again
   */
  public List<Finding> findings(String command) {
    if (claim == null) {
      return List.of(new Finding("overhead-unmeasured", unmeasured, instrumented, command));
    }
    String what = claim.segments().get(0);
    if (claim.failing() > 0) {
      return List.of(new Finding("overhead-too-high", what, instrumented, command));
    }
    return claim.outcome().reason().isEmpty()
        ? List.of()
        : List.of(new Finding("overhead-undecided", claim.outcome().reason(), what, command));
  }
}
