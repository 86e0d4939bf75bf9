package io.github.gatehouse.fuzz;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.MutationRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Overhead;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.QuantizationAccuracy;
import io.github.gatehouse.receipts.model.RoundTrip;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What evidence says, written down a second time from the table in docs/receipts.md: it asks for
 * numbers alone, never for a verdict.
 */
public final class Evident {
  private Evident() {}

  /** True where this is the status that the page gives to the evidence. */
  public static boolean agrees(Outcome outcome, List<Evidence> evidence) {
    return outcome.status() == status(evidence);
  }

  /** The worst of all; nothing at all is inconclusive. */
  public static Status status(List<Evidence> evidence) {
    if (evidence.isEmpty() || evidence.stream().anyMatch(one -> is(one, Status.INCONCLUSIVE))) {
      return evidence.stream().anyMatch(one -> is(one, Status.FAIL))
          ? Status.FAIL
          : Status.INCONCLUSIVE;
    }
    if (evidence.stream().anyMatch(one -> is(one, Status.FAIL))) {
      return Status.FAIL;
    }
    boolean skip = evidence.stream().anyMatch(Skipped.class::isInstance);
    return skip ? Status.SKIPPED : Status.PASS;
  }

  /** Reasons for which some of it was skipped. */
  public static List<SkipReason> skips(List<Evidence> evidence) {
    return evidence.stream()
        .filter(Skipped.class::isInstance)
        .map(one -> ((Skipped) one).reason())
        .distinct()
        .toList();
  }

  private static boolean is(Evidence one, Status status) {
    return one(one) == status;
  }

  private static Status one(Evidence one) {
    if (one instanceof Skipped) {
      return Status.SKIPPED;
    }
    if (fails(one)) {
      return Status.FAIL;
    }
    return passes(one) && one.basis() != Basis.ASSERTED ? Status.PASS : Status.INCONCLUSIVE;
  }

  private static boolean passes(Evidence one) {
    if (one instanceof BenchmarkRun run) {
      return run.expected() > 0 || run.identical() > 0;
    }
    if (one instanceof Compilation build) {
      return build.modules() > 0;
    }
    if (one instanceof Formatting format) {
      return format.files() > 0;
    }
    if (one instanceof LintRun lint) {
      return lint.modules() > 0;
    }
    if (one instanceof TestRun tests) {
      return tests.passed() >= Math.max(1, tests.floor());
    }
    if (one instanceof PerfComparison perf) {
      return perf.verdicts().entrySet().stream().anyMatch(entry -> entry.getValue() > 0)
          && perf.verdicts().entrySet().stream()
              .allMatch(entry -> entry.getValue() == 0 || good(entry.getKey()))
          && (perf.method() == null || perf.method().control() == null)
          && !self(perf);
    }
    if (one instanceof FeatureMatrix matrix) {
      return !matrix.combinations().isEmpty();
    }
    if (one instanceof MutationRun run) {
      return run.examined() > 0
          && !run.base().isEmpty()
          && run.wilsonLower().compareTo(run.thresholdPercent()) >= 0;
    }
    if (one instanceof VulnerabilityScan scan) {
      return scan.dependencies() > 0 && !scan.advisoriesAsOf().isEmpty();
    }
    if (one instanceof QuantizationAccuracy accuracy) {
      return accuracy.expected() > 0 && accuracy.roundTrips().size() == accuracy.expected();
    }
    if (one instanceof Overhead overhead) {
      return overhead.highPercent().compareTo(overhead.boundPercent()) <= 0
          && overhead.directLowPercent().compareTo(overhead.boundPercent()) <= 0;
    }
    return one instanceof BranchState || one instanceof InferenceSpeed;
  }

  private static boolean good(String verdict) {
    return List.of("CLEARED", "IMPROVED", "IDENTICAL", "ACCEPTED").contains(verdict);
  }

  /** The same digest on both sides, and something that has measurements, or nothing at all. */
  private static boolean self(PerfComparison perf) {
    boolean timed = false;
    boolean any = false;
    for (Map.Entry<String, Integer> entry : perf.verdicts().entrySet()) {
      any |= entry.getValue() > 0;
      timed |=
          entry.getValue() > 0
              && !List.of("IDENTICAL", "GONE", "BROKEN", "NEW").contains(entry.getKey());
    }
    return perf.baselineSha256().equals(perf.candidateSha256()) && (timed || !any);
  }

  private static boolean fails(Evidence one) {
    if (one instanceof BenchmarkRun run) {
      return run.ok() < run.expected();
    }
    if (one instanceof BranchState branch) {
      return branch.behind() > 0;
    }
    if (one instanceof Compilation build) {
      return build.built() < build.modules();
    }
    if (one instanceof Formatting format) {
      return format.violations() > 0;
    }
    if (one instanceof LintRun lint) {
      return lint.modules() > 0
          && sum(lint.warnings().values()).compareTo(BigInteger.valueOf(lint.allowed())) > 0;
    }
    if (one instanceof PerfComparison perf) {
      long gone = perf.method() == null ? 0 : perf.verdicts().getOrDefault("GONE", 0);
      return !self(perf)
          && perf.verdicts().getOrDefault("REGRESSED", 0)
                  + (long) perf.verdicts().getOrDefault("BROKEN", 0)
                  + gone
              > 0;
    }
    if (one instanceof Overhead overhead) {
      return overhead.lowPercent().compareTo(overhead.boundPercent()) > 0;
    }
    if (one instanceof FeatureMatrix matrix) {
      return !matrix.failed().isEmpty();
    }
    if (one instanceof MutationRun run) {
      BigDecimal killed = BigDecimal.valueOf(100L * run.killed());
      BigDecimal needed = run.thresholdPercent().multiply(BigDecimal.valueOf(run.examined()));
      return run.newSurvivors() > 0 || killed.compareTo(needed) < 0;
    }
    if (one instanceof VulnerabilityScan scan) {
      return scan.vulnerabilities().entrySet().stream()
          .anyMatch(
              found ->
                  found.getValue() > 0
                      && (found.getKey() == Severity.UNKNOWN
                          || found.getKey().ordinal() >= scan.failsFrom().ordinal()));
    }
    if (one instanceof QuantizationAccuracy accuracy) {
      return accuracy.roundTrips().stream().anyMatch(Evident::off);
    }
    if (one instanceof InferenceSpeed speed) {
      BigDecimal possible = speed.tokensPerSecond().multiply(speed.sloSeconds());
      return possible.compareTo(BigDecimal.valueOf(speed.tokens())) < 0;
    }
    return one instanceof TestRun tests && tests.failed() > 0;
  }

  private static boolean off(RoundTrip trip) {
    if (trip.theoryDecibels().isEmpty()) {
      return trip.wrong() > 0 || trip.values() == 0;
    }
    if (trip.values() == 0 || trip.decibels().isEmpty()) {
      return true;
    }
    BigDecimal measured = new BigDecimal(trip.decibels());
    BigDecimal theory = new BigDecimal(trip.theoryDecibels());
    return measured.compareTo(theory.subtract(trip.toleranceDecibels())) < 0
        || measured.compareTo(theory.add(trip.toleranceDecibels())) > 0;
  }

  private static BigInteger sum(Collection<Integer> counts) {
    return counts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
