package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.line.LineLint;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a receipt proves less than it seems to, named whoever wrote it. */
final class Doubts {
  private static final String MEASURE = "mvn verify (measures this tree)";
  private static final String COMPARE = "mvn bench:run bench:compare, against a saved baseline";

  private Doubts() {}

  static List<Finding> of(Receipt receipt, String path) {
    List<Finding> findings = new ArrayList<>();
    for (Evidence one : receipt.evidence()) {
      if (one.basis() == Basis.ASSERTED) {
        String what = one.tool() + " asserts this and measured nothing";
        findings.add(new Finding("claim-asserted", what, path, MEASURE));
      }
      if (one instanceof PerfComparison perf && perf.selfComparison()) {
        String what = "baseline and candidate have the same sha256 " + perf.baselineSha256();
        findings.add(new Finding("perf-self-comparison", what, path, COMPARE));
      }
      if (one instanceof TestRun tests && tests.failed() == 0 && tests.executed() < least(tests)) {
        String what = tests.executed() + " tests executed, at least " + least(tests);
        findings.add(new Finding("tests-too-few", what, path, MEASURE));
      }
    }
    return findings;
  }

  private static int least(TestRun tests) {
    return Math.max(1, tests.floor());
  }

  /**
   * A line that holds a placeholder or an expectation where a number should be. Asked only where
   * the receipt would let its gate through: a failure may quote what some tool expected.
   */
  static Optional<Finding> invented(Receipt receipt, String path) {
    Status status = receipt.outcome().status();
    if (status == Status.FAIL || status == Status.INCONCLUSIVE) {
      return Optional.empty();
    }
    return LineLint.invented(receipt.line()).stream()
        .findFirst()
        .map(what -> new Finding("line-placeholder", what, path, MEASURE));
  }
}
