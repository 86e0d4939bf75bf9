package io.github.gatehouse.receipts.bench;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.PerfMethod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a comparison says to the gate {@code perf}, whoever writes the receipt. */
public record PerfEvidence(BenchComparison comparison) {
  private static final Set<Verdict> BAD =
      EnumSet.of(Verdict.REGRESSED, Verdict.BROKEN, Verdict.GONE);
  private static final Set<Verdict> UNTIMED =
      EnumSet.of(Verdict.BROKEN, Verdict.GONE, Verdict.NEW, Verdict.INCOMPARABLE);

  /** What a receipt counts a benchmark as. */
  enum Counted {
    CLEARED,
    IMPROVED,
    REGRESSED,
    INCONCLUSIVE,
    BROKEN,
    INCOMPARABLE,
    NEW,
    GONE,
    UNSTABLE,
    /** Nothing that runs differs: cleared without a measurement. */
    IDENTICAL,
    /** Bad news that was accepted under review. */
    ACCEPTED
  }

  /** The comparison in numbers. */
  public PerfComparison evidence() {
    SortedMap<String, Integer> verdicts = new TreeMap<>();
    comparison.benchmarks().forEach(one -> verdicts.merge(counted(one).name(), 1, Integer::sum));
    Optional<BenchVerdict> worst =
        comparison.benchmarks().stream()
            .filter(one -> counted(one) != Counted.ACCEPTED && bound(one) != null)
            .max(
                Comparator.comparing((BenchVerdict one) -> counted(one) == Counted.REGRESSED)
                    .thenComparing(this::bound));
    return new PerfComparison(
        "jmh",
        Basis.MEASURED,
        verdicts,
        worst.map(BenchVerdict::changePercent).orElse(null),
        worst.map(this::bound).orElse(null),
        comparison.confidencePercent(),
        detectable(),
        comparison.baseline().resultsSha256(),
        comparison.candidate().resultsSha256(),
        comparison.baseline().quick() || comparison.candidate().quick(),
        method());
  }

  /** Benchmarks that need not run, because nothing of theirs differs from the base. */
  public int identical() {
    return (int)
        comparison.benchmarks().stream().filter(one -> counted(one) == Counted.IDENTICAL).count();
  }

  /** True where both sides were measured in turns. */
  boolean inPairs() {
    return PerfMethod.PAIRS.equals(comparison.method());
  }

  /** Why the controls say that nothing measured counts; empty where they hold. */
  Optional<String> control() {
    Optional<String> failed =
        comparison.controls().stream()
            .filter(one -> !one.held())
            .findFirst()
            .map(one -> one.name() + ": " + (one.reason() == null ? one.verdict() : one.reason()));
    boolean measured = comparison.benchmarks().stream().anyMatch(PerfEvidence::measured);
    return inPairs() && measured && comparison.controls().isEmpty()
        ? Optional.of("none was measured")
        : failed;
  }

  /** Where a control failed, no time counts; what could not run, or is gone, still is. */
  Counted counted(BenchVerdict one) {
    if (BAD.contains(one.verdict()) && one.accepted() != null && !one.accepted().isBlank()) {
      return one.verdict() == Verdict.REGRESSED && control().isPresent()
          ? Counted.INCONCLUSIVE
          : Counted.ACCEPTED;
    }
    if (inPairs() && one.verdict() == Verdict.CLEARED && !measured(one)) {
      return Counted.IDENTICAL;
    }
    boolean uncontrolled = !UNTIMED.contains(one.verdict()) && control().isPresent();
    return uncontrolled ? Counted.INCONCLUSIVE : Counted.valueOf(one.verdict().name());
  }

  private static boolean measured(BenchVerdict one) {
    return one.baselineForks() > 0 && one.candidateForks() > 0;
  }

  private PerfMethod method() {
    if (comparison.method() == null) {
      return null;
    }
    return new PerfMethod(
        comparison.method(),
        comparison.tolerancePercent(),
        comparison.detectPercent(),
        comparison.falseAlarmPercent(),
        comparison.powerPercent(),
        comparison.noisy(),
        control().orElse(null));
  }

  /** The bound that a verdict rests on: the lower one where it regressed. */
  private BigDecimal bound(BenchVerdict one) {
    return counted(one) == Counted.REGRESSED ? one.lowPercent() : one.highPercent();
  }

  private BigDecimal detectable() {
    return comparison.benchmarks().stream()
        .map(BenchVerdict::detectablePercent)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
