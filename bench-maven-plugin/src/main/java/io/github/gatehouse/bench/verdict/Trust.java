package io.github.gatehouse.bench.verdict;

import io.github.gatehouse.receipts.bench.BenchRuler;
import io.github.gatehouse.receipts.bench.BenchRun;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be concluded from two sessions of measuring.
 *
 * @param incomparable why their times have nothing to do with each other; empty where they may
 * @param advisory why their times are shown and decide nothing; empty where they decide
 * @param allocation true where bytes can be compared: they depend on the JVM alone
 */
public record Trust(Optional<String> incomparable, Optional<String> advisory, boolean allocation) {
  /** The same work may take this much longer in one session than in the other. */
  private static final double RULER = 0.02;

  /** Of two runs. */
  public static Trust of(BenchRun baseline, BenchRun candidate) {
    boolean sameJvm =
        Objects.equals(baseline.machine().jdk(), candidate.machine().jdk())
            && Objects.equals(baseline.machine().jvmArgs(), candidate.machine().jvmArgs());
    return new Trust(
        differences(baseline, candidate),
        rulers(baseline.ruler(), candidate.ruler()),
        sameJvm && baseline.quick() == candidate.quick());
  }

  /** The same where times are to be judged whatever speaks against it. */
  Trust lenient() {
    return new Trust(Optional.empty(), Optional.empty(), allocation);
  }

  /** All that speaks against judging times, in words. */
  public Optional<String> doubt() {
    return incomparable.or(() -> advisory);
  }

  private static Optional<String> differences(BenchRun baseline, BenchRun candidate) {
    if (!Objects.equals(baseline.machine(), candidate.machine())) {
      return Optional.of(
          "other machine, JVM or arguments: "
              + baseline.machine()
              + " against "
              + candidate.machine());
    }
    if (baseline.quick() != candidate.quick()) {
      return Optional.of("one side was measured in quick mode, the other was not");
    }
    return Optional.empty();
  }

  private static Optional<String> rulers(BenchRuler baseline, BenchRuler candidate) {
    if (baseline == null || candidate == null) {
      String side = baseline == null ? "the baseline" : "this run";
      return Optional.of(side + " has no ruler: how fast its machine was is not known");
    }
    List<BigDecimal> all =
        List.of(
            baseline.beforeNanos(), baseline.afterNanos(),
            candidate.beforeNanos(), candidate.afterNanos());
    double factor = Collections.max(all).doubleValue() / Collections.min(all).doubleValue();
    if (factor <= 1 + RULER) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "the same work took %.1f %% longer in one session than in the other; at most %.0f %%",
            100 * (factor - 1),
            100 * RULER));
  }
}
