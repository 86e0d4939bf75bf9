package io.github.gatehouse.receipts.model;

import java.util.List;

/** One measurement, or the plain statement that there is none. Its verdict is computed. */
public sealed interface Evidence
    permits BenchmarkRun,
        BranchState,
        Compilation,
        Formatting,
        LintRun,
        PerfComparison,
        Skipped,
        TestRun,
        Unmeasured {
  /** The tool that measured, or several joined by {@code +}. */
  String tool();

  Basis basis();

  /** What this evidence says, as if its basis were sound. */
  Outcome outcome();

  /** The segments of the evidence line, each without a separator inside. */
  List<String> segments();

  /**
   * The same kind of evidence from another module or tool, taken together with this.
   *
   * @throws ClassCastException if the other is of another kind
   */
  Evidence plus(Evidence other);
}
