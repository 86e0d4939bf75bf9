package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** One measurement, or the plain statement that there is none. Its verdict is computed. */
public sealed interface Evidence
    permits BenchmarkRun,
        BranchState,
        Compilation,
        FeatureMatrix,
        Formatting,
        InferenceSpeed,
        LintRun,
        MutationRun,
        Overhead,
        PerfComparison,
        QuantizationAccuracy,
        Skipped,
        TestRun,
        Unmeasured,
        VulnerabilityScan {
  /** The tool that measured, or several joined by {@code +}. */
  String tool();

  Basis basis();

  /** What this evidence says, as if its basis were sound. */
  Outcome outcome();

  /**
   * The numbers that a routing policy may ask for, by lowerCamel name. What is not known is absent,
   * never 0: where nothing was examined, no count of what was found is here. They are stated as if
   * the {@link #basis()} were sound.
   */
  default SortedMap<String, BigDecimal> metrics() {
    return Collections.emptySortedMap();
  }

  /**
   * Number of items that make this evidence fail; more than 0 exactly where {@link #outcome()} is
   * {@link Outcome#FAIL}. To be added up over pieces of evidence, not asked of {@link #plus}: what
   * one module may have left over excuses no other.
   */
  default int failing() {
    return 0;
  }

  /**
   * What this evidence would say if every failing item were let through: {@link Outcome#PASS} only
   * where nothing else speaks against it.
   */
  default Outcome withoutFailing() {
    return outcome().equals(Outcome.FAIL) ? Outcome.PASS : outcome();
  }

  /** A time that was measured and so must fit between start and end of the invocation. */
  default Optional<Duration> took() {
    return Optional.empty();
  }

  /** The segments of the evidence line, each without a separator inside. */
  List<String> segments();

  /**
   * The same kind of evidence from another module or tool, taken together with this.
   *
   * @throws ClassCastException if the other is of another kind
   */
  Evidence plus(Evidence other);
}
