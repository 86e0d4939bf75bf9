package io.github.gatehouse.bench.budget;

import io.github.gatehouse.bench.measurement.Workers;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/**
 * What one benchmark may allocate. It depends on no machine and no baseline.
 *
 * @param module artifactId of the module; absent for any
 * @param benchmark its id, exactly
 * @param bytes per operation, 0 or more
 */
public record AllocationBudget(String module, String benchmark, BigDecimal bytes) {
  /** Bytes that JMH may allocate in the workers for each iteration, whatever they do. */
  private static final double HARNESS = 256;

  private static final double LEAST = 1;

  public AllocationBudget {
    if (benchmark == null || benchmark.isBlank()) {
      throw new IllegalArgumentException("a budget without benchmark");
    }
    if (bytes == null || bytes.signum() < 0) {
      throw new IllegalArgumentException("bytes is " + bytes + "; it must be 0 or more");
    }
  }

  /** The verdict that follows where the budget is not kept; empty where it is. */
  Optional<BenchVerdict> broken(BenchVerdict verdict, Workers workers) {
    if (workers.bytes().isEmpty()) {
      String reason = "has a budget of " + words() + ", and its allocation is not known";
      return verdict.verdict() == Verdict.REGRESSED && verdict.accepted() == null
          ? Optional.empty()
          : Optional.of(instead(verdict, Verdict.INCONCLUSIVE, verdict.metric(), reason));
    }
    double most = Collections.max(workers.bytes());
    double slack = Math.max(LEAST, HARNESS / Math.max(1, workers.operations()));
    if (most <= bytes.doubleValue() + slack) {
      return Optional.empty();
    }
    String reason =
        String.format(Locale.ROOT, "allocates %.1f B/op; its budget is %s", most, words());
    return Optional.of(instead(verdict, Verdict.REGRESSED, "allocation", reason));
  }

  private String words() {
    return bytes.toPlainString() + " B/op";
  }

  private static BenchVerdict instead(
      BenchVerdict one, Verdict verdict, String metric, String reason) {
    return new BenchVerdict(
        one.id(),
        verdict,
        null,
        null,
        null,
        null,
        one.baselineForks(),
        one.candidateForks(),
        verdict == Verdict.REGRESSED ? metric : null,
        null,
        reason);
  }
}
